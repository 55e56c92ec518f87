//! The start of a body that is not JSON, for error messages.

use crate::one_line::OneLine;

/// The longest snippet, in characters of the body.
const LONGEST: usize = 80;

/// Returns the start of `body`, escaped and on one line, or `None` if there is nothing to show. A body that begins like
/// JSON is shown only up to its `first_value`: member names help, but values may be secrets.
pub(crate) fn snippet(body: &[u8], first_value: Option<usize>) -> Option<Box<str>> {
    let text = body.trim_ascii_start();
    let is_like_json = matches!(text.first(), Some(b'{' | b'[' | b'"'));
    let shown = match first_value.filter(|_| is_like_json) {
        Some(end) => body.get(..end)?.trim_ascii_start(),
        None => text,
    };
    // A character takes at most four bytes.
    let start = String::from_utf8_lossy(shown.get(..LONGEST * 4).unwrap_or(shown));
    let glimpse: String = start.chars().take(LONGEST).collect();
    if glimpse.is_empty() {
        return None;
    }
    let mut snippet = OneLine(&glimpse).to_string();
    if glimpse.len() < text.len() {
        snippet.push('…');
    }
    Some(snippet.into())
}
