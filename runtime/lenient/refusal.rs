//! Why a type refused a value of a corrected reply.

use std::fmt;

/// Why a type refused a value, in its own words.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) words: String,
    /// The member that it misses, if that is why.
    pub(crate) missing: Option<&'static str>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl std::error::Error for Refusal {}

impl serde::de::Error for Refusal {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            words: message.to_string(),
            missing: None,
        }
    }

    fn missing_field(field: &'static str) -> Self {
        Self {
            words: format!("missing field `{field}`"),
            missing: Some(field),
        }
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        serde::de::Error::custom(error)
    }
}
