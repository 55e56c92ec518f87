//! Lenient decoding agrees with exact decoding wherever that succeeds, and records every correction.

use crate::rich::Rich;
use tencent_response::{Error, from_slice, lenient};

/// Decodes a body exactly and leniently. Panics if what the module says does not hold.
pub fn check(body: &[u8]) {
    match (from_slice::<Rich<'_>>(body), lenient::from_slice::<Rich<'_>>(body)) {
        // Compare the text, because NaN is not equal to itself.
        (Ok(exact), Ok(response)) => assert_eq!(format!("{exact:?}"), format!("{response:?}")),
        (Err(Error::Api(exact)), Err(Error::Api(error))) => assert_eq!(exact, error),
        (Err(Error::Decode(exact)), Ok(response)) => {
            assert!(!response.corrections.is_empty());
            assert_eq!(exact.request_id(), response.request_id.as_ref());
        }
        (Err(Error::Decode(exact)), Err(Error::Decode(error))) => {
            assert_eq!(exact.request_id(), error.request_id());
            // What is left may be less than what did not fit exactly, but not nothing.
            if error.misfits().is_empty() {
                assert_eq!(exact.path(), error.path());
            }
        }
        (exact, response) => panic!("{exact:?} differs from {response:?}"),
    }
}
