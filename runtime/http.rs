//! Decoding of HTTP responses.

use http::header::CONTENT_TYPE;
use serde::Deserialize;

use crate::action::TencentResponse;
use crate::code::class::Retry;
use crate::decode::from_slice;
use crate::decode_error::{DecodeError, DecodeErrorKind};
use crate::error::Error;
use crate::misfit::Misfits;
use crate::request_id::RequestId;
use crate::response::Response;

/// The header that repeats the request id.
const REQUEST_ID: &str = "X-TC-RequestId";

/// Decodes the HTTP response of any client.
///
/// The service responds with status 200 even for errors; other statuses come from gateways in front of it. A body that
/// is an envelope is decoded whatever the status. If the body holds no request id, it is taken from the header
/// `X-TC-RequestId`.
///
/// # Errors
///
/// Returns the errors of [`from_slice`](crate::from_slice). If a body does not decode, [`DecodeError::http_status`]
/// holds a status other than 200. A body of type `text/event-stream` is rejected with [`DecodeErrorKind::EventStream`].
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
pub fn from_http<'de, T>(response: &'de http::Response<impl AsRef<[u8]>>) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    Head::of(response).complete(|| from_slice(response.body().as_ref()))
}

/// What the status and the headers of a response say about its body.
pub(crate) struct Head {
    /// The status, if it is not 200.
    status: Option<u16>,
    request_id: Option<RequestId>,
    is_event_stream: bool,
}

impl Head {
    pub(crate) fn of<B>(response: &http::Response<B>) -> Self {
        let header = |name: &str| response.headers().get(name)?.to_str().ok();
        let content_type = header(CONTENT_TYPE.as_str()).unwrap_or_default();
        let media_type = content_type.split(';').next().unwrap_or_default().trim();
        let status = response.status().as_u16();
        Self {
            status: (status != 200).then_some(status),
            request_id: header(REQUEST_ID).and_then(RequestId::new),
            is_event_stream: media_type.eq_ignore_ascii_case("text/event-stream"),
        }
    }

    /// Decodes the body, unless it is an event stream, and adds to the result what the head says.
    pub(crate) fn complete<T: TencentResponse>(
        self,
        decode: impl FnOnce() -> Result<Response<T>, Error<T::Code>>,
    ) -> Result<Response<T>, Error<T::Code>> {
        if self.is_event_stream {
            return Err(Error::Decode(Box::new(self.event_stream(T::ACTION))));
        }
        match decode() {
            Ok(mut response) => {
                response.request_id = response.request_id.or(self.request_id);
                Ok(response)
            }
            Err(Error::Api(mut error)) => {
                error.request_id = error.request_id.or(self.request_id);
                Err(Error::Api(error))
            }
            Err(Error::Decode(mut error)) => {
                error.request_id = error.request_id.or(self.request_id);
                error.http_status = self.status;
                Err(Error::Decode(error))
            }
        }
    }

    fn event_stream(self, action: &'static str) -> DecodeError {
        DecodeError {
            kind: DecodeErrorKind::EventStream,
            action,
            path: String::new(),
            line: 0,
            column: 0,
            request_id: self.request_id,
            http_status: self.status,
            problem: "content type text/event-stream is not supported".to_owned(),
            misfits: Misfits::default(),
            hint: None,
            snippet: None,
            retry: Retry::IfIdempotent,
            cause: None,
        }
    }
}
