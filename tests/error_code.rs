//! The common codes and what the table says about them.

use std::collections::{BTreeSet, HashMap};

use tencent_response::{Code, ErrorClass, ErrorCode, Language, Retry};

#[test]
fn all_is_sorted_and_complete() {
    let codes: Vec<&str> = ErrorCode::ALL.iter().map(ErrorCode::as_str).collect();
    assert!(codes.is_sorted() && codes.len() >= 41);
    let rows = include_str!("../errors.toml")
        .lines()
        .filter(|line| line.starts_with('"'));
    assert!(rows.map(|row| row.split('"').nth(1).unwrap()).eq(codes));
}

#[test]
fn every_code_round_trips_through_text_and_json() {
    for code in ErrorCode::ALL {
        assert_eq!(ErrorCode::from(code.as_str()), *code);
        assert_eq!(code.to_string(), code.as_str());
        let json = serde_json::to_string(code).unwrap();
        assert_eq!(json, format!("\"{}\"", code.as_str()));
        assert_eq!(serde_json::from_str::<ErrorCode>(&json).unwrap(), *code);
        assert!(code.description().is_some() && code.class().is_some());
        assert_eq!(code.common().as_ref(), Some(code));
        assert!(*code == *code.as_str() && *code == code.as_str());
        assert!(*code.as_str() == *code && code.as_str() == *code);
        assert_eq!(code.as_str().parse(), Ok(code.clone()));
        assert_eq!(AsRef::<str>::as_ref(code), code.as_str());
    }
}

#[test]
fn descriptions_from_the_responses_page_are_kept_verbatim() {
    for (code, description) in [
        (
            "AuthFailure.InvalidSecretId",
            "Invalid key (not TencentCloud API key type).",
        ),
        ("AuthFailure.MFAFailure", "MFA failure"),
        ("AuthFailure.SecretIdNotFound", "Key does not exist."),
        ("AuthFailure.SignatureExpire", "Signature expired"),
        ("AuthFailure.SignatureFailure", "Invalid signature"),
        ("AuthFailure.TokenFailure", "Invalid token"),
        ("AuthFailure.UnauthorizedOperation", "No CAM authorization"),
        (
            "DryRunOperation",
            "DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.",
        ),
        ("FailedOperation", "Operation failed"),
        ("InternalError", "Internal error"),
        ("InvalidAction", "API does not exist."),
        ("InvalidParameter", "Incorrect parameter"),
        ("InvalidParameterValue", "Invalid parameter value"),
        ("LimitExceeded", "Quota limit is exceeded."),
        ("MissingParameter", "A parameter is missing"),
        ("NoSuchVersion", "The API version does not exist"),
        ("RequestLimitExceeded", "The request rate limit is exceeded"),
        ("ResourceInUse", "Resource is occupied"),
        ("ResourceInsufficient", "Insufficient resource"),
        ("ResourceNotFound", "Resource does not exist"),
        ("ResourceUnavailable", "Resource is unavailable"),
        ("UnauthorizedOperation", "Unauthorized operation."),
        ("UnknownParameter", "Unknown parameter."),
        ("UnsupportedOperation", "Unsupported operation."),
        (
            "UnsupportedProtocol",
            "Unsupported HTTP(S) request protocol. Only GET and POST requests are supported.",
        ),
        ("UnsupportedRegion", "Unsupported region"),
    ] {
        let code = ErrorCode::from(code);
        assert!(!matches!(code, ErrorCode::Unknown(_)), "{code}");
        assert_eq!(code.description(), Some(description));
    }
}

#[test]
fn every_common_code_is_described_in_chinese() {
    for code in ErrorCode::ALL {
        let text = code.description_in(Language::Chinese).unwrap();
        assert!(
            text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) && text.ends_with('。'),
            "{code}: {text}"
        );
        assert_ne!(code.description_in(Language::English), Some(text));
    }
}

#[test]
fn retry_follows_the_class_or_the_row() {
    for code in ErrorCode::ALL {
        let expected = match code.class().unwrap() {
            ErrorClass::Throttling => Retry::Safe,
            ErrorClass::Server => Retry::IfIdempotent,
            _ => Retry::Never,
        };
        assert_eq!(code.retry(), expected, "{code}");
    }
    assert_eq!(ErrorCode::LimitExceeded.class(), Some(ErrorClass::Quota));
    assert_eq!(ErrorCode::FailedOperation.class(), Some(ErrorClass::Failed));
    assert_eq!(ErrorCode::OperationDenied.class(), Some(ErrorClass::Resource));
    assert_eq!(ErrorCode::DryRunOperation.class(), Some(ErrorClass::DryRun));
}

#[test]
fn an_unknown_code_is_kept_verbatim_and_inherits_from_its_root() {
    for text in [
        "",
        ".",
        "internalerror",
        "InternalError.",
        "InternalError ",
        "RequestLimitExceeded.New.ValueKind",
        "错误",
    ] {
        let code = ErrorCode::from(text);
        assert!(matches!(&code, ErrorCode::Unknown(unknown) if unknown.as_str() == text));
        assert_eq!((code.as_str(), code.description(), code.common()), (text, None, None));
        assert_eq!(serde_json::from_value::<ErrorCode>(text.into()).unwrap(), code);
        assert_eq!(text.parse(), Ok(code.clone()));
        assert!(text == code && *"InternalError" != code);
    }
    let code = ErrorCode::from("RequestLimitExceeded.New.ValueKind");
    assert_eq!(
        (code.root(), code.class(), code.retry()),
        ("RequestLimitExceeded", Some(ErrorClass::Throttling), Retry::Safe)
    );
    assert_eq!(
        (ErrorCode::from("New").class(), ErrorCode::from("New").retry()),
        (None, Retry::Never)
    );
}

#[test]
fn codes_work_as_map_keys_and_in_generic_functions() {
    fn roots<C: Code>() -> BTreeSet<&'static str> {
        C::ALL.iter().map(Code::root).collect()
    }
    assert!(roots::<ErrorCode>().contains("AuthFailure"));
    let counts = HashMap::from([(ErrorCode::InternalError, 1), (ErrorCode::from("New"), 2)]);
    assert_eq!(counts[&ErrorCode::from("New")], 2);
}

#[test]
fn generic_functions_can_convert_codes_from_and_to_text() {
    fn round_trip<C: Code>(text: &str) -> (C, String) {
        let Ok(code) = text.parse::<C>();
        assert!(code == *text && code.as_ref() == text);
        assert_eq!(code, C::from(text));
        let json = serde_json::to_string(&code).unwrap();
        (serde_json::from_str(&json).unwrap(), json)
    }
    assert_eq!(round_trip("New"), (ErrorCode::from("New"), r#""New""#.to_owned()));
}
