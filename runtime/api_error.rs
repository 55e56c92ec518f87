//! The error that an API returned.

use std::fmt;

use crate::code::common::ErrorCode;
use crate::one_line::OneLine;
use crate::request_id::RequestId;

/// The error that an API returned in `Response.Error`.
///
/// [`Display`](fmt::Display) writes the code, the message and the request id on one line: at most 100 characters of the
/// code and of the id, and 1,000 of the message, with characters escaped that do not show or turn the direction of the
/// text. The fields hold all. An empty code is shown as `error without a code`.
///
/// ```
/// use tencent_response::{Error, ErrorCode};
///
/// let body = r#"{"Response": {
///     "Error": {"Code": "AuthFailure.SignatureFailure", "Message": "Check the signature."},
///     "RequestId": "ed93f3cb"
/// }}"#;
/// let Err(Error::Api(error)) = tencent_response::from_str::<()>(body) else {
///     unreachable!()
/// };
/// assert_eq!(error.code, ErrorCode::AuthFailureSignatureFailure);
/// assert_eq!(
///     error.to_string(),
///     "AuthFailure.SignatureFailure: Check the signature. (request ed93f3cb)",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiError<C = ErrorCode> {
    /// The error code.
    pub code: C,
    /// The service's message, for humans to read: do not depend on its wording, which changes.
    pub message: String,
    /// The id of the request, if the reply holds one that is not empty.
    pub request_id: Option<RequestId>,
    /// The status of the HTTP response, if [`from_http`](crate::from_http) or
    /// [`from_http_parts`](crate::from_http_parts) received one other than 200.
    pub http_status: Option<u16>,
    /// The number of the event that held the error, if it came in an event stream. It counts from 0 all events before
    /// it that held a payload, whether that decoded or not.
    #[cfg(feature = "stream")]
    pub event: Option<usize>,
}

impl<C> ApiError<C> {
    /// Creates an error with a code, a message and no request id, for mocks and tests.
    ///
    /// ```
    /// use tencent_response::{ApiError, ErrorCode, Retry};
    ///
    /// let error = ApiError::new(ErrorCode::InternalError, "Try again.");
    /// assert_eq!(error.to_string(), "InternalError: Try again.");
    /// ```
    pub fn new(code: C, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            request_id: None,
            http_status: None,
            #[cfg(feature = "stream")]
            event: None,
        }
    }

    /// Maps the error code with `f`, for example to another enum.
    pub fn map_code<D>(self, f: impl FnOnce(C) -> D) -> ApiError<D> {
        ApiError {
            code: f(self.code),
            message: self.message,
            request_id: self.request_id,
            http_status: self.http_status,
            #[cfg(feature = "stream")]
            event: self.event,
        }
    }
}

impl<C: fmt::Display> fmt::Display for ApiError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.to_string();
        let code = if code.is_empty() { "error without a code" } else { &code };
        write!(f, "{}", OneLine::short(code))?;
        if !self.message.is_empty() {
            write!(f, ": {}", OneLine::new(&self.message))?;
        }
        match &self.request_id {
            Some(id) => write!(f, " (request {})", OneLine::short(id)),
            None => Ok(()),
        }
    }
}

impl<C: fmt::Debug + fmt::Display> std::error::Error for ApiError<C> {}
