//! The trait of all enums of error codes.

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
/// The trait is sealed: only the macro implements it. Each enum also has these methods as inherent methods, so import
/// the trait only for code that is generic over the enum.
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
    /// Every code of the table, sorted; excludes the catch-all variant for unknown codes.
    const ALL: &'static [Self];

    /// Returns the place of this code in the table.
    #[doc(hidden)]
    fn __place(&self) -> Place<'_>;

    /// Returns the code as the service sends it.
    fn as_str(&self) -> &str {
        self.__place().as_str()
    }

    /// Returns the table's description of the code, or `None` if the code is not in the table.
    fn description(&self) -> Option<&'static str> {
        self.__place().description()
    }

    /// Returns the class of the error, or `None` if neither the code nor its [`root`](Code::root) is known.
    fn class(&self) -> Option<ErrorClass> {
        self.__place().class()
    }

    /// Returns whether to send the request again; [`Retry::Never`] if neither the code nor its [`root`](Code::root) is
    /// known.
    fn retry(&self) -> Retry {
        self.__place().retry()
    }

    /// Returns the part of the code before its first dot, or the whole code if it has none.
    fn root(&self) -> &str {
        table::root(self.as_str())
    }

    /// Returns the common code that equals this code, if there is one.
    fn common(&self) -> Option<ErrorCode> {
        table::common(self.as_str())
    }
}
