//! The type of a member.

use crate::metadata::{Api, Member};

/// The type of a member's value, or of the items if the member is a list.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Shape<'a> {
    /// A string, or a date as one.
    Text,
    /// The content of a file, which is sent as `multipart/form-data`.
    Binary,
    /// A whole number.
    Signed,
    /// A whole number that is not negative.
    Unsigned,
    /// Any number.
    Float,
    /// `true` or `false`.
    Bool,
    /// The object with this name, which is defined in the same file.
    Object(&'a str),
}

/// Returns the shape of `member` and whether the member is a list, or `None` if its type is not supported.
pub fn shape<'a>(member: &'a Member, api: &Api) -> Option<(Shape<'a>, bool)> {
    let shape = match (member.kind.as_str(), member.member.as_str()) {
        ("string", "string" | "datetime" | "datetime_iso" | "date")
        // Lists of dates are not known to occur, but they would be lists of text too.
        | ("list", "string" | "datetime" | "datetime_iso" | "date") => Shape::Text,
        ("binary", "binary") => Shape::Binary,
        ("int" | "list", "int64") => Shape::Signed,
        ("int" | "list", "uint64") => Shape::Unsigned,
        ("float" | "list", "float") => Shape::Float,
        ("bool" | "list", "bool") => Shape::Bool,
        ("object" | "list", object) if api.objects.contains_key(object) => Shape::Object(object),
        _ => return None,
    };
    Some((shape, member.kind == "list"))
}
