//! `lenient` does what its table of rules says, by a second reading of the table.

use crate::payload::Payload;
use crate::{document, json, oracle};
use tencent_response::{from_str, lenient};

/// The first byte of an input that is a body as it stands.
const RAW: u8 = 0xfe;

/// Turns the bytes into a reply, and decodes it leniently. Panics if what the module says does not hold.
pub fn check(bytes: &[u8]) {
    match bytes {
        [RAW, body @ ..] => {
            // Of the envelope, the oracle knows `Response` alone.
            if let Ok(body) = std::str::from_utf8(body)
                && !body.contains("Error")
                && !body.contains("od")
                && !body.contains('\\')
            {
                compare(body);
            }
        }
        bytes => compare(&document::document(bytes)),
    }
}

/// Compares what `lenient` and an exact pass make of a body with what they should.
fn compare(body: &str) {
    let expected = json::parse(body).and_then(|reply| oracle::decode(&reply));
    match (lenient::from_str::<Payload>(body), expected) {
        (Ok(response), Some((payload, corrected))) => {
            assert_eq!(oracle::payload(&response.payload), payload, "{body}");
            assert_eq!(
                !response.corrections.is_empty(),
                corrected,
                "{body}: {:?}",
                response.corrections
            );
            match from_str::<Payload>(body) {
                Ok(exact) => {
                    assert!(!corrected, "{body}");
                    assert_eq!(format!("{exact:?}"), format!("{response:?}"), "{body}");
                }
                Err(_) => assert!(corrected, "{body}"),
            }
        }
        (Err(_), None) => assert!(from_str::<Payload>(body).is_err(), "{body}"),
        (response, expected) => panic!("{body}\nlenient: {response:?}\noracle: {expected:?}"),
    }
}
