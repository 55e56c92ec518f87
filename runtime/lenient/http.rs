//! Lenient decoding of HTTP responses.

use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use crate::action::TencentResponse;
use crate::error::Error;
use crate::http::Head;
use crate::lenient::decode::from_slice;
use crate::response::Response;

/// Decodes an HTTP response, if the client has it as an [`http::Response`], and corrects a payload that
/// does not fit.
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
///
/// [`http::Response`]: https://docs.rs/http/1/http/response/struct.Response.html
pub fn from_http<'de, T>(response: &'de http::Response<impl AsRef<[u8]>>) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    from_http_parts(response.status(), response.headers(), response.body())
}

/// Decodes the parts of an HTTP response, for clients that have a response type of their own, and corrects a payload
/// that does not fit.
///
/// # Errors
///
/// Returns the error of [`from_http_parts`](crate::from_http_parts) if no correction helps.
///
/// ```
/// use http::{HeaderMap, StatusCode};
/// use tencent_response::{lenient, tencent_response};
///
/// #[tencent_response]
/// struct DescribeRegions {
///     total_count: u64,
/// }
///
/// let body = r#"{"Response": {"TotalCount": "2"}}"#;
/// let (status, headers) = (StatusCode::OK, HeaderMap::new());
/// let response = lenient::from_http_parts::<DescribeRegions>(status, &headers, body)?;
/// assert_eq!(response.payload.total_count, 2);
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn from_http_parts<'de, T>(
    status: StatusCode,
    headers: &HeaderMap,
    body: &'de (impl AsRef<[u8]> + ?Sized),
) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    let body = body.as_ref();
    Head::of(status, headers).complete(body, || from_slice(body))
}
