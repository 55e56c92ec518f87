//! Properties that hold for any payload and for any damage to a reply.

#[path = "random/rich.rs"]
mod rich;

use proptest::prelude::*;
use rich::{Rich, payloads};
use serde_json::Value;
use tencent_response::{
    ApiError, DecodeErrorKind, Envelope, Error, ErrorCode, RequestId, Response, from_slice, from_str, lenient,
};

const ID: &str = "b5b41468-520d-4192-b42f-595cc34b6c1c";

fn response_of(payload: Rich) -> Response<Rich> {
    let mut response = Response::new(payload);
    response.request_id = RequestId::new(ID);
    response
}

/// Returns a reply as serde_json's `Value`. Integers beyond its range become floats, which is one more kind of damage.
fn value_of(payload: Rich) -> Value {
    serde_json::from_str(&serde_json::to_string(&response_of(payload)).unwrap()).unwrap()
}

/// JSON whose objects keep the order of their members, and duplicates.
#[derive(Clone, Debug)]
enum Json {
    Scalar(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    fn of(value: &Value) -> Self {
        match value {
            Value::Array(items) => Self::Array(items.iter().map(Self::of).collect()),
            Value::Object(members) => Self::Object(
                members
                    .iter()
                    .map(|(key, value)| (key.clone(), Self::of(value)))
                    .collect(),
            ),
            scalar => Self::Scalar(scalar.to_string()),
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Scalar(text) => out.push_str(text),
            Self::Array(items) => {
                out.push('[');
                for (i, item) in items.iter().enumerate() {
                    out.push_str(if i > 0 { ", " } else { "" });
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (i, (key, value)) in members.iter().enumerate() {
                    out.push_str(if i > 0 { ",\n" } else { "" });
                    out.push_str(&Value::from(key.as_str()).to_string());
                    out.push_str(": ");
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// Returns the number of objects and arrays, including this one.
    fn count(&self) -> usize {
        match self {
            Self::Scalar(_) => 0,
            Self::Array(items) => 1 + items.iter().map(Self::count).sum::<usize>(),
            Self::Object(members) => 1 + members.iter().map(|(_, value)| value.count()).sum::<usize>(),
        }
    }

    /// Returns the object or array at `index`, in the order of the text.
    fn container(&mut self, mut index: usize) -> Option<&mut Json> {
        if index == 0 {
            return Some(self);
        }
        index -= 1;
        let children: Vec<&mut Json> = match self {
            Self::Scalar(_) => Vec::new(),
            Self::Array(items) => items.iter_mut().collect(),
            Self::Object(members) => members.iter_mut().map(|(_, value)| value).collect(),
        };
        for child in children {
            let count = child.count();
            if index < count {
                return child.container(index);
            }
            index -= count;
        }
        None
    }
}

/// Damage to one value: its container, its position there, and what is done to it.
#[derive(Clone, Debug)]
struct Damage {
    container: prop::sample::Index,
    child: prop::sample::Index,
    kind: u8,
    scalar: String,
}

fn damages() -> impl Strategy<Value = Vec<Damage>> {
    let scalars = prop::sample::select(vec![
        "null",
        "true",
        "\"\"",
        "\"23\"",
        "\"True\"",
        "23",
        "23.0",
        "-1",
        "1e400",
        "1.5",
        "[]",
        "{}",
        "[null]",
        "{\"A\": null}",
        "\"\\ud800\"",
        "12345678901234567890123",
    ]);
    let damage = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..6_u8,
        scalars,
    );
    let damage = damage.prop_map(|(container, child, kind, scalar)| Damage {
        container,
        child,
        kind,
        scalar: scalar.to_owned(),
    });
    prop::collection::vec(damage, 1..5)
}

/// Damages the members of the payload, but not the request id.
fn damage(reply: &Value, damages: &[Damage], id_first: bool) -> String {
    let Value::Object(mut members) = reply["Response"].clone() else {
        panic!("expected a reply")
    };
    members.remove("RequestId");
    let mut payload = Json::of(&Value::Object(members));
    for damage in damages {
        let count = payload.count();
        if count == 0 {
            break;
        }
        match payload.container(damage.container.index(count)).unwrap() {
            Json::Array(items) if !items.is_empty() => {
                let child = damage.child.index(items.len());
                match damage.kind {
                    0 => drop(items.remove(child)),
                    1 => items.push(items[child].clone()),
                    _ => items[child] = Json::Scalar(damage.scalar.clone()),
                }
            }
            Json::Object(members) if !members.is_empty() => {
                let child = damage.child.index(members.len());
                match damage.kind {
                    0 => drop(members.remove(child)),
                    1 => members.push(members[child].clone()),
                    2 => members[child].0.make_ascii_uppercase(),
                    3 => members.swap(child, 0),
                    _ => members[child].1 = Json::Scalar(damage.scalar.clone()),
                }
            }
            other => *other = Json::Scalar(damage.scalar.clone()),
        }
    }
    let Json::Object(mut members) = payload else {
        return format!(r#"{{"Response": {{"RequestId": "{ID}"}}}}"#);
    };
    let id = ("RequestId".to_owned(), Json::Scalar(format!("\"{ID}\"")));
    members.insert(if id_first { 0 } else { members.len() }, id);
    let mut text = String::new();
    Json::Object(vec![("Response".to_owned(), Json::Object(members))]).write(&mut text);
    text
}

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
