//! What every enum of error codes offers.

pub(crate) mod class;
pub(crate) mod common;
mod impls;
pub(crate) mod serde;
pub(crate) mod table;
pub(crate) mod unknown;

use std::fmt::{Debug, Display};
use std::hash::Hash;

use crate::code::class::{ErrorClass, Retry};
use crate::code::common::ErrorCode;
use crate::code::table::Place;

/// An enum of error codes that [`error_codes`](crate::error_codes) filled from a table.
///
/// It is sealed: the macro alone implements it. Its methods stand on each enum as inherent methods too, so that nobody
/// needs to import it; it is for code that is generic over the enum.
///
/// ```
/// use tencent_response::{ApiError, Code};
///
/// fn advice<C: Code>(error: &ApiError<C>) -> String {
///     match error.code.description() {
///         Some(description) => format!("{}: {description}", error.code),
///         None => error.code.to_string(),
///     }
/// }
///
/// let body = r#"{"Response": {"Error": {"Code": "UnsupportedRegion", "Message": "…"}}}"#;
/// let Err(tencent_response::Error::Api(error)) = tencent_response::from_str::<()>(body) else {
///     unreachable!()
/// };
/// assert_eq!(advice(&error), "UnsupportedRegion: Unsupported region");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of error codes",
    label = "not filled by `#[error_codes]`",
    note = "declare it as `#[error_codes(\"errors.toml\", table = \"…\")] pub enum {Self} {{}}`"
)]
pub trait Code: for<'a> From<&'a str> + Clone + Debug + Display + Eq + Ord + Hash + Send + Sync + 'static {
    /// Every code of the table, sorted; without the catch-all for unknown codes.
    const ALL: &'static [Self];

    /// This code's place in the table.
    #[doc(hidden)]
    fn __place(&self) -> Place<'_>;

    /// The code as it stands on the wire.
    fn as_str(&self) -> &str {
        self.__place().as_str()
    }

    /// What the code means, in the words of the table; none for a code that is not in it.
    fn description(&self) -> Option<&'static str> {
        self.__place().description()
    }

    /// The kind of failure; none if neither the code nor its [`root`](Code::root) is known.
    fn class(&self) -> Option<ErrorClass> {
        self.__place().class()
    }

    /// Whether to send the request again; [`Retry::Never`] if neither the code nor its [`root`](Code::root) is known.
    fn retry(&self) -> Retry {
        self.__place().retry()
    }

    /// The part of the code before its first dot, or all of it.
    fn root(&self) -> &str {
        table::root(self.as_str())
    }

    /// The common code that this is, if it is one.
    fn common(&self) -> Option<ErrorCode> {
        table::common(self.as_str())
    }
}
