//! Looks into the type of a field.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{AngleBracketedGenericArguments, GenericArgument, GenericParam, Generics, PathArguments, Type};

/// Returns the type inside parentheses and the invisible groups that macros put around a type.
fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare(&group.elem),
        Type::Paren(paren) => bare(&paren.elem),
        _ => ty,
    }
}

/// Returns the generic arguments of a path whose last segment is `name`.
fn arguments<'a>(ty: &'a Type, name: &str) -> Option<&'a AngleBracketedGenericArguments> {
    let Type::Path(path) = bare(ty) else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == name)?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => Some(arguments),
        _ => None,
    }
}

/// Returns the `T` of a `Vec<T>` or an `Option<T>`; `name` is `"Vec"` or `"Option"`.
pub(crate) fn element<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let arguments = &arguments(ty, name)?.args;
    match (arguments.first(), arguments.len()) {
        (Some(GenericArgument::Type(element)), 1) => Some(element),
        _ => None,
    }
}

/// Returns whether the type is `Cow<'_, str>`, possibly inside `Option`s and `Vec`s.
pub(crate) fn is_cow_text(ty: &Type) -> bool {
    if let Some(inner) = element(ty, "Option").or_else(|| element(ty, "Vec")) {
        return is_cow_text(inner);
    }
    arguments(ty, "Cow").is_some_and(|arguments| match arguments.args.last() {
        Some(GenericArgument::Type(Type::Path(path))) => arguments.args.len() == 2 && path.path.is_ident("str"),
        _ => false,
    })
}

/// Returns whether the type mentions a lifetime parameter, and so could borrow from the body.
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

/// Returns the types that must be `Deserialize` so that a list of `element` is: the element itself if it is a type
/// parameter or a path that begins with one, such as `T::Item`; otherwise each type parameter that it mentions.
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

/// Returns whether `tokens` contain the identifier `name`.
pub(crate) fn mentions(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(ident) => ident == name,
        proc_macro2::TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
