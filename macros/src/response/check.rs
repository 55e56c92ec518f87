//! Checks that a struct can be a payload or an object.

use std::collections::HashMap;

use syn::ext::IdentExt;
use syn::{Data, Fields};

use crate::problems::Problems;
use crate::response::handover::Attribute;
use crate::response::model::{Field, Model, Name};

pub(crate) fn check(model: &Model<'_>, problems: &mut Problems) {
    check_shape(model, problems);
    if model.attribute != Some(Attribute::Object) {
        check_request_id(&model.fields, problems);
    }
    check_names(&model.fields, problems);
}

fn check_shape(model: &Model<'_>, problems: &mut Problems) {
    let name = &model.input.ident;
    let what = match &model.input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(_) => return,
            Fields::Unit if model.attribute == Some(Attribute::Object) => {
                let message = format!(
                    "#[tencent_object] needs braces, because the JSON has an object here; write `struct {name} {{}}`"
                );
                return problems.at(name.span(), message);
            }
            Fields::Unit => return,
            // A newtype is what it wraps.
            Fields::Unnamed(fields) if model.attribute == Some(Attribute::Object) && fields.unnamed.len() == 1 => {
                return;
            }
            Fields::Unnamed(_) => "a tuple struct",
        },
        Data::Enum(_) => "an enum",
        Data::Union(_) => "a union",
    };
    problems.at(
        name.span(),
        format!("{} needs named fields; `{name}` is {what}", model.spelling()),
    );
}

fn check_request_id(fields: &[Field<'_>], problems: &mut Problems) {
    for name in read(fields)
        .map(|(_, name)| name)
        .filter(|name| name.text == "RequestId")
    {
        let message = "the request id is on the envelope; remove this field and read `response.request_id`";
        problems.at(name.span, message);
    }
}

fn check_names(fields: &[Field<'_>], problems: &mut Problems) {
    let mut seen: HashMap<&str, (&Field<'_>, &Name)> = HashMap::new();
    for (field, name) in read(fields) {
        match seen.get(name.text.as_str()) {
            // serde allows an alias that repeats the name of its own field.
            Some((first, _)) if first.ident == field.ident => {}
            Some((first, first_name)) => {
                let text = &name.text;
                problems.at(
                    first_name.span,
                    format!("`{text}` is read by two fields; the first one is here"),
                );
                let message = format!(
                    "`{text}` is already read by `{}`; \
                     give `{}` another name with `#[serde(rename = \"…\")]`",
                    first.ident.unraw(),
                    field.ident.unraw()
                );
                problems.at(name.span, message);
            }
            None => {
                seen.insert(&name.text, (field, name));
            }
        }
    }
}

/// The fields that are read from members, with the names of those.
fn read<'a>(fields: &'a [Field<'a>]) -> impl Iterator<Item = (&'a Field<'a>, &'a Name)> {
    let fields = fields.iter().filter(|field| !field.is_skipped && !field.is_flattened);
    fields.flat_map(|field| field.names.iter().map(move |name| (field, name)))
}
