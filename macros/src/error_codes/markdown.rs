//! Converts plain text to Markdown that rustdoc renders as that text.

/// Returns the text as one paragraph without markup, in which each run of blanks and line breaks is one blank. What is
/// between two single backticks is code.
pub(crate) fn paragraph(text: &str) -> String {
    let is_blank = |c: char| c.is_whitespace() || c.is_control();
    let words: Vec<&str> = text.split(is_blank).filter(|word| !word.is_empty()).collect();
    let text = words.join(" ");
    let mut markdown = String::new();
    let mut rest = text.as_str();
    while let Some((before, code, after)) = next_code(rest) {
        escape(before, &mut markdown);
        markdown.extend(["`", code, "`"]);
        rest = after;
    }
    escape(rest, &mut markdown);
    markdown
}

/// Returns `text` as code, or as a paragraph if that would change it.
pub(crate) fn code(text: &str) -> String {
    let is_odd = |c: char| c == '`' || c.is_control() || (c.is_whitespace() && c != ' ');
    if text.contains(is_odd) || text.starts_with(' ') || text.ends_with(' ') {
        paragraph(text)
    } else {
        format!("`{text}`")
    }
}

/// Splits `text` at its first code: what is before it, the code, and what is after it.
fn next_code(text: &str) -> Option<(&str, &str, &str)> {
    let mut ticks = text
        .match_indices('`')
        .map(|(at, _)| at)
        .filter(|at| is_single(text, *at));
    let mut open = ticks.next()?;
    for close in ticks {
        let code = text.get(open + 1..close)?;
        // Markdown takes these blanks away.
        if !code.starts_with(' ') && !code.ends_with(' ') && !code.contains('`') {
            return Some((text.get(..open)?, code, text.get(close + 1..)?));
        }
        open = close;
    }
    None
}

/// Returns whether the backtick at `at` has no other beside it.
fn is_single(text: &str, at: usize) -> bool {
    let before = text.get(..at).is_some_and(|before| before.ends_with('`'));
    let after = text.get(at + 1..).is_some_and(|after| after.starts_with('`'));
    !before && !after
}

/// Appends `text` to a paragraph of `markdown`, with a backslash before what would be markup.
fn escape(text: &str, markdown: &mut String) {
    let mut chars = text.chars().peekable();
    let mut previous = None;
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let is_number = || !markdown.is_empty() && markdown.chars().all(|c| c.is_ascii_digit());
        let is_markup = match c {
            '`' | '\\' | '<' | '>' | '[' | ']' | '*' | '_' | '#' | '&' | '|' | '~' => true,
            // Rustdoc would make them curly.
            '"' | '\'' => true,
            // Rustdoc warns about a bare URL.
            ':' => next == Some('/'),
            // A list, a dash or an ellipsis.
            '+' => markdown.is_empty(),
            '-' => markdown.is_empty() || next == Some('-') || previous == Some('-'),
            '.' => next == Some('.') || previous == Some('.') || is_number(),
            ')' => is_number(),
            _ => false,
        };
        if is_markup {
            markdown.push('\\');
        }
        markdown.push(c);
        previous = Some(c);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;

    /// Renders Markdown as rustdoc does, and returns its text, with code between backticks. Panics at anything else.
    fn text_of(markdown: &str) -> String {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION;
        let pieces = Parser::new_ext(markdown, options).map(|event| match event {
            Event::Text(text) => text.to_string(),
            Event::Code(code) => format!("`{code}`"),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => String::new(),
            event => panic!("{event:?} in {markdown:?}"),
        });
        pieces.collect()
    }

    fn one_line(text: &str) -> String {
        let words = text.split(|c: char| c.is_whitespace() || c.is_control());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn markup_is_escaped_outside_code() {
        assert_eq!(paragraph("a `b_c` [d] <e>"), "a `b_c` \\[d\\] \\<e\\>");
        assert_eq!(paragraph("one ` and http://x\ny"), "one \\` and http\\://x y");
        assert_eq!(
            paragraph("\t- non-empty. 1. -- `` `a`"),
            "\\- non-empty. 1. \\-\\- \\`\\` `a`"
        );
        assert_eq!(paragraph("1. a) b. c"), "1\\. a) b. c");
        assert_eq!(paragraph("1) a + b"), "1\\) a + b");
        assert_eq!(paragraph("+ a"), "\\+ a");
        assert_eq!(paragraph("a.. b"), "a\\.\\. b");
    }

    #[test]
    fn blanks_beside_backticks_are_no_code() {
        assert_eq!(paragraph("a ` b` c"), "a \\` b\\` c");
        assert_eq!(paragraph("a `b ` c"), "a \\`b \\` c");
        assert_eq!(paragraph("a `b``c` d"), "a \\`b\\`\\`c\\` d");
    }

    #[test]
    fn a_code_is_code_unless_that_would_change_it() {
        assert_eq!(code("A.b_C <d>"), "`A.b_C <d>`");
        assert_eq!(code("A`b"), "A\\`b");
        for odd in ["A\n b", "A\u{3000}b", "A\u{1}b", " A b"] {
            assert_eq!(code(odd), "A b");
        }
    }

    proptest! {
        #[test]
        fn text_stays_text(text in "([-+*_#>`~\\[\\](){}|<>&\\\\/:=.!'\"^$ \t\r\n\u{a0}1a]|https://|&amp;|<b>|```|~~~|    ){0,24}") {
            prop_assert_eq!(text_of(&paragraph(&text)), one_line(&text));
            let code = one_line(&text_of(&code(&text)));
            prop_assert_eq!(code.replace('`', ""), one_line(&text).replace('`', ""));
        }
    }
}
