//! Implements `Deserialize` for a plain struct with less code than serde's derive generates, because this code is
//! compiled for each struct. Any other struct is left to serde.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, Field};

use crate::response::model::Model;
use crate::response::types::element;

/// Expands to `impl Deserialize` for a plain struct.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let Data::Struct(data) = &model.input.data else {
        return TokenStream::new();
    };
    let krate = model.args.krate();
    let private = quote!(#krate::__private);
    let ident = &model.input.ident;
    let name = ident.unraw().to_string();
    let expecting = format!("struct {name}");
    // Each field of a plain struct has exactly one wire name.
    let names: Vec<&str> = model.members.iter().map(|member| member.wire_name.as_str()).collect();
    let idents = data.fields.iter().map(|field| &field.ident);
    // For a list, null means empty.
    let types = data.fields.iter().map(|Field { ty, .. }| match element(ty, "Vec") {
        Some(_) => quote!(::core::option::Option<#ty>),
        None => quote!(#ty),
    });
    let slots: Vec<_> = (0..names.len()).map(|index| format_ident!("__field{index}")).collect();
    let (indices, arms) = (0..names.len(), 0..names.len());
    let fields = || data.fields.iter().zip(&slots).zip(&names);
    let reads = fields().map(|((field, slot), name)| {
        // Spanned at the field's type, so that a missing `Deserialize` is reported there.
        located(quote!(#private::read(&mut __map, &mut #slot, #name)?), field.ty.span())
    });
    let values = fields().map(|((field, slot), name)| {
        if element(&field.ty, "Vec").is_some() {
            quote!(::core::option::Option::unwrap_or_default(::core::option::Option::flatten(#slot)))
        } else {
            located(quote!(#private::finish(#slot, #name)?), field.ty.span())
        }
    });
    quote! {
        #[allow(deprecated, unused_qualifications, clippy::absolute_paths)]
        const _: () = {
            const __FIELDS: &[&::core::primitive::str] = &[#(#names),*];

            fn __index_of(name: &::core::primitive::str) -> ::core::primitive::usize {
                match name {
                    #(#names => #indices,)*
                    _ => __FIELDS.len(),
                }
            }

            struct __Members;

            #[automatically_derived]
            impl<'de> #private::serde::de::Visitor<'de> for __Members {
                type Value = #ident;

                fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(#expecting)
                }

                fn visit_map<__A: #private::serde::de::MapAccess<'de>>(
                    self,
                    mut __map: __A,
                ) -> ::core::result::Result<#ident, __A::Error> {
                    #(let mut #slots = ::core::option::Option::<#types>::None;)*
                    while let ::core::option::Option::Some(__index) = #private::next_field(&mut __map, __index_of)? {
                        match __index {
                            #(#arms => #reads,)*
                            _ => #private::skip(&mut __map)?,
                        }
                    }
                    ::core::result::Result::Ok(#ident { #(#idents: #values),* })
                }
            }

            #[automatically_derived]
            impl<'de> #private::serde::Deserialize<'de> for #ident {
                fn deserialize<__D: #private::serde::Deserializer<'de>>(
                    __deserializer: __D,
                ) -> ::core::result::Result<Self, __D::Error> {
                    __deserializer.deserialize_struct(#name, __FIELDS, __Members)
                }
            }
        };
    }
}

/// Moves the tokens to `span`, so that errors are reported there; names still resolve as before.
fn located(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| {
        let mut token = match token {
            TokenTree::Group(group) => Group::new(group.delimiter(), located(group.stream(), span)).into(),
            token => token,
        };
        token.set_span(token.span().located_at(span));
        token
    });
    tokens.collect()
}
