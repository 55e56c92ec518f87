//! The text of the structs.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::error::Error;
use crate::structs::ident::is_keyword;
use crate::structs::layout::lay_out;
use crate::structs::model::{Field, Model, Role, Struct, Style, Type};

/// The model as Rust, laid out; `header` stands above it as a comment.
///
/// # Errors
///
/// If the style's path of an enum is none.
pub fn emit(model: &Model, header: &[String]) -> Result<String, Error> {
    let Style { codes, .. } = &model.style;
    let codes = codes.as_deref().map(|path| {
        let read = syn::parse_str::<syn::Path>(path);
        read.map_err(|_| {
            Error::new(format!(
                "`{path}` is no path of an enum; write `--codes crate::MyErrorCode`"
            ))
        })
    });
    let codes = codes.transpose()?;
    let mut text: String = header.iter().map(|line| format!("// {line}\n")).collect();
    text.push('\n');
    text.push_str(&lay_out(imports(model))?);
    for item in &model.structs {
        text.push('\n');
        text.push_str(&lay_out(emit_struct(item, &model.style, codes.as_ref()))?);
    }
    Ok(text)
}

fn imports(model: &Model) -> TokenStream {
    let borrows = |field: &Field| matches!(field.holds, Type::Text { borrows: true });
    let cow = model
        .structs
        .iter()
        .any(|item| item.fields.iter().any(borrows))
        .then(|| {
            quote!(
                use std::borrow::Cow;
            )
        });
    let has_objects = model.structs.iter().any(|item| item.role == Role::Object);
    let attributes = match has_objects {
        true => quote!(
            use tencent_response::{tencent_object, tencent_response};
        ),
        false => quote!(
            use tencent_response::tencent_response;
        ),
    };
    quote!(#cow #attributes)
}

fn emit_struct(item: &Struct, style: &Style, codes: Option<&syn::Path>) -> TokenStream {
    let docs = emit_docs(&item.docs);
    let attribute = match &item.role {
        Role::Object => quote!(#[tencent_object]),
        Role::Payload { action } => {
            let codes = codes.map(|codes| quote!(codes = #codes));
            // What the attribute makes of the name of a struct.
            let told = item.name.strip_suffix("Response").unwrap_or(&item.name);
            let action = (told != action).then(|| quote!(action = #action));
            let args: Vec<TokenStream> = codes.into_iter().chain(action).collect();
            match args.is_empty() {
                true => quote!(#[tencent_response]),
                false => quote!(#[tencent_response(#(#args),*)]),
            }
        }
    };
    let serialize = style.serialize.then(|| quote!(, tencent_response::serde::Serialize));
    let name = ident(&item.name);
    let lifetime = item.borrows.then(|| quote!(<'a>));
    let fields = item.fields.iter().map(emit_field);
    quote! {
        #docs
        #attribute
        #[derive(Debug, Clone, PartialEq #serialize)]
        pub struct #name #lifetime {
            #(#fields)*
        }
    }
}

fn emit_field(field: &Field) -> TokenStream {
    let docs = emit_docs(&field.docs);
    let rename = field.rename.as_ref().map(|name| quote!(#[serde(rename = #name)]));
    let name = ident(&field.name);
    let holds = match &field.holds {
        Type::Text { borrows: true } => quote!(Cow<'a, str>),
        Type::Text { borrows: false } => quote!(String),
        Type::Plain(name) => {
            let name = ident(name);
            quote!(#name)
        }
        Type::Object { name, borrows, boxed } => {
            let name = ident(name);
            let lifetime = borrows.then(|| quote!(<'a>));
            match boxed {
                true => quote!(Box<#name #lifetime>),
                false => quote!(#name #lifetime),
            }
        }
    };
    let ty = match field.is_list {
        true => quote!(Vec<#holds>),
        false => quote!(Option<#holds>),
    };
    quote!(#docs #rename pub #name: #ty,)
}

fn emit_docs(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| match line.is_empty() {
        true => String::new(),
        false => format!(" {line}"),
    });
    quote!(#(#[doc = #lines])*)
}

fn ident(name: &str) -> Ident {
    match is_keyword(name) {
        true => Ident::new_raw(name, Span::call_site()),
        false => Ident::new(name, Span::call_site()),
    }
}
