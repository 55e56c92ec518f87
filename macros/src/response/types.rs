//! What a field's type is made of.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{AngleBracketedGenericArguments, GenericArgument, GenericParam, Generics, PathArguments, Type};

/// The type inside the invisible or visible parentheses that macros put round one.
fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare(&group.elem),
        Type::Paren(paren) => bare(&paren.elem),
        _ => ty,
    }
}

/// The generic arguments of a path that ends in `name`.
fn arguments<'a>(ty: &'a Type, name: &str) -> Option<&'a AngleBracketedGenericArguments> {
    let Type::Path(path) = bare(ty) else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == name)?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => Some(arguments),
        _ => None,
    }
}

/// The `T` of a `Vec<T>`, or of an `Option<T>`, as `name` says.
pub(crate) fn element<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let arguments = &arguments(ty, name)?.args;
    match (arguments.first(), arguments.len()) {
        (Some(GenericArgument::Type(element)), 1) => Some(element),
        _ => None,
    }
}

/// Whether the type is `Cow<'_, str>`, in `Option`s and `Vec`s or bare.
pub(crate) fn is_cow_text(ty: &Type) -> bool {
    if let Some(inner) = element(ty, "Option").or_else(|| element(ty, "Vec")) {
        return is_cow_text(inner);
    }
    arguments(ty, "Cow").is_some_and(|arguments| match arguments.args.last() {
        Some(GenericArgument::Type(Type::Path(path))) => arguments.args.len() == 2 && path.path.is_ident("str"),
        _ => false,
    })
}

/// Whether the type mentions a lifetime that it could borrow from a body.
pub(crate) fn borrows(ty: &Type, generics: &Generics) -> bool {
    match bare(ty) {
        Type::Reference(reference) => {
            reference
                .lifetime
                .as_ref()
                .is_some_and(|lifetime| is_param(&lifetime.ident.to_string(), generics))
                || borrows(&reference.elem, generics)
        }
        Type::Array(array) => borrows(&array.elem, generics),
        Type::Slice(slice) => borrows(&slice.elem, generics),
        Type::Tuple(tuple) => tuple.elems.iter().any(|ty| borrows(ty, generics)),
        Type::Path(path) => path.path.segments.iter().any(|segment| match &segment.arguments {
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().any(|argument| match argument {
                GenericArgument::Lifetime(lifetime) => is_param(&lifetime.ident.to_string(), generics),
                GenericArgument::Type(ty) => borrows(ty, generics),
                _ => false,
            }),
            _ => false,
        }),
        _ => false,
    }
}

fn is_param(lifetime: &str, generics: &Generics) -> bool {
    generics.lifetimes().any(|param| param.lifetime.ident == lifetime)
}

/// The types that must decode so that a list of `element` does: the element where it is a type parameter or made from
/// one, as `T` and `T::Item` are; otherwise each parameter that it mentions.
pub(crate) fn decoded_params(element: &Type, generics: &Generics) -> Vec<TokenStream> {
    let params = || {
        generics.params.iter().filter_map(|param| match param {
            GenericParam::Type(param) => Some(&param.ident),
            _ => None,
        })
    };
    let starts_with_param = match bare(element) {
        Type::Path(path) if path.qself.is_none() => {
            let first = path.path.segments.first();
            first.is_some_and(|first| params().any(|param| *param == first.ident))
        }
        _ => false,
    };
    if starts_with_param {
        return vec![element.to_token_stream()];
    }
    params()
        .filter(|param| mentions(element.to_token_stream(), &param.to_string()))
        .map(ToTokens::to_token_stream)
        .collect()
}

/// Whether `name` is a word of `tokens`.
pub(crate) fn mentions(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(ident) => ident == name,
        proc_macro2::TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
