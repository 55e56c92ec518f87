//! What the API says went wrong.

use std::fmt;

use crate::code::common::ErrorCode;
use crate::one_line::OneLine;
use crate::request_id::RequestId;

/// The error that an API answered with: what `Response.Error` said.
///
/// It displays on one line: code, message and request id. A code that came empty is told in words.
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
    /// Which error it is.
    pub code: C,
    /// What the service says of it, for people: the words change as services do.
    pub message: String,
    /// The id of the request, where the reply holds one that is not empty.
    pub request_id: Option<RequestId>,
}

impl<C> ApiError<C> {
    /// An error with this code and message and no request id, for mocks and tests.
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
        }
    }

    /// The same error with its code in another enum.
    pub fn map_code<D>(self, f: impl FnOnce(C) -> D) -> ApiError<D> {
        ApiError {
            code: f(self.code),
            message: self.message,
            request_id: self.request_id,
        }
    }
}

impl<C: fmt::Display> fmt::Display for ApiError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.to_string();
        OneLine::new(f).write(if code.is_empty() { "error without a code" } else { &code })?;
        if !self.message.is_empty() {
            f.write_str(": ")?;
            OneLine::new(f).write(&self.message)?;
        }
        match &self.request_id {
            Some(id) => {
                f.write_str(" (request ")?;
                OneLine::new(f).write(id)?;
                f.write_str(")")
            }
            None => Ok(()),
        }
    }
}

impl<C: fmt::Debug + fmt::Display> std::error::Error for ApiError<C> {}
