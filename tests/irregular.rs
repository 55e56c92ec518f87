//! Every known kind of irregular reply, and what it decodes to, exactly and leniently.
//!
//! The rows have the shapes of live replies and published examples; the bodies are written for this test.

use std::collections::BTreeMap;

use tencent_response::{Error, ValueKind, from_str, lenient, tencent_object, tencent_response};

/// A payload with members of the types that replies get wrong.
#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Payload {
    total: u64,
    #[serde(default)]
    name: String,
    #[serde(default)]
    renew_flag: Option<String>,
    #[serde(default)]
    rate: f64,
    #[serde(default)]
    enabled: bool,
    #[serde(default)]
    placement: Placement,
    optional: Option<Placement>,
    tags: Vec<String>,
    items: Vec<Placement>,
}

#[tencent_object]
#[derive(Debug, Default)]
#[allow(dead_code)]
struct Placement {
    zone: String,
    host_id: Option<String>,
}

/// The outcome of decoding a reply.
#[derive(Debug, PartialEq)]
enum End {
    /// A success with this number of corrections; 0 if exact decoding succeeds.
    Success(usize),
    /// An API error with this code.
    Api(&'static str),
    /// A decode error at this path, both exactly and leniently.
    Refused(&'static str),
}

use End::{Api, Refused, Success};

/// What is irregular, the body, and the outcome.
const REPLIES: &[(&str, &str, End)] = &[
    // The envelope.
    (
        "the id is first",
        r#"{"Response": {"RequestId": "r", "Total": 1}}"#,
        Success(0),
    ),
    ("no id", r#"{"Response": {"Total": 1}}"#, Success(0)),
    (
        "the id is null",
        r#"{"Response": {"Total": 1, "RequestId": null}}"#,
        Success(0),
    ),
    (
        "the id is empty",
        r#"{"Response": {"Total": 1, "RequestId": ""}}"#,
        Success(0),
    ),
    (
        "the id has another spelling",
        r#"{"Response": {"Total": 1, "RequestID": "r"}}"#,
        Success(0),
    ),
    (
        "the id is beside `Response`",
        r#"{"Response": {"Total": 1}, "RequestId": "r"}"#,
        Success(0),
    ),
    (
        "null members beside `Response`",
        r#"{"Error": null, "RequestId": null, "Response": {"Total": 1}}"#,
        Success(0),
    ),
    (
        "a retcode beside `Response`",
        r#"{"retcode": 0, "retmsg": "ok", "Response": {"Total": 1}}"#,
        Success(0),
    ),
    (
        "a code beside `Response`",
        r#"{"code": 0, "Response": {"Total": 1}, "reqId": "x"}"#,
        Success(0),
    ),
    (
        "a warning",
        r#"{"Response": {"Total": 1, "DeprecatedWarning": "soon"}}"#,
        Success(0),
    ),
    (
        "an empty error beside a success",
        r#"{"Response": {"Error": {"Code": "", "Message": ""}, "Total": 1}}"#,
        Success(0),
    ),
    (
        "a null error",
        r#"{"Response": {"Error": null, "Total": 1}}"#,
        Success(0),
    ),
    (
        "a third member of the error, message first",
        r#"{"Response": {"Error": {"Message": "m", "Code": "InternalError", "Detail": {}}}}"#,
        Api("InternalError"),
    ),
    (
        "payload beside the error",
        r#"{"Response": {"Total": 1, "Error": {"Code": "FailedOperation", "Message": ""}}}"#,
        Api("FailedOperation"),
    ),
    (
        "an error of API 2",
        r#"{"code": 4000, "message": "m", "codeDesc": "InvalidParameter"}"#,
        Api("InvalidParameter"),
    ),
    (
        "an error of API 2, its code a string",
        r#"{"code": "4000", "message": "m", "codeDesc": "InvalidParameter"}"#,
        Api("InvalidParameter"),
    ),
    (
        "a success of API 2",
        r#"{"code": 0, "message": "", "codeDesc": "Success"}"#,
        Refused(""),
    ),
    (
        "members that look like the envelope's",
        r#"{"Response": {"Total": 1, "Code": 0, "Message": "ok", "Success": true, "Response": []}}"#,
        Success(0),
    ),
    ("a bare payload, as streams have", r#"{"Total": 1}"#, Refused("")),
    // The payload.
    (
        "null for a string",
        r#"{"Response": {"Total": 1, "Name": null}}"#,
        Success(1),
    ),
    (
        "null where it is allowed",
        r#"{"Response": {"Total": 1, "RenewFlag": null, "Tags": null, "Optional": null}}"#,
        Success(0),
    ),
    (
        "null inside an object",
        r#"{"Response": {"Total": 1, "Placement": {"Zone": null, "HostId": null}}}"#,
        Success(1),
    ),
    (
        "a required member is missing",
        r#"{"Response": {"Name": "n", "Items": [{"HostId": "h"}]}}"#,
        Success(2),
    ),
    (
        "an unknown member",
        r#"{"Response": {"Total": 1, "New": {"Deep": [1, {}]}}}"#,
        Success(0),
    ),
    (
        "a string for an integer",
        r#"{"Response": {"Total": "23"}}"#,
        Success(1),
    ),
    (
        "a number for a string",
        r#"{"Response": {"Total": 1, "Name": 23}}"#,
        Success(1),
    ),
    (
        "a string for a float",
        r#"{"Response": {"Total": 1, "Rate": "0.5"}}"#,
        Success(1),
    ),
    (
        "an integer for a float",
        r#"{"Response": {"Total": 1, "Rate": 1}}"#,
        Success(0),
    ),
    (
        "an empty string for an object",
        r#"{"Response": {"Total": 1, "Placement": ""}}"#,
        Success(1),
    ),
    (
        "an empty string for an optional object",
        r#"{"Response": {"Total": 1, "Optional": ""}}"#,
        Success(1),
    ),
    (
        "a string for a boolean",
        r#"{"Response": {"Total": 1, "Enabled": "False"}}"#,
        Success(1),
    ),
    (
        "an object for a list",
        r#"{"Response": {"Total": 1, "Items": {"Zone": "z"}}}"#,
        Success(1),
    ),
    (
        "an empty string for a list",
        r#"{"Response": {"Total": 1, "Items": "", "Tags": ""}}"#,
        Success(2),
    ),
    (
        "a list for an integer",
        r#"{"Response": {"Total": [1]}}"#,
        Refused("Response.Total"),
    ),
    (
        "a fraction for an integer",
        r#"{"Response": {"Total": 2.14E-4}}"#,
        Refused("Response.Total"),
    ),
    (
        "an integer past 2^53",
        r#"{"Response": {"Total": 9007199254740993}}"#,
        Success(0),
    ),
    (
        "an integer past i64",
        r#"{"Response": {"Total": 18446744073709551615}}"#,
        Success(0),
    ),
    (
        "a zero date",
        r#"{"Response": {"Total": 1, "Name": "0000-00-00 00:00:00"}}"#,
        Success(0),
    ),
    (
        "escaped and unescaped characters",
        r#"{"Response": {"Total": 1, "Name": "\u4e2d文"}}"#,
        Success(0),
    ),
    ("an empty body", "", Refused("")),
    ("a page of HTML", "<html></html>", Refused("")),
];

#[test]
fn every_irregular_reply_has_the_expected_outcome() {
    for (what, body, end) in REPLIES {
        let found = match (from_str::<Payload>(body), lenient::from_str::<Payload>(body)) {
            (Ok(exact), Ok(response)) => {
                assert_eq!(exact.request_id, response.request_id);
                Success(0)
            }
            (Err(Error::Decode(_)), Ok(response)) => {
                assert!(!response.corrections.is_empty(), "{what}");
                Success(response.corrections.len())
            }
            (Err(exact), Err(lenient)) => {
                assert_eq!(exact.to_string(), lenient.to_string(), "{what}");
                match (lenient, end) {
                    (Error::Api(error), Api(code)) if error.code.as_str() == *code => Api(code),
                    (Error::Decode(error), Refused(path)) if error.path() == *path => Refused(path),
                    (error, _) => panic!("{what}: {error}"),
                }
            }
            (exact, lenient) => panic!("{what}: {exact:?}, {lenient:?}"),
        };
        assert_eq!(found, *end, "{what}");
    }
}

#[test]
fn corrections_of_all_replies_have_these_kinds() {
    let mut kinds: BTreeMap<(ValueKind, ValueKind), usize> = BTreeMap::new();
    let responses = REPLIES
        .iter()
        .filter_map(|(_, body, _)| lenient::from_str::<Payload>(body).ok());
    for correction in responses.flat_map(|response| response.corrections) {
        *kinds.entry((correction.found(), correction.read_as())).or_default() += 1;
    }
    let expected = [
        ((ValueKind::Missing, ValueKind::Integer), 1),
        ((ValueKind::Missing, ValueKind::String), 1),
        ((ValueKind::Null, ValueKind::String), 1),
        ((ValueKind::Null, ValueKind::Default), 1),
        ((ValueKind::Number, ValueKind::String), 1),
        ((ValueKind::String, ValueKind::Null), 1),
        ((ValueKind::String, ValueKind::Bool), 1),
        ((ValueKind::String, ValueKind::Number), 1),
        ((ValueKind::String, ValueKind::Integer), 1),
        ((ValueKind::String, ValueKind::Array), 2),
        ((ValueKind::String, ValueKind::Default), 1),
        ((ValueKind::Object, ValueKind::Array), 1),
    ];
    assert_eq!(kinds, BTreeMap::from(expected));
}

#[test]
fn nesting_of_twenty_levels_decodes() {
    let deep = (0..20).fold("1".to_owned(), |inner, _| format!(r#"{{"A": {inner}}}"#));
    let body = format!(r#"{{"Response": {{"Deep": {deep}}}}}"#);
    let payload = from_str::<serde_json::Value>(&body).unwrap().payload;
    assert_eq!(payload.pointer(&format!("/Deep{}", "/A".repeat(20))).unwrap(), 1);
}
