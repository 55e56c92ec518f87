//! A glimpse of a body that is not JSON.

use std::fmt::Write;

use crate::one_line::OneLine;

/// The longest snippet, in characters of the body.
const LONGEST: usize = 80;

/// The start of `body`, escaped and on one line. A body that begins like JSON is shown up to its `first_value` alone:
/// member names help, values may be secrets.
pub(crate) fn snippet(body: &[u8], first_value: Option<usize>) -> Option<Box<str>> {
    let text = body.trim_ascii_start();
    let is_like_json = matches!(text.first(), Some(b'{' | b'[' | b'"'));
    let shown = match first_value.filter(|_| is_like_json) {
        Some(end) => body.get(..end)?.trim_ascii_start(),
        None => text,
    };
    // A character takes four bytes at most.
    let start = String::from_utf8_lossy(shown.get(..LONGEST * 4).unwrap_or(shown));
    let glimpse: String = start.chars().take(LONGEST).collect();
    if glimpse.is_empty() {
        return None;
    }
    let mut snippet = String::new();
    // Writing to a `String` cannot fail.
    let _ = OneLine::new(&mut snippet).write_str(&glimpse);
    if glimpse.len() < text.len() {
        snippet.push('…');
    }
    Some(snippet.into())
}
