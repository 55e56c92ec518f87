//! Paths of values, such as `Response.InstanceSet[3].CPU`.

use std::fmt::Write;

use crate::one_line::OneLine;

/// Appends an index to a path, such as `[3]`.
pub(crate) fn push_index(path: &mut String, index: usize) {
    // Writing to a `String` cannot fail.
    let _ = write!(path, "[{index}]");
}

/// The longest key that a path shows in full, in characters.
const LONGEST_KEY: usize = 64;

/// Appends a key to a path: as `.Name`, or quoted as `["any other"]`.
pub(crate) fn push_key(path: &mut String, key: &str) {
    let plain = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    let shown: String = key.chars().take(LONGEST_KEY).collect();
    let cut = if shown.len() < key.len() { "…" } else { "" };
    // Writing to a `String` cannot fail.
    let _ = if plain {
        let dot = if path.is_empty() { "" } else { "." };
        write!(path, "{dot}{shown}{cut}")
    } else {
        write!(path, "[{}{cut}]", OneLine::new(format_args!("{shown:?}")))
    };
}
