//! `cfg_attr` on an annotated struct: what the attribute writes depends on it, and only the compiler knows what holds.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Meta, MetaList};

use crate::args::split;

/// Writes the struct twice, with and without what its first `cfg_attr` adds, so that the compiler chooses one and expands
/// `attribute` on it. Returns `None` if there is no `cfg_attr`.
pub(crate) fn decide(input: &DeriveInput, attribute: &TokenStream) -> Option<TokenStream> {
    let condition = condition_of_first(input)?;
    let (mut with, mut without) = (input.clone(), input.clone());
    resolve(&mut with, &condition, true);
    resolve(&mut without, &condition, false);
    Some(quote! {
        #[cfg(#condition)]
        #attribute
        #with

        #[cfg(not(#condition))]
        #attribute
        #without
    })
}

fn condition_of_first(input: &DeriveInput) -> Option<TokenStream> {
    let mut input = input.clone();
    let mut condition = None;
    for attrs in attributes(&mut input) {
        condition = condition.or_else(|| attrs.iter().find_map(|attr| Some(parts(attr)?.0)));
    }
    condition
}

/// Replaces each `cfg_attr` with the condition by what it adds if the condition `holds`.
fn resolve(input: &mut DeriveInput, condition: &TokenStream, holds: bool) {
    let condition = condition.to_string();
    for attrs in attributes(input) {
        let resolved = std::mem::take(attrs).into_iter().flat_map(|attr| match parts(&attr) {
            Some((own, added)) if own.to_string() == condition => {
                let added = added.into_iter().filter(|_| holds);
                added.map(|meta| Attribute { meta, ..attr.clone() }).collect()
            }
            _ => vec![attr],
        });
        *attrs = resolved.collect();
    }
}

/// The attributes of the struct, and those of each of its fields.
fn attributes(input: &mut DeriveInput) -> Vec<&mut Vec<Attribute>> {
    let mut all = vec![&mut input.attrs];
    if let Data::Struct(data) = &mut input.data {
        all.extend(data.fields.iter_mut().map(|field| &mut field.attrs));
    }
    all
}

/// Returns the condition of a `cfg_attr` and the attributes that it adds, if it is well formed.
fn parts(attr: &Attribute) -> Option<(TokenStream, Vec<Meta>)> {
    let Meta::List(MetaList { path, tokens, .. }) = &attr.meta else {
        return None;
    };
    let mut args = split(tokens.clone()).into_iter();
    let condition = args.next().filter(|_| path.is_ident("cfg_attr"))?.tokens;
    let added: Option<Vec<Meta>> = args.map(|arg| syn::parse2(arg.tokens).ok()).collect();
    Some((condition, added?)).filter(|(condition, _)| !condition.is_empty())
}
