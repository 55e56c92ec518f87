//! What the macros say of a type is what its own `Deserialize` reads, to the column of an error.
#![no_main]

mod document;
mod every;
mod known;
mod payload;

use std::fmt::Debug;

use every::Every;
use libfuzzer_sys::fuzz_target;
use payload::Payload;
use serde::Deserialize;
use tencent_response::{DecodeErrorKind, Envelope, Error, ErrorCode, Misfit, TencentResponse};
use tencent_response::{audit, from_str, lenient};

/// The first byte of an input that is a body as it stands.
const RAW: u8 = 0xfe;

fuzz_target!(|bytes: &[u8]| {
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
    if known::is_half_a_name(body) || known::is_list_for_derived(body) || known::is_unreadable_beside_flatten(body) {
        return;
    }
    if bytes.len().is_multiple_of(3) {
        check::<Payload>(body);
    } else if check::<Every<'_>>(body) {
        check_beside_a_correction(body);
    }
});

/// Checks that an exact pass, an audit and serde_json agree on a body; returns whether it decodes.
fn check<'de, T: TencentResponse<Code = ErrorCode> + Deserialize<'de> + Debug>(body: &'de str) -> bool {
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
    let Err(by_serde) = serde_json::from_str::<Envelope<T>>(body) else {
        panic!("serde_json reads {body}: {error}")
    };
    let words = by_serde.to_string();
    if !gives_up_elsewhere(misfit, &words) && !known::is_elsewhere(error.misfits(), &words) {
        let place = (by_serde.line(), by_serde.column());
        assert_eq!(
            (error.line(), error.column()),
            place,
            "{body}\n{error}\n{by_serde}\n{misfit}"
        );
    }
    false
}

/// Checks that a body that decodes is read as it stands if another member needs a correction.
///
/// An audit of a body that decodes never asks for its shape; this one does.
fn check_beside_a_correction(body: &str) {
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

/// Whether serde_json gives up in the middle of a value or at the end of the object that holds it: at half a surrogate
/// pair, in a number that is out of range or has 128 bits, and in what a struct flattens.
fn gives_up_elsewhere(misfit: &Misfit, by_serde: &str) -> bool {
    const WORDS: [&str; 3] = [
        "lone leading surrogate",
        "unexpected end of hex escape",
        "number out of range",
    ];
    const NAMES: [&str; 4] = ["Wide", "Unsigned", "Signs", "Flat"];
    NAMES.iter().any(|name| misfit.path().contains(name)) || WORDS.iter().any(|words| by_serde.starts_with(words))
}
