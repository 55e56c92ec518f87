//! Lenient decoding of HTTP responses.

use serde::Deserialize;

use crate::action::TencentResponse;
use crate::error::Error;
use crate::http::Head;
use crate::lenient::decode::from_slice;
use crate::response::Response;

/// Decodes the HTTP response of any client, and corrects a payload that does not fit.
///
/// # Errors
///
/// Returns the error of [`from_http`](crate::from_http) if no correction helps.
///
/// ```
/// use tencent_response::{lenient, tencent_response};
///
/// #[tencent_response]
/// struct DescribeRegions {
///     total_count: u64,
/// }
///
/// let response = http::Response::new(r#"{"Response": {"TotalCount": "2"}}"#);
/// let response = lenient::from_http::<DescribeRegions>(&response)?;
/// assert_eq!(response.payload.total_count, 2);
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn from_http<'de, T>(response: &'de http::Response<impl AsRef<[u8]>>) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    Head::of(response).complete(|| from_slice(response.body().as_ref()))
}
