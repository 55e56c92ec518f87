//! A successful reply.

use crate::correction::Correction;
use crate::request_id::RequestId;

/// A successful reply: the payload, and the other members of the envelope.
///
/// ```
/// use tencent_response::tencent_response;
///
/// #[tencent_response]
/// struct DescribeRegions {
///     total_count: u64,
/// }
///
/// let body = r#"{"Response": {"TotalCount": 2, "RequestId": "b5b41468"}}"#;
/// let response = tencent_response::from_str::<DescribeRegions>(body)?;
/// assert_eq!(response.payload.total_count, 2);
/// assert_eq!(response.request_id.unwrap(), "b5b41468");
/// assert_eq!(response.deprecated_warning, None);
/// # Ok::<(), tencent_response::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Response<T> {
    /// The members that belong to the action.
    pub payload: T,
    /// The id of the request, if the reply holds one that is not empty.
    pub request_id: Option<RequestId>,
    /// The warning for an action that Tencent Cloud will withdraw (`Response.DeprecatedWarning`).
    pub deprecated_warning: Option<String>,
    /// The corrections that [`lenient`](crate::lenient) made, in the order of the reply; empty if none were needed.
    pub corrections: Vec<Correction>,
}

impl<T> Response<T> {
    /// Creates a response with a payload and no request id, for mocks and tests.
    ///
    /// ```
    /// let response = tencent_response::Response::new(());
    /// assert!(response.request_id.is_none());
    /// ```
    pub fn new(payload: T) -> Self {
        Self {
            payload,
            request_id: None,
            deprecated_warning: None,
            corrections: Vec::new(),
        }
    }

    /// Maps the payload with `f`, and keeps everything else.
    ///
    /// ```
    /// let body = r#"{"Response": {"Zones": 2, "RequestId": "b5b41468"}}"#;
    /// let response = tencent_response::from_str::<serde_json::Value>(body)?;
    /// let response = response.map(|payload| payload["Zones"].as_u64());
    /// assert_eq!(response.payload, Some(2));
    /// assert_eq!(response.request_id.unwrap(), "b5b41468");
    /// # Ok::<(), tencent_response::Error>(())
    /// ```
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            payload: f(self.payload),
            request_id: self.request_id,
            deprecated_warning: self.deprecated_warning,
            corrections: self.corrections,
        }
    }

    /// Returns the payload alone, without the request id, the warning and the record of corrections.
    ///
    /// ```
    /// let body = r#"{"Response": {"Zones": 2}}"#;
    /// let payload = tencent_response::from_str::<serde_json::Value>(body)?.into_payload();
    /// assert_eq!(payload["Zones"], 2);
    /// # Ok::<(), tencent_response::Error>(())
    /// ```
    pub fn into_payload(self) -> T {
        self.payload
    }
}
