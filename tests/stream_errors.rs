//! What is wrong with an event stream, and what the errors say.
#![cfg(feature = "stream")]

use std::error::Error as _;

use tencent_response::stream::{Events, from_data, lenient_from_data};
use tencent_response::{DecodeError, DecodeErrorKind, Error, ErrorCode, Retry, tencent_object, tencent_response};

#[tencent_response(error = "ErrorMsg")]
#[derive(Debug)]
struct Chat {
    choices: Vec<Choice>,
    response: Option<String>,
}

#[tencent_object]
#[derive(Debug)]
struct Choice {
    delta: String,
}

/// A payload with a member that must be there.
#[tencent_response(error = "ErrorMsg")]
#[derive(Debug)]
struct Named {
    #[allow(dead_code)]
    id: String,
}

/// The items of a stream of these data.
fn items(data: &[&str], mut events: Events<Chat>) -> Vec<Result<String, Error>> {
    for data in data {
        events.push(format!("data: {data}\n\n").as_bytes());
    }
    let items = events.map(|item| item.map(|event| event.payload.choices[0].delta.clone()));
    items.collect()
}

fn decode_error(error: Error) -> Box<DecodeError> {
    match error {
        Error::Decode(error) => error,
        error => panic!("{error}"),
    }
}

const HELLO: &str = r#"{"Choices": [{"Delta": "Hello"}]}"#;

#[test]
fn an_event_that_does_not_fit_is_an_error_with_its_place() {
    let misfit = r#"{"RequestId": "r", "Choices": [{"Delta": 7}]}"#;
    let items = items(&[HELLO, misfit, HELLO], Events::new());
    assert_eq!(items[0].as_ref().unwrap(), items[2].as_ref().unwrap());
    let error = decode_error(items.into_iter().nth(1).unwrap().unwrap_err());
    assert_eq!(
        error.to_string(),
        "Chat: event[1].Choices[0].Delta: expected text, found a number at line 1 column 42; \
         `lenient` would correct the reply in 1 place (request r)",
    );
    assert_eq!(
        (error.action(), error.event(), error.kind()),
        ("Chat", Some(1), DecodeErrorKind::Payload)
    );
    assert_eq!(
        (error.path(), error.misfits()[0].path()),
        ("event[1].Choices[0].Delta", "event[1].Choices[0].Delta")
    );
    assert_eq!(
        error.unredacted(),
        "invalid type: integer `7`, expected a string at line 1 column 42"
    );
}

#[test]
fn wrapped_events_have_paths_with_the_envelope() {
    for (data, text) in [
        (
            r#"{"Response": []}"#,
            "not an envelope: expected an object, found a list at line 1 column 14, in event[0].Response",
        ),
        (
            r#"{"Response": {"Id": 7}}"#,
            "event[0].Response.Id: expected text, found a number at line 1 column 21",
        ),
        (
            r#"{"Response": {"Id": }}"#,
            "not JSON: expected value at line 1 column 21, in event[0].Response.Id",
        ),
    ] {
        let mut events = Events::<Named>::new();
        events.push(format!("data: {data}\n\n").as_bytes());
        let error = events.next().unwrap().unwrap_err().to_string();
        let text = format!("Named: {text}");
        assert_eq!(error.split(';').next().unwrap(), text);
    }
}

#[test]
fn data_that_is_no_object_is_a_payload_that_does_not_fit() {
    for (data, found) in [("[]", "a list"), ("7", "a number"), ("\"x\"", "text"), ("null", "null")] {
        let error = decode_error(from_data::<Chat>(data.as_bytes()).unwrap_err());
        assert_eq!(error.kind(), DecodeErrorKind::Payload);
        assert!(
            error
                .to_string()
                .contains(&format!("expected an object, found {found}")),
            "{error}"
        );
    }
}

#[test]
fn data_does_not_become_json_by_what_is_put_around_it() {
    for data in [
        r#"{"Choices": []}, "RequestId": "r""#,
        r#"{"Choices": []}}"#,
        r#"{"Choices": []"#,
        r#"{} {}"#,
        "",
    ] {
        let error = decode_error(from_data::<Chat>(data.as_bytes()).unwrap_err());
        assert_eq!(error.kind(), DecodeErrorKind::Json, "{data}");
        let expected = serde_json::from_str::<serde_json::Value>(data).unwrap_err();
        assert_eq!(
            (error.line(), error.column()),
            (expected.line(), expected.column()),
            "{data}"
        );
    }
}

#[test]
fn no_text_of_an_event_is_in_an_error() {
    for data in [
        "secret",
        "<secret>",
        r#"{"Choices": "secret"}"#,
        r#"{"Choices": [{"Delta": secret}]}"#,
        "'secret'",
    ] {
        for error in items(&[data], Events::new()).into_iter().map(Result::unwrap_err) {
            let source = error.source().map(ToString::to_string).unwrap_or_default();
            assert!(!format!("{error} {error:?} {source}").contains("secret"), "{error:?}");
        }
    }
}

#[test]
fn a_payload_that_declares_response_is_not_wrapped() {
    let data = r#"{"Response": "text", "Choices": [{"Delta": "Hello"}]}"#;
    assert_eq!(
        from_data::<Chat>(data.as_bytes()).unwrap().payload.response.unwrap(),
        "text"
    );
}

#[test]
fn a_member_named_response_inside_another_wraps_nothing() {
    let data = r#"{"Data": {"Response": {"N": 1}}}"#;
    let response = from_data::<serde_json::Value>(data.as_bytes()).unwrap();
    assert_eq!(response.payload["Data"]["Response"]["N"], 1);
}

#[test]
fn a_forgotten_rename_is_told_of_the_event() {
    let error = items(&[HELLO, r#"{"Choices": [{"DELTA": ""}]}"#], Events::new())
        .pop()
        .unwrap()
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("`event[1].Choices[0]` has no member `Delta`, but `DELTA`"),
        "{error}"
    );
}

#[test]
fn an_error_is_not_retried_once_the_stream_has_begun() {
    let error = r#"{"Error": {"Code": "InternalError", "Message": ""}}"#;
    let retries = |data: &[&str]| {
        let last = items(data, Events::new()).pop().unwrap().unwrap_err();
        (last.code().cloned(), last.retry())
    };
    assert_eq!(retries(&[error]), (Some(ErrorCode::InternalError), Retry::IfIdempotent));
    assert_eq!(retries(&[HELLO, error]), (Some(ErrorCode::InternalError), Retry::Never));
    assert_eq!(retries(&["x"]), (None, Retry::IfIdempotent));
    assert_eq!(retries(&[HELLO, "x"]), (None, Retry::Never));
}

#[test]
fn lenient_corrects_events_and_tells_where() {
    let mut events = Events::<Chat>::new().lenient();
    events.push(b"data: {}\n\nid: \xff\nevent: \xff\ndata: {\"Choices\": {\"Delta\": \"\xff\"}}\n\n");
    events.next();
    let event = events.next().unwrap().unwrap();
    assert_eq!(
        (event.id.as_deref(), event.name.as_deref()),
        (Some("\u{fffd}"), Some("\u{fffd}"))
    );
    assert_eq!(event.payload.choices[0].delta, "\u{fffd}");
    let corrections: Vec<String> = event.corrections.iter().map(ToString::to_string).collect();
    assert_eq!(
        corrections,
        [
            "event[1].id: text that is not UTF-8, read as text",
            "event[1].event: text that is not UTF-8, read as text",
            "event[1].Choices: an object, read as a list",
            "event[1].Choices.Delta: text that is not UTF-8, read as text",
        ]
    );
}

#[test]
fn data_is_decoded_by_itself() {
    assert_eq!(
        from_data::<Chat>(HELLO.as_bytes()).unwrap().payload.choices[0].delta,
        "Hello"
    );
    let data = br#"{"RequestId": "r", "Choices": [{"Delta": 7}]}"#;
    let error = decode_error(from_data::<Chat>(data).unwrap_err());
    assert_eq!(
        (error.action(), error.path(), error.event()),
        ("Chat", "Choices[0].Delta", None)
    );
    assert_eq!(error.request_id().unwrap(), "r");
    let response = lenient_from_data::<Chat>(data).unwrap();
    assert_eq!(response.corrections[0].path(), "Choices[0].Delta");
}

#[test]
fn a_name_that_is_not_utf_8_hides_no_error() {
    let mut events = Events::<Chat>::new();
    events.push(b"event: \xff\ndata: {\"Error\": {\"Code\": \"InternalError\", \"Message\": \"m\"}}\n\n");
    assert_eq!(events.next().unwrap().unwrap_err().to_string(), "InternalError: m");
}

#[test]
fn an_id_without_data_that_is_not_utf_8_is_told() {
    let stream = b"id: \xff\n\ndata: {}\n\n";
    let mut events = Events::<Chat>::new();
    events.push(stream);
    let error = decode_error(events.next().unwrap().unwrap_err());
    assert_eq!((error.kind(), error.event()), (DecodeErrorKind::Event, Some(0)));
    assert_eq!(events.next().unwrap().unwrap().id, None);
    let mut events = Events::<Chat>::new().lenient();
    events.push(stream);
    let event = events.next().unwrap().unwrap();
    assert_eq!(
        (event.id.unwrap(), event.corrections[0].path()),
        ("\u{fffd}".to_owned(), "event[0].id")
    );
}

#[test]
fn a_named_member_whose_code_is_0_in_any_spelling_is_no_error() {
    for code in ["0", "-0", "0.0", "0e0", r#""0""#, r#""00""#] {
        let data = format!(r#"{{"ErrorMsg": {{"Code": {code}, "Msg": "ok"}}, "Choices": []}}"#);
        assert!(from_data::<Chat>(data.as_bytes()).is_ok(), "{data}");
    }
}

#[test]
fn the_first_named_member_with_a_code_is_the_error_whole() {
    for (members, text) in [
        (
            r#""ErrorMsg": {"Code": 7, "Msg": "a"}, "ErrorMsg": {"Code": 0, "Msg": "b"}"#,
            "7: a",
        ),
        (
            r#""ErrorMsg": {"Code": 7, "Msg": "a"}, "ErrorMsg": {"Msg": "b"}"#,
            "7: a",
        ),
        (r#""ErrorMsg": {"Msg": "a"}, "ErrorMsg": {"Code": 7}"#, "7"),
        (r#""ErrorMsg": {"Code": 7, "Msg": "a", "Message": ""}"#, "7: a"),
    ] {
        for data in [format!("{{{members}}}"), format!(r#"{{"Response": {{{members}}}}}"#)] {
            let error = from_data::<Named>(data.as_bytes()).unwrap_err();
            assert_eq!(error.to_string(), text, "{data}");
        }
    }
}

#[test]
fn a_named_member_outside_of_the_response_or_broken_off_is_no_error() {
    for data in [
        r#"{"Response": {"Id": ""}, "Response": {"ErrorMsg": {"Code": 7}}}"#,
        r#"{"ErrorMsg": {"Code": 7}, "Response": {"Id": ""}}"#,
        r#"{"Response": {"Data": {"ErrorMsg": {"Code": 7}}, "Id": ""}}"#,
    ] {
        assert!(from_data::<Named>(data.as_bytes()).is_ok(), "{data}");
    }
    for data in [
        r#"{"ErrorMsg": {"Code": 20"#,
        r#"{"Response": {"ErrorMsg": {"Code": 20"#,
    ] {
        let error = decode_error(from_data::<Named>(data.as_bytes()).unwrap_err());
        assert_eq!(error.kind(), DecodeErrorKind::Json, "{data}");
    }
}

#[test]
fn an_id_takes_the_place_of_one_that_is_not_utf_8() {
    let mut events = Events::<Chat>::new().lenient();
    events.push(b"id: \xff\n\nid: 2\ndata: {}\n\n");
    let event = events.next().unwrap().unwrap();
    assert_eq!((event.id.as_deref(), event.corrections.len()), (Some("2"), 0));
}

#[test]
fn an_id_that_is_not_utf_8_leaves_none_of_an_earlier_event() {
    let mut events = Events::<Chat>::new();
    events.push(b"id: 1\ndata: {}\n\nid: \xff\ndata: {}\n\ndata: {}\n\n");
    let ids: Vec<_> = events.map(|event| event.ok().map(|event| event.id)).collect();
    assert_eq!(ids, [Some(Some("1".to_owned())), None, Some(None)]);
}

#[test]
fn the_source_counts_the_bytes_of_the_event() {
    let data = b"{\"Choices\": [\"\xff";
    let error = from_data::<Chat>(data).unwrap_err();
    let source = error.source().unwrap().downcast_ref::<std::str::Utf8Error>().unwrap();
    assert_eq!(source.valid_up_to(), data.len() - 1);
}
