//! Escapes for text from a body, so that it fits on one line of a log.

use std::fmt::{self, Write};

/// Displays a value on one line, and no more than the beginning of a long one. Escapes control characters, and characters
/// that show nothing or turn the direction of the text around them.
pub(crate) struct OneLine<T> {
    value: T,
    /// The number of characters of the value that are shown.
    longest: usize,
}

impl<T> OneLine<T> {
    /// Displays a value of up to 1,000 characters.
    pub(crate) fn new(value: T) -> Self {
        Self::up_to(1000, value)
    }

    /// Displays a name, which has up to 100 characters.
    pub(crate) fn short(value: T) -> Self {
        Self::up_to(100, value)
    }

    /// Displays a value of up to `longest` characters.
    pub(crate) fn up_to(longest: usize, value: T) -> Self {
        Self { value, longest }
    }
}

impl<T: fmt::Display> fmt::Display for OneLine<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut escaper = Escaper { f, left: self.longest };
        write!(escaper, "{}", self.value)
    }
}

/// Escapes whatever is written through it.
struct Escaper<'a, 'f> {
    f: &'a mut fmt::Formatter<'f>,
    /// How many more characters are shown.
    left: usize,
}

impl Write for Escaper<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // What is cut off is not looked at.
        text.chars()
            .take(self.left.saturating_add(1))
            .try_for_each(|c| self.write_char(c))
    }

    fn write_char(&mut self, c: char) -> fmt::Result {
        match self.left {
            usize::MAX => return Ok(()),
            0 => {
                self.left = usize::MAX;
                return self.f.write_char('…');
            }
            _ => self.left -= 1,
        }
        if c.is_control() || is_invisible(c) {
            write!(self.f, "{}", c.escape_default())
        } else {
            self.f.write_char(c)
        }
    }
}

/// Whether a character, which is not a control character, ends a line, shows nothing, or turns the direction of text.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_show_is_escaped() {
        let text = "a\tb\u{202e}c\u{200b}d\u{feff}\u{2028}é中😀";
        let shown = r"a\tb\u{202e}c\u{200b}d\u{feff}\u{2028}é中😀";
        assert_eq!(OneLine::new(text).to_string(), shown);
    }

    #[test]
    fn what_is_long_is_cut() {
        let text = |length: usize| "é".repeat(length);
        assert_eq!(OneLine::short(text(100)).to_string(), text(100));
        assert_eq!(OneLine::short(text(101)).to_string(), format!("{}…", text(100)));
        let many_parts = format_args!("{}{}{}", text(60), text(60), text(60)).to_string();
        assert_eq!(OneLine::short(many_parts).to_string(), format!("{}…", text(100)));
        assert_eq!(
            OneLine::short(format_args!("{}{}{}", text(100), text(9), text(9))).to_string(),
            format!("{}…", text(100))
        );
    }
}
