//! The envelope of a reply: `{"Response": {…}}`.

mod api2;
mod key;
pub(crate) mod members;
mod payload;
pub(crate) mod seed;
mod serialize;
mod values;

use serde::de::{Deserialize, DeserializeSeed, Deserializer};

use crate::action::TencentResponse;
use crate::envelope::seed::{EnvelopeSeed, Reply};
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
pub struct Envelope<T>(Reply<T, Box<str>>);

impl<T> Envelope<T> {
    pub(crate) fn reply(&self) -> &Reply<T, Box<str>> {
        &self.0
    }
}

impl<T: TencentResponse> Envelope<T> {
    /// Returns the response, or the API's error.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Api`] if the envelope holds an error.
    pub fn into_result(self) -> Result<Response<T>, Error<T::Code>> {
        self.0
            .map_err(|error| error.map_code(|code| T::Code::from(&code)).into())
    }
}

impl<'de, T: TencentResponse + Deserialize<'de>> Deserialize<'de> for Envelope<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        EnvelopeSeed::new(T::__PAYLOAD_OWNS, false, &mut false)
            .deserialize(deserializer)
            .map(Self)
    }
}
