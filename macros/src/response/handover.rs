//! What the attributes tell the derive that they write: hidden words at the start of `#[tencent(…)]`.

/// Which attribute the user wrote.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Attribute {
    Response,
    Object,
}

impl Attribute {
    /// The attribute's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Response => "tencent_response",
            Self::Object => "tencent_object",
        }
    }

    /// The word that stands for this attribute.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Self::Response => "__response",
            Self::Object => "__object",
        }
    }
}

/// The word that asks the derive to write `Deserialize` too.
pub(crate) const WRITES_DESERIALIZE: &str = "__deserialize";
