//! No value of a body reaches a log, whatever the body is.

#![cfg(feature = "http")]

use http::{HeaderMap, HeaderValue, StatusCode};
use proptest::prelude::*;
use tencent_response::{
    DecodeErrorKind, Error, audit, from_http_parts, from_slice, lenient, tencent_object, tencent_response,
};

#[path = "secrets/shown.rs"]
mod shown;

use shown::shown;

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Keys {
    count: u8,
    token: Option<String>,
    keys: Vec<Key>,
    tags: std::collections::BTreeMap<String, u8>,
}

#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Key {
    id: String,
    secret: u64,
}

/// Returns the errors of every way to decode a body.
fn errors(body: &[u8]) -> Vec<Error> {
    let mut errors = Vec::new();
    errors.extend(from_slice::<Keys>(body).err());
    errors.extend(from_slice::<()>(body).err());
    errors.extend(from_slice::<serde_json::Value>(body).err());
    errors.extend(lenient::from_slice::<Keys>(body).err());
    errors.extend(audit::<Keys>(body).err());
    for (status, content_type) in [
        (200, "application/json"),
        (200, "text/event-stream"),
        (503, "text/plain"),
    ] {
        let status = StatusCode::from_u16(status).unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("content-type", HeaderValue::from_static(content_type));
        errors.extend(from_http_parts::<Keys>(status, &headers, body).err());
        errors.extend(lenient::from_http_parts::<Keys>(status, &headers, body).err());
    }
    errors
}

/// Bodies in which `SECRET` stands for a value.
const BODIES: &[&str] = &[
    r#"{"Response":{"Count":1,"Token":"SECRET","Keys":[{"Id":"SECRET","Secret":5}],"Tags":{"a":1},"RequestId":"r-1"}}"#,
    r#"{"Response":{"Count":"SECRET","Other":["SECRET",{"Any":"SECRET"}],"RequestId":"r-1"}}"#,
    r#"{"Response":{"Keys":[{"Id":["SECRET"],"Secret":"SECRET"}],"Tags":{"a":"SECRET"},"RequestId":"r-1"}}"#,
    r#"{"message":"SECRET","data":{"token":"SECRET"}}"#,
    r#"["SECRET",{"Token":"SECRET"}]"#,
    r#"[{'Id':'SECRET','Token':'SECRET'}]"#,
    "\u{feff}data: {\"Choices\":[{\"Delta\":{\"Content\":\"SECRET\"}}]}\n\n",
    "event: message\r\ndata: SECRET\r\n\r\n: SECRET\r\n",
    ")]}',\n{\"Response\":{\"Token\":\"SECRET\"}}",
    r#"callback({"Response":{"Token":"SECRET"}})"#,
    "Token=SECRET&User=SECRET",
    "upstream says SECRET",
    "SECRET",
    "\"SECRET\"",
    "Token: SECRET\nUser: SECRET\n",
    "\x1f\x08SECRET",
    "\0SECRET\0",
];

#[test]
fn what_came_is_told_without_a_word_of_it() {
    for (body, expected) in [
        (
            "\u{feff}data: {\"Choices\":[{\"Delta\":{\"Content\":\"private answer\"",
            "an event stream: 54 bytes where a reply was expected",
        ),
        (
            "event: x\r\ndata: {\"RequestId\":\"r-2\",\"Text\":\"hunter2\"}\r\n\r\n",
            "an event stream: 56 bytes where a reply was expected (request r-2)",
        ),
        (
            r#"{"Response":{,"Token":"hunter2"}}"#,
            "not JSON: key must be a string at line 1 column 14, in Response",
        ),
        (
            "[{'Id':'hunter2'}]",
            "not JSON: 18 bytes of text whose strings have single quotes",
        ),
        (
            "callback({\"Token\":\"hunter2\"})",
            "not JSON: JSON after 9 bytes of other text, with the member `Token`",
        ),
        (
            ")]}',\n{\"a\":1,\"b\":2,\"c\":3}",
            "not JSON: JSON after 6 bytes of other text, with the members `a`, `b` and `c`",
        ),
        ("Action=DescribeZones&Token=hunter2", "not JSON: form data of 34 bytes"),
        ("upstream connect error: hunter2", "not JSON: plain text of 31 bytes"),
        (
            "\0\x01hunter2",
            "not JSON: 9 bytes that are not UTF-8, but perhaps UTF-16",
        ),
        ("hunter2\x07", "not JSON: 8 bytes of binary data"),
        ("\u{1f}\u{8}", "not JSON: 2 bytes of binary data"),
        ("", "not JSON: the body is empty"),
        (
            r#""hunter2""#,
            "not an envelope: expected an envelope, `{\"Response\": {…}}`, found text at line 1 column 9",
        ),
        (r#""hunter2"#, "not JSON: EOF while parsing a string at line 1 column 8"),
        (
            r#"{"message":"API rate limit exceeded"}"#,
            "not an envelope: missing member `Response` at line 1 column 37; the body has the member `message`",
        ),
    ] {
        let error = from_slice::<()>(body.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected, "{body}");
    }
    for (bytes, expected) in [
        (
            &b"\x1f\x8b\x08\0hunter2"[..],
            "not JSON: 11 bytes compressed with gzip, which the HTTP client did not decode",
        ),
        (
            b"\x28\xb5\x2f\xfdhunter2",
            "not JSON: 11 bytes compressed with zstd, which the HTTP client did not decode",
        ),
        (
            b"\x78\x9chunter2",
            "not JSON: 9 bytes compressed with zlib, which the HTTP client did not decode",
        ),
        (
            b"\xff\xfe{\0\"\0",
            "not JSON: 6 bytes that are not UTF-8, but perhaps UTF-16",
        ),
        (b"\xc8\xfdhunter2", "not JSON: 9 bytes of binary data"),
    ] {
        assert_eq!(from_slice::<()>(bytes).unwrap_err().to_string(), expected);
    }
}

#[test]
fn types_that_quote_values_are_not_quoted() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(try_from = "String")]
    struct Strict;

    impl TryFrom<String> for Strict {
        type Error = String;

        fn try_from(text: String) -> Result<Self, String> {
            let (words, value) = text.split_once('|').unwrap_or_default();
            Err(format!("{words}{value}"))
        }
    }

    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        strict: Strict,
        list: Vec<Strict>,
        #[tencent(shape = String)]
        #[serde(deserialize_with = "refuse")]
        by_function: Option<u8>,
    }

    fn refuse<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
        let text: String = serde::Deserialize::deserialize(deserializer)?;
        Err(serde::de::Error::custom(text.replace('|', "")))
    }

    for words in [
        "invalid length of key |",
        "missing field separator in |",
        "missing field `|",
        "duplicate field |",
        "unknown variant `|`, expected ",
        "invalid value: x, expected something other than |",
        "invalid type: |",
        "EOF while parsing |",
        "expected value at line 1 column 2 |",
        "|",
    ] {
        for member in ["Strict", "ByFunction", "List"] {
            let value = format!("\"{words}hunter2 at line 1 column 3\"");
            let value = if member == "List" { format!("[{value}]") } else { value };
            let body = format!(r#"{{"Response":{{"{member}":{value},"RequestId":"r"}}}}"#);
            for error in [
                from_slice::<Payload>(body.as_bytes()),
                lenient::from_slice(body.as_bytes()),
            ] {
                let error = error.unwrap_err();
                assert!(!shown(&error).contains("hunter2"), "{body}\n{error}");
                let Error::Decode(error) = error else { panic!("{body}") };
                assert!(error.unredacted().contains("hunter2"), "{body}");
                assert_eq!(error.kind(), DecodeErrorKind::Payload);
                let index = if member == "List" { "[0]" } else { "" };
                assert_eq!(error.path(), format!("Response.{member}{index}"), "{body}");
            }
        }
    }
}

fn assert_bounded_and_visible(text: &str) {
    assert!(text.chars().count() < 1300 && text.lines().count() == 1, "{text}");
    assert!(
        !text
            .chars()
            .any(|c| c.is_control() || "\u{202e}\u{200b}\u{2066}\u{feff}\u{e0041}".contains(c)),
        "{text}"
    );
}

#[test]
fn the_display_of_what_the_service_says_is_bounded_and_visible() {
    let long = |c: &str| c.repeat(100_000);
    for (code, message, id) in [
        (long("A"), long("é"), long("r")),
        (
            "A\u{202e}B".to_owned(),
            "m\u{200b}\r\nn\u{2066}".to_owned(),
            "r\u{feff}\u{7}\u{e0041}".to_owned(),
        ),
    ] {
        let body = serde_json::json!({"Response": {"Error": {"Code": code, "Message": message}, "RequestId": id}});
        let error = from_slice::<()>(body.to_string().as_bytes()).unwrap_err();
        let text = error.to_string();
        assert_bounded_and_visible(&text);
        let Error::Api(error) = error else { panic!("{text}") };
        // The fields hold all.
        assert_eq!((error.code.to_string(), error.message), (code, message.clone()));
        assert_eq!(error.request_id.unwrap().as_str(), id);
        // The same for the id of a body that does not decode, and for names.
        let mut body = serde_json::json!({"Response": {"Count": "x", "Keys": [], "Tags": {}, "RequestId": id}});
        body["Response"][&message] = serde_json::json!(1);
        body["Response"]["Tags"][&message] = serde_json::json!("x");
        let text = from_slice::<Keys>(body.to_string().as_bytes()).unwrap_err().to_string();
        assert_bounded_and_visible(&text);
    }
}

#[test]
fn a_long_path_is_shown_in_part() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        node: Node,
    }

    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Node {
        nodes: std::collections::BTreeMap<String, Node>,
    }

    let name = "x".repeat(60);
    let open = format!(r#"{{"Nodes":{{"{name}":"#);
    let body = format!(r#"{{"Response":{{"Node":{}1{}}}}}"#, open.repeat(50), "}".repeat(100));
    let Error::Decode(error) = from_slice::<Payload>(body.as_bytes()).unwrap_err() else {
        panic!("{body}")
    };
    assert_bounded_and_visible(&error.to_string());
    assert!(error.path().len() > 3000 && error.path().ends_with(&name));
}

/// One change to the bytes of a body.
#[derive(Clone, Debug)]
enum Damage {
    Truncate(prop::sample::Index),
    Delete(prop::sample::Index, usize),
    Insert(prop::sample::Index, u8),
    Replace(prop::sample::Index, u8),
    Prefix(&'static str),
}

fn damages() -> impl Strategy<Value = Damage> {
    let byte = || {
        prop_oneof![
            prop::sample::select(b"{}[]\":,'\\ \n\t<=&-0x\xff\xef\x00".as_slice()),
            any::<u8>()
        ]
    };
    prop_oneof![
        any::<prop::sample::Index>().prop_map(Damage::Truncate),
        (any::<prop::sample::Index>(), 1..12_usize).prop_map(|(at, length)| Damage::Delete(at, length)),
        (any::<prop::sample::Index>(), byte()).prop_map(|(at, byte)| Damage::Insert(at, byte)),
        (any::<prop::sample::Index>(), byte()).prop_map(|(at, byte)| Damage::Replace(at, byte)),
        prop::sample::select(["\u{feff}", " ", "data:", "x", "\"", "{", "[", "'"].as_slice()).prop_map(Damage::Prefix),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_secret_never_shows(
        body in prop::sample::select(BODIES),
        secret in "[a-z]{4}[0-9]{4}[a-z]{4}",
        damages in prop::collection::vec(damages(), 0..=2),
    ) {
        let mut bytes = body.replace("SECRET", &secret).into_bytes();
        for damage in &damages {
            match damage {
                Damage::Truncate(at) => bytes.truncate(at.index(bytes.len() + 1)),
                Damage::Delete(at, length) => {
                    let at = at.index(bytes.len() + 1);
                    bytes.drain(at..(at + length).min(bytes.len()));
                }
                Damage::Insert(at, byte) => bytes.insert(at.index(bytes.len() + 1), *byte),
                Damage::Replace(at, byte) if !bytes.is_empty() => {
                    let at = at.index(bytes.len());
                    bytes[at] = *byte;
                }
                Damage::Replace(..) => {}
                Damage::Prefix(text) => {
                    bytes.splice(..0, text.bytes());
                }
            }
        }
        // Markup is shown, also after a byte order mark.
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        prop_assume!(!text.trim_ascii_start().starts_with(b"<"));
        // What is damaged, too, may be the secret's beginning.
        for error in errors(&bytes) {
            let shown = shown(&error);
            prop_assert!(!shown.contains(&secret[..8]), "{}\n{}", String::from_utf8_lossy(&bytes), shown);
            prop_assert!(!shown.contains(&secret[4..]), "{}\n{}", String::from_utf8_lossy(&bytes), shown);
        }
    }
}
