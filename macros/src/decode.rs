//! `Deserialize` for a struct that asks for nothing special: less code than serde's derive writes, which every program compiles
//! for each of its structs. Any other struct is left to serde.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Field, Fields};

use crate::case::pascal;
use crate::serde_attr::{serde_args, strings};
use crate::types::element;

/// Whether the struct is one of those that [`expand`] knows: without parameters, and with no word for serde but `rename`.
pub(crate) fn is_plain(input: &DeriveInput) -> bool {
    let Data::Struct(data) = &input.data else { return false };
    let is_plain = |field: &Field| {
        let args = serde_args(&field.attrs);
        args.iter().all(|arg| arg.is("rename")) && strings(&args, "rename").len() == args.len() && args.len() < 2
    };
    matches!(data.fields, Fields::Named(_))
        && input.generics.params.is_empty()
        && input.generics.where_clause.is_none()
        && serde_args(&input.attrs).is_empty()
        && data.fields.iter().all(is_plain)
}

/// `#[derive(Deserialize)]` for such a struct.
pub(crate) fn expand(input: &DeriveInput, krate: &syn::Path) -> TokenStream {
    let Data::Struct(data) = &input.data else {
        return TokenStream::new();
    };
    let ident = &input.ident;
    let private = quote!(#krate::__private);
    let name = syn::ext::IdentExt::unraw(ident).to_string();
    let expecting = format!("struct {name}");
    let fields: Vec<&Field> = data.fields.iter().collect();
    let names: Vec<String> = fields.iter().map(|field| wire_name(field)).collect();
    let idents: Vec<_> = fields.iter().filter_map(|field| field.ident.as_ref()).collect();
    let slots: Vec<_> = (0..fields.len()).map(|index| format_ident!("__field{index}")).collect();
    let types: Vec<_> = fields.iter().map(|field| &field.ty).collect();
    let indices = 0..fields.len();
    let index_values = indices.clone();
    let reads = fields.iter().zip(&slots).zip(&names).map(|((field, slot), name)| {
        let function = match element(&field.ty, "Vec") {
            Some(_) => quote_spanned!(field.ty.span()=> read_list),
            None => quote_spanned!(field.ty.span()=> read),
        };
        quote!(#private::#function(&mut __map, &mut #slot, #name)?)
    });
    let values = fields
        .iter()
        .zip(&slots)
        .zip(&names)
        .map(|((field, slot), name)| match element(&field.ty, "Vec") {
            Some(_) => quote!(::core::option::Option::unwrap_or_default(#slot)),
            None => quote_spanned!(field.ty.span()=> #private::finish(#slot, #name)?),
        });
    quote! {
        const _: () = {
            const __FIELDS: &'static [&'static ::core::primitive::str] = &[#(#names),*];

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
                            #(#index_values => #reads,)*
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

fn wire_name(field: &Field) -> String {
    let rename = strings(&serde_args(&field.attrs), "rename")
        .pop()
        .map(|name| name.value());
    let name = field.ident.as_ref().map(syn::ext::IdentExt::unraw);
    rename.unwrap_or_else(|| pascal(&name.map(|name| name.to_string()).unwrap_or_default()))
}
