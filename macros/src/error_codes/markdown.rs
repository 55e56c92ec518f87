//! Converts plain text to Markdown that renders as that text.

/// Escapes what Markdown and rustdoc would interpret as markup; code between backticks remains code.
pub(crate) fn escape(text: &str) -> String {
    let keeps_code = text.matches('`').count() % 2 == 0;
    let mut in_code = false;
    let mut escaped = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_markup = match c {
            '`' if keeps_code => {
                in_code = !in_code;
                false
            }
            _ if in_code => false,
            // Rustdoc warns about a bare URL.
            ':' => chars.peek() == Some(&'/'),
            _ => matches!(
                c,
                '`' | '\\' | '<' | '>' | '[' | ']' | '*' | '_' | '#' | '&' | '|' | '~'
            ),
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_outside_code() {
        assert_eq!(escape("a `b_c` [d] <e>"), "a `b_c` \\[d\\] \\<e\\>");
        assert_eq!(escape("one ` and http://x\ny"), "one \\` and http\\://x y");
    }
}
