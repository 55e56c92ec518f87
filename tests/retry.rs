//! The words for classes and retry advice, and what the advice allows.

use std::str::FromStr;

use serde::{Serialize, de::DeserializeOwned};
use tencent_response::{Error, ErrorClass, ParseError, Retry, from_str};

/// Asserts that `words` are all words of a type, as serde's error lists them, and that each conversion uses them.
#[track_caller]
fn assert_words<T>(words: &[&str])
where
    T: FromStr<Err = ParseError> + ToString + Serialize + DeserializeOwned,
{
    for word in words {
        let parsed: T = word.parse().unwrap();
        assert_eq!(parsed.to_string(), *word);
        assert_eq!(serde_json::to_value(&parsed).unwrap(), *word);
        let decoded: T = serde_json::from_value((*word).into()).unwrap();
        assert_eq!(decoded.to_string(), *word);
    }
    let list = words
        .iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ");
    for other in ["", "AUTH", "safe ", "hunter2"] {
        let error = other.parse::<T>().err().unwrap().to_string();
        assert!(error.ends_with(&format!("; expected one of {list}")), "{error}");
        assert!(!error.contains("hunter2"), "{error}");
        let error = serde_json::from_value::<T>(other.into()).err().unwrap().to_string();
        assert!(error.ends_with(&format!(", expected one of {list}")), "{error}");
    }
}

#[test]
fn classes_and_advice_are_written_and_read_as_in_a_table() {
    assert_words::<ErrorClass>(&[
        "auth",
        "throttling",
        "client",
        "quota",
        "resource",
        "billing",
        "server",
        "failed",
        "dry_run",
    ]);
    assert_words::<Retry>(&["safe", "if_idempotent", "never"]);
}

#[test]
fn advice_allows_a_retry_of_idempotent_requests_or_of_any() {
    let allowed = |retry: Retry| (retry.allows(true), retry.allows(false));
    assert_eq!(allowed(Retry::Safe), (true, true));
    assert_eq!(allowed(Retry::IfIdempotent), (true, false));
    assert_eq!(allowed(Retry::Never), (false, false));
}

#[test]
fn what_an_error_allows_follows_from_its_code_or_from_the_body() {
    let allowed = |body: &str| {
        let error: Error = from_str::<()>(body).unwrap_err();
        (error.retry().allows(true), error.retry().allows(false))
    };
    let error = |code: &str| format!(r#"{{"Response": {{"Error": {{"Code": "{code}"}}}}}}"#);
    assert_eq!(allowed(&error("RequestLimitExceeded")), (true, true));
    assert_eq!(allowed(&error("InternalError")), (true, false));
    assert_eq!(allowed(&error("InvalidParameter")), (false, false));
    assert_eq!(allowed(r#"{"Response": {"#), (true, false));
}
