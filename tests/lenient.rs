//! Each correction of lenient decoding, and its limits.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;
use tencent_response::{
    DecodeErrorKind, Error, Response, TencentResponse, ValueKind, from_str, lenient, tencent_object, tencent_response,
};

/// Returns a reply with these members, followed by a request id.
fn reply(members: &str) -> String {
    format!(r#"{{"Response": {{{members}, "RequestId": "b5b41468"}}}}"#)
}

/// Decodes a reply leniently, and returns its payload and the corrections as text.
#[track_caller]
fn correct<T: TencentResponse + for<'de> serde::Deserialize<'de>>(members: &str) -> (T, Vec<String>) {
    let body = reply(members);
    let response: Response<T> = lenient::from_str(&body).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(response.request_id.unwrap(), "b5b41468");
    let corrections = response.corrections.iter().map(|correction| correction.to_string());
    (
        response.payload,
        corrections.map(|text| text.replace("Response.", "")).collect(),
    )
}

/// Asserts that lenient decoding rejects a reply with the error of exact decoding, and returns the message.
#[track_caller]
fn refuse<
    T: TencentResponse<Code = tencent_response::ErrorCode> + for<'de> serde::Deserialize<'de> + std::fmt::Debug,
>(
    members: &str,
) -> String {
    let body = reply(members);
    let exact = from_str::<T>(&body).unwrap_err();
    let error = lenient::from_str::<T>(&body).unwrap_err();
    assert_eq!(error.request_id().unwrap(), "b5b41468");
    assert!(matches!(&error, Error::Decode(error) if error.kind() == DecodeErrorKind::Payload));
    let (Error::Decode(exact), Error::Decode(error)) = (exact, error) else {
        panic!("expected decode errors")
    };
    // What is left is what did not fit before.
    assert!(!error.misfits().is_empty());
    for misfit in error.misfits() {
        assert!(exact.misfits().contains(misfit), "{misfit} is not in {exact}");
    }
    error.to_string()
}

macro_rules! member {
    ($ty:ty) => {{
        #[tencent_response]
        #[derive(Debug)]
        #[allow(dead_code)]
        struct Payload {
            value: $ty,
        }
        |json: &str| {
            let (payload, corrections) = correct::<Payload>(&format!(r#""Value": {json}"#));
            (payload.value, corrections.join(", "))
        }
    }};
}

macro_rules! refused {
    ($ty:ty, $($json:expr),*) => {{
        #[tencent_response]
        #[derive(Debug)]
        #[allow(dead_code)]
        struct Payload {
            value: $ty,
        }
        $(refuse::<Payload>(&format!(r#""Value": {}"#, $json));)*
    }};
}

#[tencent_object]
#[derive(Debug, Clone, PartialEq, Default)]
struct Object {
    name: String,
    port: u16,
    note: Option<String>,
    ids: Vec<String>,
}

#[test]
fn null_is_read_as_an_empty_value() {
    assert_eq!(member!(String)("null"), ("".into(), "Value: null, read as text".into()));
    assert_eq!(member!(u8)("null"), (0, "Value: null, read as an integer".into()));
    assert_eq!(member!(f64)("null"), (0.0, "Value: null, read as a number".into()));
    assert_eq!(member!(bool)("null"), (false, "Value: null, read as a boolean".into()));
    assert_eq!(
        member!(BTreeMap<String, u8>)("null"),
        (BTreeMap::new(), "Value: null, read as an object".into())
    );
    assert_eq!(
        member!(Object)("null"),
        (Object::default(), "Value: null, read as an object".into())
    );
    assert_eq!(member!(Box<Object>)("null").0, Box::new(Object::default()));
    assert_eq!(
        member!(Vec<String>)(r#"["a", null]"#),
        (vec!["a".into(), "".into()], "Value[1]: null, read as text".into())
    );
    assert_eq!(
        member!(BTreeMap<String, u8>)(r#"{"a": null}"#),
        (
            BTreeMap::from([("a".into(), 0)]),
            "Value.a: null, read as an integer".into()
        )
    );
    assert_eq!(member!(Cow<'static, str>)("null").0, "");
}

#[test]
fn null_for_an_option_or_a_vec_needs_no_correction() {
    assert_eq!(member!(Option<u8>)("null"), (None, String::new()));
    assert_eq!(member!(Vec<u8>)("null"), (vec![], String::new()));
}

#[tencent_response]
#[derive(Debug)]
struct Defaults {
    #[serde(default = "seven")]
    number: u8,
    #[serde(default)]
    text: String,
    #[serde(default = "seven_in_option")]
    optional: Option<u8>,
    plain: u8,
}

fn seven() -> u8 {
    7
}

fn seven_in_option() -> Option<u8> {
    Some(7)
}

#[test]
fn null_is_read_as_the_default_of_the_field() {
    let (payload, corrections) =
        correct::<Defaults>(r#""Number": null, "Text": null, "Optional": null, "Plain": null"#);
    assert_eq!(
        (payload.number, payload.text.as_str(), payload.optional, payload.plain),
        (7, "", None, 0)
    );
    assert_eq!(
        corrections,
        [
            "Number: null, read as the default",
            "Text: null, read as the default",
            "Plain: null, read as an integer"
        ]
    );
    // A missing member with a default needs no correction.
    let (payload, corrections) = correct::<Defaults>(r#""Plain": "1""#);
    assert_eq!((payload.number, payload.optional, payload.plain), (7, Some(7), 1));
    assert_eq!(corrections, ["Plain: text, read as an integer"]);
}

#[tencent_response]
#[derive(Debug)]
struct Everything {
    count: u32,
    name: String,
    flag: bool,
    ratio: f32,
    object: Object,
    map: BTreeMap<String, u8>,
    optional: Option<Object>,
    list: Vec<Object>,
}

#[test]
fn missing_members_are_supplied() {
    let (payload, corrections) =
        correct::<Everything>(r#""Count": 1, "List": [{"Name": "a"}, {"Name": "b", "Port": 2}]"#);
    assert_eq!(
        (payload.count, payload.name.as_str(), payload.flag, payload.ratio),
        (1, "", false, 0.0)
    );
    assert_eq!(
        (payload.object, payload.map.len(), payload.optional),
        (Object::default(), 0, None)
    );
    assert_eq!((payload.list[0].port, payload.list[1].port), (0, 2));
    assert_eq!(
        corrections,
        [
            "List[0].Port: nothing, read as an integer",
            "Name: nothing, read as text",
            "Flag: nothing, read as a boolean",
            "Ratio: nothing, read as a number",
            "Object: nothing, read as an object",
            "Map: nothing, read as an object",
        ]
    );
}

#[test]
fn strings_that_hold_a_number_or_boolean_are_read_as_one() {
    let corrected = "Value: text, read as an integer".to_owned();
    assert_eq!(member!(u8)(r#""23""#), (23, corrected.clone()));
    assert_eq!(member!(i64)(r#""-9223372036854775808""#), (i64::MIN, corrected.clone()));
    assert_eq!(member!(u64)(r#""18446744073709551615""#), (u64::MAX, corrected.clone()));
    assert_eq!(
        member!(i128)(r#""-170141183460469231731687303715884105728""#).0,
        i128::MIN
    );
    assert_eq!(
        member!(u128)(r#""340282366920938463463374607431768211455""#).0,
        u128::MAX
    );
    assert_eq!(member!(Option<u8>)(r#""23""#), (Some(23), corrected));
    assert_eq!(
        member!(f64)(r#""1.5e3""#),
        (1500.0, "Value: text, read as a number".into())
    );
    for text in ["true", "True", "TRUE", "tRue"] {
        assert_eq!(
            member!(bool)(&format!("\"{text}\"")),
            (true, "Value: text, read as a boolean".into())
        );
    }
    assert!(!member!(bool)(r#""False""#).0);
    refused!(
        u8,
        r#"" 23""#,
        r#""+23""#,
        r#""023""#,
        r#""0x17""#,
        r#""256""#,
        r#""-1""#,
        r#""23.5""#,
        r#""NaN""#,
        r#""1e400""#
    );
    refused!(f64, r#""inf""#, r#""1e400""#, r#""true""#);
    refused!(bool, r#""2""#, r#""yes""#, r#"" true""#, "1.0", "2", "-0");
}

#[test]
fn numbers_and_booleans_are_read_as_strings() {
    for text in ["23", "-0", "1.10", "1e400", "12345678901234567890123"] {
        assert_eq!(
            member!(String)(text),
            (text.into(), "Value: a number, read as text".into())
        );
    }
    assert_eq!(
        member!(String)("true"),
        ("true".into(), "Value: a boolean, read as text".into())
    );
    assert_eq!(member!(Cow<'static, str>)("1.10").0, "1.10");
    refused!(String, "[]", "{}");
}

#[test]
fn whole_numbers_in_any_notation_are_read_as_integers() {
    for (text, expected) in [
        ("23.0", 23),
        ("2.3e1", 23),
        ("230e-1", 23),
        ("9007199254740993.0", 9_007_199_254_740_993),
        ("-0", 0),
    ] {
        assert_eq!(
            member!(u64)(text),
            (expected, "Value: a number, read as an integer".into()),
            "{text}"
        );
        assert_eq!(member!(u64)(&format!("\"{text}\"")).0, expected, "{text}");
    }
    assert_eq!(member!(i8)("-128.0").0, -128);
    assert_eq!(member!(i128)("-1e38").0, -(10_i128.pow(38)));
    refused!(
        u64,
        "23.5",
        "2.14E-4",
        "-1.0",
        "1e400",
        "18446744073709551616.0",
        "18446744073709551616"
    );
    refused!(u8, "256.0", "256", "-1");
    refused!(i128, "1e39");
}

#[test]
fn an_object_is_read_as_a_list_of_one() {
    let (value, corrections) = member!(Vec<Object>)(r#"{"Name": "a", "Port": "1", "Ids": "" }"#);
    assert_eq!((value[0].name.as_str(), value[0].port), ("a", 1));
    assert_eq!(
        corrections,
        "Value: an object, read as a list, Value.Port: text, read as an integer, Value.Ids: text, read as a list"
    );
    refused!(Vec<u8>, "300", r#""x""#, "true", r#"{"a": 1}"#);
}

#[test]
fn empty_strings_and_lists_are_read_as_empty_values() {
    assert_eq!(
        member!(Vec<Object>)(r#""""#),
        (vec![], "Value: text, read as a list".into())
    );
    assert_eq!(
        member!(Object)(r#""""#),
        (Object::default(), "Value: text, read as an object".into())
    );
    assert_eq!(
        member!(Option<Object>)(r#""""#),
        (None, "Value: text, read as null".into())
    );
    assert_eq!(
        member!(Object)("[]"),
        (Object::default(), "Value: a list, read as an object".into())
    );
    assert_eq!(
        member!(Option<Object>)("[]"),
        (None, "Value: a list, read as null".into())
    );
    refused!(Object, "[1]", "[[]]", r#"["a", 1]"#);
    assert_eq!(
        member!(Option<Vec<u8>>)(r#""""#),
        (None, "Value: text, read as null".into())
    );
    assert_eq!(member!(Option<String>)(r#""""#), (Some("".into()), String::new()));
    assert_eq!(
        member!(Vec<Option<Object>>)(r#"["", null, {"Name": "a", "Port": 1}]"#)
            .0
            .len(),
        3
    );
    refused!(Object, r#"" ""#, r#""x""#, "1");
}

#[test]
fn invalid_utf_8_in_strings_is_replaced() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload<'a> {
        name: String,
        fine: &'a str,
        lent: Cow<'a, str>,
    }
    let body = b"{\"Response\": {\"Name\": \"a\xffb\\n\", \"Fine\": \"f\", \"Lent\": \"\xd6\", \"RequestId\": \"r\"}}";
    let response = lenient::from_slice::<Payload<'_>>(body).unwrap();
    assert_eq!((response.payload.fine, &*response.payload.lent), ("f", "\u{fffd}"));
    assert!(response.payload.name.starts_with("a\u{fffd}b"));
    let corrections: Vec<_> = response.corrections.iter().map(ToString::to_string).collect();
    assert_eq!(
        corrections,
        [
            "Response.Name: text that is not UTF-8, read as text",
            "Response.Lent: text that is not UTF-8, read as text",
        ]
    );
    // Nothing else that is wrong with such a body is corrected.
    for body in [
        &b"{\"Response\": {\"Name\": \"\xff\", \"Error\": 1}}"[..],
        b"{\"Response\": {\"Name\": \"\xff\"",
        b"\xff",
        b"{\"A\": \"\xff\"}",
    ] {
        assert!(lenient::from_slice::<()>(body).is_err());
    }
}

#[test]
fn each_text_that_is_not_utf_8_is_one_correction() {
    #[tencent_response]
    struct Payload {
        name: String,
        labels: BTreeMap<String, u8>,
    }
    let body = b"{\"\xff\": \"\xff\", \"Response\": {\"Other\": [\"\xff\", {\"\xff\": 1, \"A\": \"\xff\"}],
        \"Name\": \"\xff\", \"Labels\": {\"\xff\": \"1\"}, \"RequestId\": \"\xff\"}}";
    let response = lenient::from_slice::<Payload>(body).unwrap();
    assert_eq!(response.payload.name, "\u{fffd}");
    assert_eq!(response.payload.labels, BTreeMap::from([("\u{fffd}".to_owned(), 1)]));
    assert_eq!(response.request_id.unwrap(), "\u{fffd}");
    let corrections: Vec<_> = response.corrections.iter().map(|c| (c.path(), c.found())).collect();
    assert_eq!(
        corrections,
        [
            ("[\"\u{fffd}\"]", ValueKind::InvalidUtf8),
            ("Response.Other[0]", ValueKind::InvalidUtf8),
            ("Response.Other[1][\"\u{fffd}\"]", ValueKind::InvalidUtf8),
            ("Response.Other[1].A", ValueKind::InvalidUtf8),
            ("Response.Name", ValueKind::InvalidUtf8),
            ("Response.Labels[\"\u{fffd}\"]", ValueKind::InvalidUtf8),
            ("Response.Labels[\"\u{fffd}\"]", ValueKind::String),
            ("Response.RequestId", ValueKind::InvalidUtf8),
        ]
    );
}

#[test]
fn corrected_members_still_borrow() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload<'a> {
        name: Cow<'a, str>,
        ids: Vec<Cow<'a, str>>,
        zone: Option<Cow<'a, str>>,
        count: u8,
    }
    let body = reply(r#""Name": 5, "Ids": ["a", 6], "Zone": "z", "Count": "1""#);
    let payload = lenient::from_str::<Payload<'_>>(&body).unwrap().payload;
    assert_eq!((&*payload.name, &*payload.ids[1], payload.count), ("5", "6", 1));
    let texts = [
        &payload.name,
        &payload.ids[0],
        &payload.ids[1],
        payload.zone.as_ref().unwrap(),
    ];
    assert!(texts.iter().all(|text| matches!(text, Cow::Borrowed(_))));
}

#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Tree {
    value: u8,
    left: Option<Box<Tree>>,
    children: Vec<Tree>,
}

#[test]
fn recursive_types_are_corrected_at_any_depth() {
    let deep = (0..60).fold("{}".to_owned(), |inner, _| {
        format!(r#"{{"Value": "1", "Children": [{inner}], "Left": ""}}"#)
    });
    let (tree, corrections) = member!(Tree)(&deep);
    assert_eq!(
        (
            tree.children[0].children[0].value,
            corrections.matches("read as").count()
        ),
        (1, 121)
    );
}

#[test]
fn an_object_that_must_contain_itself_is_not_supplied() {
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Endless {
        next: Box<Endless>,
    }
    refused!(Endless, "{}", "null", r#"{"Next": {"Next": ""}}"#);
}

#[test]
fn renames_aliases_and_with_are_honoured() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        #[serde(rename = "CPU", alias = "Cores")]
        cpu: u32,
        #[serde(alias = "Mem")]
        memory: u32,
        list: Vec<Aliased>,
    }
    #[tencent_object]
    #[derive(Debug)]
    struct Aliased {
        #[serde(alias = "Id")]
        instance_id: String,
        port: u16,
    }
    let (payload, corrections) = correct::<Payload>(
        r#""Cores": "4", "Memory": null, "List": [{"Port": 1}, {"Id": "a", "Port": "2"}, {"Id": null, "Port": 3}]"#,
    );
    assert_eq!((payload.cpu, payload.memory, payload.list.len()), (4, 0, 3));
    assert_eq!(
        (
            payload.list[0].instance_id.as_str(),
            payload.list[1].instance_id.as_str()
        ),
        ("", "a")
    );
    assert_eq!((payload.list[1].port, payload.list[2].port), (2, 3));
    assert!(
        corrections.contains(&"List[0].InstanceId: nothing, read as text".to_owned()),
        "{corrections:?}"
    );
    assert!(
        !corrections.iter().any(|text| text.starts_with("List[1].InstanceId")),
        "{corrections:?}"
    );
}

#[test]
fn a_missing_rename_is_reported_and_not_corrected() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        name: String,
        set: Vec<Instance>,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Instance {
        cpu: u32,
    }
    let error = refuse::<Payload>(r#""Name": "n", "Set": [{"CPU": 4}]"#);
    assert!(error.contains(r#"missing member `Cpu`"#), "{error}");
    assert!(
        error.contains(r#"`Response.Set[0]` has no member `Cpu`, but `CPU`; did you mean `rename = "CPU"`?"#),
        "{error}"
    );
    // The rename is also reported if exact decoding stops at something else first.
    let error = refuse::<Payload>(r#""Name": null, "Set": [{"CPU": 4}]"#);
    assert!(error.contains(r#"did you mean `rename = "CPU"`?"#), "{error}");
}

#[test]
fn a_reply_with_none_of_the_declared_members_is_not_corrected() {
    refuse::<Everything>(r#""Other": 1"#);
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Required {
        count: u8,
    }
    assert!(lenient::from_str::<Required>(r#"{"Response": {"RequestId": "r"}}"#).is_err());
}

#[test]
fn named_fields_beside_flatten_are_corrected() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        count: u32,
        name: String,
        missing: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, Value>,
    }
    let (payload, corrections) = correct::<Payload>(r#""Count": "1", "Name": null, "More": {"A": "5"}"#);
    assert_eq!((payload.count, payload.name.as_str(), payload.missing), (1, "", 0));
    assert_eq!(
        payload.rest,
        BTreeMap::from([("More".to_owned(), serde_json::json!({"A": "5"}))])
    );
    assert_eq!(
        corrections,
        [
            "Count: text, read as an integer",
            "Name: null, read as text",
            "Missing: nothing, read as an integer",
        ]
    );
}

#[derive(Debug, PartialEq, serde::Deserialize)]
enum State {
    Running,
    Other(u8),
}

#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(untagged)]
enum Either {
    Number(u8),
    Text(String),
}

#[test]
fn enums_tuples_and_values_of_any_type_are_not_corrected() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        any: Value,
        either: Either,
        state: State,
        states: Vec<State>,
        pair: (u8, String),
        keys: BTreeMap<u16, String>,
        count: u8,
        #[allow(dead_code)]
        empty: (),
        letter: char,
    }
    let (payload, corrections) = correct::<Payload>(
        r#""Any": {"A": ["1", null, 1.10]}, "Either": "5", "State": "Running", "States": [{"Other": 1}], "Pair": [1, "2"],
           "Keys": {"5": 6}, "Count": "1", "Empty": null, "Letter": "x""#,
    );
    assert_eq!(payload.any, serde_json::json!({"A": ["1", null, 1.10]}));
    assert_eq!(
        (payload.either, payload.state),
        (Either::Text("5".into()), State::Running)
    );
    assert_eq!(
        (payload.pair, &*payload.keys[&5], payload.count),
        ((1, "2".into()), "6", 1)
    );
    assert_eq!((payload.states, payload.letter), (vec![State::Other(1)], 'x'));
    assert_eq!(corrections.len(), 2, "{corrections:?}");
    refused!(State, "null", r#""Gone""#, r#"{"Other": "1"}"#);
    refused!((u8, u8), "null", "[1]", "[1, 2, 3]", "{}");
    refused!(Either, "null", "true");
    refused!(char, "5");
}

#[test]
fn other_errors_are_not_corrected() {
    #[tencent_response]
    #[derive(Debug)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Strict {
        count: u8,
    }
    refuse::<Strict>(r#""Count": "1", "New": 1"#);
    refuse::<Strict>(r#""Count": 1, "Count": 1"#);
    refused!(String, r#""\ud800""#);
    for body in [
        "",
        "<html>",
        r#"{"Response": {"Count": "1""#,
        r#"{"Response": {"Error": "x", "Count": "1"}}"#,
    ] {
        let error = lenient::from_str::<Strict>(body).unwrap_err();
        assert_eq!(error.to_string(), from_str::<Strict>(body).unwrap_err().to_string());
    }
}

#[test]
fn lenient_decoding_returns_api_errors() {
    let error = lenient::from_str::<Everything>(r#"{"Response": {"Name": 5, "Error": {"Code": "InternalError"}}}"#)
        .unwrap_err();
    assert_eq!(error.code().unwrap(), "InternalError");
}

#[tencent_response]
#[derive(Debug, PartialEq)]
struct Task {
    name: String,
    error: Option<TaskError>,
}

#[tencent_object]
#[derive(Debug, PartialEq)]
struct TaskError {
    code: String,
    message: String,
}

#[test]
fn an_error_that_the_payload_declares_is_corrected() {
    let (payload, corrections) = correct::<Task>(r#""Name": 5, "Error": {"Code": 7}"#);
    assert_eq!(
        payload,
        Task {
            name: "5".into(),
            error: Some(TaskError {
                code: "7".into(),
                message: "".into()
            })
        }
    );
    assert_eq!(corrections.len(), 3);
}

#[test]
fn a_clean_reply_has_no_corrections() {
    let body = reply(r#""Value": 1"#);
    let response = lenient::from_str::<Value>(&body).unwrap();
    assert_eq!(response, from_str(&body).unwrap());
    assert!(response.corrections.is_empty());
}

#[test]
fn a_warning_survives_correction() {
    let body = reply(r#""Name": 5, "DeprecatedWarning": "so\u006fn", "Error": null"#);
    let response = lenient::from_str::<Task>(&body).unwrap();
    assert_eq!(response.deprecated_warning.as_deref(), Some("soon"));
    assert_eq!(response.corrections.len(), 1);
}
