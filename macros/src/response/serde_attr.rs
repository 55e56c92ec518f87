//! The user's own `#[serde(…)]`, as far as it matters here.

use proc_macro2::TokenStream;
use syn::{Attribute, LitStr, Meta};

use crate::args::{Arg, split};

/// The arguments of every `#[serde(…)]` among `attrs`; those behind a `cfg_attr` too, whether it holds or not.
pub(crate) fn serde_args(attrs: &[Attribute]) -> Vec<Arg> {
    attrs
        .iter()
        .filter_map(|attr| match &attr.meta {
            Meta::List(list) if list.path.is_ident("serde") => Some(split(list.tokens.clone())),
            Meta::List(list) if list.path.is_ident("cfg_attr") => {
                let behind = split(list.tokens.clone()).into_iter().skip(1);
                Some(
                    behind
                        .filter(|arg| arg.is("serde"))
                        .flat_map(|arg| arg.nested())
                        .collect(),
                )
            }
            _ => None,
        })
        .flatten()
        .collect()
}

/// Whether any of `args` is called one of `names`.
pub(crate) fn has_any(args: &[Arg], names: &[&str]) -> bool {
    args.iter().any(|arg| names.iter().any(|name| arg.is(name)))
}

/// The strings that `args` give a name for decoding: `rename = "…"`, `rename(deserialize = "…")`.
pub(crate) fn strings(args: &[Arg], name: &str) -> Vec<LitStr> {
    args.iter()
        .filter(|arg| arg.is(name))
        .flat_map(|arg| match &arg.value {
            Some(value) => string(value).into_iter().collect(),
            None => strings(&arg.nested(), "deserialize"),
        })
        .collect()
}

fn string(value: &TokenStream) -> Option<LitStr> {
    syn::parse2(value.clone()).ok()
}
