//! Errors of events in the member that the payload's struct names.
#![cfg(feature = "stream")]

use tencent_response::stream::{Events, from_data};
use tencent_response::{Error, tencent_response};

#[tencent_response(error = "ErrorMsg")]
#[derive(Debug)]
struct Chat {
    #[allow(dead_code)]
    id: String,
}

/// A payload that receives `Error`, and names it as its error.
#[tencent_response(error = "Error", action = "TextToSpeechSSE")]
#[derive(Debug)]
struct Speech {
    #[allow(dead_code)]
    error: Option<serde_json::Value>,
}

/// The text of the error that an event of this data is.
fn error(data: &str) -> String {
    from_data::<Chat>(data.as_bytes()).unwrap_err().to_string()
}

#[test]
fn a_named_member_is_the_error_of_an_event_unless_it_is_null() {
    let mut events = Events::<Chat>::new();
    events.push(b"data: {\"ErrorMsg\": null, \"Id\": \"a\"}\n\n");
    events.push(b"data: {\"ErrorMsg\": {\"Msg\": \"busy\", \"Code\": 2000}, \"Id\": \"a\", \"RequestId\": \"r\"}\n\n");
    events.push(b"data: {\"Id\": \"a\"}\n\n");
    let items: Vec<_> = events.collect();
    assert_eq!((items.len(), items[0].is_ok()), (2, true));
    let Err(Error::Api(error)) = &items[1] else {
        panic!("{items:?}")
    };
    assert_eq!(error.to_string(), "2000: busy (request r)");
    assert_eq!(error.event, Some(1));
}

#[test]
fn a_named_member_is_the_error_of_a_payload_that_does_not_fit() {
    for data in [
        r#"{"ErrorMsg": {"Code": "Busy", "Message": "m"}, "RequestId": "r"}"#,
        r#"{"Response": {"ErrorMsg": {"Code": "Busy", "Message": "m"}, "Id": {}, "RequestId": "r"}}"#,
    ] {
        assert_eq!(error(data), "Busy: m (request r)");
    }
}

#[test]
fn a_named_member_without_a_code_is_no_error() {
    for member in [
        r#"{}"#,
        r#"{"Code": 0, "Msg": ""}"#,
        r#"{"Code": "", "Msg": ""}"#,
        r#"{"Code": {"Code": 1}}"#,
        r#"{"Code": null}"#,
        r#""busy""#,
        r#"["Code", 1]"#,
        r#"[{"Code": 1}]"#,
    ] {
        let data = format!(r#"{{"ErrorMsg": {member}, "Id": "a"}}"#);
        assert!(from_data::<Chat>(data.as_bytes()).is_ok(), "{data}");
    }
}

#[test]
fn a_code_in_another_member_is_no_error() {
    for member in [
        r#""Code": 1"#,
        r#""Status": {"Code": 1, "Msg": "m"}"#,
        r#""ErrorMsg": {}, "Status": {"Code": 1}"#,
        r#""Choices": [{"ErrorMsg": {"Code": 1}}]"#,
        r#""Choice": {"ErrorMsg": {"Code": 1}}"#,
    ] {
        let data = format!(r#"{{{member}, "Id": "a"}}"#);
        assert!(from_data::<Chat>(data.as_bytes()).is_ok(), "{data}");
    }
}

#[test]
fn a_named_error_counts_inside_response_alone() {
    let data = r#"{"Other": {"ErrorMsg": {"Code": 1}}, "Response": {"Id": "a"}}"#;
    assert!(from_data::<Chat>(data.as_bytes()).is_ok());
    assert_eq!(
        error(r#"{"Other": {"ErrorMsg": {"Code": 1}}, "Response": {"ErrorMsg": {"Code": 2}, "Id": "a"}}"#),
        "2"
    );
}

#[test]
fn the_message_of_a_named_error_is_text() {
    assert_eq!(error(r#"{"ErrorMsg": {"Code": 1, "Msg": 7}}"#), "1");
    assert_eq!(error(r#"{"ErrorMsg": {"Code": 1, "Msg": "m", "Message": 7}}"#), "1: m");
}

#[test]
fn the_error_of_an_envelope_comes_before_a_named_one() {
    let data = r#"{"Error": {"Code": "AuthFailure", "Message": "m"}, "ErrorMsg": {"Code": 1}}"#;
    assert_eq!(error(data), "AuthFailure: m");
}

#[test]
fn a_payload_that_declares_error_may_name_it() {
    let data = r#"{"Type": "error", "RequestId": "r", "Error": {"Code": "InternalError", "Message": "m"}}"#;
    let error = from_data::<Speech>(data.as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "InternalError: m (request r)");
}
