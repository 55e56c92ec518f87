//! The serde attributes that Tencent Cloud's replies need.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Attribute, Field, Generics, LitStr, Path, Type, parse_quote};

use crate::response::serde_attr::{has_any, serde_args, strings};
use crate::response::types::{borrows, decoded_params, element, is_cow_text, is_list};

/// The serde arguments that say how a field is decoded; a field with one of them is left as the user wrote it.
const USER_DECIDES: [&str; 6] = [
    "borrow",
    "with",
    "deserialize_with",
    "default",
    "skip",
    "skip_deserializing",
];

/// Returns the attributes to add to a struct, in addition to the derives.
pub(crate) fn struct_settings(attrs: &[Attribute], krate: &Path) -> TokenStream {
    let args = serde_args(attrs);
    let mut settings = TokenStream::new();
    if !has_any(&args, &["crate"]) {
        let path = string(quote!(#krate::__private::serde), Span::call_site());
        settings.extend(quote!(#[serde(crate = #path)]));
    }
    if !has_any(&args, &["rename_all"]) {
        settings.extend(quote!(#[serde(rename_all = "PascalCase")]));
    } else if strings(&args, "rename_all").is_empty() {
        // The user's own is for serialization alone.
        settings.extend(quote!(#[serde(rename_all(deserialize = "PascalCase"))]));
    }
    settings
}

/// Returns the attribute to add to a field; `has_default` and `has_bound` are whether the struct has its own
/// `#[serde(default)]` and `#[serde(bound = "…")]`.
pub(crate) fn field_setting(
    field: &Field,
    generics: &Generics,
    has_default: bool,
    has_bound: bool,
    krate: &Path,
) -> Option<Attribute> {
    let args = serde_args(&field.attrs);
    if has_any(&args, &USER_DECIDES) {
        return None;
    }
    let span = field.ty.span();
    let function = |name: &str| {
        let name = proc_macro2::Ident::new(name, span);
        string(quote!(#krate::__private::#name), span)
    };
    let mut words = Vec::new();
    let has_bound = has_bound || !strings(&args, "bound").is_empty();
    let can_borrow = borrows(&field.ty, generics);
    if can_borrow {
        words.push(quote!(borrow));
    }
    if has_any(&args, &["flatten"]) {
        // The fields of a flattened struct have their own attributes.
    } else if is_list(&field.ty) && element(&field.ty, "Vec").is_none() {
        let function = function("any_list");
        words.push(quote!(deserialize_with = #function));
        if !has_default {
            words.push(default_of_list(&field.ty, generics));
        }
        let bounds = decoded_params(&field.ty, generics);
        if !bounds.is_empty() && !has_bound {
            let ty = &field.ty;
            let bounds = string(
                quote!(#ty: #krate::__private::serde::Deserialize<'de> + ::core::default::Default),
                span,
            );
            words.push(quote!(bound(deserialize = #bounds)));
        }
    } else if let Some(element) = element(&field.ty, "Vec") {
        let function = function(if can_borrow && is_cow_text(element) {
            "borrowed_list"
        } else {
            "list"
        });
        words.push(quote!(deserialize_with = #function));
        if !has_default {
            words.push(default_of_list(&field.ty, generics));
        }
        // With `deserialize_with`, serde no longer infers the bounds.
        let bounds = decoded_params(element, generics);
        if !bounds.is_empty() && !has_bound {
            let bounds = string(quote!(#(#bounds: #krate::__private::serde::Deserialize<'de>),*), span);
            words.push(quote!(bound(deserialize = #bounds)));
        }
    } else if can_borrow && element(&field.ty, "Option").is_some() && is_cow_text(&field.ty) {
        let function = function("borrowed");
        words.push(quote!(deserialize_with = #function));
        if !has_default {
            // serde reads a missing `Option` as `None` only without `deserialize_with`.
            words.push(quote!(default));
        }
    }
    (!words.is_empty()).then(|| parse_quote!(#[serde(#(#words),*)]))
}

/// Returns the word for a list that is empty if its member is missing.
fn default_of_list(ty: &Type, generics: &Generics) -> TokenStream {
    if decoded_params(ty, generics).is_empty() {
        return quote!(default);
    }
    // `default` alone would require the type parameters to be `Default`. The type is named because other derives that
    // read serde's attributes call the function where nothing else says what it returns.
    let default = string(quote!(<#ty as ::core::default::Default>::default), ty.span());
    quote!(default = #default)
}

/// Returns the tokens as a string literal, from which serde parses them.
fn string(tokens: TokenStream, span: Span) -> LitStr {
    LitStr::new(&tokens.into_token_stream().to_string(), span)
}
