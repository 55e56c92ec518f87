//! The hidden words by which an attribute gives instructions to the derive that it expands to; they come first in
//! `#[tencent(…)]`.

/// The attribute that the user wrote.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Attribute {
    Response,
    Object,
}

impl Attribute {
    /// Returns the attribute's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Response => "tencent_response",
            Self::Object => "tencent_object",
        }
    }

    /// Returns the names of the attribute's arguments.
    pub(crate) fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Response => &[
                "codes",
                "action",
                "service",
                "version",
                "envelope",
                "error",
                "deserialize",
                "crate",
            ],
            Self::Object => &["deserialize", "crate"],
        }
    }

    /// Returns the hidden word that identifies this attribute.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Self::Response => "__response",
            Self::Object => "__object",
        }
    }
}

/// The hidden word that makes the derive implement `Deserialize` too.
pub(crate) const WRITES_DESERIALIZE: &str = "__deserialize";
