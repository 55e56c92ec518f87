//! Errors of several products as one type.

use std::collections::{BTreeSet, HashSet};

use tencent_response::{
    AnyCode, Code, CodeEnum, Error, ErrorClass, ErrorCode, Response, Retry, TencentResponse, error_codes, from_str,
    lenient, tencent_object, tencent_response,
};

/// The codes of CVM.
#[error_codes("tests/fixtures/products.toml", table = "cvm")]
pub enum CvmErrorCode {}

/// Unusual codes.
#[error_codes("tests/fixtures/products.toml", table = "odd")]
pub enum OddErrorCode {}

#[tencent_response(codes = CvmErrorCode)]
#[derive(Debug)]
struct RunInstances {}

#[tencent_response(codes = OddErrorCode)]
#[derive(Debug)]
struct SendSms {}

fn failure(code: &str) -> String {
    format!(r#"{{"Response": {{"Error": {{"Code": "{code}", "Message": "m"}}, "RequestId": "r"}}}}"#)
}

/// Calls actions of three enums of codes, each of which gives the reply at its place.
fn call_all(replies: [&str; 3]) -> Result<(), Error<AnyCode>> {
    from_str::<()>(replies[0])?;
    from_str::<RunInstances>(replies[1])?;
    from_str::<SendSms>(replies[2])?;
    Ok(())
}

#[test]
fn the_question_mark_joins_products_and_loses_nothing() {
    const FINE: &str = r#"{"Response": {}}"#;
    assert!(call_all([FINE; 3]).is_ok());
    for (place, code, class, retry) in [
        (0, "InternalError", Some(ErrorClass::Server), Retry::IfIdempotent),
        (0, "Moon", None, Retry::Never),
        (1, "Moon", Some(ErrorClass::Billing), Retry::IfIdempotent),
        // Its root is in the table of its enum alone.
        (1, "Moon.New", Some(ErrorClass::Billing), Retry::IfIdempotent),
        (1, "ResourceInUse", Some(ErrorClass::Server), Retry::IfIdempotent),
        (2, "ResourceInUse", Some(ErrorClass::Resource), Retry::Never),
    ] {
        let mut replies = [FINE; 3];
        let body = failure(code);
        replies[place] = &body;
        let error = call_all(replies).unwrap_err();
        assert_eq!(error.code().unwrap(), code);
        assert_eq!((error.class(), error.retry()), (class, retry), "{code}");
        assert_eq!(error.request_id().unwrap(), "r");
        assert_eq!(error.to_string(), format!("{code}: m (request r)"));
    }
    let error = call_all([FINE, "[]", FINE]).unwrap_err();
    assert!(error.code().is_none() && error.to_string().starts_with("RunInstances: not an envelope"));
}

/// Asserts that `code` says the same of itself as an `AnyCode`.
#[track_caller]
fn assert_kept<C: CodeEnum>(code: &C) {
    let any = AnyCode::from(code.clone());
    assert_eq!((any.as_str(), any.root()), (code.as_str(), code.root()));
    assert_eq!((any.description(), any.common()), (code.description(), code.common()));
    assert_eq!((any.class(), any.retry()), (code.class(), code.retry()));
    assert_eq!((any.to_string(), any.as_ref()), (code.to_string(), code.as_str()));
    assert_eq!(format!("{any:?}"), format!("{:?}", code.as_str()));
    assert!(any == *code);
    assert_eq!(C::from(any.as_str()), *code);
}

#[test]
fn any_code_says_what_its_enum_says() {
    CvmErrorCode::ALL.iter().for_each(assert_kept);
    OddErrorCode::ALL.iter().for_each(assert_kept);
    for text in ["", "New", "Moon.New", "InternalError", "FailedOperation.New", "Sun.Up"] {
        assert_kept(&CvmErrorCode::from(text));
        assert_kept(&OddErrorCode::from(text));
        assert_kept(&ErrorCode::from(text));
    }
}

#[test]
fn codes_of_any_enums_compare_by_their_text() {
    let ours = AnyCode::from(CvmErrorCode::ResourceInUse);
    let common = AnyCode::from(ErrorCode::ResourceInUse);
    assert!(ours == common && ours.description() == common.description() && ours.class() != common.class());
    assert!(ours == ErrorCode::ResourceInUse && CvmErrorCode::ResourceInUse == ours);
    assert!(ours != ErrorCode::InternalError && CvmErrorCode::Moon != ours);
    assert!("ResourceInUse" == ours && ours == *"ResourceInUse");
    assert_eq!(HashSet::from([ours.clone(), common.clone()]).len(), 1);
    let sorted = BTreeSet::from(["Moon", "", "InternalError"].map(AnyCode::from));
    assert!(sorted.iter().eq(["", "InternalError", "Moon"].iter()));
}

#[test]
fn text_is_the_common_code() {
    for text in ["RequestLimitExceeded", "RequestLimitExceeded.New", "Moon", ""] {
        let (any, code) = (AnyCode::from(text), ErrorCode::from(text));
        assert_eq!((any.description(), any.class()), (code.description(), code.class()));
        assert_eq!(text.parse(), Ok(any.clone()));
        let json = serde_json::to_string(&any).unwrap();
        assert_eq!(json, serde_json::to_string(text).unwrap());
        assert_eq!(serde_json::from_str::<AnyCode>(&json).unwrap(), any);
    }
}

#[test]
fn a_payload_can_hold_any_code() {
    #[tencent_response]
    struct Statuses {
        statuses: Vec<Status>,
    }
    #[tencent_object]
    struct Status {
        code: AnyCode,
    }
    let body = r#"{"Response": {"Statuses": [{"Code": "InternalError"}, {"Code": 5}, {"Code": null}]}}"#;
    let Response {
        payload, corrections, ..
    } = lenient::from_str::<Statuses>(body).unwrap();
    let codes: Vec<&AnyCode> = payload.statuses.iter().map(|status| &status.code).collect();
    assert!(codes == ["InternalError", "5", ""] && corrections.len() == 2);
}

#[test]
fn generic_functions_join_errors_and_read_joined_ones() {
    fn call<T: TencentResponse + serde::de::DeserializeOwned>(body: &str) -> Result<T, Error<AnyCode>> {
        Ok(from_str::<T>(body)?.payload)
    }
    fn is_throttle<C: Code>(error: &Error<C>) -> bool {
        error.class() == Some(ErrorClass::Throttling)
    }
    let body = failure("LimitExceeded.RateLimitExceeded");
    assert!(is_throttle(&call::<RunInstances>(&body).unwrap_err()));
    assert!(is_throttle(&from_str::<RunInstances>(&body).unwrap_err()));
    assert!(!is_throttle(&call::<()>(&body).unwrap_err()));
    assert!(!is_throttle(&call::<SendSms>("[]").unwrap_err()));
}

#[test]
fn a_joined_error_serializes_to_the_envelope_that_it_came_from() {
    let body = failure("Moon.New");
    let Err(Error::Api(error)) = call_all([r#"{"Response": {}}"#, &body, ""]) else {
        panic!("an API error")
    };
    let expected: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(serde_json::to_value(&error).unwrap(), expected);
}
