//! Matches on the error codes of a product, common codes, error classes and unknown codes, and prints what to do.
//!
//! The codes come from `product_codes.toml`, next to this file. Change a row and run the example again.

use tencent_response::{AnyCode, Error, ErrorClass, Retry, error_codes, lenient, tencent_object, tencent_response};

/// The error codes of CVM, and the common codes.
#[error_codes("examples/product_codes.toml", table = "cvm")]
pub enum CvmErrorCode {}

/// The error codes of SMS, and the common codes.
#[error_codes("examples/product_codes.toml", table = "sms")]
pub enum SmsErrorCode {}

/// The payload of CVM's `RunInstances`.
#[tencent_response(codes = CvmErrorCode)]
struct RunInstances {
    instance_id_set: Vec<String>,
}

/// The payload of SMS's `SendSms`, in which each message has its own code.
#[tencent_response(codes = SmsErrorCode)]
struct SendSms {
    send_status_set: Vec<SendStatus>,
}

/// The result for one message.
#[tencent_object]
struct SendStatus {
    phone_number: String,
    code: SmsErrorCode,
}

fn main() -> Result<(), Error<AnyCode>> {
    for code in [
        "ResourceInsufficient.ZoneSoldOutForSpecifiedInstance",
        "OperationDenied.InstanceOperationInProgress",
        "LimitExceeded",
        "RequestLimitExceeded",
        "AuthFailure.TokenFailure",
        "InvalidParameter.AtMostOne",
    ] {
        let body =
            format!(r#"{{"Response": {{"Error": {{"Code": "{code}", "Message": "…"}}, "RequestId": "ed93f3cb"}}}}"#);
        match tencent_response::from_str::<RunInstances>(&body) {
            Ok(response) => println!("{} instances started", response.payload.instance_id_set.len()),
            Err(error) => println!("{code}: {}\n    {}", what_to_do(&error), when_to_retry(error.retry())),
        }
    }

    let body = r#"{"Response": {
        "SendStatusSet": [
            {"PhoneNumber": "+8613800000000", "Code": "Ok"},
            {"PhoneNumber": "+8613800000001", "Code": "FailedOperation.PhoneNumberInBlacklist"},
            {"PhoneNumber": "+8613800000003", "Code": "FailedOperation.InsufficientBalanceInSmsPackage"}
        ],
        "RequestId": "b5b41468"
    }}"#;
    // `?` converts the error, so that a function can return errors of any product.
    let response = tencent_response::from_str::<SendSms>(body)?;
    response.payload.send_status_set.iter().for_each(report);

    // `lenient` also decodes a code that is null, and records that there was none.
    let body = br#"{"Response": {"SendStatusSet": [{"PhoneNumber": "+8613800000002", "Code": null}]}}"#;
    let response = lenient::from_slice::<SendSms>(body)?;
    response.payload.send_status_set.iter().for_each(report);
    response
        .corrections
        .iter()
        .for_each(|correction| println!("{correction}"));
    Ok(())
}

fn report(status: &SendStatus) {
    let number = &status.phone_number;
    match &status.code {
        SmsErrorCode::Ok => println!("{number}: sent"),
        SmsErrorCode::Unknown(code) if code.as_str().is_empty() => println!("{number}: nothing is known"),
        code if code.class() == Some(ErrorClass::Billing) => println!("{number}: pay first"),
        code => println!("{number}: {}", code.description().unwrap_or(code.as_str())),
    }
}

fn what_to_do(error: &Error<CvmErrorCode>) -> String {
    match error.code() {
        Some(CvmErrorCode::ResourceInsufficientZoneSoldOutForSpecifiedInstance) => "try the next zone".to_owned(),
        Some(code @ CvmErrorCode::RequestLimitExceeded) => code.description().unwrap_or_default().to_owned(),
        Some(code @ CvmErrorCode::Unknown(_)) => format!("not in the table, but its root is {}", code.root()),
        _ => match error.class() {
            Some(ErrorClass::Auth) => "renew the credentials".to_owned(),
            Some(class) => format!("an error of class {class}"),
            None => format!("no class: {error}"),
        },
    }
}

fn when_to_retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Safe => "wait and send it again",
        Retry::IfIdempotent => "send it again if it is idempotent",
        _ => "do not send it again",
    }
}
