//! What a member holds.

use crate::metadata::{Api, Member};

/// What a member holds, or each item of its list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Shape<'a> {
    Text,
    Signed,
    Unsigned,
    Float,
    Bool,
    /// The object of this name, which the same file describes.
    Object(&'a str),
}

/// What `member` holds, and whether it holds a list of it; none if the metadata say something new.
pub(crate) fn shape<'a>(member: &'a Member, api: &Api) -> Option<(Shape<'a>, bool)> {
    let shape = match (member.kind.as_str(), member.member.as_str()) {
        ("string", "string" | "datetime" | "datetime_iso" | "date")
        | ("binary", "binary")
        // A list of the three is not known, but would be text too.
        | ("list", "string" | "datetime" | "datetime_iso" | "date") => Shape::Text,
        ("int" | "list", "int64") => Shape::Signed,
        ("int" | "list", "uint64") => Shape::Unsigned,
        ("float" | "list", "float") => Shape::Float,
        ("bool" | "list", "bool") => Shape::Bool,
        ("object" | "list", object) if api.objects.contains_key(object) => Shape::Object(object),
        _ => return None,
    };
    Some((shape, member.kind == "list"))
}
