//! Reads the parts of the user's own `#[serde(…)]` attributes that matter to the macros.

use proc_macro2::TokenStream;
use syn::{Attribute, LitStr, Meta};

use crate::args::{Arg, split};

/// Returns the arguments of every `#[serde(…)]` among `attrs`, including those in a `cfg_attr`, whatever its condition.
pub(crate) fn serde_args(attrs: &[Attribute]) -> Vec<Arg> {
    attrs
        .iter()
        .filter_map(|attr| match &attr.meta {
            Meta::List(list) if list.path.is_ident("serde") => Some(split(list.tokens.clone())),
            Meta::List(list) if list.path.is_ident("cfg_attr") => {
                let attributes = split(list.tokens.clone()).into_iter().skip(1);
                Some(
                    attributes
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

/// Returns whether the name of any of `args` is among `names`.
pub(crate) fn has_any(args: &[Arg], names: &[&str]) -> bool {
    args.iter().any(|arg| names.iter().any(|name| arg.is(name)))
}

/// Returns the strings that `args` assign to `name` for deserialization: `rename = "…"`, `rename(deserialize = "…")`.
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
