//! Request ids as text, as keys and in JSON.

use std::borrow::Borrow;
use std::collections::{BTreeMap, HashMap};

use tencent_response::{RequestId, Response, from_str, lenient, tencent_object, tencent_response};

fn id(text: &str) -> RequestId {
    text.parse().unwrap()
}

#[test]
fn any_text_but_the_empty_one_is_an_id() {
    for text in ["b5b41468", " ", "\0", "编号"] {
        let id = id(text);
        assert_eq!(Some(&id), RequestId::new(text).as_ref());
        assert!(id == text && id == *text);
        assert!(text == id && *text == id);
        assert!(id != "other" && *"other" != id);
        assert_ne!("other", id);
        assert_eq!(format!("{id:?}"), format!("{text:?}"));
        assert_eq!((id.as_ref(), Borrow::<str>::borrow(&id)), (text, text));
        assert_eq!(String::from(id), text);
    }
    assert_eq!(
        "".parse::<RequestId>().unwrap_err().to_string(),
        "the request id is empty"
    );
}

#[test]
fn an_id_is_written_and_read_as_a_string() {
    let json = serde_json::to_string(&id("a\"b")).unwrap();
    assert_eq!(json, r#""a\"b""#);
    assert_eq!(serde_json::from_str::<RequestId>(&json).unwrap(), id("a\"b"));
    assert_eq!(
        serde_json::from_reader::<_, RequestId>(json.as_bytes()).unwrap(),
        id("a\"b")
    );
    for (json, problem) in [
        (r#""""#, "invalid value: string \"\", expected a request id"),
        ("5", "invalid type: integer `5`, expected a request id"),
        ("null", "invalid type: null, expected a request id"),
    ] {
        let error = serde_json::from_str::<RequestId>(json).unwrap_err().to_string();
        assert!(error.starts_with(problem), "{error}");
    }
}

#[test]
fn maps_find_an_id_by_its_text() {
    let calls = HashMap::from([(id("a"), 1), (id("b"), 2)]);
    assert_eq!((calls.get("b"), calls.get("c")), (Some(&2), None));
    let calls = BTreeMap::from_iter(calls);
    assert_eq!((calls.get("b"), calls.get("c")), (Some(&2), None));
    assert_eq!(serde_json::to_string(&calls).unwrap(), r#"{"a":1,"b":2}"#);
    assert_eq!(
        serde_json::from_str::<BTreeMap<RequestId, u8>>(r#"{"a":1,"b":2}"#).unwrap(),
        calls
    );
}

/// A payload that holds the id of another request.
#[tencent_response]
#[derive(Debug, PartialEq)]
struct TaskStatus {
    origin: RequestId,
    parent: Option<RequestId>,
}

#[test]
fn a_payload_can_hold_the_id_of_another_request() {
    let decode = |origin: &str| format!(r#"{{"Response": {{"Origin": {origin}, "RequestId": "r"}}}}"#);
    let Response {
        payload, request_id, ..
    } = from_str::<TaskStatus>(&decode(r#""o""#)).unwrap();
    assert_eq!(
        (payload.origin, payload.parent, request_id),
        (id("o"), None, Some(id("r")))
    );
    // There is no empty id, so that neither pass accepts or supplies one.
    for origin in [r#""""#, "null", "5"] {
        let body = decode(origin);
        for error in [from_str::<TaskStatus>(&body), lenient::from_str::<TaskStatus>(&body)].map(Result::unwrap_err) {
            assert!(
                error.to_string().starts_with("TaskStatus: Response.Origin: "),
                "{error}"
            );
            assert_eq!(error.request_id().unwrap(), "r");
        }
    }
}

#[test]
fn a_broken_body_keeps_an_id_that_follows_the_response() {
    for end in ["", r#", "x": "#, "} x"] {
        let body = format!(r#"{{"Response": {{"TotalCount": 1}}, "RequestId": "r-1"{end}"#);
        let error = tencent_response::from_str::<()>(&body).unwrap_err();
        assert_eq!(error.request_id().map(RequestId::as_str), Some("r-1"), "{body}");
    }
    let body = r#"{"Response": {"RequestId": "inner"}, "RequestId": "r-1""#;
    let error = tencent_response::from_str::<()>(body).unwrap_err();
    assert_eq!(error.request_id().map(RequestId::as_str), Some("inner"));
}

#[test]
fn an_error_has_the_id_that_stands_beside_the_response() {
    let error = r#""Error": {"Code": "InternalError", "Message": ""}"#;
    for (body, expected) in [
        (format!(r#"{{"RequestId": "r", "Response": {{{error}}}}}"#), "r"),
        (format!(r#"{{"Response": {{{error}}}, "requestId": "r"}}"#), "r"),
        (
            format!(r#"{{"RequestId": "r", "Response": {{{error}, "RequestId": "inner"}}}}"#),
            "inner",
        ),
    ] {
        let error = from_str::<()>(&body).unwrap_err();
        assert_eq!(
            (error.request_id(), error.code().is_some()),
            (Some(&id(expected)), true)
        );
    }
}

/// Members that a payload shares with others, of which one has the name of the envelope's.
#[tencent_object]
#[derive(Debug)]
struct Shared {
    #[allow(dead_code)]
    request_id: Option<String>,
}

#[tencent_response]
#[derive(Debug)]
struct WithShared {
    #[serde(flatten)]
    #[allow(dead_code)]
    shared: Shared,
}

#[test]
fn an_error_has_the_id_that_the_payload_declares() {
    for body in [
        r#"{"Response": {"RequestId": "r", "Error": {"Code": "InternalError", "Message": ""}}}"#,
        r#"{"Response": {"Error": {"Code": "InternalError", "Message": ""}, "RequestId": "r"}}"#,
    ] {
        for error in [from_str::<WithShared>(body), lenient::from_str(body)].map(Result::unwrap_err) {
            assert_eq!((error.request_id(), error.code().is_some()), (Some(&id("r")), true));
        }
    }
}
