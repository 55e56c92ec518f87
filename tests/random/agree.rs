//! What the macros say of a type is what its own `Deserialize` reads.

use std::fmt::Debug;

use tencent_response::serde::Deserialize;
use tencent_response::{DecodeErrorKind, Envelope, Error, ErrorCode, TencentResponse, audit, from_str, serde_json};

/// Asserts that an exact pass, an audit and serde_json agree on a body: on whether it decodes, and on where it does
/// not.
#[track_caller]
pub(crate) fn agree<'de, T>(body: &'de str)
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
    assert!(!error.misfits().is_empty(), "{body}: {error}");
    let by_serde = serde_json::from_str::<Envelope<T>>(body).expect_err(body);
    let place = (by_serde.line(), by_serde.column());
    assert_eq!((error.line(), error.column()), place, "{body}: {error}, {by_serde}");
}
