//! The status and the headers of a response change nothing of what the body says, and nothing of what took effect is
//! advised to be sent again.

use http::{HeaderMap, HeaderValue, StatusCode};
use tencent_response::{DecodeErrorKind, Error, Response, Retry, from_http_parts, from_slice, lenient};

use crate::rich::Rich;

const STATUSES: [u16; 16] = [
    100, 200, 201, 204, 302, 400, 401, 403, 404, 408, 418, 429, 500, 502, 503, 599,
];
const CONTENT_TYPES: [&[u8]; 6] = [
    b"application/json",
    b"text/event-stream",
    b"Text/Event-Stream ; charset=utf-8",
    b"text/html",
    b"\xff",
    b"",
];

/// Reads the first byte as a status and the second as headers, and decodes the rest. Panics if what the module says does
/// not hold.
pub fn check(bytes: &[u8]) {
    let [status, head, body @ ..] = bytes else { return };
    let status = StatusCode::from_u16(STATUSES[usize::from(status % 16)]).expect("the statuses are valid");
    let mut headers = HeaderMap::new();
    if let Some(Ok(value)) = CONTENT_TYPES
        .get(usize::from(head % 8))
        .map(|value| HeaderValue::from_bytes(value))
    {
        headers.insert("content-type", value);
    }
    let header_id = head & 0x80 != 0;
    if header_id {
        headers.insert("x-tc-requestid", HeaderValue::from_static("of-the-header"));
    }
    compare(
        status,
        header_id,
        from_slice(body),
        from_http_parts(status, &headers, body),
    );
    let by_body = lenient::from_slice(body);
    compare(
        status,
        header_id,
        by_body,
        lenient::from_http_parts(status, &headers, body),
    );
}

/// Compares what the body says with what the response says.
fn compare(
    status: StatusCode,
    header_id: bool,
    by_body: Result<Response<Rich<'_>>, Error>,
    by_response: Result<Response<Rich<'_>>, Error>,
) {
    let is_refusal = status.is_client_error() || status.is_server_error();
    let expected_status = (status != StatusCode::OK).then_some(status.as_u16());
    match (by_body, by_response) {
        (Ok(mut body), Ok(response)) => {
            if header_id && body.request_id.is_none() {
                body.request_id.clone_from(&response.request_id);
            }
            assert_eq!(format!("{body:?}"), format!("{response:?}"));
        }
        (Err(Error::Api(body)), Err(Error::Api(response))) => {
            assert_eq!((&body.code, &body.message), (&response.code, &response.message));
            assert_eq!(response.http_status, expected_status);
            assert!(response.request_id.is_some() || !header_id);
        }
        // A gateway's object, also after other text, is an error of API 2.0 only if no status says otherwise.
        (Err(Error::Api(_)), Err(Error::Decode(response))) => {
            assert!(is_refusal && matches!(response.kind(), DecodeErrorKind::Envelope | DecodeErrorKind::Json));
        }
        (Err(Error::Decode(body)), Err(Error::Decode(response))) => {
            assert_eq!(response.http_status(), expected_status);
            assert!(response.request_id().is_some() || !header_id);
            if body.request_id().is_some() {
                assert_eq!(body.request_id(), response.request_id());
            }
            if response.kind() == DecodeErrorKind::Payload {
                assert_eq!((body.path(), body.line()), (response.path(), response.line()));
                assert_eq!(response.retry(), Retry::Never);
            }
            if status == StatusCode::BAD_REQUEST {
                assert_eq!(response.retry(), Retry::Never);
            }
            let shown = response.to_string();
            assert!(!shown.is_empty() && shown.lines().count() == 1, "{shown}");
        }
        (body, response) => panic!("{body:?} differs from {response:?}"),
    }
}
