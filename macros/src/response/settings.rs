//! The serde settings that Tencent Cloud's replies need.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{Attribute, Field, Generics, LitStr, Path, parse_quote};

use crate::response::serde_attr::{has_any, serde_args};
use crate::response::types::{borrows, decoded_params, element, is_cow_text};

/// The words that say how a field is decoded; who writes one gets what they wrote.
const USER_DECIDES: [&str; 6] = [
    "borrow",
    "with",
    "deserialize_with",
    "default",
    "skip",
    "skip_deserializing",
];

/// What to add to a struct, besides the derives.
pub(crate) fn struct_settings(attrs: &[Attribute], krate: &Path) -> TokenStream {
    let args = serde_args(attrs);
    let mut settings = TokenStream::new();
    if !has_any(&args, &["crate"]) {
        let path = string(quote!(#krate::__private::serde), Span::call_site());
        settings.extend(quote!(#[serde(crate = #path)]));
    }
    if !has_any(&args, &["rename_all"]) {
        settings.extend(quote!(#[serde(rename_all = "PascalCase")]));
    }
    settings
}

/// What to add to a field; `has_default` tells that the struct says itself what a missing member reads as.
pub(crate) fn field_setting(field: &Field, generics: &Generics, has_default: bool, krate: &Path) -> Option<Attribute> {
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
    if borrows(&field.ty, generics) {
        words.push(quote!(borrow));
    }
    if has_any(&args, &["flatten"]) {
        // The members of a flattened struct follow their own settings.
    } else if let Some(element) = element(&field.ty, "Vec") {
        let function = function(if is_cow_text(element) { "borrowed_list" } else { "list" });
        words.push(quote!(deserialize_with = #function));
        if !has_default {
            // A bare `default` would ask the element for `Default`.
            let default = LitStr::new("::std::vec::Vec::new", span);
            words.push(quote!(default = #default));
        }
        // `deserialize_with` takes away the bounds that serde would find.
        let bounds = decoded_params(element, generics);
        if !bounds.is_empty() && !has_any(&args, &["bound"]) {
            let bounds = string(quote!(#(#bounds: #krate::__private::serde::Deserialize<'de>),*), span);
            words.push(quote!(bound(deserialize = #bounds)));
        }
    } else if element(&field.ty, "Option").is_some() && is_cow_text(&field.ty) {
        let function = function("borrowed");
        words.push(quote!(deserialize_with = #function));
        if !has_default {
            // serde takes a missing `Option` for `None` only where nobody names a function.
            words.push(quote!(default));
        }
    }
    (!words.is_empty()).then(|| parse_quote!(#[serde(#(#words),*)]))
}

/// Tokens as the string that serde reads them from.
fn string(tokens: TokenStream, span: Span) -> LitStr {
    LitStr::new(&tokens.into_token_stream().to_string(), span)
}
