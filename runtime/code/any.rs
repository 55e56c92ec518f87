//! A code of any enum.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use crate::code::common::ErrorCode;
use crate::code::table::{Place, Row};
use crate::code::{Code, CodeEnum};

/// An error code of any enum, with the description, class and retry advice that it has there.
///
/// It joins products: `?` converts an [`Error`](crate::Error) with the codes of any enum to
/// [`Error<AnyCode>`](crate::Error).
///
/// An error type of your own that has `From<Error<AnyCode>>` takes errors of any product as
/// `.map_err(Error::<AnyCode>::from)?`.
///
/// Codes compare by their text alone, with each other and with the codes of any enum. [`common`](Code::common) returns
/// a code that every action can return as an [`ErrorCode`], and `CvmErrorCode::from(code.as_str())` returns a code to
/// the enum that it came from. From text, such as a code in JSON, it is what [`ErrorCode`] says of that text.
///
/// ```
/// use tencent_response::{AnyCode, Error, Retry, error_codes, from_str, tencent_response};
///
/// #[error_codes("examples/product_codes.toml", table = "cvm")]
/// pub enum CvmErrorCode {}
///
/// #[tencent_response(codes = CvmErrorCode)]
/// struct RunInstances {
///     instance_id_set: Vec<String>,
/// }
///
/// #[tencent_response]
/// struct DescribeRegions {
///     total_count: u64,
/// }
///
/// fn start(regions: &str, instances: &str) -> Result<Vec<String>, Error<AnyCode>> {
///     let count = from_str::<DescribeRegions>(regions)?.payload.total_count;
///     assert_eq!(count, 2);
///     Ok(from_str::<RunInstances>(instances)?.payload.instance_id_set)
/// }
///
/// let regions = r#"{"Response": {"TotalCount": 2}}"#;
/// let instances = r#"{"Response": {
///     "Error": {"Code": "OperationDenied.InstanceOperationInProgress", "Message": ""}
/// }}"#;
/// let error = start(regions, instances).unwrap_err();
/// assert_eq!(error.retry(), Retry::IfIdempotent);
/// let code = error.code().unwrap();
/// assert_eq!(*code, CvmErrorCode::OperationDeniedInstanceOperationInProgress);
/// assert_eq!(code, "OperationDenied.InstanceOperationInProgress");
/// ```
#[derive(Clone)]
pub struct AnyCode(Origin);

/// Where a code is from: its row in the table of its enum, or only that table.
#[derive(Clone)]
enum Origin {
    Known(&'static Row),
    Unknown(Box<str>, &'static [Row]),
}

impl Code for AnyCode {
    const ALL: &'static [Self] = &[];

    fn __place(&self) -> Place<'_> {
        match &self.0 {
            Origin::Known(row) => Place::Known(row),
            Origin::Unknown(code, rows) => Place::Unknown(code, rows),
        }
    }
}

crate::__code_impls!(AnyCode);

impl<C: CodeEnum> From<C> for AnyCode {
    /// Keeps the code with what its enum says of it.
    fn from(code: C) -> Self {
        Self(match code.__place() {
            Place::Known(row) => Origin::Known(row),
            Place::Unknown(code, rows) => Origin::Unknown(code.into(), rows),
        })
    }
}

impl From<&str> for AnyCode {
    fn from(code: &str) -> Self {
        ErrorCode::from(code).into()
    }
}

impl fmt::Debug for AnyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl PartialEq for AnyCode {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for AnyCode {}

impl<C: CodeEnum> PartialEq<C> for AnyCode {
    fn eq(&self, other: &C) -> bool {
        self.as_str() == other.as_str()
    }
}

impl PartialOrd for AnyCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for AnyCode {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for AnyCode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}
