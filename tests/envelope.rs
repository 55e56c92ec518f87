//! Envelopes decode to a success or to an API error.

use serde::Deserialize;
use serde::de::value::{BytesDeserializer, Error as Refused, MapDeserializer};
use serde_json::json;
use tencent_response::{
    ApiError, DecodeError, DecodeErrorKind, Envelope, Error, ErrorCode, Response, TencentResponse, from_slice,
    from_str, lenient, tencent_object, tencent_response,
};

#[tencent_response]
#[derive(Debug, PartialEq)]
struct Payload {
    total_count: u64,
}

/// Decodes `body` directly and through `Envelope`, and asserts that the results agree.
fn decode(body: &str) -> Result<Response<Payload>, Error> {
    let result = from_str::<Payload>(body);
    let other = serde_json::from_str::<Envelope<Payload>>(body).map(Envelope::into_result);
    match (&result, other) {
        (Ok(response), Ok(Ok(other))) => assert_eq!(*response, other),
        (Err(Error::Api(error)), Ok(Err(Error::Api(other)))) => assert_eq!(*error, other),
        // Only `from_str` finds an API error that follows a payload that fails.
        (Err(Error::Decode(_) | Error::Api(_)), Err(_)) => {}
        (result, other) => panic!("{result:?} differs from {other:?}"),
    }
    result
}

fn success(body: &str) -> Response<Payload> {
    decode(body).unwrap_or_else(|error| panic!("{error}"))
}

fn api_error(body: &str) -> ApiError {
    match decode(body) {
        Err(Error::Api(error)) => *error,
        other => panic!("{other:?}"),
    }
}

fn decode_error(body: &str) -> DecodeError {
    match decode(body) {
        Err(Error::Decode(error)) => *error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_documented_replies_decode() {
    let body = include_bytes!("fixtures/seed_error.json");
    let error = from_slice::<Payload>(body).unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::AuthFailureSignatureFailure));
    assert_eq!(error.request_id().unwrap(), "ed93f3cb-f35e-473f-b9f3-0d451b8b79c6");
    let response = success(include_str!("fixtures/seed_success.json"));
    assert_eq!(response.payload, Payload { total_count: 0 });
    assert_eq!(response.request_id.unwrap(), "b5b41468-520d-4192-b42f-595cc34b6c1c");
}

#[test]
fn an_error_counts_at_any_position_in_response() {
    const ERROR: &str = r#""Error": {"Message": "m", "Code": "InternalError", "Extra": {"Code": "No"}}"#;
    for members in [
        format!(r#"{ERROR}, "RequestId": "r""#),
        format!(r#""RequestId": "r", {ERROR}"#),
        format!(r#""TotalCount": 1, {ERROR}, "RequestId": "r""#),
        format!(r#""TotalCount": 1, "RequestId": "r", {ERROR}"#),
        format!(r#"{ERROR}, "TotalCount": 1, "RequestId": "r""#),
        // Before or after a member that does not fit the payload.
        format!(r#"{ERROR}, "TotalCount": "one", "RequestId": "r""#),
        format!(r#""TotalCount": "one", {ERROR}, "RequestId": "r""#),
        format!(r#""TotalCount": {{"A": [1, {{}}]}}, "RequestId": "r", {ERROR}"#),
        // The first error with a code is kept.
        format!(r#"{ERROR}, "Error": {{"Code": "Second", "Message": ""}}, "RequestId": "r""#),
        format!(r#""Error": null, "Error": {{"Code": ""}}, {ERROR}, "Error": null, "RequestId": "r""#),
        r#""Err\u006fr": {"C\u006fde": "Intern\u0061lError", "Message": "m"}, "RequestId": "r""#.to_owned(),
    ] {
        let error = api_error(&format!(r#"{{"Response": {{{members}}}}}"#));
        assert_eq!(
            (error.code, error.message.as_str()),
            (ErrorCode::InternalError, "m"),
            "{members}"
        );
        assert_eq!(error.request_id.unwrap(), "r", "{members}");
    }
}

#[test]
fn an_error_ends_the_payload_before_it_is_found_incomplete() {
    for before in [r#""Other": 1"#, r#""RequestId": "s", "Other": []"#] {
        let body = format!(
            r#"{{"Response": {{{before}, "Error": {{"Code": "InternalError", "Message": "m"}}, "A": {{}}, "RequestId": "r"}}}}"#
        );
        let envelope: Envelope<Payload> = serde_json::from_str(&body).unwrap();
        let Err(Error::Api(error)) = envelope.into_result() else {
            panic!("{body}")
        };
        assert_eq!(error.to_string(), "InternalError: m (request r)");
    }
}

#[test]
fn null_is_not_an_error() {
    success(r#"{"Response": {"Error": null, "TotalCount": 1}}"#);
    let error = decode_error(r#"{"Response": {"Error": null, "RequestId": "r"}}"#);
    assert_eq!(error.kind(), DecodeErrorKind::Payload);
    assert!(from_str::<()>(r#"{"Response": {"Error": null}}"#).is_ok());
}

#[test]
fn an_error_without_a_code_counts_only_without_a_payload() {
    for object in [
        r#"{"Code": "", "Message": "m"}"#,
        r#"{"Message": "m"}"#,
        r#"{"Code": null, "Message": "m"}"#,
    ] {
        success(&format!(r#"{{"Response": {{"Error": {object}, "TotalCount": 1}}}}"#));
        success(&format!(r#"{{"Response": {{"TotalCount": 1, "Error": {object}}}}}"#));
        let alone = format!(r#"{{"Response": {{"Error": {object}, "DeprecatedWarning": "w", "RequestId": "r"}}}}"#);
        let error = api_error(&alone);
        assert_eq!((error.code.as_str(), error.message.as_str()), ("", "m"), "{object}");
        assert!(from_str::<()>(&alone).is_err());
    }
    let error = api_error(r#"{"Response": {"Error": {}}}"#);
    assert_eq!(error.to_string(), "error without a code");
}

#[test]
fn an_error_that_is_not_an_object_is_rejected() {
    for value in [r#""text""#, "[]", r#"[{"Code": "InternalError"}]"#, "1", "true"] {
        for members in [
            format!(r#""Error": {value}, "TotalCount": 1"#),
            format!(r#""TotalCount": 1, "Error": {value}"#),
        ] {
            let error = decode_error(&format!(r#"{{"Response": {{{members}, "RequestId": "r"}}}}"#));
            assert_eq!(
                (error.kind(), error.path()),
                (DecodeErrorKind::Envelope, "Response.Error"),
                "{members}"
            );
            assert_eq!(error.request_id().unwrap(), "r");
        }
    }
}

#[test]
fn an_error_counts_only_inside_response() {
    success(r#"{"Error": {"Code": "InternalError", "Message": "m"}, "Response": {"TotalCount": 1}}"#);
}

#[test]
fn siblings_of_response_are_ignored() {
    let body =
        r#"{"retcode": 0, "code": 4000, "RequestId": "no", "Response": {"TotalCount": 1}, "message": [], "reqId": {}}"#;
    assert_eq!(success(body).request_id, None);
}

#[test]
fn the_request_id_may_be_anywhere_or_missing() {
    let id = |members: &str| success(&format!(r#"{{"Response": {{{members}}}}}"#)).request_id;
    let expected = |text: &str| {
        success(&format!(
            r#"{{"Response": {{"TotalCount": 1, "RequestId": "{text}"}}}}"#
        ))
        .request_id
    };
    assert!(expected("r").is_some());
    assert_eq!(id(r#""RequestId": "r", "TotalCount": 1"#), expected("r"));
    assert_eq!(id(r#""TotalCount": 1, "RequestId": "r", "More": 1"#), expected("r"));
    assert_eq!(
        id(r#""TotalCount": 1, "RequestId": "r", "RequestId": """#),
        expected("r")
    );
    for none in [
        r#""RequestID": "r""#,
        r#""RequestId": null"#,
        r#""RequestId": """#,
        r#""RequestId": {"a": [1]}"#,
    ] {
        assert_eq!(id(&format!(r#""TotalCount": 1, {none}"#)), None, "{none}");
    }
}

#[test]
fn a_deprecation_warning_reaches_the_caller() {
    let response = success(r#"{"Response": {"TotalCount": 1, "DeprecatedWarning": "soon"}}"#);
    assert_eq!(response.deprecated_warning.as_deref(), Some("soon"));
    assert_eq!(
        success(r#"{"Response": {"TotalCount": 1, "DeprecatedWarning": 5}}"#).deprecated_warning,
        None
    );
}

#[test]
fn api_2_bodies_with_a_code_other_than_zero_are_errors() {
    for code in [json!(4000), json!("4000"), json!(-1)] {
        let error = api_error(&json!({"code": code, "message": "m", "codeDesc": "InvalidParameter"}).to_string());
        assert_eq!((error.code, error.message.as_str()), (ErrorCode::InvalidParameter, "m"));
    }
    assert_eq!(api_error(r#"{"code": 4000, "message": "m"}"#).code.as_str(), "4000");
    for body in [
        r#"{"code": 0, "message": "", "codeDesc": "Success"}"#,
        r#"{"code": "0", "codeDesc": "Success"}"#,
        r#"{"code": "InvalidParameter", "message": "m"}"#,
        r#"{"code": "", "codeDesc": "InvalidParameter"}"#,
        r#"{"codeDesc": "InvalidParameter"}"#,
        r#"{"code": 1.5, "codeDesc": "InvalidParameter"}"#,
    ] {
        assert_eq!(decode_error(body).kind(), DecodeErrorKind::Envelope, "{body}");
    }
}

#[test]
fn json_without_a_response_object_is_not_an_envelope() {
    for body in [
        "{}",
        "[]",
        "null",
        "1",
        r#""text""#,
        r#"{"Response": null}"#,
        r#"{"Response": []}"#,
        r#"{"Response": "x"}"#,
    ] {
        let error = decode_error(body);
        assert_eq!(error.kind(), DecodeErrorKind::Envelope, "{body}");
        assert!(error.to_string().starts_with("Payload: not an envelope: "), "{error}");
    }
}

#[test]
fn the_first_response_is_used() {
    let body =
        r#"{"Response": {"TotalCount": 1, "RequestId": "r"}, "Response": {"TotalCount": "x", "RequestId": "s"}}"#;
    assert_eq!(success(body).request_id.unwrap(), "r");
    for second in ["5", "null", "[]", "{}", r#"{"TotalCount": 1}"#] {
        let error = decode_error(&format!(
            r#"{{"Response": {{"TotalCount": "x", "RequestId": "r"}}, "Response": {second}}}"#
        ));
        assert_eq!(error.path(), "Response.TotalCount", "{error}");
        assert_eq!(error.request_id().unwrap(), "r");
    }
}

#[test]
fn the_envelope_decodes_from_a_reader() {
    let body: &[u8] = include_bytes!("fixtures/seed_success.json");
    let envelope: Envelope<Payload> = serde_json::from_reader(body).unwrap();
    assert!(envelope.into_result().unwrap().request_id.is_some());
}

#[test]
fn another_json_library_decodes_the_envelope() {
    let decode = |body: &str| sonic_rs::from_str::<Envelope<Payload>>(body).map(Envelope::into_result);
    let response = decode(include_str!("fixtures/seed_success.json")).unwrap().unwrap();
    assert!(response.request_id.is_some());
    let error = decode(include_str!("fixtures/seed_error.json")).unwrap().unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::AuthFailureSignatureFailure));
    assert_eq!(error.request_id().unwrap(), "ed93f3cb-f35e-473f-b9f3-0d451b8b79c6");
    let error = decode(r#"{"code": 4000, "codeDesc": "InvalidParameter"}"#)
        .unwrap()
        .unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::InvalidParameter));
    assert!(decode(r#"{"Response": []}"#).is_err());
}

/// A payload that declares names of the envelope.
#[tencent_response]
#[derive(Debug, PartialEq)]
struct Task {
    name: String,
    error: Option<String>,
    deprecated_warning: Option<String>,
}

#[test]
fn declaring_the_warning_in_the_payload_does_not_change_what_is_an_error() {
    // The members either fit the payload, or make the decoder examine the body a second time.
    for more in ["", r#""Error": null, "Name": 5, "#, r#""Name": 5, "#] {
        let body = format!(
            r#"{{"Response": {{{more}"Error": {{"Message": "m"}}, "DeprecatedWarning": "x", "RequestId": "r"}}}}"#
        );
        let error = from_str::<Warned>(&body).unwrap_err();
        if more.contains("Name") {
            assert_eq!(error.code(), None, "{error}");
        } else {
            assert_eq!(error.to_string(), "error without a code: m (request r)");
        }
    }
    let body = r#"{"Response": {"Error": {"Message": "m"}, "DeprecatedWarning": 5, "RequestId": "r"}}"#;
    assert_eq!(from_str::<Warned>(body).unwrap_err().code().unwrap().as_str(), "");
    let body = r#"{"Response": {"Error": {"Code": "InternalError"}, "DeprecatedWarning": "x"}}"#;
    assert!(from_str::<Task>(body).unwrap_err().code().is_some());
}

/// A payload that declares the envelope's warning, and no required members.
#[tencent_response]
#[derive(Debug, PartialEq)]
struct Warned {
    name: Option<String>,
    deprecated_warning: Option<String>,
}

/// The same members in a flattened object, and the request id.
#[tencent_response]
#[derive(Debug, PartialEq)]
struct Flattened {
    name: String,
    #[serde(flatten)]
    own: Own,
}

#[tencent_object]
#[derive(Debug, PartialEq)]
struct Own {
    error: Option<String>,
    deprecated_warning: Option<String>,
    request_id: String,
}

/// The same in a newtype around it.
#[tencent_response]
#[derive(Debug, PartialEq)]
#[serde(transparent)]
struct Wrapped {
    inner: Task,
}

#[test]
fn a_payload_receives_the_envelope_members_that_it_declares() {
    let body = r#"{"Response": {"Error": "late", "DeprecatedWarning": "mine", "Name": "n", "RequestId": "r"}}"#;
    let task = Task {
        name: "n".into(),
        error: Some("late".into()),
        deprecated_warning: Some("mine".into()),
    };
    assert_eq!(from_str::<Task>(body).unwrap().payload, task);
    assert_eq!(lenient::from_str::<Task>(body).unwrap().payload, task);
    assert_eq!(from_str::<Wrapped>(body).unwrap().payload, Wrapped { inner: task });

    for name in ["\"n\"", "5"] {
        let response = lenient::from_str::<Flattened>(&body.replace("\"n\"", name)).unwrap();
        let own = response.payload.own;
        assert_eq!(
            (
                own.error.as_deref(),
                own.deprecated_warning.as_deref(),
                own.request_id.as_str()
            ),
            (Some("late"), Some("mine"), "r")
        );
        assert_eq!(response.request_id.unwrap(), "r");
        assert_eq!(response.corrections.len(), usize::from(name == "5"));
    }
    let error = r#"{"Response": {"Error": {"Code": "InternalError"}, "RequestId": "r"}}"#;
    for error in [
        from_str::<Task>(error).unwrap_err(),
        from_str::<Flattened>(error).unwrap_err(),
        from_str::<Wrapped>(error).unwrap_err(),
        lenient::from_str::<Flattened>(error).unwrap_err(),
    ] {
        assert_eq!(error.code(), Some(&ErrorCode::InternalError));
        assert_eq!(error.request_id().unwrap(), "r");
    }
    // Also if a string in it is not UTF-8.
    let body = b"{\"Response\": {\"Error\": {\"Code\": \"Mine\"}, \"Name\": \"\xff\", \"RequestId\": \"r\"}}";
    assert_eq!(from_slice::<Flattened>(body).unwrap_err().code(), None);
}

#[test]
fn a_payload_of_another_type_leaves_the_envelope_its_members() {
    struct ByHand(Task);
    impl<'de> serde::Deserialize<'de> for ByHand {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            serde::Deserialize::deserialize(deserializer).map(Self)
        }
    }
    impl TencentResponse for ByHand {
        type Code = ErrorCode;
        const ACTION: &'static str = "DescribeTask";
    }
    let body = r#"{"Response": {"Error": null, "DeprecatedWarning": "w", "Name": "n", "RequestId": "r"}}"#;
    let response = from_str::<ByHand>(body).unwrap();
    assert_eq!(
        (response.payload.0.error, response.deprecated_warning.as_deref()),
        (None, Some("w"))
    );
}

/// A type of another crate, which declares a member that is the envelope's.
#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Foreign {
    error: String,
}

#[test]
fn a_flattened_type_without_a_shape_may_be_given_one() {
    #[tencent_object]
    #[allow(dead_code)]
    struct Members {
        error: String,
    }
    #[tencent_response]
    #[derive(Debug, PartialEq)]
    struct Payload {
        name: String,
        #[serde(flatten)]
        #[tencent(shape = Members)]
        foreign: Foreign,
    }
    let body = r#"{"Response": {"Error": "late", "Name": "n", "RequestId": "r"}}"#;
    assert_eq!(from_str::<Payload>(body).unwrap().payload.foreign.error, "late");
    let response = lenient::from_str::<Payload>(&body.replace(r#""late""#, "5")).unwrap();
    assert_eq!(response.payload.foreign.error, "5");
    assert_eq!(response.corrections[0].path(), "Response.Error");
}

#[test]
fn an_error_of_api_2_has_its_request_id() {
    for (name, id) in [("RequestId", Some("r")), ("requestId", Some("r")), ("Other", None)] {
        let body = format!(r#"{{"code": 4000, "codeDesc": "InvalidParameter", "{name}": "r"}}"#);
        let envelope: Envelope<Payload> = serde_json::from_str(&body).unwrap();
        for error in [api_error(&body), envelope.as_result().unwrap_err().clone()] {
            assert_eq!(error.request_id.as_ref().map(AsRef::as_ref), id, "{body}");
        }
    }
}

#[test]
fn an_error_alone_is_the_api_s_whatever_the_payload_declares() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        error: Option<serde_json::Value>,
    }
    let error = r#""Error": {"Code": "InternalError", "Message": "m"}"#;
    let alone = format!(r#"{{"Response": {{{error}, "RequestId": "r"}}}}"#);
    let refused = from_str::<Payload>(&alone).unwrap_err();
    assert_eq!(refused.code(), Some(&ErrorCode::InternalError));
    assert_eq!(refused.request_id().unwrap(), "r");
    let response = from_str::<Payload>(&alone.replace("{\"Code\"", "{\"Other\": 1, \"Code\"")).unwrap_err();
    assert_eq!(response.code(), Some(&ErrorCode::InternalError));
    let beside = from_str::<Payload>(&format!(r#"{{"Response": {{{error}, "Name": "n"}}}}"#)).unwrap();
    assert_eq!(beside.payload.error.unwrap()["Message"], "m");
}

#[test]
fn what_cannot_be_read_beside_the_payload_refuses_no_reply() {
    for name in ["code", "message", "codeDesc", "RequestId", "requestId"] {
        for value in [r#""\ud800""#, "1e400"] {
            let body = format!(r#"{{"{name}": {value}, "Response": {{"TotalCount": 1, "RequestId": "r"}}}}"#);
            let response = from_str::<Payload>(&body).unwrap();
            assert_eq!(response.request_id.unwrap(), "r", "{body}");
        }
    }
    for error in [r#"{"Message": "\ud800"}"#, r#"{"Code": "", "Message": "\ud800"}"#] {
        let body = format!(r#"{{"Response": {{"Error": {error}, "TotalCount": 1, "RequestId": "r"}}}}"#);
        let response = from_str::<Payload>(&body).unwrap();
        assert_eq!(response.request_id.unwrap(), "r", "{body}");
    }
}

#[test]
fn a_code_that_cannot_be_read_is_an_error_nevertheless() {
    let body = r#"{"Response": {"Error": {"Code": "\ud800"}, "A": 1, "RequestId": "r"}}"#;
    let error = from_str::<std::collections::BTreeMap<String, u8>>(body).unwrap_err();
    assert_eq!(error.code().map(ErrorCode::as_str), Some(r"\ud800"));
    assert_eq!(error.request_id().unwrap(), "r");
}

#[test]
fn a_code_that_is_a_number_counts_as_its_digits() {
    for digits in ["5001", "-5001", "1.5", "1e3"] {
        let error = format!(r#"{{"Response": {{"Error": {{"Code": {digits}, "Message": "m"}}, "TotalCount": 1"#);
        for end in ["}}", ", \"RequestId\": \"r\"}}", ""] {
            let refused = api_error(&format!("{error}{end}"));
            assert_eq!((refused.code.as_str(), &*refused.message), (digits, "m"));
        }
        let envelope: Result<Envelope<Payload>, _> = serde_json::from_str(&format!("{error}}}}}"));
        assert_eq!(envelope.is_ok(), digits.parse::<i64>().is_ok());
    }
}

#[test]
fn what_is_neither_text_nor_a_number_is_skipped_where_the_envelope_wants_text() {
    for value in ["null", "true", "[\"a\", [1]]", r#"{"a": {"b": 1}}"#] {
        let body = format!(
            r#"{{"Response": {{"Error": {{"Code": {value}, "Message": {value}}}, "RequestId": {value},
                "DeprecatedWarning": {value}, "RequestId": "r"}}}}"#
        );
        let envelope: Envelope<Payload> = serde_json::from_str(&body).unwrap();
        let refused = api_error(&body);
        assert_eq!(envelope.as_result().unwrap_err(), &refused);
        assert_eq!((refused.code.as_str(), &*refused.message), ("", ""), "{body}");
        assert_eq!(refused.request_id.unwrap(), "r");
    }
}

#[test]
fn a_deserializer_s_error_says_what_the_envelope_expected() {
    let json = |body: &str| serde_json::from_str::<Envelope<Payload>>(body).unwrap_err().to_string();
    assert!(json("5").contains("expected an envelope, `{\"Response\": {…}}`"));
    assert!(json(r#"{"Response": 5}"#).contains("expected an object"));
    assert!(json(r#"{"Response": {"Error": 5}}"#).contains("expected an object with `Code` and `Message`"));
    // No JSON library gives bytes.
    let bytes = || BytesDeserializer::<Refused>::new(b"x");
    let name = MapDeserializer::new([(bytes(), ())].into_iter());
    let id = MapDeserializer::new([("RequestId", bytes())].into_iter());
    let code = MapDeserializer::new([("Code", bytes())].into_iter());
    let error = MapDeserializer::new([("Error", code)].into_iter());
    let refused = |result: Result<Envelope<Payload>, Refused>| result.unwrap_err().to_string();
    let in_response = "Response";
    let names = refused(Envelope::deserialize(MapDeserializer::new(
        [(in_response, name)].into_iter(),
    )));
    assert!(names.ends_with("expected the name of a member"), "{names}");
    let ids = refused(Envelope::deserialize(MapDeserializer::new(
        [(in_response, id)].into_iter(),
    )));
    assert!(ids.ends_with("expected a string"), "{ids}");
    let codes = refused(Envelope::deserialize(MapDeserializer::new(
        [(in_response, error)].into_iter(),
    )));
    assert!(codes.ends_with("expected a code"), "{codes}");
    assert!(
        serde_json::from_str::<ErrorCode>("5")
            .unwrap_err()
            .to_string()
            .contains("expected an error code")
    );
}

#[test]
fn each_of_several_flattened_objects_may_declare_one_of_the_envelope_s_members() {
    #[tencent_object]
    #[derive(Debug)]
    struct Id {
        request_id: String,
    }
    #[tencent_object]
    #[derive(Debug)]
    struct Told {
        error: Option<String>,
    }
    #[tencent_object]
    #[derive(Debug)]
    struct Warned {
        deprecated_warning: Option<String>,
    }
    #[tencent_response]
    #[derive(Debug)]
    struct Split {
        #[serde(flatten)]
        id: Id,
        #[serde(flatten)]
        told: Told,
        #[serde(flatten)]
        warned: Warned,
        size: u8,
    }
    let body = r#"{"Response": {"Error": "late", "DeprecatedWarning": "w", "RequestId": "r", "Size": 1}}"#;
    for body in [body.to_owned(), body.replace(": 1", ": \"1\"")] {
        let response = lenient::from_str::<Split>(&body).unwrap();
        let Split { id, told, warned, size } = response.payload;
        assert_eq!((&*id.request_id, told.error.as_deref(), size), ("r", Some("late"), 1));
        assert_eq!(warned.deprecated_warning.as_deref(), Some("w"));
        assert_eq!(response.request_id.unwrap(), "r");
    }
}
