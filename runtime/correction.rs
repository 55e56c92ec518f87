//! What a lenient pass made of what did not fit.

use std::fmt;

use crate::value_kind::ValueKind;

/// A member that did not fit the struct, and that [`lenient`](crate::lenient) made fit.
///
/// It names the place, what stood there and what was made of it, never the value.
///
/// ```
/// use tencent_response::{ValueKind, lenient, tencent_response};
///
/// #[tencent_response]
/// struct DescribeRegions {
///     total_count: u64,
/// }
///
/// let response = lenient::from_str::<DescribeRegions>(r#"{"Response": {"TotalCount": "2"}}"#)?;
/// assert_eq!(response.payload.total_count, 2);
/// let correction = &response.corrections[0];
/// assert_eq!(correction.path(), "Response.TotalCount");
/// assert_eq!((correction.found(), correction.made()), (ValueKind::String, ValueKind::Integer));
/// assert_eq!(correction.to_string(), "Response.TotalCount: a string, read as an integer");
/// # Ok::<(), tencent_response::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Correction {
    pub(crate) path: String,
    pub(crate) found: ValueKind,
    pub(crate) made: ValueKind,
}

impl Correction {
    /// Where it was, as `Response.InstanceSet[3].CPU`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What stood there.
    pub fn found(&self) -> ValueKind {
        self.found
    }

    /// What it was read as; null is an `Option`'s `None`.
    pub fn made(&self) -> ValueKind {
        self.made
    }
}

impl fmt::Display for Correction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, read as {}", self.path, self.found, self.made)
    }
}
