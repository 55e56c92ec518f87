//! Shapes and misfits in words.

use std::borrow::Cow;

use crate::misfit::Problem;
use crate::shape::fit::ascii;
use crate::shape::{Object, Shape};
use crate::value_kind::ValueKind;

/// Returns the kind of value that a shape declares.
pub(crate) fn kind_of(shape: &Shape) -> ValueKind {
    match shape.required() {
        Shape::Text { .. } => ValueKind::String,
        Shape::Integer(_) => ValueKind::Integer,
        Shape::Float { .. } => ValueKind::Number,
        Shape::Bool => ValueKind::Bool,
        Shape::List(_) | Shape::Array(..) => ValueKind::Array,
        Shape::Map(_) | Shape::Object(_) => ValueKind::Object,
        Shape::Option(_) | Shape::Opaque => ValueKind::Null,
    }
}

/// Returns the names of the declared members, for a message.
pub(crate) fn declared(object: &Object) -> String {
    let names: Vec<&str> = object.members().map(|field| field.name).collect();
    match names.as_slice() {
        [] => "no members".to_owned(),
        [name] => format!("`{name}`"),
        names => format!("one of `{}`", names.join("`, `")),
    }
}

/// Returns what is wrong with a scalar that serde_json cannot read, whatever its type.
pub(crate) fn unreadable(found: ValueKind) -> Problem {
    match found {
        ValueKind::Number => mismatch(&Shape::Float { single: false }, found, b""),
        _ => Problem::HalfPair,
    }
}

/// Returns what is wrong with a value of a kind and a text, where `shape` is declared.
pub(crate) fn mismatch(shape: &Shape, found: ValueKind, text: &[u8]) -> Problem {
    let shape = shape.required();
    let expected: Cow<'static, str> = match (shape, found) {
        (Shape::Text { borrowed: false }, ValueKind::String) => return Problem::HalfPair,
        (Shape::Text { borrowed: true }, ValueKind::String) => "text without escapes".into(),
        (Shape::Integer(integer), ValueKind::Number) if !ascii(text).contains(['.', 'e', 'E']) => {
            let (least, most) = integer.range();
            format!("an integer from {least} to {most}").into()
        }
        (Shape::Float { .. }, ValueKind::Number) => "a number within the range of 64-bit floats".into(),
        (Shape::Array(length, _), _) => format!("a list of length {length}").into(),
        _ => kind_of(shape).as_str().into(),
    };
    Problem::Expected(expected)
}
