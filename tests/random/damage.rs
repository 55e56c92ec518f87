//! Replies that are damaged at random.

use proptest::prelude::*;
use serde_json::Value;
use tencent_response::{RequestId, Response};

use crate::rich::Rich;

/// The id of every request.
pub(crate) const ID: &str = "b5b41468-520d-4192-b42f-595cc34b6c1c";

/// Returns a reply with the id.
pub(crate) fn response_of(payload: Rich) -> Response<Rich> {
    let mut response = Response::new(payload);
    response.request_id = RequestId::new(ID);
    response
}

/// Returns a reply as serde_json's `Value`. Integers beyond its range become floats, which is one more kind of damage.
pub(crate) fn value_of(payload: Rich) -> Value {
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
pub(crate) struct Damage {
    container: prop::sample::Index,
    child: prop::sample::Index,
    kind: u8,
    scalar: String,
}

/// Generates a few places, and what is done to them.
pub(crate) fn damages() -> impl Strategy<Value = Vec<Damage>> {
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
pub(crate) fn damage(reply: &Value, damages: &[Damage], id_first: bool) -> String {
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
