//! The kinds of values in a reply.

use std::fmt;

/// What a reply holds at a place, or what that was read as.
///
/// It displays as a noun, for messages: "null", "text", "an integer".
///
/// ```
/// use tencent_response::ValueKind;
///
/// assert_eq!(ValueKind::String.to_string(), "text");
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
    /// A whole number: what a field of an integer type was given.
    Integer,
    /// A string.
    String,
    /// A string that is not UTF-8.
    InvalidUtf8,
    /// A list.
    Array,
    /// An object.
    Object,
    /// An object without members, where the struct declares some that must be there.
    EmptyObject,
    /// What the struct itself gives for a missing member, by `#[serde(default)]`.
    Default,
}

impl ValueKind {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "nothing",
            Self::Null => "null",
            Self::Bool => "a boolean",
            Self::Number => "a number",
            Self::Integer => "an integer",
            Self::String => "text",
            Self::InvalidUtf8 => "text that is not UTF-8",
            Self::Array => "a list",
            Self::Object => "an object",
            Self::EmptyObject => "an empty object",
            Self::Default => "the default",
        }
    }
}

impl fmt::Display for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
