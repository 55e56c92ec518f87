//! Edge cases of JSON.

use tencent_response::{
    DecodeErrorKind, Error, audit, from_slice, from_str, lenient, tencent_object, tencent_response,
};

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
fn numbers_are_exact_or_rejected() {
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
fn strings_may_hold_all_that_json_allows() {
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
fn duplicates_of_declared_members_are_rejected() {
    let body = r#"{"Response": {"Value": 1, "Value": 2, "Other": 1, "Other": 2, "RequestId": "r"}}"#;
    let Err(Error::Decode(error)) = from_str::<Payload<u8>>(body) else {
        panic!("expected a decode error")
    };
    assert!(
        error.to_string().contains("Response.Value: duplicate member `Value`"),
        "{error}"
    );
}

/// An object that may contain itself.
#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Nest {
    inner: Option<Box<Nest>>,
    count: Option<u8>,
}

/// Returns objects nested `levels` deep, including the two of the envelope.
fn nested(levels: usize, leaf: &str) -> String {
    let inner = (0..levels - 2).fold(leaf.to_owned(), |inner, _| format!(r#"{{"Inner": {inner}}}"#));
    format!(r#"{{"Response": {{"Value": {inner}, "RequestId": "r"}}}}"#)
}

#[test]
fn nesting_has_the_limit_of_serde_json() {
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
            assert!(error.to_string().contains("an object is nested too deeply"), "{error}");
            None
        }
    };
    assert_eq!((depth(127), depth(128), depth(129)), (Some(125), None, None));
}

#[test]
fn lenient_decoding_limits_nesting_too() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Deep {
        value: Nest,
    }
    let drift = r#"{"Count": "1"}"#;
    let response = lenient::from_str::<Deep>(&nested(126, drift)).unwrap();
    assert_eq!(response.corrections.len(), 1);
    for levels in [127, 128, 5_000] {
        assert!(lenient::from_str::<Deep>(&nested(levels, drift)).is_err(), "{levels}");
    }
}

#[test]
fn ignored_members_may_nest_to_any_depth() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let body = format!(r#"{{"Response": {{"Other": {deep}, "Value": 1, "RequestId": "r"}}}}"#);
    assert_eq!(from_str::<Payload<u8>>(&body).unwrap().payload.value, 1);
    let body = body.replace("\"Value\": 1", "\"Value\": {}");
    assert!(from_str::<Payload<u8>>(&body).is_err());
    assert!(lenient::from_str::<Payload<u8>>(&body).is_err());
}

#[test]
fn a_byte_order_mark_is_skipped_and_not_counted() {
    #[tencent_response]
    #[derive(Debug)]
    struct Number {
        value: u8,
    }
    let body = "\u{feff}{\"Response\": {\"Value\": \"1\", \"RequestId\": \"r\"}}";
    for response in [from_str::<Payload<String>>(body), from_slice(body.as_bytes())] {
        let response = response.unwrap();
        assert_eq!(
            (&*response.payload.value, response.request_id.unwrap().as_str()),
            ("1", "r")
        );
    }
    for error in [from_str::<Number>(body), from_slice(body.as_bytes())] {
        assert_eq!(
            error.unwrap_err().to_string(),
            "Number: Response.Value: expected an integer, found text at line 1 column 26; `lenient` would correct the reply in 1 place (request r)"
        );
    }
    for response in [lenient::from_str::<Number>(body), lenient::from_slice(body.as_bytes())] {
        assert_eq!(response.unwrap().payload.value, 1);
    }
    assert_eq!(audit::<Number>(body.as_bytes()).unwrap().corrections.len(), 1);
    let twice = format!("\u{feff}{body}");
    assert_eq!(
        from_str::<Number>(&twice).unwrap_err().to_string(),
        "Number: not JSON: JSON after 3 bytes of other text, with the member `Response` (request r)"
    );
}

#[test]
fn large_bodies_decode_and_report_errors() {
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

#[test]
fn what_nobody_reads_hides_no_error_however_deep_it_is() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Total {
        total: Option<u8>,
    }
    for deep in [
        "[".repeat(1_100) + &"]".repeat(1_100),
        r#"{"a":["#.repeat(5_000) + "1" + &"]}".repeat(5_000),
    ] {
        let body = format!(
            r#"{{"Response":{{"Deep":{deep},"Total":"x","Error":{{"Code":"InternalError","Message":"m"}},"RequestId":"r"}}}}"#
        );
        for result in [from_str::<Total>(&body), lenient::from_str(&body)] {
            assert_eq!(result.unwrap_err().to_string(), "InternalError: m (request r)");
        }
        let body = format!(r#"{{"Response":{{"Deep":{deep},"Total":"x","RequestId":"r"}}}}"#);
        for result in [from_str::<Total>(&body), lenient::from_str(&body)] {
            let text = result.unwrap_err().to_string();
            assert!(
                text.starts_with("Total: Response.Total: expected an integer, found text"),
                "{text}"
            );
        }
        // A fault inside is found as one.
        let body = body.replace("1]", "1}").replace("[]", "[,]");
        let Err(Error::Decode(error)) = from_str::<Total>(&body) else {
            panic!()
        };
        assert_eq!(error.kind(), DecodeErrorKind::Json, "{error}");
    }
}

#[test]
fn a_comma_after_the_body_is_no_json() {
    let error = from_str::<()>(r#"{"Response": {"RequestId": "r"}}, {}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "not JSON: trailing characters at line 1 column 33 (request r)"
    );
}
