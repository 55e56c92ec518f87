//! The common error codes.

use tencent_response_macros::error_codes;

/// The error codes that every action can return, from this crate's `errors.toml`.
///
/// ```
/// use tencent_response::{ErrorClass, ErrorCode, Retry};
///
/// let code = ErrorCode::from("AuthFailure.SignatureFailure");
/// assert_eq!(code, ErrorCode::AuthFailureSignatureFailure);
/// assert_eq!(code, *"AuthFailure.SignatureFailure");
/// assert_eq!(code.as_str(), "AuthFailure.SignatureFailure");
/// assert_eq!("AuthFailure.SignatureFailure".parse(), Ok(code.clone()));
/// assert_eq!(code.description(), Some("Invalid signature"));
/// assert_eq!(code.class(), Some(ErrorClass::Auth));
/// assert_eq!(code.retry(), Retry::Never);
/// assert_eq!(code.root(), "AuthFailure");
/// ```
#[error_codes("errors.toml", table = "common")]
pub enum ErrorCode {}
