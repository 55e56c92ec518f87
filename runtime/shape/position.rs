//! How far serde_json reads a value that does not fit before it gives up: the position of its error.

use serde_json::Value;

use crate::shape::fit::ascii;
use crate::shape::{Integer, Shape};
use crate::value_kind::ValueKind;

/// Returns how many bytes of a scalar serde_json reads before it refuses it for a type of this shape.
pub(crate) fn bytes_read(shape: &Shape, kind: ValueKind, text: &[u8]) -> usize {
    let bytes = match (shape.required(), kind) {
        (Shape::Integer(integer @ (Integer::I128 | Integer::U128)), _) => digits_read(*integer, kind, &ascii(text)),
        // The text of any number is read to its end.
        _ => bytes_until_error(text),
    };
    bytes.min(text.len())
}

/// Returns the number of bytes before the place that serde_json names, or that of all bytes if it reads the text.
fn bytes_until_error(text: &[u8]) -> usize {
    serde_json::from_slice::<Value>(text).map_or_else(|error| error.column(), |_| text.len())
}

/// serde_json reads 128-bit integers digit by digit, and finds that something else follows only after that.
fn digits_read(integer: Integer, kind: ValueKind, text: &str) -> usize {
    if kind != ValueKind::Number || integer == Integer::U128 && text.starts_with('-') {
        return 1;
    }
    let digits = text.split(['.', 'e', 'E']).next().unwrap_or_default();
    digits.len() + usize::from(integer.holds(digits))
}

/// Returns where serde_json refuses an object or list that begins at `start`, for a type of this shape. `inside` is
/// the byte after the first one inside, or after the end of an empty list.
pub(crate) fn refused_at(shape: &Shape, kind: ValueKind, start: usize, inside: usize) -> usize {
    match (shape.required(), kind) {
        // It lets a struct read a list, and the struct refuses it; one that flattens others asks for an object.
        (Shape::Object(object), ValueKind::Array) if object().flattened.is_empty() => inside,
        (Shape::Integer(Integer::I128 | Integer::U128), _) => start + 1,
        _ => start,
    }
}
