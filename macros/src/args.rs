//! The arguments of the macros, `name = value, …`, split so that one mistake does not hide another.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parse;
use syn::parse::ParseStream;
use syn::{Lit, LitBool, LitStr, Path};

use crate::problems::Problems;
use crate::shared::suggest::suggest;

/// One argument, whose value has not been parsed yet.
pub(crate) struct Arg {
    /// The name at its start, if there is one.
    pub(crate) name: Option<Ident>,
    /// The tokens after `=`, if the second token is `=`.
    pub(crate) value: Option<TokenStream>,
    /// All tokens of the argument.
    pub(crate) tokens: TokenStream,
}

/// Splits `name = value, name(…), "text", …` at the commas.
pub(crate) fn split(tokens: TokenStream) -> Vec<Arg> {
    let mut args = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while rest.peek().is_some() {
        let tokens = rest
            .by_ref()
            .take_while(|token| !matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','));
        args.push(Arg::new(tokens.collect()));
    }
    args
}

/// Returns whether a value is a literal with a suffix, such as `"a"b`: syn takes it for text, the compiler does not.
pub(crate) fn has_suffix(value: &TokenStream) -> bool {
    syn::parse2(value.clone()).is_ok_and(|literal: Lit| !literal.suffix().is_empty())
}

impl Arg {
    /// Reads `tokens` as one argument, whatever commas they contain.
    pub(crate) fn new(tokens: TokenStream) -> Self {
        let mut all: Vec<TokenTree> = tokens.into_iter().collect();
        // `$argument:meta` of a `macro_rules!`.
        while let [TokenTree::Group(group)] = all.as_slice() {
            if group.delimiter() != Delimiter::None {
                break;
            }
            all = group.stream().into_iter().collect();
        }
        let name = match all.first() {
            Some(TokenTree::Ident(name)) => Some(name.clone()),
            _ => None,
        };
        let value = match all.get(1) {
            Some(TokenTree::Punct(punct)) if punct.as_char() == '=' => Some(all.iter().skip(2).cloned().collect()),
            _ => None,
        };
        Self {
            name,
            value,
            tokens: all.into_iter().collect(),
        }
    }

    /// Parses the value as a `T`; if it is not one, reports a mistake that tells the user to write `example`.
    pub(crate) fn parse<T: Parse>(&self, example: &str, problems: &mut Problems) -> Option<T> {
        let value = self.value.clone().filter(|value| !value.is_empty());
        let parsed = value
            .filter(|value| !has_suffix(value))
            .and_then(|value| syn::parse2(value).ok());
        if parsed.is_none() {
            let name = self.name.as_ref().map(Ident::to_string).unwrap_or_default();
            problems.on(&self.tokens, format!("malformed `{name}`; write `{name} = {example}`"));
        }
        parsed
    }

    /// Returns whether the argument's name is `name`.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.as_ref().is_some_and(|ident| ident == name)
    }

    /// Returns the arguments in the parentheses after the name, if the argument ends with these.
    pub(crate) fn nested(&self) -> Vec<Arg> {
        let mut rest = self.tokens.clone().into_iter().skip(1);
        match (rest.next(), rest.next()) {
            (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Parenthesis => {
                split(group.stream())
            }
            _ => Vec::new(),
        }
    }
}

/// A path without generic arguments, such as `crate::codes::CvmErrorCode`.
struct PlainPath(Path);

impl Parse for PlainPath {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Path::parse_mod_style(input).map(Self)
    }
}

/// The arguments of `#[tencent(…)]`, or of the attribute that expanded to it.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) codes: Option<Path>,
    pub(crate) action: Option<LitStr>,
    pub(crate) service: Option<LitStr>,
    pub(crate) version: Option<LitStr>,
    pub(crate) envelope: Option<Ident>,
    /// The member in which an event of a stream tells of an error.
    pub(crate) error: Option<LitStr>,
    pub(crate) krate: Option<Path>,
    /// Whether the attribute implements `Deserialize`.
    pub(crate) deserialize: Option<LitBool>,
}

impl Args {
    /// Reads the arguments of the macro that the user wrote as `macro_name`, which takes those in `accepted`.
    pub(crate) fn read(&mut self, macro_name: &str, accepted: &[&str], args: Vec<Arg>, problems: &mut Problems) {
        for arg in args {
            let Some(name) = &arg.name else {
                let message = format!(
                    "`{macro_name}` takes `name = value` arguments; the names are `{}`",
                    accepted.join("`, `")
                );
                problems.on(non_empty(&arg.tokens), message);
                continue;
            };
            let word = name.to_string();
            let known = accepted.contains(&word.as_str()).then_some(word.as_str());
            let is_new = match known {
                Some("codes") => fill(
                    &mut self.codes,
                    arg.parse("MyErrorCode", problems).map(|PlainPath(path)| path),
                ),
                Some("action") => fill(&mut self.action, arg.parse("\"DescribeInstances\"", problems)),
                Some("service") => fill(&mut self.service, arg.parse("\"cvm\"", problems)),
                Some("version") => fill(&mut self.version, arg.parse("\"2017-03-12\"", problems)),
                Some("error") => fill(&mut self.error, arg.parse("\"ErrorMsg\"", problems)),
                Some("envelope") => fill(&mut self.envelope, arg.parse("MyEnvelope", problems)),
                Some("deserialize") => fill(&mut self.deserialize, arg.parse("false", problems)),
                Some("crate") => fill(
                    &mut self.krate,
                    arg.parse("path::to::tencent_response", problems)
                        .map(|PlainPath(path)| path),
                ),
                _ => {
                    let suggestion = suggest(&word, accepted.iter().copied());
                    problems.at(
                        name.span(),
                        format!("unknown `{macro_name}` argument `{word}`; {suggestion}"),
                    );
                    continue;
                }
            };
            if !is_new {
                problems.at(
                    name.span(),
                    format!("duplicate `{macro_name}` argument `{word}`; remove one"),
                );
            }
        }
        for (value, what) in [
            (
                &self.action,
                "an action name cannot be empty; write `action = \"DescribeInstances\"`",
            ),
            (
                &self.service,
                "a service name cannot be empty; write `service = \"cvm\"`",
            ),
            (
                &self.version,
                "a version cannot be empty; write `version = \"2017-03-12\"`",
            ),
            (
                &self.error,
                "a member's name cannot be empty; write `error = \"ErrorMsg\"`",
            ),
        ] {
            if let Some(value) = value.as_ref().filter(|value| value.value().is_empty()) {
                problems.on(value, what);
            }
        }
    }

    /// Returns the path of the runtime crate.
    pub(crate) fn krate(&self) -> Path {
        self.krate.clone().unwrap_or_else(default_krate)
    }
}

/// Returns the path of the runtime crate if the user does not give one.
pub(crate) fn default_krate() -> Path {
    syn::parse_quote!(::tencent_response)
}

/// Stores `value` in `place` if that is empty; returns `false` if it already has a value and a second one is given.
pub(crate) fn fill<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let is_new = place.is_none() || value.is_none();
    if is_new {
        *place = place.take().or(value);
    }
    is_new
}

/// Returns `tokens`, or a token at the macro's call site if there are none to underline.
fn non_empty(tokens: &TokenStream) -> TokenStream {
    if tokens.is_empty() {
        Ident::new("_", Span::call_site()).into_token_stream()
    } else {
        tokens.clone()
    }
}
