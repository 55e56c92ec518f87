//! Writing a struct and what belongs to it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Path;

use crate::structs::ident::is_keyword;
use crate::structs::model::{Field, Model, Role, Struct, Type};

/// The paths that the options give.
pub(crate) struct Paths {
    /// The enum of the service's error codes.
    pub(crate) codes: Option<Path>,
    /// Further macros to derive.
    pub(crate) derives: Vec<Path>,
}

/// The traits that are incomparable with floating-point numbers.
const NOT_FOR_FLOATS: [&str; 3] = ["Eq", "Hash", "Ord"];

/// Returns the struct, followed by its implementations, each an item of its own.
pub(crate) fn items(item: &Struct, model: &Model, paths: &Paths) -> Vec<TokenStream> {
    let docs = emit_docs(&item.docs);
    let deprecated = item.deprecated.map(|why| quote!(#[deprecated = #why]));
    let attribute = attribute(item, model, paths);
    let derives = derives(item, model, paths);
    let serde =
        is_request(item).then(|| quote!(#[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]));
    let name = ident(&item.name);
    let lifetime = item.borrows.then(|| quote!(<'a>));
    let fields = item.fields.iter().map(|field| emit_field(field, is_request(item)));
    let definition = quote! {
        #docs
        #deprecated
        #attribute
        #[derive(#(#derives),*)]
        #serde
        pub struct #name #lifetime {
            #(#fields)*
        }
    };
    let debug = has_secrets(item).then(|| emit_debug(item));
    let request = emit_request(item, model);
    [Some(definition), debug, request].into_iter().flatten().collect()
}

fn is_request(item: &Struct) -> bool {
    matches!(item.role, Role::Request { .. } | Role::Parameter)
}

fn has_secrets(item: &Struct) -> bool {
    item.fields.iter().any(|field| field.is_secret)
}

/// Returns the attribute of tencent-response for the struct.
fn attribute(item: &Struct, model: &Model, paths: &Paths) -> Option<TokenStream> {
    let (action, error) = match &item.role {
        Role::Object => return Some(quote!(#[tencent_object])),
        Role::Payload { action, error } => (action, error),
        Role::Request { .. } | Role::Parameter => return None,
    };
    let codes = paths.codes.as_ref().map(|codes| quote!(codes = #codes));
    // The action that the attribute derives from the name of the struct.
    let default = item.name.strip_suffix("Response").unwrap_or(&item.name);
    let action = (default != action).then(|| quote!(action = #action));
    let Model { service, version, .. } = model;
    let service = (!service.is_empty()).then(|| quote!(service = #service));
    let version = (!version.is_empty()).then(|| quote!(version = #version));
    let error = error.as_ref().map(|error| quote!(error = #error));
    let args: Vec<_> = [codes, action, service, version, error].into_iter().flatten().collect();
    Some(quote!(#[tencent_response(#(#args),*)]))
}

/// Returns the paths of the macros that the struct derives.
fn derives(item: &Struct, model: &Model, paths: &Paths) -> Vec<TokenStream> {
    let serializes = model.style.serialize || is_request(item);
    let standard = [
        (!has_secrets(item)).then_some("Debug"),
        Some("Clone"),
        Some("PartialEq"),
        Some("Default"),
    ];
    let mut derives: Vec<TokenStream> = standard
        .into_iter()
        .flatten()
        .map(|name| {
            let name = ident(name);
            quote!(#name)
        })
        .collect();
    derives.extend(serializes.then(|| quote!(tencent_response::serde::Serialize)));
    let is_new = |path: &&Path| {
        let last = path.segments.last().map(|last| last.ident.to_string());
        !last.is_some_and(|last| match last.as_str() {
            "Debug" | "Clone" | "PartialEq" | "Default" => true,
            "Serialize" => serializes,
            name => item.has_floats && NOT_FOR_FLOATS.contains(&name),
        })
    };
    derives.extend(paths.derives.iter().filter(is_new).map(|path| quote!(#path)));
    derives
}

/// Implements `Debug` without the values of secrets.
fn emit_debug(item: &Struct) -> TokenStream {
    let silenced = silenced(item);
    let name = ident(&item.name);
    let title = &item.name;
    let lifetime = item.borrows.then(|| quote!(<'_>));
    let fields = item.fields.iter().map(|field| {
        let title = &field.name;
        let name = ident(&field.name);
        if field.is_secret {
            quote!(.field(#title, &"…"))
        } else {
            quote!(.field(#title, &self.#name))
        }
    });
    quote! {
        #silenced
        impl std::fmt::Debug for #name #lifetime {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(#title) #(#fields)* .finish()
            }
        }
    }
}

/// Implements `TencentRequest`, unless the payload borrows from the body.
fn emit_request(item: &Struct, model: &Model) -> Option<TokenStream> {
    let Role::Request { action, payload } = &item.role else {
        return None;
    };
    if model.style.borrowed {
        return None;
    }
    let silenced = silenced(item);
    let name = ident(&item.name);
    let payload = ident(payload);
    let Model { service, version, .. } = model;
    Some(quote! {
        #silenced
        impl tencent_response::TencentRequest for #name {
            type Response = super::#payload;
            const ACTION: &'static str = #action;
            const SERVICE: &'static str = #service;
            const VERSION: &'static str = #version;
        }
    })
}

/// Returns the attribute for an implementation that would otherwise cause a warning because its struct is deprecated.
fn silenced(item: &Struct) -> Option<TokenStream> {
    item.deprecated.map(|_| quote!(#[allow(deprecated)]))
}

fn emit_field(field: &Field, is_request: bool) -> TokenStream {
    let docs = emit_docs(&field.docs);
    let rename = field.rename.as_ref().map(|name| quote!(rename = #name));
    let skip = (is_request && field.is_optional).then(|| quote!(skip_serializing_if = "Option::is_none"));
    let words: Vec<TokenStream> = rename.into_iter().chain(skip).collect();
    let serde = (!words.is_empty()).then(|| quote!(#[serde(#(#words),*)]));
    let name = ident(&field.name);
    let mut ty = match &field.holds {
        Type::Text { borrows: true } => quote!(Cow<'a, str>),
        Type::Text { borrows: false } => quote!(String),
        Type::Plain(name) => {
            let name = ident(name);
            quote!(#name)
        }
        Type::Object { name, borrows, boxed } => {
            let name = ident(name);
            let lifetime = borrows.then(|| quote!(<'a>));
            if *boxed {
                quote!(Box<#name #lifetime>)
            } else {
                quote!(#name #lifetime)
            }
        }
    };
    if field.is_list {
        ty = quote!(Vec<#ty>);
    }
    if field.is_optional {
        ty = quote!(Option<#ty>);
    }
    quote!(#docs #serde pub #name: #ty,)
}

fn emit_docs(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    });
    quote!(#(#[doc = #lines])*)
}

fn ident(name: &str) -> Ident {
    if is_keyword(name) {
        Ident::new_raw(name, Span::call_site())
    } else {
        Ident::new(name, Span::call_site())
    }
}
