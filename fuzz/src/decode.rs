//! Any body decodes or gives an error whose message fits on one line, and `Envelope` gives the same result.

use crate::rich::Rich;
use tencent_response::{Envelope, Error, audit, from_slice, from_str};

/// Decodes a body in every exact way. Panics if what the module says does not hold.
pub fn check(body: &[u8]) {
    let result = from_slice::<Rich<'_>>(body);
    if let Ok(text) = std::str::from_utf8(body) {
        let same = from_str::<Rich<'_>>(text);
        assert_eq!(format!("{result:?}"), format!("{same:?}"));
        if let Ok(envelope) = serde_json::from_str::<Envelope<Rich<'_>>>(text) {
            assert_eq!(format!("{:?}", envelope.into_result()), format!("{result:?}"));
        }
    }
    if let Err(error) = &result {
        let shown = error.to_string();
        assert!(!shown.is_empty() && shown.lines().count() == 1, "{shown}");
    }
    if let Err(Error::Decode(error)) = &result {
        assert!(error.column() <= body.len() && !error.unredacted().is_empty());
    }
    let _ = from_slice::<()>(body);
    let _ = from_slice::<serde_json::Value>(body);
    let _ = audit::<Rich<'_>>(body);
}
