//! Escapes for text from a body, so that it fits on one line of a log.

use std::fmt::{self, Write};

/// Displays a value with all line breaks and other control characters escaped.
pub(crate) struct OneLine<T>(pub(crate) T);

impl<T: fmt::Display> fmt::Display for OneLine<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escaper(f), "{}", self.0)
    }
}

/// Escapes whatever is written through it.
struct Escaper<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for Escaper<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|c| self.write_char(c))
    }

    fn write_char(&mut self, c: char) -> fmt::Result {
        // U+2028 and U+2029 are not control characters, but they end a line too.
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            write!(self.0, "{}", c.escape_default())
        } else {
            self.0.write_char(c)
        }
    }
}
