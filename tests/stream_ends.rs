//! How an event stream ends: whole, broken off, or above its limit.
#![cfg(feature = "stream")]

use std::error::Error as _;
use std::io;

use tencent_response::stream::Events;
use tencent_response::{DecodeErrorKind, Error, Retry, tencent_response};

#[tencent_response]
#[derive(Debug)]
struct Chat {
    #[allow(dead_code)]
    choices: Vec<String>,
}

const HELLO: &str = r#"{"Choices": ["Hello"]}"#;

fn kind(error: &Error) -> DecodeErrorKind {
    match error {
        Error::Decode(error) => error.kind(),
        error => panic!("{error}"),
    }
}

#[test]
fn a_connection_that_fails_is_the_source_of_the_error() {
    for (data, text, retry) in [
        (
            "",
            "Chat: an event stream that broke off: after 0 events",
            Retry::IfIdempotent,
        ),
        (
            HELLO,
            "Chat: an event stream that broke off: after 1 event",
            Retry::Never,
        ),
    ] {
        let mut events = Events::<Chat>::new();
        events.push(format!("data: {data}\n\n").as_bytes());
        assert!(events.by_ref().all(|event| event.is_ok()));
        let error = events
            .abort(io::Error::from(io::ErrorKind::ConnectionReset))
            .unwrap_err();
        assert_eq!((error.to_string(), error.retry()), (text.to_owned(), retry));
        let source = error.source().unwrap().downcast_ref::<io::Error>().unwrap();
        assert_eq!(source.kind(), io::ErrorKind::ConnectionReset);
    }
}

#[test]
fn a_connection_that_fails_behind_the_end_is_no_error() {
    let mut events = Events::<Chat>::new();
    events.push(b"data: [DONE]\n\n");
    assert!(events.next().is_none() && events.is_over());
    assert!(events.abort("reset").is_ok());
}

#[test]
fn a_connection_that_fails_inside_a_reply_keeps_its_request_id() {
    let mut events = Events::<Chat>::new();
    events.push(br#"{"Response": {"RequestId": "r", "Choices""#);
    assert!(events.next().is_none() && events.is_reply());
    let error = events.abort("reset").unwrap_err();
    assert_eq!(
        error.to_string(),
        "Chat: an event stream that broke off: after 0 events (request r)"
    );
}

#[test]
fn events_that_nobody_took_are_not_lost_in_silence() {
    for (data, expected) in [(HELLO, DecodeErrorKind::Event), ("{}x", DecodeErrorKind::Json)] {
        let mut events = Events::<Chat>::new();
        events.push(format!("data: {data}\n\n").as_bytes());
        assert_eq!(kind(&events.finish().unwrap_err()), expected);
    }
}

#[test]
fn an_event_above_the_limit_ends_the_stream() {
    let mut events = Events::<Chat>::new().with_limit(HELLO.len() + 6);
    events.push(format!("data: {HELLO}\n\ndata: {HELLO} \n\ndata: {HELLO}\n\n").as_bytes());
    assert!(events.next().unwrap().is_ok());
    let error = events.next().unwrap().unwrap_err();
    assert_eq!(error.to_string(), "Chat: too large: more than 28 bytes");
    assert!(matches!(&error, Error::Decode(error) if error.event() == Some(1)));
    assert!(events.next().is_none());
    assert_eq!(kind(&events.finish().unwrap_err()), DecodeErrorKind::TooLarge);
}

#[test]
fn a_number_at_which_a_reply_breaks_off_is_no_code() {
    let broken = r#"{"Response": {"Error": {"Message": "m", "Code": 20"#;
    let mut events = Events::<Chat>::new();
    events.push(broken.as_bytes());
    assert_eq!(kind(&events.finish().unwrap_err()), DecodeErrorKind::Json);
    let mut events = Events::<Chat>::new();
    events.push(format!("{broken}00 ").as_bytes());
    assert_eq!(events.finish().unwrap_err().code().unwrap(), "2000");
}

#[test]
fn white_space_may_come_byte_by_byte() {
    let mut stream = Events::<Chat>::new();
    // With a quadratic search, this would take minutes.
    for _ in 0..200_000 {
        stream.push(b"\n");
        assert!(stream.next().is_none());
    }
    stream.push(format!("data: {HELLO}\n\n").as_bytes());
    assert!(stream.next().unwrap().is_ok());
    let mut reply = Events::<Chat>::new();
    reply.push(&vec![b' '; 200_000]);
    for byte in format!(r#"{{"Response": {{"Choices": ["{}"]}}}}"#, "x".repeat(50_000)).into_bytes() {
        assert!(reply.next().is_none());
        reply.push(&[byte]);
    }
    assert!(reply.next().unwrap().is_ok());
}

#[test]
fn nothing_is_kept_of_a_reply_above_the_limit() {
    let mut events = Events::<Chat>::new().with_limit(10);
    events.push(b"{\"Response\": {}");
    assert_eq!(kind(&events.next().unwrap().unwrap_err()), DecodeErrorKind::TooLarge);
    let rest = allocation_counter::measure(|| {
        for _ in 0..1000 {
            events.push(&[b' '; 1000]);
        }
    });
    assert_eq!(rest.bytes_total, 0);
}

#[test]
fn white_space_above_the_limit_ends_the_stream() {
    for (length, is_over) in [(4, false), (5, true)] {
        let mut events = Events::<Chat>::new().with_limit(4);
        events.push(&b"\n\n\n\n\n"[..length]);
        let error = events.next().map(|event| kind(&event.unwrap_err()));
        assert_eq!(error, is_over.then_some(DecodeErrorKind::TooLarge));
        assert_eq!(events.is_over(), is_over);
    }
}

#[test]
fn a_reply_at_the_limit_is_read() {
    let body = format!(r#"{{"Response": {HELLO}}}"#);
    for (limit, expected) in [(body.len(), None), (body.len() - 1, Some(DecodeErrorKind::TooLarge))] {
        let mut events = Events::<Chat>::new().with_limit(limit);
        events.push(body.as_bytes());
        let error = events.next().unwrap().err();
        assert_eq!(error.as_ref().map(kind), expected);
    }
}

#[test]
fn a_reply_with_text_after_it_took_effect() {
    let mut events = Events::<Chat>::new();
    events.push(format!(r#"{{"Response": {HELLO}}} x"#).as_bytes());
    assert!(events.next().unwrap().is_ok());
    let error = events.finish().unwrap_err();
    assert_eq!((kind(&error), error.retry()), (DecodeErrorKind::Json, Retry::Never));
}

#[test]
fn debug_shows_how_far_a_stream_is_and_nothing_of_its_body() {
    let mut events = Events::<Chat>::new();
    events.push(format!("id: secret\ndata: {HELLO}\n\ndata: secret").as_bytes());
    assert!(events.next().unwrap().is_ok());
    assert_eq!(
        format!("{events:?}"),
        r#"Events { action: "Chat", count: 1, outcome: None, .. }"#
    );
}
