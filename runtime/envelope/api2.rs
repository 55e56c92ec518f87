//! The errors of API 2.0, which have no envelope.

use serde_json::Value;

use crate::api_error::ApiError;
use crate::request_id::RequestId;

/// The members of an API 2.0 body, which some gateways still send: the code, its message and its name, and perhaps the
/// request id.
#[derive(Default)]
pub(crate) struct Legacy {
    pub(crate) code: Value,
    pub(crate) message: Option<String>,
    pub(crate) code_desc: Option<String>,
    pub(crate) request_id: Option<RequestId>,
}

impl Legacy {
    /// Returns the error that the body describes, if its code is a whole number other than 0, or a string of such a
    /// number.
    pub(crate) fn into_error<C: for<'c> From<&'c str>>(self) -> Option<ApiError<C>> {
        let number = match &self.code {
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            _ => return None,
        };
        if !is_whole_number(&number) || number.bytes().all(|byte| matches!(byte, b'-' | b'0')) {
            return None;
        }
        let code = self.code_desc.filter(|text| !text.is_empty()).unwrap_or(number);
        Some(ApiError {
            request_id: self.request_id,
            ..ApiError::new(C::from(&code), self.message.unwrap_or_default())
        })
    }
}

/// Whether a code is a whole number, as that of an error without a name is.
pub(crate) fn is_whole_number(code: &str) -> bool {
    let digits = code.strip_prefix('-').unwrap_or(code);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}
