//! Properties that hold for any payload and for any damage to a reply.

#[path = "random/damage.rs"]
mod damage;
#[path = "random/rich.rs"]
mod rich;

use damage::{ID, damage, damages, response_of, value_of};
use proptest::prelude::*;
use rich::{Rich, payloads};
use tencent_response::{
    ApiError, DecodeErrorKind, Envelope, Error, ErrorCode, RequestId, Response, from_slice, from_str, lenient,
};

fn id_of(result: &Result<Response<Rich>, Error>) -> Option<&str> {
    match result {
        Ok(response) => response.request_id.as_ref(),
        Err(error) => error.request_id(),
    }
    .map(RequestId::as_str)
}

/// Checks the properties that hold for any body.
fn check(body: &[u8]) -> Result<(), TestCaseError> {
    let (exact, corrected) = (from_slice::<Rich>(body), lenient::from_slice::<Rich>(body));
    prop_assert_eq!(id_of(&exact), id_of(&corrected));
    match (exact, corrected) {
        (Ok(exact), Ok(corrected)) => prop_assert_eq!(exact, corrected),
        (Err(Error::Api(exact)), Err(Error::Api(corrected))) => prop_assert_eq!(exact, corrected),
        (Err(Error::Decode(_)), Ok(corrected)) => prop_assert!(!corrected.corrections.is_empty()),
        (Err(Error::Decode(exact)), Err(Error::Decode(corrected))) => {
            // What is not UTF-8 may not fit either, which only lenient decoding finds out.
            if exact.kind() != DecodeErrorKind::Json {
                prop_assert_eq!(exact.misfits().is_empty(), corrected.misfits().is_empty());
            }
        }
        (exact, corrected) => prop_assert!(false, "{:?} differs from {:?}", exact, corrected),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn a_serialized_response_decodes_to_an_equal_response(payload in payloads()) {
        let response = response_of(payload);
        let body = serde_json::to_string(&response).unwrap();
        prop_assert_eq!(&from_str::<Rich>(&body).unwrap(), &response);
        prop_assert_eq!(&lenient::from_str::<Rich>(&body).unwrap(), &response);
        let envelope: Envelope<Rich> = serde_json::from_str(&body).unwrap();
        prop_assert_eq!(&serde_json::to_string(&envelope).unwrap(), &body);
        prop_assert!(tencent_response::audit::<Rich>(body.as_bytes()).unwrap().is_clean());
    }

    #[test]
    fn a_serialized_error_decodes_to_an_equal_error(
        code in any::<String>(),
        message in any::<String>(),
        id in any::<String>(),
    ) {
        let mut error = ApiError::new(ErrorCode::from(code.as_str()), message);
        error.request_id = RequestId::new(&id);
        let body = serde_json::to_string(&error).unwrap();
        match from_str::<Rich>(&body) {
            Err(Error::Api(decoded)) => prop_assert_eq!(*decoded, error),
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn damage_never_loses_the_request_id(payload in payloads(), damages in damages(), id_first in any::<bool>()) {
        let reply = value_of(payload);
        let body = damage(&reply, &damages, id_first);
        let result = from_str(&body);
        prop_assert_eq!(id_of(&result), Some(ID), "{}", body);
        check(body.as_bytes())?;
    }

    #[test]
    fn truncation_after_the_request_id_never_loses_it(
        payload in payloads(),
        damages in damages(),
        at in any::<prop::sample::Index>(),
    ) {
        let reply = value_of(payload);
        let body = damage(&reply, &damages, true);
        let end = body.find(ID).unwrap() + ID.len() + 1;
        let cut = end + at.index(body.len() - end + 1);
        let cut = &body.as_bytes()[..cut];
        let result = from_slice(cut);
        prop_assert_eq!(id_of(&result), Some(ID));
        check(cut)?;
        check(&cut[..at.index(end)])?;
    }

    #[test]
    fn flipped_bytes_do_no_harm(payload in payloads(), flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut body = serde_json::to_vec(&response_of(payload)).unwrap();
        for (at, byte) in flips {
            let at = at.index(body.len());
            body[at] = byte;
        }
        check(&body)?;
    }

    #[test]
    fn any_bytes_do_no_harm(body in prop::collection::vec(any::<u8>(), 0..200)) {
        check(&body)?;
    }
}
