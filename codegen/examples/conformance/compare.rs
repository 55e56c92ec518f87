//! The comparison of a decoded payload with its reply, and of a request with its example.

use serde_json::{Number, Value};

/// The differences between a reply and the payload that was decoded from it.
#[derive(Default)]
pub(crate) struct Comparison {
    /// The values that differ, each with its path.
    pub(crate) differences: Vec<String>,
    /// The number of members that the structs do not declare.
    pub(crate) unknown: usize,
}

/// Compares the object `Response` with the payload that was decoded from it. `corrected` says whether corrections are
/// allowed.
pub(crate) fn compare(found: &Value, made: &Value, corrected: bool) -> Comparison {
    let mut comparison = Comparison::default();
    comparison.value("Response", found, made, corrected);
    // The members of the envelope are not unknown, although no payload declares them.
    let is_envelope = |name: &&str| found.get(name).is_some() && made.get(name).is_none();
    let envelope = ["RequestId", "Error", "DeprecatedWarning"]
        .iter()
        .filter(|name| is_envelope(name))
        .count();
    comparison.unknown -= envelope;
    comparison
}

impl Comparison {
    fn value(&mut self, path: &str, found: &Value, made: &Value, corrected: bool) {
        match (found, made) {
            (Value::Object(members), Value::Object(declared)) => {
                self.unknown += members.keys().filter(|name| !declared.contains_key(*name)).count();
                for (name, made) in declared {
                    let found = members.get(name).unwrap_or(&Value::Null);
                    self.value(&format!("{path}.{name}"), found, made, corrected);
                }
            }
            (Value::Array(found), Value::Array(made)) if found.len() == made.len() => {
                for (index, (found, made)) in found.iter().zip(made).enumerate() {
                    self.value(&format!("{path}[{index}]"), found, made, corrected);
                }
            }
            (Value::Array(items), Value::Object(_)) if corrected && items.len() == 1 => {
                items.iter().for_each(|found| self.wrapped(path, found, made));
            }
            (_, Value::Array(items)) if corrected && items.len() == 1 => {
                items.iter().for_each(|made| self.wrapped(path, found, made));
            }
            _ if same(found, made) || (corrected && same_text(found, made)) => {}
            _ => self.differences.push(format!("{path}: {found} became {made}")),
        }
    }
}

impl Comparison {
    /// Compares a value that was taken into a list, or out of one. An object that declares only some of its members may be
    /// another one, so every member that is not declared counts as lost.
    fn wrapped(&mut self, path: &str, found: &Value, made: &Value) {
        self.value(path, found, made, true);
        if let (Value::Object(members), Value::Object(declared)) = (found, made) {
            let lost = members.iter().filter(|(name, _)| !declared.contains_key(*name));
            self.differences
                .extend(lost.map(|(name, value)| format!("{path}.{name}: {value} was dropped")));
        }
    }
}

/// Returns where two values differ first, or `None` if they are equal; 1 and 1.0 are equal.
pub(crate) fn first_difference(path: &str, found: &Value, made: &Value) -> Option<String> {
    match (found, made) {
        (Value::Object(one), Value::Object(other)) => {
            let mut found = one.iter();
            let mut added = other.keys().filter(|name| !one.contains_key(*name));
            let first = found.find_map(|(name, found)| {
                let path = format!("{path}.{name}");
                match other.get(name) {
                    Some(made) => first_difference(&path, found, made),
                    None if found.is_null() => Some(format!("{path}: null was dropped")),
                    None => Some(format!("{path}: not declared")),
                }
            });
            first.or_else(|| added.next().map(|name| format!("{path}.{name}: was added")))
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut pairs = one.iter().zip(other).enumerate();
            pairs.find_map(|(index, (one, other))| first_difference(&format!("{path}[{index}]"), one, other))
        }
        (Value::Number(one), Value::Number(other)) if same_number(one, other) => None,
        _ if found == made => None,
        _ => Some(format!("{path}: another value")),
    }
}

/// Returns whether two values are equal. Null, missing, `[]` and an object whose members are all such values are equal.
fn same(found: &Value, made: &Value) -> bool {
    match (found, made) {
        (Value::Number(found), Value::Number(made)) => same_number(found, made),
        _ => found == made || (is_nothing(found) && is_nothing(made)),
    }
}

/// Returns whether a value is null, `[]` or an object of such values.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.values().all(is_nothing),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

/// Returns whether a value was corrected without loss: both values are the same as text, or both are empty.
fn same_text(found: &Value, made: &Value) -> bool {
    match (found, made) {
        (Value::String(text), _) if text.is_empty() => is_empty(made),
        (Value::String(text), Value::Number(made)) => {
            text.parse::<Number>().is_ok_and(|found| same_number(&found, made))
        }
        (Value::String(text), Value::Bool(made)) => {
            text.to_lowercase() == made.to_string() || *text == u8::from(*made).to_string()
        }
        (Value::Number(number), Value::Bool(made)) => number.as_u64() == Some(u64::from(*made)),
        (Value::Number(found), Value::String(text)) => {
            text.parse::<Number>().is_ok_and(|made| same_number(found, &made))
        }
        (Value::Bool(found), Value::String(text)) => found.to_string() == *text,
        (Value::Null, _) => is_empty(made),
        _ => false,
    }
}

/// Returns whether a value is null or the default of its type.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(value) => !value,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.values().all(is_empty),
    }
}

/// Returns whether two numbers are equal. Whole numbers are compared as integers, so that rounding to `f64` cannot hide
/// a loss.
fn same_number(one: &Number, other: &Number) -> bool {
    match (whole(one), whole(other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.as_f64() == other.as_f64(),
        _ => false,
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a whole float below 1e30 converts without loss"
)]
/// Returns the value of a whole number.
fn whole(number: &Number) -> Option<i128> {
    let integer = number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from));
    let float = || {
        number
            .as_f64()
            .filter(|float| float.fract() == 0.0 && float.abs() < 1e30)
    };
    integer.or_else(|| float().map(|float| float as i128))
}
