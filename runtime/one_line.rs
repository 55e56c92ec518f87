//! Text from a body, made fit for one line of a log.

use std::fmt::{self, Write};

/// Writes on with control characters escaped.
pub(crate) struct OneLine<'a, W>(&'a mut W);

impl<'a, W: Write> OneLine<'a, W> {
    pub(crate) fn new(out: &'a mut W) -> Self {
        Self(out)
    }

    pub(crate) fn write(&mut self, text: &(impl fmt::Display + ?Sized)) -> fmt::Result {
        write!(self, "{text}")
    }
}

impl<W: Write> Write for OneLine<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|c| self.write_char(c))
    }

    fn write_char(&mut self, c: char) -> fmt::Result {
        // The two that are not control characters end a line all the same.
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            write!(self.0, "{}", c.escape_default())
        } else {
            self.0.write_char(c)
        }
    }
}
