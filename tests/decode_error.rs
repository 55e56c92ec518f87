//! A decode error says what is wrong, where, and in the reply to which request.

use std::error::Error as _;

use tencent_response::{DecodeError, DecodeErrorKind, Error, Retry, from_slice, tencent_object, tencent_response};

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct DescribeInstancesStatus {
    total_count: u64,
    instance_status_set: Vec<InstanceStatus>,
    #[serde(default)]
    state: Option<State>,
    #[serde(default, deserialize_with = "refuse")]
    secret: (),
}

#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct InstanceStatus {
    instance_id: String,
    #[serde(default)]
    port: Option<u8>,
    #[serde(default)]
    pair: Option<(u8, u8)>,
}

#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum State {
    Running,
    Stopped,
}

fn refuse<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    let text: String = serde::Deserialize::deserialize(deserializer)?;
    Err(serde::de::Error::custom(format!("no secret is {text}")))
}

fn decode_bytes(body: &[u8]) -> DecodeError {
    match from_slice::<DescribeInstancesStatus>(body) {
        Err(Error::Decode(error)) => *error,
        other => panic!("{other:?}"),
    }
}

fn decode(body: &str) -> DecodeError {
    decode_bytes(body.as_bytes())
}

/// Returns a reply with these members, followed by a request id.
fn reply(members: &str) -> String {
    format!(r#"{{"Response": {{{members}, "RequestId": "b5b41468"}}}}"#)
}

#[test]
fn payload_errors_name_the_path_and_what_was_expected() {
    for (members, path, problem) in [
        (
            r#""TotalCount": "x""#,
            "Response.TotalCount",
            "expected an integer, found text",
        ),
        (
            r#""TotalCount": {}"#,
            "Response.TotalCount",
            "expected an integer, found an object",
        ),
        (
            r#""TotalCount": [1]"#,
            "Response.TotalCount",
            "expected an integer, found a list",
        ),
        (
            r#""TotalCount": null"#,
            "Response.TotalCount",
            "expected an integer, found null",
        ),
        (
            r#""TotalCount": -1"#,
            "Response.TotalCount",
            "expected an integer from 0 to 18446744073709551615, found a number",
        ),
        (
            r#""TotalCount": 1.5"#,
            "Response.TotalCount",
            "expected an integer, found a number",
        ),
        (
            r#""InstanceStatusSet": [{"InstanceId": "a"}, {"InstanceId": 5}]"#,
            "Response.InstanceStatusSet[1].InstanceId",
            "expected text, found a number",
        ),
        (
            r#""InstanceStatusSet": [{"InstanceId": "a"} , { } ]"#,
            "Response.InstanceStatusSet[1]",
            "missing member `InstanceId`",
        ),
        (
            r#""InstanceStatusSet": [{"InstanceId": "a", "Port": 300}]"#,
            "Response.InstanceStatusSet[0].Port",
            "expected an integer from 0 to 255, found a number",
        ),
        (
            r#""InstanceStatusSet": [{"InstanceId": "a", "InstanceId": "b"}]"#,
            "Response.InstanceStatusSet[0].InstanceId",
            "duplicate member `InstanceId`",
        ),
        (
            r#""InstanceStatusSet": [{"InstanceId": "a", "Pair": [1]}]"#,
            "Response.InstanceStatusSet[0].Pair",
            "the field's type rejected a list",
        ),
        (
            r#""InstanceStatusSet": "x""#,
            "Response.InstanceStatusSet",
            "expected a list, found text",
        ),
        (
            r#""State": "GONE", "Next": 1"#,
            "Response.State",
            "the field's type rejected text",
        ),
        (
            r#""Secret": "hunter2", "Next": 1"#,
            "Response.Secret",
            "the field's type rejected text",
        ),
        (r#""InstanceStatusSet": []"#, "Response", "missing member `TotalCount`"),
        (
            r#""InstanceStatusSet": [{"InstanceId": "\ud800"}]"#,
            "Response.InstanceStatusSet[0].InstanceId",
            "expected text, found text with half a surrogate pair",
        ),
    ] {
        let body = reply(members);
        let error = decode(&body);
        assert_eq!(
            (error.path(), error.kind()),
            (path, DecodeErrorKind::Payload),
            "{members}"
        );
        let start = format!("DescribeInstancesStatus: {path}: {problem} at line 1 column ");
        assert!(error.to_string().starts_with(&start), "{error}\n{start}");
        assert!(error.to_string().ends_with(" (request b5b41468)"), "{error}");
        // The same body on several lines.
        let pretty = body.replace('{', "{\n  ").replace(',', "\n  ,").replace(']', "\r\n ]");
        assert_eq!(decode(&pretty).path(), path, "{pretty}");
    }
}

#[test]
fn line_and_column_point_past_the_value_that_does_not_fit() {
    let error = decode("{\n  \"Response\": {\n    \"TotalCount\": \"x\"\n  }\n}");
    assert_eq!(
        (error.line(), error.column(), error.action()),
        (3, 21, "DescribeInstancesStatus")
    );
}

#[test]
fn unusual_names_are_quoted_and_truncated_in_paths() {
    let error = decode(&reply(
        r#""TotalCount": 1, "InstanceStatusSet": [{"InstanceId": "i", "a.b\n": 1, "Port": ""}]"#,
    ));
    assert_eq!(error.path(), "Response.InstanceStatusSet[0].Port");
    let odd = "x\\n".repeat(200);
    let body = format!(r#"{{"Response": {{"{odd}": {{"#);
    let path = decode(&body).path().to_owned();
    assert!(
        path.starts_with(r#"Response["x\nx\n"#) && path.ends_with("…]") && path.len() < 200,
        "{path}"
    );
}

#[test]
fn errors_of_bodies_that_are_not_json_show_the_start_of_markup_alone() {
    for (body, display) in [
        ("", "DescribeInstancesStatus: not JSON: the body is empty"),
        (" \n", "DescribeInstancesStatus: not JSON: the body is empty"),
        (
            "<html>\n<title>502 Bad Gateway</title>",
            r"DescribeInstancesStatus: not JSON: expected value at line 1 column 1; the body begins `<html>\n<title>502 Bad Gateway</title>`",
        ),
        (
            r#"{"Response": {"TotalCount": 1, "RequestId": "r"}} "#.trim_end_matches("}} "),
            "DescribeInstancesStatus: not JSON: EOF while parsing an object at line 1 column 47, in Response.RequestId \
             (request r)",
        ),
        (
            r#"{"Response": {"TotalCount": 1}} trailing"#,
            "DescribeInstancesStatus: not JSON: trailing characters at line 1 column 33",
        ),
    ] {
        let error = decode(body);
        assert_eq!(
            (error.to_string().as_str(), error.kind()),
            (display, DecodeErrorKind::Json)
        );
    }
}

#[test]
fn a_snippet_is_short_and_escaped() {
    let error = decode(&"<\u{1b}\u{2028}é".repeat(10_000));
    let snippet = error.snippet().unwrap();
    assert!(snippet.starts_with(r"<\u{1b}\u{2028}é<") && snippet.ends_with('…') && snippet.chars().count() < 500);
    assert_eq!(error.to_string().lines().count(), 1);
}

#[test]
fn the_request_id_is_found_wherever_it_can_be_read() {
    for body in [
        // The id is before or after what does not fit, and the text may end after the id.
        r#"{"Response": {"RequestId": "r", "TotalCount": "x"}}"#,
        r#"{"Response": {"TotalCount": "x", "RequestId": "r"}}"#,
        r#"{"Response": {"TotalCount": "x", "RequestId": "r", "InstanceStatusSet": [{"#,
        r#"{"Response": {"RequestId": "r""#,
        r#"{"Response": {"RequestId": "r", "Text": "cut"#,
        // The id follows what only looks like the end, or text that is not JSON.
        r#"{"Response": {"A": "}}\"", "B": [[{}], 01, NaN, "	"], "RequestId": "r"}}"#,
        r#"{"A": {"RequestId": "no"}, "Response": {"B": {"RequestId": "no"}, "Request\u0049d": "r"}}"#,
        "\u{feff}{\"Response\": {\"RequestId\": \"r\"}}",
        // The body is no envelope, but has an id.
        r#"{"RequestId": "r"}"#,
        r#"{"message": "API rate limit exceeded", "request_id": "r"}"#,
        r#"{"requestId": 5, "Data": {"RequestId": "no"}, "requestId": "r", "message""#,
        // The envelope's own id counts.
        r#"{"RequestId": "no", "Response": {"RequestId": "r", "TotalCount": "x"}}"#,
    ] {
        assert_eq!(decode(body).request_id().map(|id| id.as_str()), Some("r"), "{body}");
    }
    for body in [
        r#"{"RequestID-": "no"}"#,
        r#"{"Response": {"A": {"RequestId": "no"}}}"#,
        r#"["Response", {"RequestId": "no"}]"#,
    ] {
        assert_eq!(decode(body).request_id(), None, "{body}");
    }
}

#[test]
fn invalid_utf_8_does_not_hide_what_can_be_read() {
    let error = decode_bytes(b"{\"Response\": {\"Name\": \"\xd6\xd0\", \"RequestId\": \"r\"}}");
    assert_eq!(
        error.to_string(),
        "DescribeInstancesStatus: not JSON: the text is not UTF-8 at line 1 column 23, in Response.Name \
         (request r)",
    );
    let error = from_slice::<()>(
        b"{\"Response\": {\"Error\": {\"Code\": \"InternalError\", \"Message\": \"\xd6\xd0\"}, \"RequestId\": \"r\"}}",
    );
    assert_eq!(
        error.unwrap_err().to_string(),
        "InternalError: \u{fffd}\u{fffd} (request r)"
    );
    assert_eq!(decode_bytes(b"\xff\xfe\0").snippet(), None);
}

#[test]
fn a_readable_error_in_a_truncated_body_is_an_api_error() {
    let body = br#"{"Response": {"Error": {"Code": "InternalError", "Message": "m"}, "RequestId": "r"#;
    assert_eq!(from_slice::<()>(body).unwrap_err().to_string(), "InternalError: m");
}

#[test]
fn retry_advice_follows_from_what_could_be_read() {
    assert_eq!(decode(&reply(r#""TotalCount": "x""#)).retry(), Retry::Never);
    assert_eq!(decode(r#"{"Response": {"TotalCount": 1"#).retry(), Retry::IfIdempotent);
    assert_eq!(decode("<html>").retry(), Retry::IfIdempotent);
    assert_eq!(decode(r#"{"Response": {"Error": "x"}}"#).retry(), Retry::IfIdempotent);
}

#[test]
fn neither_display_nor_debug_nor_sources_show_values() {
    const SECRET: &str = "hunter2";
    for members in [
        r#""TotalCount": "hunter2""#,
        r#""TotalCount": "hunter2, expected hunter2""#,
        r#""State": "hunter2`, expected `hunter2`""#,
        r#""Secret": "hunter2""#,
        r#""Password": "hunter2", "TotalCount": tru"#,
        r#""Password": "hunter2", "TotalCount": 1 "hunter2""#,
        r#""TotalCount": hunter2"#,
        r#""A": [hunter2]"#,
    ] {
        let body = reply(members);
        for end in 0..=body.len() {
            let Err(error) = from_slice::<DescribeInstancesStatus>(&body.as_bytes()[..end]) else {
                continue;
            };
            let mut shown = format!("{error} {error:?} {error:#?}");
            let mut source = error.source();
            while let Some(cause) = source {
                shown.push_str(&format!("{cause} {cause:?}"));
                source = cause.source();
            }
            assert!(!shown.contains(SECRET), "{shown}");
        }
        assert!(decode(&body).unredacted().len() > 10);
    }
}

#[test]
fn errors_are_small_and_can_be_sent_across_threads() {
    fn check<T: std::error::Error + Send + Sync + 'static>() {}
    check::<Error>();
    check::<DecodeError>();
    check::<tencent_response::ApiError>();
    assert_eq!(size_of::<Error>(), 2 * size_of::<usize>());
    assert!(size_of::<Result<(), Error>>() <= 2 * size_of::<usize>());
}

#[test]
fn the_source_is_a_utf_8_error_or_a_syntax_error() {
    let source = |body: &[u8]| decode_bytes(body).source().map(|source| source.to_string());
    assert_eq!(source(b"<html>").unwrap(), "expected value at line 1 column 1");
    assert_eq!(
        source(b"\xff").unwrap(),
        "invalid utf-8 sequence of 1 bytes from index 0"
    );
    assert_eq!(source(reply(r#""TotalCount": "x""#).as_bytes()), None);
    let error: Error = from_slice::<()>(b"<html>").unwrap_err();
    assert!(error.source().is_some());
}

/// Decodes JSON in text, and passes the inner error on with its position.
fn json_in_text<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<serde_json::Value, D::Error> {
    let text: String = serde::Deserialize::deserialize(deserializer)?;
    serde_json::from_str(&text).map_err(|error| serde::de::Error::custom(format!("inner: {error}")))
}

#[test]
fn a_position_in_the_words_of_a_type_misleads_nobody() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Invoke {
        duration: f64,
        #[serde(deserialize_with = "json_in_text")]
        ret_msg: serde_json::Value,
        name: Option<String>,
    }
    // The same through serde's own derive, which passes such a position on.
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    #[serde(rename_all = "PascalCase")]
    struct ByDerive {
        duration: f64,
        #[serde(deserialize_with = "json_in_text")]
        ret_msg: serde_json::Value,
        name: Option<String>,
    }
    for inner in [
        "oops",
        "[1, oops",
        "{\\n\\n\\\"a\\\": oops",
        "                        oops",
    ] {
        let body = format!(r#"{{"Response": {{"Duration":1.5,"RetMsg":"{inner}","Name":"n","RequestId":"r"}}}}"#);
        for error in [
            from_slice::<Invoke>(body.as_bytes()).unwrap_err(),
            from_slice::<ByDerive>(body.as_bytes()).unwrap_err(),
        ] {
            let Error::Decode(error) = error else { panic!("{error}") };
            assert_eq!(error.path(), "Response.RetMsg", "{error}");
            assert!(error.to_string().contains("the field's type rejected text"), "{error}");
            assert!(!error.to_string().contains(": :"), "{error}");
        }
    }
}

#[test]
fn a_position_in_the_words_of_a_map_s_type_does_not_blame_the_envelope() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(try_from = "String")]
    struct Never;
    impl TryFrom<String> for Never {
        type Error = String;
        fn try_from(text: String) -> Result<Self, Self::Error> {
            Err(text)
        }
    }
    type Map = std::collections::BTreeMap<String, Never>;
    for column in 1..60 {
        let body = format!(r#"{{"Response":{{"RequestId":"r-1","A":"no at line 1 column {column}"}}}}"#);
        let Err(Error::Decode(error)) = from_slice::<Map>(body.as_bytes()) else {
            panic!("{body}")
        };
        assert!(!error.path().contains("RequestId"), "{column}: {error}");
    }
}

#[test]
fn what_a_type_rejects_in_a_list_has_its_index() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(untagged)]
    #[allow(dead_code)]
    enum Untagged {
        Number(u8),
        Flag(bool),
    }
    #[derive(Debug, serde::Deserialize)]
    #[serde(tag = "Type")]
    enum Tagged {
        A,
    }
    #[derive(Debug, serde::Deserialize)]
    #[serde(try_from = "u8")]
    struct Even;
    impl TryFrom<u8> for Even {
        type Error = &'static str;
        fn try_from(number: u8) -> Result<Self, Self::Error> {
            if number % 2 == 0 { Ok(Self) } else { Err("odd") }
        }
    }
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Lists {
        untagged: Vec<Untagged>,
        tagged: Vec<Tagged>,
        even: Vec<Even>,
        nested: Vec<Nested>,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Nested {
        even: Option<Even>,
    }
    for (members, path, found) in [
        (
            r#""Untagged": [1, true, "x"], "Even": [2]"#,
            "Response.Untagged[2]",
            "text",
        ),
        (
            r#""Tagged": [{"Type": "A"}, {"Type": "B"}], "Even": []"#,
            "Response.Tagged[1]",
            "an object",
        ),
        (r#""Even": [2, 4, 5, 6]"#, "Response.Even[2]", "a number"),
        (
            r#""Nested": [{}, {"Even": 2}, {"Even": 3}], "Even": [2]"#,
            "Response.Nested[2].Even",
            "a number",
        ),
    ] {
        let body = reply(members);
        let Err(Error::Decode(error)) = from_slice::<Lists>(body.as_bytes()) else {
            panic!("{body}")
        };
        assert_eq!(error.path(), path, "{error}");
        assert_eq!(error.misfits()[0].found().to_string(), found);
    }
}

#[test]
fn a_misfit_says_what_is_declared_and_what_came() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(try_from = "u8")]
    struct Never;
    impl TryFrom<u8> for Never {
        type Error = &'static str;
        fn try_from(_: u8) -> Result<Self, Self::Error> {
            Err("never")
        }
    }
    #[tencent_response]
    #[derive(Debug)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Payload {
        count: u8,
        text: Option<String>,
        never: Option<Never>,
    }
    let misfit = |members: &str| {
        let Err(Error::Decode(error)) = from_slice::<Payload>(reply(members).as_bytes()) else {
            panic!("{members}")
        };
        let [misfit] = error.misfits() else { panic!("{error}") };
        (misfit.expected().to_owned(), misfit.found().to_string())
    };
    for (members, expected, found) in [
        (r#""Count": []"#, "an integer", "a list"),
        (r#""Count": 256"#, "an integer from 0 to 255", "a number"),
        (r#""Text": null"#, "the member", "nothing"),
        (r#""Count": 1, "Count": "2""#, "one member of this name", "text"),
        (
            r#""Count": 1, "Size": {}"#,
            "one of `Count`, `Text`, `Never`",
            "an object",
        ),
        (r#""Count": 1, "Text": "\ud800""#, "text", "text"),
        (r#""Count": 1, "Never": 2"#, "what the field's type accepts", "a number"),
    ] {
        assert_eq!(misfit(members), (expected.to_owned(), found.to_owned()), "{members}");
    }
}

#[test]
fn a_struct_of_unknown_shape_is_told_to_be_annotated() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(rename_all = "PascalCase")]
    #[allow(dead_code)]
    struct Foreign {
        port: u16,
    }
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        total: u8,
        set: Vec<Foreign>,
    }
    let body = reply(r#""Total": 1, "Set": [{"Port": 1}, {"Port": null}]"#);
    for error in [
        from_slice::<Payload>(body.as_bytes()).unwrap_err(),
        tencent_response::lenient::from_slice::<Payload>(body.as_bytes()).unwrap_err(),
        tencent_response::lenient::from_slice::<Payload>(body.replace(": 1, ", ": \"1\", ").as_bytes()).unwrap_err(),
    ] {
        let error = error.to_string();
        assert!(
            error.contains("Response.Set[1]: the field's type rejected an object"),
            "{error}"
        );
        assert!(
            error.contains("`Foreign` is decoded as it stands; annotate it with `#[tencent_object]` if it is a struct"),
            "{error}"
        );
    }
}

#[test]
fn a_fault_in_the_syntax_comes_before_what_does_not_fit() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        n: Option<i64>,
    }
    let body = br#"{"Response": {"RequestId": "1", "N": "x",}}"#;
    assert_eq!(
        from_slice::<Payload>(body).unwrap_err().to_string(),
        "Payload: not JSON: key must be a string at line 1 column 42, in Response (request 1)"
    );
}
