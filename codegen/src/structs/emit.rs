//! Writing the structs as Rust code.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::error::Error;
use crate::structs::ident::is_keyword;
use crate::structs::layout::lay_out;
use crate::structs::model::{Field, Model, Role, Struct, Style, Type};

/// Returns the model as formatted Rust code, below the lines of `header` as comments.
///
/// # Errors
///
/// Returns an error if the path in [`Style::codes`] is not a valid path.
pub fn emit(model: &Model, header: &[String]) -> Result<String, Error> {
    let Style { codes, .. } = &model.style;
    let codes = codes.as_deref().map(|path| {
        let read = syn::parse_str::<syn::Path>(path);
        read.map_err(|_| {
            Error::new(format!(
                "`{path}` is not a path to an enum; write `--codes crate::MyErrorCode`"
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
    let attributes = if has_objects {
        quote!(
            use tencent_response::{tencent_object, tencent_response};
        )
    } else {
        quote!(
            use tencent_response::tencent_response;
        )
    };
    quote!(#cow #attributes)
}

fn emit_struct(item: &Struct, style: &Style, codes: Option<&syn::Path>) -> TokenStream {
    let docs = emit_docs(&item.docs);
    let attribute = match &item.role {
        Role::Object => quote!(#[tencent_object]),
        Role::Payload { action } => {
            let codes = codes.map(|codes| quote!(codes = #codes));
            // The action that the attribute derives from the name of the struct.
            let default = item.name.strip_suffix("Response").unwrap_or(&item.name);
            let action = (default != action).then(|| quote!(action = #action));
            let args: Vec<TokenStream> = codes.into_iter().chain(action).collect();
            if args.is_empty() {
                quote!(#[tencent_response])
            } else {
                quote!(#[tencent_response(#(#args),*)])
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
            if *boxed {
                quote!(Box<#name #lifetime>)
            } else {
                quote!(#name #lifetime)
            }
        }
    };
    let ty = if field.is_list {
        quote!(Vec<#holds>)
    } else {
        quote!(Option<#holds>)
    };
    quote!(#docs #rename pub #name: #ty,)
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
