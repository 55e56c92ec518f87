//! Decoding of HTTP responses.

use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use crate::action::TencentResponse;
use crate::code::class::Retry;
use crate::content_type::is_event_stream;
use crate::decode::{from_slice, without_mark};
use crate::decode_error::DecodeError;
use crate::decode_error::kind::DecodeErrorKind;
use crate::diagnosis::{Declared, not_an_envelope};
use crate::envelope::api2::is_whole_number;
use crate::error::Error;
use crate::request_id::RequestId;
use crate::response::Response;

/// The header that repeats the request id.
const REQUEST_ID: &str = "X-TC-RequestId";

/// Decodes an HTTP response, if the client has it as an [`http::Response`]; otherwise see
/// [`from_http_parts`].
///
/// The service responds with status 200 even for errors; other statuses come from gateways in front of it. A body that
/// is an envelope is decoded whatever the status and the content type. If the body holds no request id, it is taken
/// from the header `X-TC-RequestId`.
///
/// # Errors
///
/// Returns the errors of [`from_slice`](crate::from_slice). [`ApiError::http_status`](crate::ApiError::http_status) and
/// [`DecodeError::http_status`] hold a status other than 200. If the body is no envelope, the status decides whether to
/// send the request again: 429 is [`Retry::Safe`], 408 and 5xx are [`Retry::IfIdempotent`], and other 4xx are
/// [`Retry::Never`]. An event stream is rejected with [`DecodeErrorKind::EventStream`].
///
/// ```
/// let response = http::Response::builder()
///     .status(502)
///     .header("X-TC-RequestId", "b5b41468")
///     .body("<html>Bad Gateway</html>")?;
/// let error = tencent_response::from_http::<()>(&response).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "HTTP 502: not JSON: expected value at line 1 column 1; \
///      the body begins `<html>Bad Gateway</html>` (request b5b41468)",
/// );
/// # Ok::<(), http::Error>(())
/// ```
///
/// [`http::Response`]: https://docs.rs/http/1/http/response/struct.Response.html
pub fn from_http<'de, T>(response: &'de http::Response<impl AsRef<[u8]>>) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    from_http_parts(response.status(), response.headers(), response.body())
}

/// Decodes the parts of an HTTP response, for clients that have a response type of their own.
///
/// In the repository, `examples/client/call.rs` is a client in one file, to copy: it signs requests, sends them with
/// reqwest, decodes the replies with this function, and retries.
///
/// With reqwest:
///
/// ```ignore
/// type Reply = Result<Response<DescribeRegions>, Box<dyn Error>>;
///
/// pub async fn by_reqwest(response: reqwest::Response) -> Reply {
///     let (status, headers) = (response.status(), response.headers().clone());
///     let body = response.bytes().await?;
///     Ok(from_http_parts(status, &headers, &body)?)
/// }
/// ```
///
/// With ureq, whose agent should be configured with `http_status_as_error(false)`, so that a gateway's answer is seen:
///
/// ```ignore
/// pub fn by_ureq(response: http::Response<ureq::Body>) -> Reply {
///     let (head, mut body) = response.into_parts();
///     let body = body.read_to_vec()?;
///     Ok(from_http_parts(head.status, &head.headers, &body)?)
/// }
/// ```
///
/// With hyper, and any client on top of it:
///
/// ```ignore
/// pub async fn by_hyper(response: http::Response<hyper::body::Incoming>) -> Reply {
///     let (head, body) = response.into_parts();
///     let body = http_body_util::BodyExt::collect(body).await?.to_bytes();
///     Ok(from_http_parts(head.status, &head.headers, &body)?)
/// }
/// ```
///
/// # Errors
///
/// Returns the errors of [`from_http`].
///
/// ```
/// use http::{HeaderMap, StatusCode};
///
/// let body = br#"{"Response": {"RequestId": "b5b41468"}}"#;
/// let (status, headers) = (StatusCode::OK, HeaderMap::new());
/// let response = tencent_response::from_http_parts::<()>(status, &headers, body)?;
/// assert_eq!(response.request_id.unwrap(), "b5b41468");
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

/// What the status and the headers of a response say about its body.
#[derive(Clone)]
pub(crate) struct Head {
    status: StatusCode,
    pub(crate) request_id: Option<RequestId>,
    /// Whether the content type is that of event streams, if there is one.
    pub(crate) is_event_stream: Option<bool>,
}

impl Head {
    pub(crate) fn of(status: StatusCode, headers: &HeaderMap) -> Self {
        let header = |name: &str| headers.get(name)?.to_str().ok();
        Self {
            status,
            request_id: header(REQUEST_ID).and_then(RequestId::new),
            is_event_stream: header(CONTENT_TYPE.as_str()).map(is_event_stream),
        }
    }

    /// Decodes the body, and adds to the result what the head says.
    pub(crate) fn complete<T: TencentResponse>(
        self,
        body: &[u8],
        decode: impl FnOnce() -> Result<Response<T>, Error<T::Code>>,
    ) -> Result<Response<T>, Error<T::Code>> {
        match decode() {
            Ok(mut response) => {
                response.request_id = response.request_id.or(self.request_id);
                Ok(response)
            }
            Err(Error::Api(error)) => {
                // An error of API 2.0 that has no name has its number for a code.
                if self.is_refusal() && is_whole_number(error.code.as_ref()) {
                    if let Some(no_envelope) = not_an_envelope(without_mark(body), Declared::by::<T>()) {
                        return Err(self.complete_error(Error::Decode(no_envelope)));
                    }
                }
                Err(self.complete_error(Error::Api(error)))
            }
            Err(Error::Decode(mut error)) => {
                if self.is_event_stream == Some(true) && error.kind == DecodeErrorKind::Json {
                    error.set_labelled_event_stream(without_mark(body));
                }
                Err(self.complete_error(Error::Decode(error)))
            }
        }
    }

    /// Adds to an error what the head says.
    pub(crate) fn complete_error<C>(self, error: Error<C>) -> Error<C> {
        match error {
            Error::Api(mut error) => {
                error.http_status = self.status();
                error.request_id = error.request_id.or(self.request_id);
                Error::Api(error)
            }
            Error::Decode(error) => Error::Decode(self.complete_decode_error(error)),
        }
    }

    /// The status, if it is not 200.
    fn status(&self) -> Option<u16> {
        (self.status != StatusCode::OK).then_some(self.status.as_u16())
    }

    /// Whether the status says that there is no reply.
    fn is_refusal(&self) -> bool {
        self.status.is_client_error() || self.status.is_server_error()
    }

    fn complete_decode_error(self, mut error: Box<DecodeError>) -> Box<DecodeError> {
        error.http_status = self.status();
        error.request_id = error.request_id.take().or(self.request_id);
        // What took effect is not sent again, whatever the status.
        if error.kind != DecodeErrorKind::Payload && error.retry != Retry::Never {
            error.retry = match self.status.as_u16() {
                429 => Retry::Safe,
                408 | 500.. => Retry::IfIdempotent,
                400..500 => Retry::Never,
                _ => error.retry,
            };
        }
        error
    }
}
