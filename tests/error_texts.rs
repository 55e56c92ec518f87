//! The texts of errors, to be read from top to bottom: `tests/fixtures/error_texts.txt` holds them all.
//!
//! After a change that is meant, write the file anew with `UPDATE_TEXTS=1 cargo test --all-features --test error_texts`,
//! and read what changed.

#![cfg(feature = "http")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use http::{HeaderMap, HeaderValue, StatusCode};
use tencent_response::{
    Error, TencentResponse, from_http_parts, from_slice, lenient, tencent_object, tencent_response,
};

#[tencent_response]
#[allow(dead_code)]
struct DescribeInstances {
    total_count: u8,
    ratio: Option<f32>,
    zone: Option<String>,
    is_new: Option<bool>,
    pair: Option<[u8; 2]>,
    tags: Option<BTreeMap<String, u8>>,
    placement: Option<Placement>,
    by_serde: Option<BySerde>,
    kind: Option<Kind>,
    instances: Vec<Instance>,
}

#[tencent_object]
#[allow(dead_code)]
struct Instance {
    id: String,
    cpu: Option<u8>,
}

#[tencent_object]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct Placement {
    zone: String,
}

#[derive(serde::Deserialize)]
#[allow(dead_code)]
struct BySerde {
    y: u8,
}

#[derive(serde::Deserialize)]
#[allow(dead_code)]
enum Kind {
    A,
    B,
}

/// Appends the text of the error with which a body decodes.
fn tell<T>(texts: &mut String, title: &str, result: Result<T, Error>) {
    let text = match result {
        Ok(_) => "no error".to_owned(),
        Err(error) => format!("{error}\n    retry: {}", error.retry()),
    };
    let _ = write!(texts, "{title}\n    {text}\n\n");
}

/// Replies whose `Response` holds these members.
const MEMBERS: &[(&str, &str)] = &[
    ("Text for an integer", r#""TotalCount":"x""#),
    ("Text that is a number, for an integer", r#""TotalCount":"1""#),
    ("A fraction for an integer", r#""TotalCount":1.5"#),
    ("An integer out of range", r#""TotalCount":300"#),
    ("A float out of range", r#""TotalCount":1,"Ratio":1e400"#),
    ("An integer for text", r#""TotalCount":1,"Zone":1"#),
    ("Half a surrogate pair", r#""TotalCount":1,"Zone":"\ud800""#),
    ("A list for a boolean", r#""TotalCount":1,"IsNew":[]"#),
    ("An array of another length", r#""TotalCount":1,"Pair":[1]"#),
    ("A value of a map", r#""TotalCount":1,"Tags":{"a":1,"b":"x"}"#),
    ("A missing member", r#""Instances":[]"#),
    ("A missing member beside an unknown one", r#""Total":1,"Instances":[]"#),
    ("A forgotten rename", r#""Totalcount":1"#),
    ("A duplicate member", r#""TotalCount":1,"TotalCount":2"#),
    (
        "An unknown member that is denied",
        r#""TotalCount":1,"Placement":{"Zone":"a","Rack":1}"#,
    ),
    ("Text for an object", r#""TotalCount":1,"Placement":"a""#),
    (
        "A member of a struct without the attribute",
        r#""TotalCount":1,"BySerde":{"Y":1}"#,
    ),
    ("An unknown variant", r#""TotalCount":1,"Kind":"hunter2""#),
    (
        "A member in a list",
        r#""TotalCount":1,"Instances":[{"Id":"a"},{"Id":[]}]"#,
    ),
    ("An object for a list", r#""TotalCount":1,"Instances":{"Id":"a"}"#),
    ("Null for an integer", r#""TotalCount":null"#),
    (
        "Many members",
        r#""TotalCount":[],"Zone":1,"IsNew":"maybe","Instances":[{"Cpu":"x"}]"#,
    ),
    ("An error in place of an object", r#""Error":"denied""#),
    (
        "An error whose code is a number",
        r#""Error":{"Code":5001,"Message":"denied"},"TotalCount":null"#,
    ),
    ("An error without a code", r#""Error":{"Message":"denied"}"#),
];

/// Whole bodies.
const BODIES: &[(&str, &[u8])] = &[
    ("An empty body", b""),
    ("HTML", b"<html>\n<title>502 Bad Gateway</title>"),
    (
        "A truncated body",
        br#"{"Response": {"TotalCount": 1, "Instances": [{"Id": "hunter2"#,
    ),
    (
        "A comma too many",
        br#"{"Response": {"RequestId": "r", "TotalCount": "hunter2",}}"#,
    ),
    ("Single quotes", b"{'Response': {'Token': 'hunter2'}}"),
    (
        "Text that is not UTF-8",
        b"{\"Response\": {\"Zone\": \"\xd6\xd0\", \"RequestId\": \"r\"}}",
    ),
    ("gzip", b"\x1f\x8b\x08\x00hunter2"),
    (
        "JSON after a prefix",
        b")]}',\n{\"Response\": {\"Token\": \"hunter2\"}}",
    ),
    (
        "An event stream",
        b"id: 1\ndata: {\"RequestId\": \"r\", \"Text\": \"hunter2\"}\n\n",
    ),
    ("Form data", b"Action=DescribeInstances&Token=hunter2"),
    ("Plain text", b"upstream connect error: hunter2"),
    ("A list", br#"[{"Token": "hunter2"}]"#),
    (
        "A gateway's JSON",
        br#"{"message": "API rate limit exceeded", "request_id": "r"}"#,
    ),
    ("An envelope whose response is text", br#"{"Response": "hunter2"}"#),
    (
        "An error of API 2.0",
        br#"{"code": 4104, "message": "no such user", "codeDesc": "UserNotFound"}"#,
    ),
];

/// HTTP responses.
const RESPONSES: &[(&str, u16, &str, &str)] = &[
    ("HTML with status 502", 502, "text/html", "<html>Bad Gateway</html>"),
    ("HTML with status 404", 404, "text/html", "<html>Not Found</html>"),
    ("Text with status 429", 429, "text/plain", "slow down, hunter2"),
    (
        "A gateway's JSON with status 503",
        503,
        "application/json",
        r#"{"code": 503, "message": "Service Unavailable"}"#,
    ),
    (
        "An event stream with status 200",
        200,
        "text/event-stream; charset=utf-8",
        "data: {\"Text\": \"hunter2\"}\n\n",
    ),
    (
        "An envelope that is labelled as an event stream",
        200,
        "text/event-stream",
        r#"{"Response": {"Error": {"Code": "InternalError", "Message": "m"}, "RequestId": "r"}}"#,
    ),
];

fn texts() -> String {
    let mut texts = String::new();
    for (title, members) in MEMBERS {
        let body = format!(r#"{{"Response":{{{members},"RequestId":"r"}}}}"#);
        tell(&mut texts, title, from_slice::<DescribeInstances>(body.as_bytes()));
        tell(
            &mut texts,
            &format!("{title}, leniently"),
            lenient::from_slice::<DescribeInstances>(body.as_bytes()),
        );
    }
    for (title, body) in BODIES {
        tell(&mut texts, title, from_slice::<DescribeInstances>(body));
    }
    for (title, status, content_type, body) in RESPONSES {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", HeaderValue::from_static(content_type));
        headers.insert("x-tc-requestid", HeaderValue::from_static("from-the-header"));
        let status = StatusCode::from_u16(*status).unwrap();
        tell(
            &mut texts,
            title,
            from_http_parts::<DescribeInstances>(status, &headers, body),
        );
    }
    assert_eq!(DescribeInstances::ACTION, "DescribeInstances");
    texts
}

#[test]
fn errors_read_as_the_file_has_them() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/error_texts.txt");
    let texts = texts();
    assert!(!texts.contains("hunter2"), "{texts}");
    if std::env::var_os("UPDATE_TEXTS").is_some() {
        std::fs::write(&file, &texts).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
    for (text, expected) in texts.lines().zip(expected.lines()) {
        assert_eq!(text, expected);
    }
    assert_eq!(texts.len(), expected.len());
}
