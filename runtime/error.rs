//! The error for a reply that gives no payload.

use std::error::Error as StdError;
use std::fmt;

use crate::api_error::ApiError;
use crate::code::any::AnyCode;
use crate::code::class::{ErrorClass, Retry};
use crate::code::common::ErrorCode;
use crate::code::{Code, CodeEnum};
use crate::decode_error::DecodeError;
use crate::request_id::RequestId;

/// The error for a reply that gives no payload: the API returned an error, or the body did not decode.
///
/// [`Display`](fmt::Display) writes the inner error on one line, and [`source`](StdError::source) returns the source of
/// the inner error.
///
/// ```
/// use tencent_response::{Error, ErrorCode, Retry};
///
/// let body = r#"{"Response": {
///     "Error": {"Code": "RequestLimitExceeded", "Message": "Slow down."},
///     "RequestId": "ed93f3cb"
/// }}"#;
/// let error: Error = tencent_response::from_str::<()>(body).unwrap_err();
/// assert_eq!(error.code(), Some(&ErrorCode::RequestLimitExceeded));
/// assert_eq!(error.request_id().unwrap(), "ed93f3cb");
/// assert_eq!(error.retry(), Retry::Safe);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Error<C = ErrorCode> {
    /// The API returned an error.
    Api(Box<ApiError<C>>),
    /// The body did not decode.
    Decode(Box<DecodeError>),
}

impl<C> Error<C> {
    /// Returns the API's error code, or `None` if the body did not decode.
    pub fn code(&self) -> Option<&C> {
        match self {
            Self::Api(error) => Some(&error.code),
            Self::Decode(_) => None,
        }
    }

    /// Returns the id of the request, if the readable part of the body holds one.
    pub fn request_id(&self) -> Option<&RequestId> {
        match self {
            Self::Api(error) => error.request_id.as_ref(),
            Self::Decode(error) => error.request_id(),
        }
    }

    /// Maps the error code with `f`, for example to an enum of your own. To combine the errors of several products,
    /// `?` converts them to [`Error<AnyCode>`](AnyCode).
    ///
    /// ```
    /// use tencent_response::Error;
    ///
    /// let body = r#"{"Response": {"Error": {"Code": "InternalError", "Message": ""}}}"#;
    /// let error = tencent_response::from_str::<()>(body).unwrap_err();
    /// let error: Error<String> = error.map_code(|code| code.to_string());
    /// assert_eq!(error.code().unwrap(), "InternalError");
    /// ```
    pub fn map_code<D>(self, f: impl FnOnce(C) -> D) -> Error<D> {
        match self {
            Self::Api(error) => Error::Api(Box::new(error.map_code(f))),
            Self::Decode(error) => Error::Decode(error),
        }
    }
}

impl<C: Code> Error<C> {
    /// Returns the class of the error, or `None` if the body did not decode or the class of the code is not known.
    pub fn class(&self) -> Option<ErrorClass> {
        self.code()?.class()
    }

    /// Returns whether to send the request again, according to [the code](Code::retry) or to
    /// [what could be read](DecodeError::retry). Once an event stream has begun to answer, it is [`Retry::Never`].
    ///
    /// Only the caller knows whether the request was idempotent, which [`Retry::allows`] asks for. Queries are, and so
    /// is a request with a `ClientToken`, if it is sent again with the same token: if the first one was carried out,
    /// the second one has no effect. Few actions have that parameter. Without it, a call that creates something and
    /// fails with [`Retry::IfIdempotent`] may have created it.
    ///
    /// ```
    /// use tencent_response::{Error, Retry};
    ///
    /// let body = r#"{"Response": {"Error": {"Code": "InternalError", "Message": ""}}}"#;
    /// let error: Error = tencent_response::from_str::<()>(body).unwrap_err();
    /// assert_eq!(error.retry(), Retry::IfIdempotent);
    /// let has_client_token = true;
    /// assert!(error.retry().allows(has_client_token));
    /// ```
    pub fn retry(&self) -> Retry {
        match self {
            #[cfg(feature = "stream")]
            Self::Api(error) if error.event.is_some_and(|event| event > 0) => Retry::Never,
            Self::Api(error) => error.code.retry(),
            Self::Decode(error) => error.retry(),
        }
    }
}

impl<C> From<ApiError<C>> for Error<C> {
    fn from(error: ApiError<C>) -> Self {
        Self::Api(Box::new(error))
    }
}

/// Lets `?` combine the errors of several products; see [`AnyCode`].
impl<C: CodeEnum> From<Error<C>> for Error<AnyCode> {
    fn from(error: Error<C>) -> Self {
        error.map_code(AnyCode::from)
    }
}

impl<C> From<Box<DecodeError>> for Error<C> {
    fn from(error: Box<DecodeError>) -> Self {
        Self::Decode(error)
    }
}

impl<C: fmt::Display> fmt::Display for Error<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
        }
    }
}

impl<C: fmt::Debug + fmt::Display> StdError for Error<C> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Api(error) => error.source(),
            Self::Decode(error) => error.source(),
        }
    }
}
