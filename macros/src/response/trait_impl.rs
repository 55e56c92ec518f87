//! Expands to a payload's envelope alias and its `TencentResponse` implementation.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{GenericParam, Generics, LitStr};

use crate::response::handover::Attribute;
use crate::response::model::Model;
use crate::response::shape::{Shape, generic_object, has_type_params};

pub(crate) fn expand(model: &Model<'_>, shape: &Shape) -> TokenStream {
    if model.attribute == Some(Attribute::Object) {
        return TokenStream::new();
    }
    let envelope = expand_envelope(model);
    let payload = expand_payload(model, shape);
    quote!(#envelope #payload)
}

/// Expands to `type FooEnvelope = Envelope<Foo>`.
fn expand_envelope(model: &Model<'_>) -> TokenStream {
    let krate = model.args.krate();
    let ident = &model.input.ident;
    let vis = &model.input.vis;
    let name = match &model.args.envelope {
        Some(name) => name.clone(),
        None => format_ident!("{ident}Envelope", span = ident.span()),
    };
    let (_, arguments, _) = model.input.generics.split_for_impl();
    let params = unbound(&model.input.generics);
    let doc = format!("The envelope around [`{}`], as it appears on the wire.", ident.unraw());
    let attrs = model.input.attrs.iter();
    let deprecated = attrs.filter(|attr| attr.path().is_ident("deprecated"));
    quote! {
        #[doc = #doc]
        #(#deprecated)*
        #vis type #name #params = #krate::Envelope<#ident #arguments>;
    }
}

/// Expands to `impl TencentResponse for Foo`.
fn expand_payload(model: &Model<'_>, shape: &Shape) -> TokenStream {
    let krate = model.args.krate();
    let ident = &model.input.ident;
    let (params, arguments, bounds) = model.input.generics.split_for_impl();
    let codes = match &model.args.codes {
        Some(codes) => quote!(#codes),
        None => quote!(#krate::ErrorCode),
    };
    let action = match &model.args.action {
        Some(action) => action.value(),
        None => action_of(ident),
    };
    // The trait's own constants are empty.
    let given = |name: &str, value: &Option<LitStr>| {
        let name = format_ident!("{name}");
        let value = value.as_ref()?.value();
        Some(quote!(const #name: &'static ::core::primitive::str = #value;))
    };
    let service = given("SERVICE", &model.args.service);
    let version = given("VERSION", &model.args.version);
    let error = given("__ERROR_MEMBER", &model.args.error);
    let declared = expand_shape(model, shape);
    quote! {
        #[automatically_derived]
        impl #params #krate::TencentResponse for #ident #arguments #bounds {
            type Code = #codes;
            const ACTION: &'static ::core::primitive::str = #action;
            #service
            #version
            #error
            #declared
        }
    }
}

/// Returns the constants that say what the payload declares; the trait's defaults stand for a shape that is not known.
fn expand_shape(model: &Model<'_>, shape: &Shape) -> TokenStream {
    let private = model.private();
    let (shape, owns) = match shape {
        Shape::Opaque => return TokenStream::new(),
        // The type parameters of a payload need not have shapes: there are no bounds on them here.
        Shape::Object { object, owns } if has_type_params(&model.input.generics) => {
            let within = |tokens: &TokenStream| quote!({ use #private::{self as __private, Unshaped as _}; #tokens });
            (within(&generic_object(object)), owns.as_ref().map(within))
        }
        Shape::Object { owns: None, .. } => (quote!(<Self as #private::Shaped>::__TENCENT_SHAPE), None),
        Shape::Object { .. } | Shape::Inner { .. } => (
            quote!(<Self as #private::Shaped>::__TENCENT_SHAPE),
            Some(quote!(<Self as #private::Shaped>::__TENCENT_OWNS)),
        ),
    };
    let owns = owns.map(|owns| quote!(const __PAYLOAD_OWNS: #private::Owns = #owns;));
    quote! {
        const __PAYLOAD_SHAPE: #private::Shape = #shape;
        #owns
    }
}

/// Returns the struct's name without a final `Response`.
fn action_of(ident: &Ident) -> String {
    let name = ident.unraw().to_string();
    match name.strip_suffix("Response") {
        Some(action) if !action.is_empty() => action.to_owned(),
        _ => name,
    }
}

/// Returns the parameters without their bounds, which the compiler does not check in a type alias.
fn unbound(generics: &Generics) -> Generics {
    let mut generics = generics.clone();
    generics.where_clause = None;
    for param in &mut generics.params {
        match param {
            GenericParam::Lifetime(param) => {
                param.colon_token = None;
                param.bounds.clear();
            }
            GenericParam::Type(param) => {
                param.colon_token = None;
                param.bounds.clear();
            }
            GenericParam::Const(_) => {}
        }
    }
    generics
}
