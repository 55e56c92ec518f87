//! What serde_json says of a body.

use serde::de::IgnoredAny;

use crate::diagnosis::position::position_of;
use crate::value_kind::ValueKind;

/// Where the decoder gave up, and why, as far as its words tell.
pub(crate) struct GaveUp {
    /// The first byte that it had not read.
    pub(crate) target: usize,
    /// The kind of an object or list that it may have given up before.
    pub(crate) refuses_unread: Option<ValueKind>,
    /// The member that a type missed.
    pub(crate) missing: Option<String>,
}

impl GaveUp {
    /// Reads what the decoder said at a byte.
    pub(crate) fn at(target: usize, words: &str) -> Self {
        let refused = words.strip_prefix("invalid type: ").unwrap_or_default();
        let missing = words
            .strip_prefix("missing field `")
            .and_then(|rest| rest.strip_suffix('`'));
        Self {
            target,
            refuses_unread: match refused.split_once(',') {
                Some(("map", _)) => Some(ValueKind::Object),
                Some(("sequence", _)) => Some(ValueKind::Array),
                _ => None,
            },
            missing: missing.map(str::to_owned),
        }
    }
}

/// Returns serde_json's words for an error, without the position.
pub(crate) fn words(error: &serde_json::Error) -> String {
    let mut words = error.to_string();
    words.truncate(words.rfind(" at line ").unwrap_or(words.len()));
    words
}

/// Whether serde_json's words say what cannot be read of JSON whose syntax is right. Others of its words speak of the
/// syntax also if a type asked for something else, such as an enum whose value is a number.
pub(crate) fn is_about_a_value(words: &str) -> bool {
    matches!(
        words,
        "number out of range" | "recursion limit exceeded" | "invalid value: expected key to be a number in quotes"
    ) || words.ends_with("hex escape")
}

/// Returns serde_json's own words for a fault in the syntax, and its line and column.
pub(crate) fn syntax_error(body: &[u8], fault: usize) -> (String, usize, usize) {
    let Err(error) = serde_json::from_slice::<IgnoredAny>(body) else {
        let (line, column) = position_of(body, fault);
        return ("invalid syntax".to_owned(), line, column);
    };
    (words(&error), error.line(), error.column())
}
