//! The envelope of a reply: `{"Response": {…}}`.

pub(crate) mod api2;
mod key;
pub(crate) mod members;
mod payload;
pub(crate) mod seed;
mod serialize;
mod values;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _};

use crate::action::TencentResponse;
use crate::api_error::ApiError;
use crate::envelope::seed::{Decoded, EnvelopeSeed, Reply};
use crate::error::Error;
use crate::response::Response;

/// The envelope around a payload, `{"Response": {…}}`.
///
/// It is for code that does not see the bytes of the body, such as a client's `.json()` method, and for other JSON
/// libraries. A body that does not fit is then reported by the library's own error, without path and request id. If you
/// have the bytes, [`from_slice`](crate::from_slice) reports more. `Envelope` also has one limitation: a payload that
/// declares a member `Error` receives the API's error as that member, even if `Response` holds nothing else.
///
/// ```
/// use tencent_response::{Envelope, tencent_response};
///
/// #[tencent_response]
/// struct DescribeRegions {
///     total_count: u64,
/// }
///
/// let body = r#"{"Response": {"TotalCount": 2, "RequestId": "b5b41468"}}"#;
/// let envelope: Envelope<DescribeRegions> = serde_json::from_str(body)?;
/// assert_eq!(envelope.into_result()?.payload.total_count, 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope<T: TencentResponse>(Reply<T, T::Code>);

impl<T: TencentResponse> Envelope<T> {
    /// Returns a reference to the response, or to the API's error.
    ///
    /// ```
    /// use tencent_response::{Envelope, ErrorCode};
    ///
    /// let body = r#"{"Response": {"Error": {"Code": "InternalError", "Message": ""}}}"#;
    /// let envelope: Envelope<()> = serde_json::from_str(body)?;
    /// let error = envelope.as_result().unwrap_err();
    /// assert_eq!(error.code, ErrorCode::InternalError);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the error if the envelope holds one.
    pub fn as_result(&self) -> Result<&Response<T>, &ApiError<T::Code>> {
        self.0.as_ref().map_err(Box::as_ref)
    }

    /// Returns the response, or the API's error.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Api`] if the envelope holds an error.
    pub fn into_result(self) -> Result<Response<T>, Error<T::Code>> {
        self.0.map_err(Error::Api)
    }
}

/// Puts a response or an API's error into an envelope, for example to write it as JSON.
///
/// ```
/// use tencent_response::{ApiError, Envelope, ErrorCode, RequestId};
///
/// let mut error = ApiError::new(ErrorCode::InternalError, "Try again.");
/// error.request_id = RequestId::new("ed93f3cb");
/// let envelope = Envelope::<()>::from(Err(error));
/// assert_eq!(
///     serde_json::to_string(&envelope)?,
///     r#"{"Response":{"Error":{"Code":"InternalError","Message":"Try again."},"RequestId":"ed93f3cb"}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<T: TencentResponse> From<Result<Response<T>, ApiError<T::Code>>> for Envelope<T> {
    fn from(result: Result<Response<T>, ApiError<T::Code>>) -> Self {
        Self(result.map_err(Box::new))
    }
}

impl<'de, T: TencentResponse + Deserialize<'de>> Deserialize<'de> for Envelope<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut decoded = Decoded::nothing();
        EnvelopeSeed::new(T::__PAYLOAD_OWNS, false, &mut decoded).deserialize(deserializer)?;
        decoded
            .reply
            .map(Self)
            .ok_or_else(|| D::Error::missing_field("Response"))
    }
}
