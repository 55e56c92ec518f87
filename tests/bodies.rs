//! What an error tells of a body that breaks off, or that is not JSON.

use tencent_response::{DecodeError, Error, ErrorCode, Retry, from_slice, lenient, tencent_object, tencent_response};

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Payload {
    total_count: u8,
    name: Option<String>,
}

#[track_caller]
fn refused(body: &[u8]) -> DecodeError {
    match from_slice::<Payload>(body) {
        Err(Error::Decode(error)) => *error,
        other => panic!("{other:?}"),
    }
}

/// Asserts that the error of a body has this text, without the name of the payload.
#[track_caller]
fn tells(body: &[u8], expected: &str) {
    assert_eq!(refused(body).to_string(), format!("Payload: {expected}"));
}

#[test]
fn an_error_that_breaks_off_before_its_code_is_none() {
    tells(
        br#"{"Response":{"Error":{"#,
        "not JSON: EOF while parsing an object at line 1 column 22, in Response.Error",
    );
    // The number may have gone on.
    tells(
        br#"{"Response":{"Error":{"Code":5"#,
        "not JSON: EOF while parsing an object at line 1 column 30, in Response.Error.Code",
    );
    let error = from_slice::<Payload>(br#"{"Response":{"Error":{"Code":5,"#).unwrap_err();
    assert_eq!(error.code().map(ErrorCode::as_str), Some("5"));
}

#[test]
fn the_first_fault_is_told_whatever_comes_after_it() {
    for rest in ["", r#"1}"#, r#"{"x":{"y":}}"#] {
        let body = format!("{{\"A\":{{\"B\":{{\"\n\":{rest}");
        let error = refused(body.as_bytes());
        assert_eq!((error.path(), error.column()), ("A.B", 12), "{error}");
    }
}

#[test]
fn words_and_escapes_that_json_does_not_have_are_faults() {
    tells(
        br#"{"A": {"B": "\x"}}"#,
        "not JSON: invalid escape at line 1 column 15, in A.B",
    );
    tells(
        br#"{"A": {"B": "\u12x4"}, "Response": {}}"#,
        "not JSON: invalid escape at line 1 column 19, in A.B",
    );
    for word in ["oops", "NaN", "01", "1.", "trues", "-"] {
        let error = refused(format!("{{\"A\": {{\"B\": {word}}}}}").as_bytes());
        assert_eq!(error.path(), "A.B", "{error}");
        assert!(error.to_string().starts_with("Payload: not JSON: "), "{error}");
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_in_what_holds_them() {
    tells(
        b"{\"A\": {\"B\": \"x\xff\"}}",
        "not JSON: the text is not UTF-8 at line 1 column 14, in A.B",
    );
    // It is after the text, and in nothing that is certain.
    tells(
        b"{\"A\": {\"B\": \"x\"\xff",
        "not JSON: the text is not UTF-8 at line 1 column 15",
    );
    tells(b"{\"\xff\"'", "not JSON: the text is not UTF-8 at line 1 column 2");
}

#[test]
fn the_members_of_json_after_other_text_are_listed() {
    let prefix = "not JSON: JSON after 2 bytes of other text, with ";
    tells(
        br#"x {"A":{"B":1},"C":[{}],"D":5} {"E":1}"#,
        &format!("{prefix}the members `A`, `C` and `D`"),
    );
    let many: Vec<String> = (0..7).map(|number| format!("\"{number}\":1")).collect();
    tells(
        format!("x {{{}}}", many.join(",")).as_bytes(),
        &format!("{prefix}the members `0`, `1`, `2`, `3`, `4` and 2 more"),
    );
}

#[test]
fn a_hundred_names_of_a_body_without_a_response_are_looked_at() {
    let body = |count: u32| {
        let members: Vec<String> = (0..count).map(|number| format!("\"{number}\":1")).collect();
        refused(format!("{{{}}}", members.join(",")).as_bytes()).to_string()
    };
    for (count, more) in [(99, 94), (100, 95), (101, 95), (200, 95)] {
        assert!(body(count).contains(&format!("and {more} more")), "{}", body(count));
    }
}

#[test]
fn a_snippet_counts_characters_and_not_bytes() {
    for (text, length) in [("a", 80), ("é", 80), ("😀", 80)] {
        let error = refused(format!("<{}", text.repeat(100)).as_bytes());
        let expected = format!("<{}…", text.repeat(length - 1));
        assert_eq!(error.snippet(), Some(&*expected));
    }
}

#[test]
fn a_body_of_more_than_a_mebibyte_is_not_compared_for_a_hint() {
    let body = |length: usize| {
        let body = format!(r#"{{"Response":{{"TotalCount":"1","Name":"{}"}}}}"#, "a".repeat(length));
        assert!(body.len() >= length);
        let spare = body.len() - length;
        let body = body.replacen(&"a".repeat(spare), "", 1);
        (body.len(), refused(body.as_bytes()).to_string())
    };
    for (length, has_hint) in [(1000, true), (1 << 20, true), ((1 << 20) + 1, false), (2 << 20, false)] {
        let (actual, error) = body(length);
        assert_eq!(actual, length);
        assert_eq!(error.contains("`lenient` would correct the reply"), has_hint, "{error}");
    }
}

#[test]
fn a_forged_position_leaves_what_holds_all_that_may_be_meant() {
    fn strict<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        let number: u8 = serde::Deserialize::deserialize(deserializer)?;
        let refused = || serde::de::Error::custom("no at line 1 column 2");
        (number < 9).then_some(number).ok_or_else(refused)
    }
    #[derive(Debug, Default, serde::Deserialize)]
    #[serde(transparent)]
    #[allow(dead_code)]
    struct Strict(#[serde(deserialize_with = "strict")] u8);
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Nested {
        outer: Outer,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Outer {
        inner: Option<Inner>,
        #[serde(default)]
        c: Strict,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Inner {
        a: Strict,
        #[serde(default)]
        b: Strict,
    }
    for (members, expected) in [
        (
            r#""Inner":{"A":9}"#,
            "Response.Outer.Inner.A: the field's type rejected a number",
        ),
        (
            r#""Inner":{"A":1,"B":9}"#,
            "Response.Outer.Inner: the field's type rejected an object",
        ),
        (
            r#""Inner":{"A":1},"C":9"#,
            "Response.Outer: the field's type rejected an object",
        ),
    ] {
        let body = format!(r#"{{"Response":{{"Outer":{{{members}}}}}}}"#);
        let Err(Error::Decode(error)) = from_slice::<Nested>(body.as_bytes()) else {
            panic!("{body} decodes")
        };
        assert_eq!(error.misfits()[0].to_string(), expected, "{body}");
        assert_eq!((error.line(), error.column()), (0, 0), "{error}");
    }
}

#[test]
fn json_in_markup_is_not_shown() {
    for (body, expected) in [
        (r#"<pre>{"Token":"hunter2"}</pre>"#, "<pre>…"),
        (r#"<!-- a --> {"Token":"hunter2"}"#, "<!-- a --> …"),
        (r#"<{"Token":"hunter2"}"#, "<…"),
        (r#"<p>[ "hunter2"]</p>"#, "<p>…"),
        ("<p>{&quot;Token&quot;:&quot;hunter2&quot;}</p>", "<p>…"),
        ("<style>a{color:red}</style>[x]", "<style>a{color:red}</style>[x]"),
    ] {
        let error = refused(body.as_bytes());
        assert_eq!(error.snippet(), Some(expected));
        assert!(!format!("{error:?}").contains("hunter2"), "{error:?}");
    }
}

#[test]
fn the_head_of_a_frame_is_no_sign_of_utf_16() {
    tells(
        b"\0\0\0\0\x05{\"A\":1}",
        "not JSON: JSON after 5 bytes of other text, with the member `A`",
    );
    for body in [&b"\0{\0\"\0A\0\"\0:\x001\0}"[..], b"{\0\"\0A\0\"\0:\x001\0}\0"] {
        tells(body, "not JSON: 14 bytes that are not UTF-8, but perhaps UTF-16");
    }
}

#[test]
fn what_json_after_other_text_says_arrives() {
    for prefix in [")]}',\n", "while(1);", "1f\r\n", "\0\0\0\0\x05"] {
        let body = format!(r#"{prefix}{{"Response":{{"TotalCount":1,"RequestId":"r"}}}}"#);
        let length = prefix.len();
        let expected =
            format!("not JSON: JSON after {length} bytes of other text, with the member `Response` (request r)");
        tells(body.as_bytes(), &expected);
        assert_eq!(refused(body.as_bytes()).retry(), Retry::Never);
        let body = format!(r#"{prefix}{{"Response":{{"Error":{{"Code":"Busy","Message":"m"}},"RequestId":"r"}}}}"#);
        let error = from_slice::<Payload>(body.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "Busy: m (request r)");
    }
}

#[test]
fn an_error_of_api_2_after_other_text_arrives() {
    for (body, expected) in [
        (r#"{"code":4104,"message":"m","requestId":"r"}"#, "4104: m (request r)"),
        (r#"{"code":4104,"message":"m","codeDesc":"Busy"}"#, "Busy: m"),
    ] {
        let body = [b")]}',\n", body.as_bytes()].concat();
        assert_eq!(from_slice::<Payload>(&body).unwrap_err().to_string(), expected);
        assert_eq!(lenient::from_slice::<Payload>(&body).unwrap_err().to_string(), expected);
    }
    tells(
        b")]}',\n{\"code\":0,\"message\":\"m\"}",
        "not JSON: JSON after 6 bytes of other text, with the members `code` and `message`",
    );
}

#[test]
fn the_request_id_is_told_where_gateways_put_it() {
    for (body, expected) in [
        (r#"{"response":{"TotalCount":1,"RequestId":"r"}}"#, Some("r")),
        (r#"{"error":{"code":"Forbidden","request_id":"r"}}"#, Some("r")),
        (r#"{"error":{"request_id":"no"},"requestId":"r"}"#, Some("r")),
        (r#"{"Response":{"TotalCount":[],"RequestID":"r"}}"#, Some("r")),
        (
            r#"{"Response":{"RequestID":"no","TotalCount":[],"RequestId":"r"}}"#,
            Some("r"),
        ),
        // What is in a list, or beside a reply, is the id of something else.
        (r#"{"items":[{"RequestId":"no"}]}"#, None),
        (r#"[{"RequestId":"no"}]"#, None),
        (r#"{"data":{"RequestId":"no"},"Response":{"TotalCount":[]}}"#, None),
        (r#"{"data":{"RequestId":"no"},"Response":{"TotalCount":"#, None),
        // A reply may have been to come.
        (r#"{"data":{"RequestId":"no"},"Respon"#, None),
    ] {
        let error = refused(body.as_bytes());
        assert_eq!(error.request_id().map(|id| id.as_str()), expected, "{body}");
    }
}

#[test]
fn a_single_quote_that_begins_nothing_is_told_where_it_is() {
    tells(
        br#"{"Response":{"TotalCount":1}}'"#,
        "not JSON: trailing characters at line 1 column 30",
    );
    tells(
        br#"{"Response":{"TotalCount":1'}}"#,
        "not JSON: expected `,` or `}` at line 1 column 28, in Response.TotalCount",
    );
    tells(
        b"{\n 'A':1}",
        "not JSON: 9 bytes of text whose strings have single quotes",
    );
}
