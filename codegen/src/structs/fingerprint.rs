//! A fingerprint of generated code, by which an edit by hand is told from other changes.

use std::hash::Hasher;

use fnv::FnvHasher;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;

/// Returns the fingerprint of `code`, or `None` if it is not Rust code.
///
/// It depends on the tokens and on the words of the documentation, but not on the layout: rustfmt does not change it.
/// Comments that are not documentation do change it.
///
/// ```
/// use cargo_tencent::structs::fingerprint::fingerprint;
///
/// let one = fingerprint("/// The zone.\npub struct Zone { pub id: String }");
/// let other = fingerprint("/// The\n/// zone.\npub struct Zone {\n    pub id: String,\n}");
/// assert_eq!(one, other);
/// assert_ne!(one, fingerprint("/// The zone.\npub struct Zone { pub id: Option<String> }"));
/// assert_ne!(one, fingerprint("/// The zone.\npub struct Zone { pub id: String } // Mine."));
/// ```
pub fn fingerprint(code: &str) -> Option<String> {
    let mut pieces = Vec::new();
    add(code.parse().ok()?, &mut pieces);
    pieces.extend(
        code.lines()
            .filter_map(comment)
            .map(|comment| Piece::Comment(comment.to_owned())),
    );
    let mut hasher = FnvHasher::default();
    for piece in &pieces {
        let (kind, text) = match piece {
            Piece::Token(text) => (0, text),
            Piece::Word(text) => (1, text),
            Piece::Comment(text) => (2, text),
        };
        hasher.write(&[kind]);
        hasher.write(text.as_bytes());
        // No token, word or comment contains this byte.
        hasher.write(&[0xff]);
    }
    Some(format!("{:016x}", hasher.finish()))
}

enum Piece {
    Token(String),
    /// A word of the documentation.
    Word(String),
    Comment(String),
}

/// Returns the comment on a line of generated code, which has no strings that look like comments.
fn comment(line: &str) -> Option<&str> {
    let line = line.trim();
    let at = if line.starts_with("///") || line.starts_with("//!") {
        None
    } else {
        line.find("//").into_iter().chain(line.find("/*")).min()
    };
    line.get(at?..)
}

/// Adds the pieces of `tokens`, without the commas that rustfmt adds or removes at the end of a list.
fn add(tokens: TokenStream, pieces: &mut Vec<Piece>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                if let Some(text) = documentation(&group.stream()).filter(|_| group.delimiter() == Delimiter::Bracket) {
                    // `#` or `#!`: the same words may be in one attribute or in several.
                    pop(pieces, "!");
                    pop(pieces, "#");
                    pieces.extend(text.split_whitespace().map(|word| Piece::Word(word.to_owned())));
                    continue;
                }
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                pieces.push(Piece::Token(open.to_owned()));
                add(group.stream(), pieces);
                pop(pieces, ",");
                pieces.push(Piece::Token(close.to_owned()));
            }
            TokenTree::Punct(punct) => {
                if punct.as_char() == '>' {
                    pop(pieces, ",");
                }
                pieces.push(Piece::Token(punct.as_char().to_string()));
            }
            other => pieces.push(Piece::Token(other.to_string())),
        }
    }
}

/// Removes the token `text` from the end.
fn pop(pieces: &mut Vec<Piece>, text: &str) {
    if matches!(pieces.last(), Some(Piece::Token(last)) if last == text) {
        pieces.pop();
    }
}

/// Returns the text of `doc = "text"`.
fn documentation(attribute: &TokenStream) -> Option<String> {
    let mut tokens = attribute.clone().into_iter();
    let is_doc = matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "doc")
        && matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=');
    let text = tokens.next().filter(|_| is_doc)?.into_token_stream();
    syn::parse2::<syn::LitStr>(text).ok().map(|text| text.value())
}
