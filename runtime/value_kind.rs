//! Kinds of JSON values, and what lenient decoding reads them as.

use std::fmt;

/// The kind of a value that a reply holds, or that a value was read as.
///
/// `Display` writes a noun with its article, for messages: "null", "a string", "an integer".
///
/// ```
/// use tencent_response::ValueKind;
///
/// assert_eq!(ValueKind::String.to_string(), "a string");
/// assert_eq!(ValueKind::Missing.to_string(), "nothing");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ValueKind {
    /// There is no such member.
    Missing,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number in any notation.
    Number,
    /// A whole number; the kind that a value is read as for a field of an integer type.
    Integer,
    /// A string.
    String,
    /// A string that is not UTF-8.
    InvalidUtf8,
    /// A list.
    Array,
    /// An object.
    Object,
    /// The value that the field's `#[serde(default)]` gives for a missing member.
    Default,
}

impl fmt::Display for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "nothing",
            Self::Null => "null",
            Self::Bool => "a boolean",
            Self::Number => "a number",
            Self::Integer => "an integer",
            Self::String => "a string",
            Self::InvalidUtf8 => "a string that is not UTF-8",
            Self::Array => "an array",
            Self::Object => "an object",
            Self::Default => "the default",
        })
    }
}
