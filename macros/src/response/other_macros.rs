//! Attribute macros of other crates beside ours: they may change fields or add serde's attributes, so they go first.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, DeriveInput};

use crate::args::split;

/// The hidden word with the paths of the macros that went first. What is still there afterwards is no macro.
const SEEN: &str = "__seen";

/// The compiler's own attributes, and the helpers of derives that an annotated struct has in any case.
const INERT: [&str; 16] = [
    "allow",
    "automatically_derived",
    "cfg",
    "cfg_attr",
    "deny",
    "deprecated",
    "derive",
    "doc",
    "expect",
    "forbid",
    "must_use",
    "non_exhaustive",
    "repr",
    "serde",
    "tencent",
    "warn",
];

/// The tools whose attributes the compiler passes over.
const TOOLS: [&str; 5] = ["clippy", "diagnostic", "miri", "rust_analyzer", "rustfmt"];

/// Attribute macros that users put below a derive, where another name could be a helper of the derive.
const KNOWN: [&str; 3] = ["apply", "serde_as", "skip_serializing_none"];

/// Removes the attribute macros from a struct and returns them, in their order, except those among `seen`.
pub(crate) fn take(input: &mut DeriveInput, seen: &TokenStream) -> Vec<Attribute> {
    let seen: Vec<String> = split(seen.clone()).iter().map(|arg| arg.tokens.to_string()).collect();
    let mut is_derived = false;
    let (macros, others) = std::mem::take(&mut input.attrs).into_iter().partition(|attr| {
        let is_macro = is_macro(attr, is_derived) && !seen.contains(&attr.path().to_token_stream().to_string());
        is_derived |= attr.path().is_ident("derive");
        is_macro
    });
    input.attrs = others;
    macros
}

/// Returns the paths of the macros that went first, and the user's arguments.
pub(crate) fn seen(args: TokenStream) -> (TokenStream, TokenStream) {
    let mut rest = args.clone().into_iter();
    match (rest.next(), rest.next()) {
        (Some(TokenTree::Ident(word)), Some(TokenTree::Group(seen))) if word == SEEN => (seen.stream(), rest.collect()),
        _ => (TokenStream::new(), args),
    }
}

/// Returns the arguments that tell the next expansion which macros went first.
pub(crate) fn mark(seen: &TokenStream, macros: &[Attribute], args: &TokenStream) -> TokenStream {
    let word = Ident::new(SEEN, Span::call_site());
    let paths = macros.iter().map(Attribute::path);
    quote!(#word(#(#paths,)* #seen) #args)
}

/// Returns whether an attribute is a macro; `is_derived` is whether it is below a derive.
fn is_macro(attr: &Attribute, is_derived: bool) -> bool {
    let path = attr.path();
    let is_among = |names: &[&str]| names.iter().any(|name| path.is_ident(name));
    match (path.segments.first(), path.segments.last()) {
        (Some(first), Some(last)) if path.segments.len() > 1 => {
            last.ident != "derive" && !TOOLS.iter().any(|tool| first.ident == tool)
        }
        // Above all derives, it is the helper of none.
        _ => is_among(&KNOWN) || !is_derived && !is_among(&INERT),
    }
}
