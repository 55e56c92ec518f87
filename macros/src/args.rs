//! The arguments of the macros, `name = value, …`, split so that one mistake hides no other.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parse;
use syn::parse::ParseStream;
use syn::{LitStr, Path};

use crate::problems::Problems;
use crate::shared::suggest::suggest;

/// One argument, its value not yet read.
pub(crate) struct Arg {
    /// The first word of it.
    pub(crate) name: Option<Ident>,
    /// What stands behind `=`, if that stands behind the name.
    pub(crate) value: Option<TokenStream>,
    /// All of it.
    pub(crate) tokens: TokenStream,
}

/// Splits `name = value, name(…), "text", …` at its commas.
pub(crate) fn split(tokens: TokenStream) -> Vec<Arg> {
    let mut args = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while rest.peek().is_some() {
        let tokens: Vec<TokenTree> = rest
            .by_ref()
            .take_while(|token| !matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','))
            .collect();
        let name = match tokens.first() {
            Some(TokenTree::Ident(name)) => Some(name.clone()),
            _ => None,
        };
        let value = match tokens.get(1) {
            Some(TokenTree::Punct(punct)) if punct.as_char() == '=' => Some(tokens.iter().skip(2).cloned().collect()),
            _ => None,
        };
        args.push(Arg {
            name,
            value,
            tokens: tokens.into_iter().collect(),
        });
    }
    args
}

impl Arg {
    /// The value as a `T`; `example` is what to write where it is none.
    pub(crate) fn parse<T: Parse>(&self, example: &str, problems: &mut Problems) -> Option<T> {
        let value = self.value.clone().filter(|value| !value.is_empty());
        let parsed = value.and_then(|value| syn::parse2(value).ok());
        if parsed.is_none() {
            let name = self.name.as_ref().map(Ident::to_string).unwrap_or_default();
            problems.on(&self.tokens, format!("malformed `{name}`; write `{name} = {example}`"));
        }
        parsed
    }

    /// Whether the argument is called `name`.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.as_ref().is_some_and(|ident| ident == name)
    }

    /// The arguments in the parentheses after the name.
    pub(crate) fn nested(&self) -> Vec<Arg> {
        match self.tokens.clone().into_iter().nth(1) {
            Some(TokenTree::Group(group)) => split(group.stream()),
            _ => Vec::new(),
        }
    }
}

/// A path of idents, such as `crate::codes::CvmErrorCode`.
struct PlainPath(Path);

impl Parse for PlainPath {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Path::parse_mod_style(input).map(Self)
    }
}

/// What `#[tencent(…)]` says, or the attribute that wrote it.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) codes: Option<Path>,
    pub(crate) action: Option<LitStr>,
    pub(crate) envelope: Option<Ident>,
    pub(crate) krate: Option<Path>,
}

impl Args {
    /// Reads the arguments of the macro that the user spelt `macro_name`, which takes those that `accepted` lists.
    pub(crate) fn read(&mut self, macro_name: &str, accepted: &[&str], args: Vec<Arg>, problems: &mut Problems) {
        for arg in args {
            let Some(name) = &arg.name else {
                let message = format!(
                    "`{macro_name}` takes `name = value`; the names are `{}`",
                    accepted.join("`, `")
                );
                problems.on(non_empty(&arg.tokens), message);
                continue;
            };
            let word = name.to_string();
            if !accepted.contains(&word.as_str()) {
                let suggestion = suggest(&word, accepted.iter().copied());
                problems.at(
                    name.span(),
                    format!("unknown `{macro_name}` argument `{word}`; {suggestion}"),
                );
                continue;
            }
            let is_new = match word.as_str() {
                "codes" => fill(
                    &mut self.codes,
                    arg.parse("MyErrorCode", problems).map(|PlainPath(path)| path),
                ),
                "action" => fill(&mut self.action, arg.parse("\"DescribeInstances\"", problems)),
                "envelope" => fill(&mut self.envelope, arg.parse("MyEnvelope", problems)),
                _ => fill(
                    &mut self.krate,
                    arg.parse("path::to::tencent_response", problems)
                        .map(|PlainPath(path)| path),
                ),
            };
            if !is_new {
                problems.at(
                    name.span(),
                    format!("duplicate `{macro_name}` argument `{word}`; remove one"),
                );
            }
        }
        if let Some(action) = self.action.as_ref().filter(|action| action.value().is_empty()) {
            problems.on(action, "an action has a name; write `action = \"DescribeInstances\"`");
        }
    }

    /// The path of the runtime crate.
    pub(crate) fn krate(&self) -> Path {
        self.krate.clone().unwrap_or_else(default_krate)
    }
}

/// The path of the runtime crate where nobody says otherwise.
pub(crate) fn default_krate() -> Path {
    syn::parse_quote!(::tencent_response)
}

/// Puts a value in its place; answers whether the place was free.
pub(crate) fn fill<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let is_new = place.is_none() || value.is_none();
    if is_new && value.is_some() {
        *place = value;
    }
    is_new
}

/// `tokens`, or the macro's own place where there are none to underline.
fn non_empty(tokens: &TokenStream) -> TokenStream {
    match tokens.is_empty() {
        true => Ident::new("_", Span::call_site()).into_token_stream(),
        false => tokens.clone(),
    }
}
