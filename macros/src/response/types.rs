//! Looks into the type of a field.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{AngleBracketedGenericArguments, GenericArgument, GenericParam, Generics, PathArguments, Type};

use crate::response::model::Model;

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

/// Returns the `T` of a `Vec<T>`, an `Option<T>` or a map of `T`.
pub(crate) fn content(ty: &Type) -> Option<&Type> {
    let mut found = [("Option", 0), ("Vec", 0), ("BTreeMap", 1), ("HashMap", 1)]
        .iter()
        .filter_map(|(name, index)| arguments(ty, name)?.args.get(*index));
    match found.next()? {
        GenericArgument::Type(content) => Some(content),
        _ => None,
    }
}

/// Returns whether a type is one of the standard library's lists.
pub(crate) fn is_list(ty: &Type) -> bool {
    const LISTS: [&str; 5] = ["Vec", "VecDeque", "LinkedList", "BinaryHeap", "BTreeSet"];
    let is_set = arguments(ty, "HashSet").is_some();
    let is_slice = matches!(element(ty, "Box").map(bare), Some(Type::Slice(_)));
    is_set || is_slice || LISTS.iter().any(|name| element(ty, name).is_some())
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
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}

/// Returns the type with `Self` written out, as it must be in an `impl` of another type.
pub(crate) fn spell_out_self(ty: &Type, model: &Model<'_>) -> TokenStream {
    let ident = &model.input.ident;
    let (_, arguments, _) = model.input.generics.split_for_impl();
    replace(ty.to_token_stream(), &|token| match token {
        TokenTree::Ident(word) if word == "Self" => Some(quote!(#ident #arguments)),
        _ => None,
    })
}

/// Returns a type with `'static` for every lifetime of the struct.
pub(crate) fn forever(ty: TokenStream, generics: &Generics) -> TokenStream {
    let mut is_lifetime = false;
    let tokens = ty.into_iter().map(|token| match token {
        TokenTree::Ident(name) if std::mem::take(&mut is_lifetime) && is_param(&name.to_string(), generics) => {
            TokenTree::Ident(Ident::new("static", name.span()))
        }
        TokenTree::Group(group) => {
            let mut new = Group::new(group.delimiter(), forever(group.stream(), generics));
            new.set_span(group.span());
            TokenTree::Group(new)
        }
        token => {
            is_lifetime = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
            token
        }
    });
    tokens.collect()
}

fn replace(tokens: TokenStream, with: &dyn Fn(&TokenTree) -> Option<TokenStream>) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| match (with(&token), token) {
        (Some(tokens), _) => tokens,
        (None, TokenTree::Group(group)) => {
            let mut new = Group::new(group.delimiter(), replace(group.stream(), with));
            new.set_span(group.span());
            TokenTree::Group(new).into()
        }
        (None, token) => token.into(),
    });
    tokens.collect()
}

/// The names of types whose shape is known, and of what is around them.
const KNOWN: &[&str] = &[
    "String",
    "str",
    "bool",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "f32",
    "f64",
    "Option",
    "Vec",
    "Box",
    "Rc",
    "Arc",
    "Cow",
    "BTreeMap",
    "HashMap",
    "BTreeSet",
    "HashSet",
    "VecDeque",
    "LinkedList",
    "BinaryHeap",
    "std",
    "core",
    "alloc",
    "string",
    "vec",
    "option",
    "boxed",
    "borrow",
    "collections",
    "static",
];

/// Returns whether a type is made of nothing but the standard library's types whose shapes are known.
pub(crate) fn is_known(ty: &Type) -> bool {
    fn has_tuple(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis || has_tuple(group.stream()),
            _ => false,
        })
    }
    unknown_type(ty).is_none() && !has_tuple(ty.to_token_stream())
}

/// Returns the last name in a type that is not one of the standard library's types whose shapes are known.
pub(crate) fn unknown_type(ty: &Type) -> Option<String> {
    fn last(tokens: TokenStream) -> Option<String> {
        let mut is_lifetime = false;
        let mut found = None;
        for token in tokens {
            let was_lifetime = std::mem::replace(
                &mut is_lifetime,
                matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\''),
            );
            found = match token {
                TokenTree::Ident(name) if !was_lifetime && !KNOWN.iter().any(|known| name == known) => {
                    Some(name.to_string())
                }
                TokenTree::Group(group) => last(group.stream()).or(found),
                _ => found,
            };
        }
        found
    }
    last(ty.to_token_stream())
}

/// Returns whether a type, by its name, is nothing that reads null as an empty list.
pub(crate) fn never_a_list(ty: &Type) -> bool {
    const OTHERS: [&str; 21] = [
        "String", "bool", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
        "f32", "f64", "Option", "Cow", "char", "BTreeMap", "HashMap",
    ];
    match bare(ty) {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| OTHERS.iter().any(|other| last.ident == other)),
        Type::Reference(_) | Type::Tuple(_) | Type::Array(_) => true,
        _ => false,
    }
}
