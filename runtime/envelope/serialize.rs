//! Serialization of replies, as the envelopes that they are decoded from.

use serde::ser::{Serialize, Serializer};

use crate::action::TencentResponse;
use crate::api_error::ApiError;
use crate::envelope::Envelope;
use crate::response::Response;

/// `{"Response": …}`.
#[derive(serde::Serialize)]
#[serde(rename_all = "PascalCase")]
struct Wrapper<B> {
    response: B,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "PascalCase")]
struct Success<'a, T> {
    #[serde(flatten)]
    payload: &'a T,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated_warning: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<&'a str>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "PascalCase")]
struct Failure<'a, C> {
    error: ErrorObject<'a, C>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<&'a str>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "PascalCase")]
struct ErrorObject<'a, C> {
    code: &'a C,
    message: &'a str,
}

/// Writes an envelope that decodes to an equal response, except for its [`corrections`](Response::corrections).
///
/// ```
/// use tencent_response::{Response, serde, tencent_response};
///
/// #[tencent_response]
/// #[derive(Debug, PartialEq, serde::Serialize)]
/// struct DescribeRegions {
///     total_count: u64,
/// }
///
/// let response = Response::new(DescribeRegions { total_count: 2 });
/// let body = serde_json::to_string(&response)?;
/// assert_eq!(body, r#"{"Response":{"TotalCount":2}}"#);
/// assert_eq!(tencent_response::from_str::<DescribeRegions>(&body)?, response);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl<T: Serialize> Serialize for Response<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let response = Success {
            payload: &self.payload,
            deprecated_warning: self.deprecated_warning.as_deref(),
            request_id: self.request_id.as_ref().map(|id| id.as_str()),
        };
        Wrapper { response }.serialize(serializer)
    }
}

/// Writes an envelope that decodes to an equal error.
impl<C: Serialize> Serialize for ApiError<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let response = Failure {
            error: ErrorObject {
                code: &self.code,
                message: &self.message,
            },
            request_id: self.request_id.as_ref().map(|id| id.as_str()),
        };
        Wrapper { response }.serialize(serializer)
    }
}

impl<T: TencentResponse + Serialize> Serialize for Envelope<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_result() {
            Ok(response) => response.serialize(serializer),
            Err(error) => error.serialize(serializer),
        }
    }
}
