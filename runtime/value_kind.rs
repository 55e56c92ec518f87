//! What stands at a place in a reply.

use std::fmt;

/// What stood at a place in a reply, or what was made of it.
///
/// It displays as a noun, for messages: "null", "a string", "an integer".
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
    /// No member of that name.
    Missing,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number of any form.
    Number,
    /// A whole number: what was made for a field of an integer type.
    Integer,
    /// A string.
    String,
    /// A string that is not UTF-8.
    InvalidUtf8,
    /// A list.
    Array,
    /// An object.
    Object,
    /// What the struct itself gives for a missing member, by `#[serde(default)]`.
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
