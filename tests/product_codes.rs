//! Enums that combine the codes of a product with the common ones.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tencent_response::{
    ApiError, Code, Error, ErrorClass, ErrorCode, Language, Retry, error_codes, from_str, tencent_object,
    tencent_response,
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

/// The codes of another file.
#[error_codes("errors.toml", table = "common")]
pub enum SameErrorCode {}

fn advice(code: &CvmErrorCode) -> (Option<ErrorClass>, Retry) {
    (code.class(), code.retry())
}

#[test]
fn one_match_covers_product_codes_and_common_codes() {
    let error = |code: &str| from_str::<RunInstances>(&format!(r#"{{"Response": {{"Error": {{"Code": "{code}"}}}}}}"#));
    for (code, expected) in [
        ("Moon", 1),
        ("InternalError", 2),
        ("RequestLimitExceeded", 3),
        ("New", 4),
    ] {
        let error: Error<CvmErrorCode> = error(code).unwrap_err();
        let found = match error.code() {
            Some(CvmErrorCode::Moon) => 1,
            Some(CvmErrorCode::InternalError) => 2,
            Some(CvmErrorCode::RequestLimitExceeded) => 3,
            _ => 4,
        };
        assert_eq!(found, expected, "{code}");
    }
}

#[test]
fn all_is_sorted_and_contains_each_code_once() {
    for codes in [
        CvmErrorCode::ALL.iter().map(Code::as_str).collect::<Vec<_>>(),
        OddErrorCode::ALL.iter().map(Code::as_str).collect(),
    ] {
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    }
    // Nine rows add a code, two refine a common one.
    assert_eq!(CvmErrorCode::ALL.len(), ErrorCode::ALL.len() + 9);
}

#[test]
fn a_row_refines_a_common_code() {
    let code = CvmErrorCode::RequestLimitExceeded;
    assert_eq!(
        code.description(),
        Some("refines the description alone, and only in English")
    );
    assert_eq!(advice(&code), (Some(ErrorClass::Throttling), Retry::Safe));
    let code = CvmErrorCode::ResourceInUse;
    assert_eq!(code.description(), Some("Resource is occupied"));
    assert_eq!(advice(&code), (Some(ErrorClass::Server), Retry::IfIdempotent));
}

#[test]
fn class_and_retry_are_inherited_and_overridden() {
    use CvmErrorCode as C;
    for (code, class, retry) in [
        (C::InvalidParameterConflict, Some(ErrorClass::Client), Retry::Never),
        (C::LimitExceeded, Some(ErrorClass::Quota), Retry::Never),
        (
            C::LimitExceededRateLimitExceeded,
            Some(ErrorClass::Throttling),
            Retry::Safe,
        ),
        (C::FailedOperationTimeout, Some(ErrorClass::Failed), Retry::Never),
        (C::FailedOperationBusy, Some(ErrorClass::Failed), Retry::Safe),
        (C::Moon, Some(ErrorClass::Billing), Retry::IfIdempotent),
        (C::MoonFullTonight, Some(ErrorClass::Billing), Retry::IfIdempotent),
        (C::SunDown, None, Retry::Never),
        // Codes that are in no table inherit in the same way.
        (C::from("Moon.New"), Some(ErrorClass::Billing), Retry::IfIdempotent),
        (C::from("FailedOperation.New"), Some(ErrorClass::Failed), Retry::Never),
        (
            C::from("ResourceInUse.New"),
            Some(ErrorClass::Server),
            Retry::IfIdempotent,
        ),
        (C::from("Sun.Up"), None, Retry::Never),
    ] {
        assert_eq!(advice(&code), (class, retry), "{code}");
    }
}

#[test]
fn a_description_in_one_language_stands_in_for_the_other() {
    use CvmErrorCode as C;
    let both = |code: C| [Language::English, Language::Chinese].map(|language| code.description_in(language));
    assert_eq!(both(C::MoonFullTonight), [Some("从本表中的根继承"); 2]);
    assert_eq!(C::MoonFullTonight.description(), Some("从本表中的根继承"));
    assert_eq!(
        both(C::InvalidParameterConflict),
        [Some("inherits its class from a common code"); 2]
    );
    assert_eq!(both(C::Moon), [None; 2]);
    // A row that refines a common code in one language keeps its description in the other.
    assert_eq!(
        both(C::ResourceInUse),
        [Some("Resource is occupied"), Some("只改写中文")]
    );
    let common = ErrorCode::RequestLimitExceeded.description_in(Language::Chinese);
    assert_eq!(C::RequestLimitExceeded.description_in(Language::Chinese), common);
    // Codes that are in no table of their own have those of the common code, if there is one.
    let code = OddErrorCode::from("InternalError");
    assert_eq!(
        code.description_in(Language::Chinese),
        ErrorCode::InternalError.description_in(Language::Chinese)
    );
    assert_eq!(both(C::from("Moon.New")), [None; 2]);
}

#[test]
fn common_returns_the_common_code() {
    assert_eq!(CvmErrorCode::ResourceInUse.common(), Some(ErrorCode::ResourceInUse));
    assert_eq!(CvmErrorCode::Moon.common(), None);
    assert_eq!(CvmErrorCode::from("New").common(), None);
}

#[test]
fn a_row_that_takes_a_common_codes_variant_leaves_its_description_and_advice() {
    assert_eq!(OddErrorCode::InternalError.as_str(), "InternalError.");
    let code = OddErrorCode::from("InternalError");
    assert!(matches!(code, OddErrorCode::Unknown(_)));
    assert_eq!(code.common(), Some(ErrorCode::InternalError));
    assert_eq!(code.description(), Some("Internal error"));
    assert_eq!(
        (code.class(), code.retry()),
        (Some(ErrorClass::Server), Retry::IfIdempotent)
    );
}

#[test]
fn unusual_codes_are_variants() {
    use OddErrorCode as O;
    for (code, text) in [
        (
            O::FailedOperationDeleteTriggerUrlUsed,
            "FailedOperation.DeleteTrigger.UrlUsed",
        ),
        (O::InternalErrorSYSERR, "InternalError.SYS_ERR"),
        (O::UnsupportedOperationLowerCase, "UnsupportedOperation.lowerCase"),
        (O::FailedOperationDbError, "FailedOperation.dbError"),
        (O::FailedOperationUpperDbError, "FailedOperation.DbError"),
        (O::TrailingBlank, "trailing blank "),
        (O::错误Größe, "错误.Größe"),
    ] {
        assert_eq!((&O::from(text), code.as_str()), (&code, text));
    }
}

#[test]
fn map_code_wraps_codes_in_an_enum_of_your_own() {
    #[derive(Debug, PartialEq)]
    enum MyCode {
        Cvm(CvmErrorCode),
        Common(ErrorCode),
    }
    fn both(body: &str) -> Result<(), Error<MyCode>> {
        from_str::<()>(r#"{"Response": {}}"#).map_err(|error| error.map_code(MyCode::Common))?;
        from_str::<RunInstances>(body).map_err(|error| error.map_code(MyCode::Cvm))?;
        Ok(())
    }
    let error = both(r#"{"Response": {"Error": {"Code": "Moon", "Message": "m"}, "RequestId": "r"}}"#).unwrap_err();
    assert_eq!(error.code(), Some(&MyCode::Cvm(CvmErrorCode::Moon)));
    assert_eq!(error.request_id().unwrap(), "r");
}

#[test]
fn codes_work_as_payload_fields_and_map_keys() {
    #[tencent_response(codes = OddErrorCode)]
    struct SendSms {
        send_status_set: Vec<SendStatus>,
        counts: BTreeMap<OddErrorCode, u32>,
    }
    #[tencent_object]
    struct SendStatus {
        code: OddErrorCode,
    }
    let body = r#"{"Response": {"SendStatusSet": [{"Code": "Ok"}, {"Code": "New"}], "Counts": {"Ok": 1}}}"#;
    let payload = from_str::<SendSms>(body).unwrap().payload;
    assert_eq!(payload.send_status_set[0].code, OddErrorCode::Ok);
    assert_eq!(payload.send_status_set[1].code.as_str(), "New");
    assert_eq!(payload.counts[&OddErrorCode::Ok], 1);
    assert_eq!(serde_json::to_string(&payload.counts).unwrap(), r#"{"Ok":1}"#);
    match payload.send_status_set[0].code.as_str() {
        "Ok" => {}
        other => panic!("{other}"),
    }
}

#[test]
fn generic_functions_can_read_an_error() {
    fn is_throttle<C: Code>(error: &ApiError<C>) -> bool {
        error.code.class() == Some(ErrorClass::Throttling)
    }
    let body = r#"{"Response": {"Error": {"Code": "LimitExceeded.RateLimitExceeded"}}}"#;
    let Err(Error::Api(error)) = from_str::<RunInstances>(body) else {
        panic!("an API error")
    };
    assert!(is_throttle(&error));
}

/// Generates codes of the table, text that looks like a code, and arbitrary text.
fn codes() -> impl Strategy<Value = String> {
    let known = prop::sample::select(
        CvmErrorCode::ALL
            .iter()
            .map(|code| code.as_str().to_owned())
            .collect::<Vec<_>>(),
    );
    prop_oneof![
        any::<String>(),
        "[A-Za-z]{1,9}(\\.[A-Za-z_. -]{0,9}){0,3}",
        known.clone(),
        (known, any::<String>()).prop_map(|(a, b)| a + &b)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_code_and_round_trips(text in codes()) {
        let code = CvmErrorCode::from(text.as_str());
        prop_assert_eq!(code.as_str(), &text);
        prop_assert_eq!(code.to_string(), text.as_str());
        prop_assert_eq!(CvmErrorCode::from(code.to_string().as_str()), code.clone());
        let json = serde_json::to_string(&code).unwrap();
        prop_assert_eq!(&json, &serde_json::to_string(&text).unwrap());
        prop_assert_eq!(&serde_json::from_str::<CvmErrorCode>(&json).unwrap(), &code);
        let is_known = CvmErrorCode::ALL.iter().any(|known| known.as_str() == text);
        prop_assert_eq!(is_known, !matches!(code, CvmErrorCode::Unknown(_)));
        prop_assert!(text.starts_with(code.root()) && !code.root().contains('.'));
    }
}

#[test]
fn each_enum_has_the_rows_of_its_own_file() {
    assert!(
        SameErrorCode::ALL
            .iter()
            .map(Code::as_str)
            .eq(ErrorCode::ALL.iter().map(Code::as_str))
    );
    assert_eq!(CvmErrorCode::Moon.class(), Some(ErrorClass::Billing));
    assert!(matches!(SameErrorCode::from("Moon"), SameErrorCode::Unknown(_)));
}
