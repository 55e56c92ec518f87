//! The errors of API 2.0, which has no envelope.

use serde_json::Value;

use crate::api_error::ApiError;

/// The members of a body of API 2.0, which some gateways still send: a number, its meaning, its name.
#[derive(Default)]
pub(crate) struct Legacy {
    pub(crate) code: Value,
    pub(crate) message: Option<String>,
    pub(crate) code_desc: Option<String>,
}

impl Legacy {
    /// The error that the body means, if it is one: its code is a number, or a string of digits, and not 0.
    pub(crate) fn into_error<C: for<'c> From<&'c str>>(self) -> Option<ApiError<C>> {
        let number = match &self.code {
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            _ => return None,
        };
        let digits = number.strip_prefix('-').unwrap_or(&number);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) || digits.bytes().all(|b| b == b'0') {
            return None;
        }
        let code = self.code_desc.filter(|text| !text.is_empty()).unwrap_or(number);
        Some(ApiError {
            code: C::from(&code),
            message: self.message.unwrap_or_default(),
            request_id: None,
        })
    }
}
