//! Conversion of Tencent Cloud's documentation to Markdown that rustdoc accepts without warnings.
//!
//! This is our own code: the crate htmd was considered, but it drops `<Config>` and breaks code spans.

mod html;
mod link;
mod writer;

use crate::markdown::html::{Tag, entity, plain, until_closed};
use crate::markdown::link::{bare_address, inline_link, link};
use crate::markdown::writer::Page;

/// Converts `document`, a mixture of Markdown and HTML, to the lines of a doc comment.
///
/// Text, bold text, lists, code and links are kept. Known HTML tags that only affect the appearance of text are
/// removed, the rows of tables become list items, and anything else that Markdown or rustdoc would interpret as markup
/// is escaped.
///
/// ```
/// use cargo_tencent::markdown::markdown;
///
/// let lines = markdown("The state:<li>`ON`: see <a href=\"/doc\">here</a></li><li>a[0] < 5</li>");
/// assert_eq!(lines, [
///     "The state:",
///     "",
///     "- `ON`: see [here](https://cloud.tencent.com/doc)",
///     "- a\\[0\\] \\< 5",
/// ]);
/// ```
pub fn markdown(document: &str) -> Vec<String> {
    let document = clean(document);
    let mut page = Page::default();
    let mut rest = document.as_str();
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            '\n' => {
                page.end_line();
                after
            }
            '`' => code(rest, &mut page),
            '<' => tag(rest, after, &mut page),
            '&' => match entity(rest) {
                Some((c, after)) => {
                    text(c, after, &mut page);
                    after
                }
                None => {
                    page.push_str("\\&");
                    after
                }
            },
            '[' => match inline_link(rest) {
                Some((label, address, after)) => {
                    page.push_str(&link(label, address));
                    after
                }
                None => {
                    page.push_str("\\[");
                    after
                }
            },
            'h' => match bare_address(rest) {
                Some((address, after)) => {
                    page.push_str(&format!("<{address}>"));
                    after
                }
                None => {
                    page.push_str("h");
                    after
                }
            },
            // Two asterisks mark bold text; a single one is escaped as text.
            '*' if after.starts_with('*') => {
                page.push_str("**");
                after.trim_start_matches('*')
            }
            // The document escapes this character itself.
            '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                let mut chars = after.chars();
                page.push_str("\\");
                page.push_str(chars.next().map(String::from).as_deref().unwrap_or_default());
                chars.as_str()
            }
            _ => {
                text(c, after, &mut page);
                after
            }
        };
    }
    page.finish()
}

/// Writes a character of plain text, escaped if it would be read as markup.
fn text(c: char, after: &str, page: &mut Page) {
    let is_markup = match c {
        '*' | '[' | ']' | '<' | '~' | '`' => true,
        '>' => page.is_at_start(),
        // An underscore inside a word is not markup.
        '_' => !page.ends_in_word() || !after.starts_with(|c: char| c.is_alphanumeric()),
        _ => false,
    };
    if is_markup {
        page.push_str("\\");
    }
    page.push_str(c.encode_utf8(&mut [0; 4]));
}

/// Writes the code span or code block at the start of `rest`, and returns the text after it. Backticks that enclose no
/// code are escaped.
fn code<'a>(rest: &'a str, page: &mut Page) -> &'a str {
    let after = rest.trim_start_matches('`');
    let ticks = rest.strip_suffix(after).unwrap_or_default();
    if ticks.len() >= 3 && page.is_at_start() {
        let (_language, body) = after.split_once('\n').unwrap_or(("", after));
        let (body, after) = body.split_once(ticks).unwrap_or((body, ""));
        page.block(body);
        return after;
    }
    let line = after.split('\n').next().unwrap_or_default();
    match line.split_once(ticks) {
        Some((inside, tail)) if !inside.trim().is_empty() && !tail.starts_with('`') => {
            page.push_str(&format!("{ticks}{inside}{ticks}"));
            after.get(inside.len() + ticks.len()..).unwrap_or_default()
        }
        _ => {
            page.push_str(&ticks.replace('`', "\\`"));
            after
        }
    }
}

/// Writes the HTML tag at the start of `rest` as Markdown, and returns the text after it. A `<` that begins no tag is
/// escaped; `after_bracket` is the text after it.
fn tag<'a>(rest: &'a str, after_bracket: &'a str, page: &mut Page) -> &'a str {
    let Some((tag, after)) = Tag::read(rest) else {
        page.push_str("\\<");
        return after_bracket;
    };
    match (tag.name.as_str(), tag.closes) {
        ("li" | "dt" | "dd", false) => page.begin_item(),
        ("tr", false) => page.begin_row(),
        ("td" | "th", false) => page.begin_cell(),
        ("tr" | "table", _) => page.end_row(),
        ("td" | "th", true) => {}
        ("pre", false) => {
            if let Some((inside, after)) = until_closed(after, "pre") {
                page.block(&plain(inside));
                return after;
            }
        }
        ("code" | "tt", false) => {
            if let Some((inside, after)) = until_closed(after, &tag.name) {
                page.push_str(&code_span(&plain(inside)));
                return after;
            }
        }
        ("a", false) => {
            if let Some((inside, after)) = until_closed(after, "a") {
                page.push_str(&link(&plain(inside), tag.attribute("href").unwrap_or_default()));
                return after;
            }
        }
        ("img", _) => page.push_str(&link("image", tag.attribute("src").unwrap_or_default())),
        ("b" | "strong", false) => {
            if let Some((inside, after)) = until_closed(after, &tag.name).filter(|(inside, _)| can_be_bold(inside)) {
                page.push_str(&format!("**{inside}**"));
                return after;
            }
        }
        ("li" | "dt" | "dd" | "thead" | "tbody" | "tfoot", _) => page.end_line(),
        (
            "p" | "br" | "hr" | "div" | "section" | "ul" | "ol" | "dl" | "blockquote" | "h1" | "h2" | "h3" | "h4"
            | "h5" | "h6",
            _,
        ) => page.end_paragraph(),
        // The other tags only affect the appearance of text.
        _ => {}
    }
    after
}

/// Returns whether Markdown would render `inside` as bold text between `**`. It does so only if letters or digits are
/// next to the asterisks; next to Chinese punctuation, for example, the asterisks themselves would be shown.
fn can_be_bold(inside: &str) -> bool {
    inside.starts_with(char::is_alphanumeric)
        && inside.ends_with(char::is_alphanumeric)
        && inside
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '/' | ','))
        && !inside.contains("//")
}

/// Returns `text` as a code span on one line.
fn code_span(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.as_str() {
        "" => text,
        _ if text.contains('`') => format!("`` {text} ``").replace("```", "` ` `"),
        _ => format!("`{text}`"),
    }
}

/// Normalizes line breaks and blanks, and removes invisible characters, some of which rustc rejects in comments.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let is_visible = |c: &char| match c {
        '\n' | '\t' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' => false,
        _ => !c.is_control(),
    };
    let visible = text.chars().filter(is_visible);
    visible
        .map(|c| if c == '\t' || c == '\u{a0}' { ' ' } else { c })
        .collect()
}
