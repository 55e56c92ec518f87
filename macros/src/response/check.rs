//! Checks that a struct can be a payload or an object.

use std::collections::HashMap;

use syn::{Data, Fields};

use crate::problems::Problems;
use crate::response::handover::Attribute;
use crate::response::model::{Member, Model};

pub(crate) fn check(model: &Model<'_>, problems: &mut Problems) {
    check_shape(model, problems);
    if model.attribute != Some(Attribute::Object) {
        check_request_id(&model.members, problems);
    }
    check_names(&model.members, problems);
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

fn check_request_id(members: &[Member], problems: &mut Problems) {
    for member in members.iter().filter(|member| member.wire_name == "RequestId") {
        let message = "the request id is on the envelope; remove this field and read `response.request_id`";
        problems.at(member.span, message);
    }
}

fn check_names(members: &[Member], problems: &mut Problems) {
    let mut seen: HashMap<&str, &Member> = HashMap::new();
    for member in members {
        match seen.get(member.wire_name.as_str()) {
            // serde allows an alias that repeats the name of its own field.
            Some(first) if first.field == member.field => {}
            Some(first) => {
                let Member { field, wire_name, .. } = member;
                problems.at(
                    first.span,
                    format!("`{wire_name}` is read by two fields; the first one is here"),
                );
                let message = format!(
                    "`{wire_name}` is already read by `{}`; \
                     give `{field}` another name with `#[serde(rename = \"…\")]`",
                    first.field
                );
                problems.at(member.span, message);
            }
            None => {
                seen.insert(&member.wire_name, member);
            }
        }
    }
}
