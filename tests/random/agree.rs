//! What the macros say of a type is what its own `Deserialize` reads.

use std::fmt::Debug;

use tencent_response::serde::Deserialize;
use tencent_response::{
    DecodeErrorKind, Envelope, Error, ErrorCode, Misfit, TencentResponse, ValueKind, audit, from_str, serde_json,
};

/// Asserts that an exact pass, an audit and serde_json agree on a body: on whether it decodes, and on where it does
/// not. `is_wide` tells the paths of 128-bit integers.
#[track_caller]
pub(crate) fn agree<'de, T>(body: &'de str, is_wide: fn(&str) -> bool)
where
    T: TencentResponse<Code = ErrorCode> + Deserialize<'de> + Debug,
{
    let exact = from_str::<T>(body);
    let audit = audit::<T>(body.as_bytes());
    let error = match (exact, audit) {
        (Ok(_), Ok(audit)) => {
            assert!(
                audit.corrections.is_empty() && audit.misfit_count == 0,
                "{body}: {audit}"
            );
            return;
        }
        (Err(Error::Decode(error)), Ok(audit)) => {
            assert!(
                !audit.corrections.is_empty() || audit.misfit_count > 0,
                "{body}: {error}"
            );
            error
        }
        (Err(Error::Decode(error)), Err(Error::Decode(_))) if error.kind() != DecodeErrorKind::Payload => return,
        (exact, audit) => panic!("{body}: {exact:?}, {audit:?}"),
    };
    assert_eq!(error.kind(), DecodeErrorKind::Payload, "{body}");
    let first = error
        .misfits()
        .first()
        .unwrap_or_else(|| panic!("no misfit of {body}: {error}"));
    let by_serde = serde_json::from_str::<Envelope<T>>(body).expect_err(body);
    if !is_wide(first.path()) && !gives_up_inside(&by_serde) && !is_known(first) {
        let place = (by_serde.line(), by_serde.column());
        assert_eq!((error.line(), error.column()), place, "{body}: {error}, {by_serde}");
    }
}

/// Whether serde_json gives up in the middle of a value: at half a surrogate pair, or in a number that is out of range.
fn gives_up_inside(error: &serde_json::Error) -> bool {
    let words = error.to_string();
    [
        "lone leading surrogate",
        "unexpected end of hex escape",
        "number out of range",
    ]
    .iter()
    .any(|start| words.starts_with(start))
}

/// A list for an object, or of another length than an array's: the place is known to be where the list begins, and not
/// where serde_json gives up.
fn is_known(misfit: &Misfit) -> bool {
    let expected = misfit.expected();
    misfit.found() == ValueKind::Array && (expected == "an object" || expected.starts_with("a list of length"))
}
