//! The error for text that is not what it should be.

use std::fmt;

/// The error for text that does not parse as a [`RequestId`](crate::RequestId), an [`ErrorClass`](crate::ErrorClass) or
/// a [`Retry`](crate::Retry).
///
/// [`Display`](fmt::Display) says what was expected, and does not quote the text. Error codes have no such error,
/// because any text is a code.
///
/// ```
/// use tencent_response::{RequestId, Retry};
///
/// let error = "Safe".parse::<Retry>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "not retry advice; expected one of `safe`, `if_idempotent`, `never`",
/// );
/// let error = "".parse::<RequestId>().unwrap_err();
/// assert_eq!(error.to_string(), "the request id is empty");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError(Box<str>);

impl ParseError {
    /// The request id is empty.
    pub(crate) fn empty_request_id() -> Self {
        Self("the request id is empty".into())
    }
}

/// Returns the one of `all` whose word is `text`. `what` describes all of them, for the error.
pub(crate) fn parse_word<T: Copy>(
    what: &str,
    all: &[T],
    word: fn(T) -> &'static str,
    text: &str,
) -> Result<T, ParseError> {
    let found = all.iter().copied().find(|value| word(*value) == text);
    found.ok_or_else(|| {
        let words: Vec<String> = all.iter().map(|value| format!("`{}`", word(*value))).collect();
        ParseError(format!("not {what}; expected one of {}", words.join(", ")).into())
    })
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ParseError {}
