//! What the macros say of a type is what its own `Deserialize` reads, to the column of an error.

use std::fmt::Debug;

use crate::document;
use crate::every::Every;
use crate::payload::Payload;
use serde::Deserialize;
use tencent_response::{DecodeErrorKind, Envelope, Error, ErrorCode, TencentResponse};
use tencent_response::{audit, from_str, lenient};

/// The first byte of an input that is a body as it stands.
const RAW: u8 = 0xfe;

/// Turns the bytes into a reply, and decodes it into types with a shape. Panics if what the module says does not hold.
pub fn check(bytes: &[u8]) {
    let document;
    let body = match bytes {
        [RAW, body @ ..] => match std::str::from_utf8(body) {
            Ok(body) => body,
            Err(_) => return,
        },
        bytes => {
            document = document::document(bytes);
            &document
        }
    };
    // serde_json refuses what it cannot read in the envelope's own members; the crate does not.
    let payload_alone = body.replace(r#""RequestId""#, r#""OtherName""#);
    let payload_alone = payload_alone.replace(r#""DeprecatedWarning""#, r#""OtherNameAsLong--""#);
    if bytes.len().is_multiple_of(3) {
        compare::<Payload>(body, &payload_alone);
    } else if compare::<Every<'_>>(body, &payload_alone) {
        compare_beside_a_correction(body);
    }
}

/// Checks that an exact pass, an audit and serde_json agree on a body; returns whether it decodes. `payload_alone` is
/// the same without names of the envelope.
fn compare<'de, T>(body: &'de str, payload_alone: &'de str) -> bool
where
    T: TencentResponse<Code = ErrorCode> + Deserialize<'de> + Debug,
{
    let exact = from_str::<T>(body);
    let audited = audit::<T>(body.as_bytes());
    let error = match (&exact, audited) {
        (Ok(_), Ok(audit)) => {
            let is_clean = audit.corrections.is_empty() && audit.misfits.is_empty() && audit.misfit_count == 0;
            assert!(is_clean, "{body}: {audit}");
            return true;
        }
        (Err(Error::Decode(error)), Ok(audit)) => {
            assert_eq!(error.kind(), DecodeErrorKind::Payload, "{body}");
            assert!(
                !audit.corrections.is_empty() || !audit.misfits.is_empty(),
                "{body}: {error}"
            );
            error
        }
        (Err(Error::Decode(error)), Err(Error::Decode(_))) => {
            assert_ne!(error.kind(), DecodeErrorKind::Payload, "{body}");
            return false;
        }
        (Err(Error::Api(_)), Err(Error::Api(_))) => return false,
        (exact, audit) => panic!("{body}\nexact: {exact:?}\naudit: {audit:?}"),
    };
    let Some(misfit) = error.misfits().first() else {
        panic!("no misfit of {body}: {error}")
    };
    let Err(by_serde) = serde_json::from_str::<Envelope<T>>(payload_alone) else {
        panic!("serde_json reads {body}: {error}")
    };
    let place = (by_serde.line(), by_serde.column());
    assert_eq!(
        (error.line(), error.column()),
        place,
        "{body}\n{error}\n{by_serde}\n{misfit}"
    );
    false
}

/// Checks that a body that decodes is read as it stands if another member needs a correction.
///
/// An audit of a body that decodes never asks for its shape; this one does.
fn compare_beside_a_correction(body: &str) {
    let (Ok(exact), Some(rest)) = (from_str::<Every<'_>>(body), body.strip_prefix(r#"{"Response":{"#)) else {
        return;
    };
    let comma = if rest.starts_with('}') { "" } else { "," };
    let drifted = format!(r#"{{"Response":{{"Drift":"1"{comma}{rest}"#);
    match lenient::from_str::<Every<'_>>(&drifted) {
        Ok(mut response) => {
            assert_eq!(response.corrections.len(), 1, "{body}: {:?}", response.corrections);
            assert_eq!(response.payload.drift.take(), Some(1), "{body}");
            assert_eq!(response.payload, exact.payload, "{body}");
        }
        Err(error) => panic!("{drifted}: {error}"),
    }
}
