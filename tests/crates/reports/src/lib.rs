//! Errors of several products in anyhow, in eyre and in an error derived with thiserror.
#![cfg(test)]

use tencent_response::{AnyCode, Error, ErrorClass, Retry, error_codes, from_str, tencent_response};

#[error_codes("errors.toml", table = "cvm")]
enum CvmErrorCode {}

#[error_codes("errors.toml", table = "sms")]
enum SmsErrorCode {}

#[tencent_response(codes = CvmErrorCode)]
struct RunInstances {
    instance_id_set: Vec<String>,
}

#[tencent_response(codes = SmsErrorCode)]
struct SendSms {}

const STARTED: &str = r#"{"Response": {"InstanceIdSet": ["ins-1"], "RequestId": "a"}}"#;
const SOLD_OUT: &str = r#"{"Response": {
    "Error": {"Code": "ResourceInsufficient.ZoneSoldOutForSpecifiedInstance", "Message": "m"}, "RequestId": "a"}}"#;
const TOO_MANY: &str = r#"{"Response": {
    "Error": {"Code": "LimitExceeded.PhoneNumberDailyLimit", "Message": "m"}, "RequestId": "b"}}"#;
const TRUNCATED: &str = r#"{"Response": {"RequestId": "b""#;

/// Starts an instance and sends a message about it.
fn start_and_tell(started: &str, sent: &str) -> Result<usize, Error<AnyCode>> {
    let count = from_str::<RunInstances>(started)?.payload.instance_id_set.len();
    from_str::<SendSms>(sent)?;
    Ok(count)
}

#[test]
fn anyhow_keeps_joined_errors_and_those_of_one_product() {
    fn joined(started: &str, sent: &str) -> anyhow::Result<usize> {
        use anyhow::Context;
        start_and_tell(started, sent).context("cannot start")
    }
    fn each(started: &str, sent: &str) -> anyhow::Result<usize> {
        let count = from_str::<RunInstances>(started)?.payload.instance_id_set.len();
        from_str::<SendSms>(sent)?;
        Ok(count)
    }
    let error = joined(STARTED, TOO_MANY).unwrap_err();
    assert_eq!(
        format!("{error:#}"),
        "cannot start: LimitExceeded.PhoneNumberDailyLimit: m (request b)"
    );
    let inner: &Error<AnyCode> = error.downcast_ref().unwrap();
    assert_eq!(inner.code().unwrap(), &SmsErrorCode::LimitExceededPhoneNumberDailyLimit);
    assert_eq!(
        (inner.class(), inner.retry()),
        (Some(ErrorClass::Throttling), Retry::Safe)
    );

    let error = each(SOLD_OUT, TOO_MANY).unwrap_err();
    let inner: Error<CvmErrorCode> = error.downcast().unwrap();
    assert_eq!(
        inner.code(),
        Some(&CvmErrorCode::ResourceInsufficientZoneSoldOutForSpecifiedInstance)
    );
    assert!(each(STARTED, TOO_MANY).unwrap_err().is::<Error<SmsErrorCode>>());
}

#[test]
fn eyre_reports_the_error_and_its_source() {
    fn run() -> eyre::Result<usize> {
        Ok(start_and_tell(STARTED, TRUNCATED)?)
    }
    let report = run().unwrap_err();
    let [error, source] = &report.chain().map(ToString::to_string).collect::<Vec<_>>()[..] else {
        panic!("an error and its source: {report:?}")
    };
    assert!(
        error.starts_with("SendSms: not JSON: ") && error.ends_with("(request b)"),
        "{error}"
    );
    assert!(source.starts_with("EOF while parsing"), "{source}");
    let inner: &Error<AnyCode> = report.downcast_ref().unwrap();
    assert_eq!(inner.retry(), Retry::IfIdempotent);
}

/// The error of a library that calls Tencent Cloud, among other things.
#[derive(Debug, Clone, thiserror::Error)]
enum LibraryError {
    #[error(transparent)]
    Cloud(#[from] Error<AnyCode>),
    #[error("cannot send the message")]
    Message(#[source] Error<SmsErrorCode>),
}

#[test]
fn an_error_derived_with_thiserror_holds_them() {
    fn run(started: &str, sent: &str) -> Result<usize, LibraryError> {
        let count = start_and_tell(started, STARTED)?;
        let response = from_str::<RunInstances>(started).map_err(Error::<AnyCode>::from)?;
        assert_eq!(response.payload.instance_id_set.len(), count);
        from_str::<SendSms>(sent).map_err(LibraryError::Message)?;
        Ok(count)
    }
    let error = run(SOLD_OUT, STARTED).unwrap_err();
    assert_eq!(
        error.to_string(),
        "ResourceInsufficient.ZoneSoldOutForSpecifiedInstance: m (request a)"
    );
    assert!(matches!(error, LibraryError::Cloud(_)));

    let error = run(STARTED, TOO_MANY).unwrap_err();
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(error.to_string(), "cannot send the message");
    assert_eq!(source.to_string(), "LimitExceeded.PhoneNumberDailyLimit: m (request b)");
    assert_eq!(run(STARTED, STARTED).unwrap(), 1);
}
