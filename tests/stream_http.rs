//! What the head of an HTTP response says of the event stream behind it.
#![cfg(all(feature = "http", feature = "stream"))]

use http::{HeaderMap, HeaderValue, StatusCode};
use serde_json::Value;
use tencent_response::stream::{End, Events, is_event_stream};
use tencent_response::{DecodeErrorKind, Error, Retry};

fn events(status: u16, content_type: &'static str) -> Events<Value> {
    let mut headers = HeaderMap::new();
    headers.insert("x-tc-requestid", HeaderValue::from_static("from-the-head"));
    if !content_type.is_empty() {
        headers.insert("content-type", HeaderValue::from_static(content_type));
    }
    Events::new().with_head(StatusCode::from_u16(status).unwrap(), &headers)
}

/// The only item, or else the end.
fn only(mut events: Events<Value>, body: &str) -> Result<Value, Error> {
    events.push(body.as_bytes());
    let item = events.next();
    match (item, events.finish()) {
        (Some(item), _) => item.map(|event| event.payload),
        (None, end) => end.map(|_| Value::Null),
    }
}

const STREAM: &str = "text/event-stream";

#[test]
fn content_types_are_recognised_with_parameters_and_in_any_letter_case() {
    for content_type in [
        STREAM,
        "text/event-stream;charset=utf-8",
        "Text/Event-Stream ; charset=UTF-8",
    ] {
        assert!(is_event_stream(content_type), "{content_type}");
        assert!(!events(200, content_type).is_reply());
    }
    for content_type in [
        "",
        "application/json",
        "text/event-streams",
        "text/plain; text/event-stream",
    ] {
        assert!(!is_event_stream(content_type), "{content_type}");
    }
}

#[test]
fn events_and_errors_have_the_request_id_of_the_head_unless_they_have_their_own() {
    for (data, id) in [
        (r#"{}"#, "from-the-head"),
        (r#"{"RequestId": "own"}"#, "own"),
        (r#"{"Response": {"RequestId": "own"}}"#, "own"),
        (r#"{"Error": {"Code": "InternalError"}}"#, "from-the-head"),
        (r#"{"Error": {"Code": "InternalError"}, "RequestId": "own"}"#, "own"),
        ("x", "from-the-head"),
    ] {
        let mut events = events(200, STREAM);
        events.push(format!("data: {data}\n\n").as_bytes());
        let id_found = match events.next().unwrap() {
            Ok(event) => event.request_id.unwrap(),
            Err(error) => error.request_id().unwrap().clone(),
        };
        assert_eq!(id_found, id, "{data}");
    }
}

#[test]
fn a_stream_that_breaks_off_has_the_request_id_of_the_head() {
    let error = only(events(200, STREAM), "data: {}").unwrap_err();
    assert_eq!(
        error.to_string(),
        "an event stream that broke off: after 0 events, in event[0] (request from-the-head)"
    );
}

#[test]
fn an_error_of_a_stream_tells_the_status() {
    let error = only(events(503, STREAM), "data: x\n\n").unwrap_err();
    assert!(error.to_string().starts_with("HTTP 503: not JSON: "), "{error}");
    let error = only(
        events(503, STREAM),
        "data: {\"Error\": {\"Code\": \"InternalError\"}}\n\n",
    )
    .unwrap_err();
    assert!(matches!(error, Error::Api(error) if error.http_status == Some(503)));
}

#[test]
fn an_object_is_a_reply_whatever_its_content_type() {
    for content_type in [STREAM, "application/json", "text/plain", ""] {
        let body = r#"{"Response": {"Error": {"Code": "AuthFailure", "Message": "m"}}}"#;
        let error = only(events(200, content_type), body).unwrap_err();
        assert_eq!(error.to_string(), "AuthFailure: m (request from-the-head)");
    }
}

#[test]
fn a_reply_that_is_a_success_is_one_item() {
    let mut events = events(200, "application/json");
    assert!(events.is_reply());
    events.push(br#"{"Response": {"N": 1}}"#);
    let event = events.next().unwrap().unwrap();
    assert_eq!(
        (event.payload["N"].as_u64(), event.request_id.unwrap().as_str()),
        (Some(1), "from-the-head")
    );
    assert!(events.next().is_none());
    assert_eq!(events.finish().unwrap(), End::Unmarked);
}

#[test]
fn a_gateway_s_body_has_the_advice_of_its_status() {
    for (content_type, body, kind) in [
        ("text/html", "<html>Bad Gateway</html>", DecodeErrorKind::Json),
        ("", "<html>Bad Gateway</html>", DecodeErrorKind::Json),
        ("text/plain", "upstream connect error", DecodeErrorKind::Json),
        (
            "application/json",
            r#"{"code": 503, "message": "m"}"#,
            DecodeErrorKind::Envelope,
        ),
        ("text/plain", "data: {}\n\n", DecodeErrorKind::EventStream),
    ] {
        let Err(Error::Decode(error)) = only(events(503, content_type), body) else {
            panic!("{body}")
        };
        assert_eq!((error.kind(), error.http_status()), (kind, Some(503)), "{error}");
        assert_eq!(error.retry(), Retry::IfIdempotent);
        assert_eq!(error.request_id().unwrap(), "from-the-head");
    }
}

#[test]
fn a_gateway_s_refusal_is_never_sent_again() {
    let Err(Error::Decode(error)) = only(events(404, "text/html"), "<html>Not Found</html>") else {
        panic!()
    };
    assert_eq!(
        (error.retry(), error.snippet()),
        (Retry::Never, Some("<html>Not Found</html>"))
    );
}

#[test]
fn a_stream_without_events_has_the_advice_of_its_status() {
    for (status, retry) in [
        (403, Retry::Never),
        (429, Retry::Safe),
        (503, Retry::IfIdempotent),
        (200, Retry::IfIdempotent),
    ] {
        for body in ["", ": hi\n\n", "Forbidden", "data: x\n\n"] {
            let error = only(events(status, STREAM), body).unwrap_err();
            assert_eq!(error.retry(), retry, "{status} {body:?}");
        }
        let mut begun = events(status, STREAM);
        begun.push(b"data: {}\n\ndata: ");
        assert!(begun.next().unwrap().is_ok());
        assert_eq!(begun.finish().unwrap_err().retry(), Retry::Never);
    }
}
