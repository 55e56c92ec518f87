//! What a lenient pass made of what did not fit.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use crate::places::Places;
use crate::value_kind::ValueKind;

/// A value that did not fit the struct, and that [`lenient`](crate::lenient) made fit.
///
/// It names the place, what the reply held there and what it was read as, never the value.
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
/// assert_eq!((correction.found(), correction.read_as()), (ValueKind::String, ValueKind::Integer));
/// assert_eq!(correction.to_string(), "Response.TotalCount: text, read as an integer");
/// # Ok::<(), tencent_response::Error>(())
/// ```
#[derive(Clone)]
pub struct Correction {
    places: Arc<Places>,
    place: u32,
    found: ValueKind,
    read_as: ValueKind,
    /// Written when it is first asked for: a reply may need very many corrections.
    pub(crate) path: OnceLock<Box<str>>,
}

impl Correction {
    pub(crate) fn new(places: Arc<Places>, place: u32, found: ValueKind, read_as: ValueKind) -> Self {
        Self {
            places,
            place,
            found,
            read_as,
            path: OnceLock::new(),
        }
    }

    /// Returns where it was, as `Response.InstanceSet[3].CPU`.
    pub fn path(&self) -> &str {
        self.path.get_or_init(|| self.places.path(self.place).into())
    }

    /// Returns what the reply held there.
    pub fn found(&self) -> ValueKind {
        self.found
    }

    /// Returns what it was read as; [`Null`](ValueKind::Null) is the [`None`] of an [`Option`].
    pub fn read_as(&self) -> ValueKind {
        self.read_as
    }
}

impl fmt::Display for Correction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, read as {}", self.path(), self.found, self.read_as)
    }
}

impl fmt::Debug for Correction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Correction")
            .field("path", &self.path())
            .field("found", &self.found)
            .field("read_as", &self.read_as)
            .finish()
    }
}

impl PartialEq for Correction {
    fn eq(&self, other: &Self) -> bool {
        (self.found, self.read_as) == (other.found, other.read_as) && self.path() == other.path()
    }
}

impl Eq for Correction {}

impl Hash for Correction {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.path(), self.found, self.read_as).hash(state);
    }
}
