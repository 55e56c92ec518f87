//! `Deserialize` for a struct, in less code than serde's derive writes: a program compiles it for each struct.
//!
//! What a struct needs that is not written here, the attribute leaves to serde's derive.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, Fields};

use crate::response::field_code::{FieldCode, deserialize_params, located, phantom};
use crate::response::model::Model;
use crate::response::types::spell_out_self;

/// Returns `impl Deserialize` for the struct.
pub(crate) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    match &model.input.data {
        Data::Struct(data) if matches!(data.fields, Fields::Named(_)) => Some(expand_object(model)),
        Data::Struct(data) => data.fields.iter().next().map(|field| expand_newtype(model, field)),
        _ => None,
    }
}

/// A newtype decodes as what it wraps.
fn expand_newtype(model: &Model<'_>, field: &syn::Field) -> TokenStream {
    let ident = &model.input.ident;
    let (_, arguments, _) = model.input.generics.split_for_impl();
    let params = deserialize_params(&model.input.generics);
    let ty = spell_out_self(&field.ty, model);
    let decode = located(
        quote!(<#ty as __private::serde::Deserialize<'__de>>::deserialize(__deserializer)),
        field.ty.span(),
    );
    quote! {
        #[automatically_derived]
        impl<#params> __private::serde::Deserialize<'__de> for #ident #arguments {
            fn deserialize<__D: __private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                ::core::result::Result::map(#decode, #ident)
            }
        }
    }
}

fn expand_object(model: &Model<'_>) -> TokenStream {
    let ident = &model.input.ident;
    let generics = &model.input.generics;
    let (params, arguments, _) = generics.split_for_impl();
    let de_params = deserialize_params(generics);
    let phantom = phantom(generics);
    let name = ident.unraw().to_string();
    let expecting = format!("struct {name}");
    let read: Vec<FieldCode<'_>> = model
        .fields
        .iter()
        .filter(|field| !field.is_skipped)
        .enumerate()
        .map(|(index, field)| FieldCode::new(model, field, index))
        .collect();
    let names = read
        .iter()
        .flat_map(|code| code.field.names.iter().map(|name| &name.text));
    let arms = read.iter().map(|code| {
        let names = code.field.names.iter().map(|name| &name.text);
        let index = code.index;
        quote!(#(#names)|* => #index,)
    });
    let count = read.len();
    let indices = 0..count;
    let slots = read.iter().map(FieldCode::slot);
    let reads = read.iter().map(FieldCode::read);
    let seeds = read.iter().filter_map(FieldCode::seed);
    let mut values = read.iter().map(FieldCode::value);
    let values = model.fields.iter().map(|field| {
        let ident = field.ident;
        let value = if field.is_skipped {
            let default = field.default.clone();
            let default = default.unwrap_or_else(|| quote!(::core::default::Default::default));
            located(quote!(#default()), field.syntax.ty.span())
        } else {
            values.next().unwrap_or_default()
        };
        quote!(#ident: #value)
    });
    quote! {
        const __FIELDS: &[&::core::primitive::str] = &[#(#names),*];

        fn __index_of(__name: &::core::primitive::str) -> ::core::primitive::usize {
            match __name {
                #(#arms)*
                _ => #count,
            }
        }

        struct __Members #params (::core::marker::PhantomData<#phantom>);

        #(#seeds)*

        #[automatically_derived]
        impl<#de_params> __private::serde::de::Visitor<'__de> for __Members #arguments {
            type Value = #ident #arguments;

            fn expecting(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __f.write_str(#expecting)
            }

            fn visit_map<__A: __private::serde::de::MapAccess<'__de>>(
                self,
                mut __map: __A,
            ) -> ::core::result::Result<#ident #arguments, __A::Error> {
                #(#slots)*
                while let ::core::option::Option::Some(__index) = __private::next_field(&mut __map, __index_of)? {
                    match __index {
                        #(#indices => #reads,)*
                        _ => __private::skip(&mut __map),
                    }?
                }
                ::core::result::Result::Ok(#ident { #(#values),* })
            }
        }

        #[automatically_derived]
        impl<#de_params> __private::serde::Deserialize<'__de> for #ident #arguments {
            fn deserialize<__D: __private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                __deserializer.deserialize_struct(#name, __FIELDS, __Members(::core::marker::PhantomData))
            }
        }
    }
}
