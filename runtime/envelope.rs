//! The wire type: `{"Response": {…}}`.

mod api2;
mod key;
pub(crate) mod members;
pub(crate) mod owned;
mod payload;
pub(crate) mod seed;
mod serialize;
mod values;

use serde::de::{Deserialize, DeserializeSeed, Deserializer};

use crate::action::TencentResponse;
use crate::envelope::owned::Owned;
use crate::envelope::seed::{EnvelopeSeed, Reply};
use crate::error::Error;
use crate::response::Response;

/// The envelope round a payload, as it stands on the wire.
///
/// It is for callers that never see the bytes, such as a client's `.json()` or another JSON library. That library's own
/// error then reports what does not fit: without the path, and with no request id. Where the bytes are at hand,
/// [`from_slice`](crate::from_slice) says more. One thing it cannot tell here: a payload with a member `Error` of its own
/// receives the API's error too, where nothing else stands beside that.
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
    /// The response, or the API's error.
    ///
    /// # Errors
    ///
    /// [`Error::Api`] if the envelope holds an error.
    pub fn into_result(self) -> Result<Response<T>, Error<T::Code>> {
        self.0
            .map_err(|error| error.map_code(|code| T::Code::from(&code)).into())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Envelope<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        EnvelopeSeed::new(Owned::of::<T>(), &mut false)
            .deserialize(deserializer)
            .map(Self)
    }
}
