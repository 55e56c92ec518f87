//! The record of a value that lenient decoding corrected.

use std::fmt;

use crate::value_kind::ValueKind;

/// A value that did not fit its field, and that [`lenient`](crate::lenient) corrected.
///
/// It holds the path, the kind of value that was found and the kind that it was read as, but never the value itself.
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
    /// Returns the path of the value, such as `Response.InstanceSet[3].CPU`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the kind of value that was found.
    pub fn found(&self) -> ValueKind {
        self.found
    }

    /// Returns the kind that the value was read as; null stands for the `None` of an `Option`.
    pub fn made(&self) -> ValueKind {
        self.made
    }
}

impl fmt::Display for Correction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, read as {}", self.path, self.found, self.made)
    }
}
