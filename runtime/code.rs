//! The trait of all error codes.

pub(crate) mod any;
pub(crate) mod class;
pub(crate) mod common;
mod impls;
pub(crate) mod language;
pub(crate) mod serde;
pub(crate) mod table;
pub(crate) mod unknown;

use std::convert::Infallible;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use ::serde::Serialize;
use ::serde::de::DeserializeOwned;

use crate::code::class::{ErrorClass, Retry};
use crate::code::common::ErrorCode;
use crate::code::language::Language;
use crate::code::table::Place;

/// An error code: a value of an enum that [`error_codes`](crate::error_codes) filled from a table, or an
/// [`AnyCode`](crate::AnyCode).
///
/// The trait is sealed: besides [`AnyCode`](crate::AnyCode), only what the macro fills implements it. Each of these
/// types also has the methods as inherent methods, so import the trait only for code that is generic over the type.
///
/// Any text is a code, because codes that are in no table are kept as they are. Conversion from `&str` and parsing
/// therefore never fail, and deserialization fails only for values other than text.
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
    message = "`{Self}` is not an error code",
    label = "not filled by `#[error_codes]`",
    note = "declare it as `#[error_codes(\"errors.toml\", table = \"…\")] pub enum {Self} {{}}`"
)]
pub trait Code:
    for<'a> From<&'a str>
    + FromStr<Err = Infallible>
    + AsRef<str>
    + PartialEq<str>
    + Clone
    + Debug
    + Display
    + Eq
    + Ord
    + Hash
    + Serialize
    + DeserializeOwned
    + Send
    + Sync
    + 'static
{
    /// Every code of the table, sorted; excludes the catch-all variant for unknown codes. Empty for
    /// [`AnyCode`](crate::AnyCode), which has no table of its own.
    const ALL: &'static [Self];

    /// Returns the place of this code in the table.
    #[doc(hidden)]
    fn __place(&self) -> Place<'_>;

    /// Returns the code as the service sends it.
    fn as_str(&self) -> &str {
        self.__place().as_str()
    }

    /// Returns the table's description of the code, in English if it has one in English, or `None` if the table does
    /// not describe the code.
    fn description(&self) -> Option<&'static str> {
        self.description_in(Language::English)
    }

    /// Returns the table's description of the code in `language`, or else in the other language, or `None` if the table
    /// does not describe the code.
    fn description_in(&self, language: Language) -> Option<&'static str> {
        self.__place().description(language)
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

/// An enum of error codes, which [`error_codes`](crate::error_codes) filled from a table.
///
/// It is what an action's codes must be, and what `?` converts to [`AnyCode`](crate::AnyCode), which is itself a
/// [`Code`] but not an enum. Like [`Code`], the trait is sealed.
///
/// ```
/// use tencent_response::{AnyCode, CodeEnum, Error};
///
/// fn join<T, C: CodeEnum>(results: Vec<Result<T, Error<C>>>) -> Result<Vec<T>, Error<AnyCode>> {
///     let mut payloads = Vec::new();
///     for result in results {
///         payloads.push(result?);
///     }
///     Ok(payloads)
/// }
///
/// let bodies = [r#"{"Response": {}}"#, r#"{"Response": {"Error": {"Code": "InternalError"}}}"#];
/// let error = join(bodies.map(tencent_response::from_str::<()>).into()).unwrap_err();
/// assert_eq!(error.code().unwrap(), "InternalError");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of error codes",
    label = "not filled by `#[error_codes]`",
    note = "declare it as `#[error_codes(\"errors.toml\", table = \"…\")] pub enum {Self} {{}}`"
)]
pub trait CodeEnum: Code {}
