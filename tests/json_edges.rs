//! JSON at the edges of what it may be.

use tencent_response::{DecodeErrorKind, Error, from_slice, from_str, lenient, tencent_object, tencent_response};

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Payload<T> {
    value: T,
}

fn value<T: for<'de> serde::Deserialize<'de>>(json: &str) -> Result<T, Error> {
    let body = format!(r#"{{"Response": {{"Value": {json}, "RequestId": "r"}}}}"#);
    let result = from_str::<Payload<T>>(&body);
    if let Err(error) = &result {
        assert_eq!(error.request_id().unwrap(), "r", "{error}");
    }
    result.map(|response| response.payload.value)
}

#[test]
fn numbers_are_exact_or_refused() {
    assert_eq!(value::<u64>("18446744073709551615").unwrap(), u64::MAX);
    assert_eq!(value::<i64>("-9223372036854775808").unwrap(), i64::MIN);
    assert_eq!(value::<u128>("18446744073709551616").unwrap(), 1 << 64);
    assert!(value::<f64>("-0").unwrap().is_sign_negative());
    for refused in ["18446744073709551616", "-0", "1.0", "1e2", "1e400"] {
        assert!(value::<u64>(refused).is_err(), "{refused}");
    }
    let error = value::<f64>("1e400").unwrap_err();
    assert_eq!(
        error.to_string(),
        "Payload: Response.Value: number out of range at line 1 column 28 (request r)"
    );
}

#[test]
fn strings_hold_what_json_lets_them() {
    assert_eq!(value::<String>(r#""a\u0000\u4e2d\ud83d\ude00\/""#).unwrap(), "a\0中😀/");
    for surrogate in [r#""\ud800""#, r#""\udc00""#, r#""\ud800\u0041""#] {
        let Err(Error::Decode(error)) = value::<String>(surrogate) else {
            panic!("{surrogate}")
        };
        assert_eq!(
            (error.kind(), error.path()),
            (DecodeErrorKind::Payload, "Response.Value")
        );
    }
}

#[test]
fn duplicate_members_are_refused_where_they_are_read() {
    let body = r#"{"Response": {"Value": 1, "Value": 2, "Other": 1, "Other": 2, "RequestId": "r"}}"#;
    let Err(Error::Decode(error)) = from_str::<Payload<u8>>(body) else {
        panic!("a decode error")
    };
    assert!(
        error
            .to_string()
            .contains("Response.Value: member `Value` stands twice"),
        "{error}"
    );
}

/// A list that nests.
#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Nest {
    inner: Option<Box<Nest>>,
    count: Option<u8>,
}

/// Objects nested `levels` deep, the envelope's two among them.
fn nested(levels: usize, leaf: &str) -> String {
    let inner = (0..levels - 2).fold(leaf.to_owned(), |inner, _| format!(r#"{{"Inner": {inner}}}"#));
    format!(r#"{{"Response": {{"Value": {inner}, "RequestId": "r"}}}}"#)
}

#[test]
fn nesting_has_serde_json_s_limit() {
    let depth = |levels| match from_str::<Payload<Nest>>(&nested(levels, "null")) {
        Ok(response) => {
            let mut depth = 0;
            let mut nest = Some(&response.payload.value);
            while let Some(inner) = nest {
                depth += 1;
                nest = inner.inner.as_deref();
            }
            Some(depth)
        }
        Err(error) => {
            assert_eq!(error.request_id().unwrap(), "r", "{error}");
            assert!(error.to_string().contains("recursion limit exceeded"), "{error}");
            None
        }
    };
    assert_eq!((depth(127), depth(128), depth(129)), (Some(125), None, None));
}

#[test]
fn nesting_has_the_same_limit_leniently() {
    let drift = r#"{"Count": "1"}"#;
    let response = lenient::from_str::<Payload<Nest>>(&nested(126, drift)).unwrap();
    assert_eq!(response.corrections.len(), 1);
    for levels in [127, 128, 5_000] {
        assert!(
            lenient::from_str::<Payload<Nest>>(&nested(levels, drift)).is_err(),
            "{levels}"
        );
    }
}

#[test]
fn what_nobody_reads_may_nest_without_end() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let body = format!(r#"{{"Response": {{"Other": {deep}, "Value": 1, "RequestId": "r"}}}}"#);
    assert_eq!(from_str::<Payload<u8>>(&body).unwrap().payload.value, 1);
    let body = body.replace("\"Value\": 1", "\"Value\": {}");
    assert!(from_str::<Payload<u8>>(&body).is_err());
    assert!(lenient::from_str::<Payload<u8>>(&body).is_err());
}

#[test]
fn a_byte_order_mark_is_no_json_but_hides_nothing() {
    let error = from_slice::<()>(b"\xef\xbb\xbf{\"Response\": {\"RequestId\": \"r\"}}").unwrap_err();
    assert_eq!(error.request_id().unwrap(), "r");
    assert!(
        error
            .to_string()
            .contains("not JSON: expected value at line 1 column 1"),
        "{error}"
    );
}

#[test]
fn a_large_body_decodes_and_fails_in_one_piece() {
    let items = vec![r#""0123456789abcdef""#; 2_750_000].join(",");
    let body = format!(r#"{{"Response": {{"Value": [{items}], "RequestId": "r"}}}}"#);
    assert!(body.len() > 50_000_000);
    assert_eq!(
        from_str::<Payload<Vec<&str>>>(&body).unwrap().payload.value.len(),
        2_750_000
    );
    let cut = &body[..body.len() - 30];
    assert!(
        from_str::<Payload<Vec<&str>>>(cut)
            .unwrap_err()
            .to_string()
            .contains("Response.Value[2749999]")
    );
}
