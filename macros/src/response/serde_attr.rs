//! Reads the parts of the user's own `#[serde(…)]` attributes that matter to the macros.

use proc_macro2::TokenStream;
use syn::{Attribute, LitStr, Meta};

use crate::args::{Arg, split};

/// Returns the arguments of every `#[serde(…)]` among `attrs`.
pub(crate) fn serde_args(attrs: &[Attribute]) -> Vec<Arg> {
    let args = attrs.iter().flat_map(|attr| match &attr.meta {
        Meta::List(list) if list.path.is_ident("serde") => split(list.tokens.clone()),
        _ => Vec::new(),
    });
    args.collect()
}

/// Returns the arguments of the `#[serde(…)]` that the user wrote, without those that the attribute added to a field.
pub(crate) fn user_args(attrs: &[Attribute]) -> Vec<Arg> {
    let args = attrs.iter().map(|attr| serde_args(std::slice::from_ref(attr)));
    args.filter(|args| !args.iter().any(is_added)).flatten().collect()
}

/// Returns whether the attribute added an argument: it names a function that nobody else may name.
fn is_added(arg: &Arg) -> bool {
    arg.is("deserialize_with")
        && strings(std::slice::from_ref(arg), "deserialize_with")
            .iter()
            .any(|path| path.value().contains("__private"))
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
