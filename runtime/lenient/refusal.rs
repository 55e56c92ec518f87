//! Why a lenient pass stopped.

use std::fmt;

/// Why a lenient pass stopped. It is never shown: the exact pass's error is.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// A struct misses a member.
    Missing(&'static str),
    /// A struct got a member twice.
    Duplicate(&'static str),
    /// Anything else; the pass has noted a change of plan, if one would help.
    Other,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the reply does not fit")
    }
}

impl std::error::Error for Refusal {}

impl serde::de::Error for Refusal {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Other
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::Duplicate(field)
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(_: serde_json::Error) -> Self {
        Self::Other
    }
}
