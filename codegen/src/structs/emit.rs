//! Writing the structs as Rust code.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::error::Error;
use crate::structs::items::{Paths, items};
use crate::structs::layout::lay_out;
use crate::structs::model::{Model, Role, Style, Type};

/// Returns the model as formatted Rust code.
///
/// # Errors
///
/// Returns an error if a path in [`Style::codes`] or [`Style::derives`] is not a valid path.
pub fn emit(model: &Model) -> Result<String, Error> {
    let paths = paths(&model.style)?;
    let mut text = "\n".to_owned();
    text.push_str(&lay_out(imports(model))?);
    for item in &model.structs {
        for item in items(item, model, &paths) {
            text.push('\n');
            text.push_str(&lay_out(item)?);
        }
    }
    if !model.requests.is_empty() {
        text.push_str("\npub mod request {\n    //! The parameters of the actions.\n");
        for item in &model.requests {
            for item in items(item, model, &paths) {
                text.push('\n');
                lay_out(item)?.lines().for_each(|line| push_indented(&mut text, line));
            }
        }
        text.push_str("}\n");
    }
    Ok(text)
}

/// Appends a line in the module `request`.
fn push_indented(text: &mut String, line: &str) {
    if !line.is_empty() {
        text.push_str("    ");
        text.push_str(line);
    }
    text.push('\n');
}

/// Parses the paths in the options.
fn paths(style: &Style) -> Result<Paths, Error> {
    let parse = |path: &str, what: &str, example: &str| {
        let read = syn::parse_str::<syn::Path>(path);
        read.map_err(|_| Error::new(format!("`{path}` is not {what}; write `{example}`")))
    };
    let codes = style.codes.as_deref();
    let codes = codes.map(|path| parse(path, "a path to an enum", "--codes crate::MyErrorCode"));
    let mut seen = HashSet::new();
    let derives = style.derives.iter().filter(|path| seen.insert(*path));
    let derives = derives.map(|path| parse(path, "a path to a derive macro", "--derive Eq,Hash"));
    Ok(Paths {
        codes: codes.transpose()?,
        derives: derives.collect::<Result<_, _>>()?,
    })
}

fn imports(model: &Model) -> TokenStream {
    let fields = || model.structs.iter().flat_map(|item| &item.fields);
    let cow = fields()
        .any(|field| matches!(field.holds, Type::Text { borrows: true }))
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
