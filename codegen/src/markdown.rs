//! Documentation as Markdown that rustdoc takes without a warning.

mod html;
mod link;
mod writer;

use crate::markdown::html::{Tag, entity, plain, until_closed};
use crate::markdown::link::{bare_address, inline_link, link};
use crate::markdown::writer::Page;

/// The lines of a doc comment for `document`, which mixes Markdown and HTML.
///
/// Text, lists, code and links are kept; whatever else Markdown or rustdoc would take for markup shows as it is.
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
        let behind = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            '\n' => {
                page.end_line();
                behind
            }
            '`' => code(rest, &mut page),
            '<' => tag(rest, behind, &mut page),
            '&' => match entity(rest) {
                Some((c, behind)) => {
                    text(c, behind, &mut page);
                    behind
                }
                None => {
                    page.push_str("\\&");
                    behind
                }
            },
            '[' => match inline_link(rest) {
                Some((label, address, behind)) => {
                    page.push_str(&link(label, address));
                    behind
                }
                None => {
                    page.push_str("\\[");
                    behind
                }
            },
            'h' => match bare_address(rest) {
                Some((address, behind)) => {
                    page.push_str(&format!("<{address}>"));
                    behind
                }
                None => {
                    page.push_str("h");
                    behind
                }
            },
            // Bold text; a star alone is a star.
            '*' if behind.starts_with('*') => {
                page.push_str("**");
                behind.trim_start_matches('*')
            }
            // An escape that stands there already.
            '\\' if behind.starts_with(|c: char| c.is_ascii_punctuation()) => {
                let mut chars = behind.chars();
                page.push_str("\\");
                page.push_str(chars.next().map(String::from).as_deref().unwrap_or_default());
                chars.as_str()
            }
            _ => {
                text(c, behind, &mut page);
                behind
            }
        };
    }
    page.finish()
}

/// A character that means itself.
fn text(c: char, behind: &str, page: &mut Page) {
    let is_markup = match c {
        '*' | '[' | ']' | '<' | '~' | '`' => true,
        '>' => page.is_at_start(),
        // Inside a word it is no markup.
        '_' => !page.ends_in_word() || !behind.starts_with(|c: char| c.is_alphanumeric()),
        _ => false,
    };
    if is_markup {
        page.push_str("\\");
    }
    page.push_str(c.encode_utf8(&mut [0; 4]));
}

/// Code between backticks, or a block of it; answers what stands behind.
fn code<'a>(rest: &'a str, page: &mut Page) -> &'a str {
    let behind = rest.trim_start_matches('`');
    let ticks = rest.strip_suffix(behind).unwrap_or_default();
    if ticks.len() >= 3 && page.is_at_start() {
        let (_language, body) = behind.split_once('\n').unwrap_or(("", behind));
        let (body, behind) = body.split_once(ticks).unwrap_or((body, ""));
        page.block(body);
        return behind;
    }
    let line = behind.split('\n').next().unwrap_or_default();
    match line.split_once(ticks) {
        Some((inside, after)) if !inside.trim().is_empty() && !after.starts_with('`') => {
            page.push_str(&format!("{ticks}{inside}{ticks}"));
            behind.get(inside.len() + ticks.len()..).unwrap_or_default()
        }
        _ => {
            page.push_str(&ticks.replace('`', "\\`"));
            behind
        }
    }
}

/// A tag as Markdown; answers what stands behind.
fn tag<'a>(rest: &'a str, after_bracket: &'a str, page: &mut Page) -> &'a str {
    let Some((tag, behind)) = Tag::read(rest) else {
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
            if let Some((inside, behind)) = until_closed(behind, "pre") {
                page.block(&plain(inside));
                return behind;
            }
        }
        ("code" | "tt", false) => {
            if let Some((inside, behind)) = until_closed(behind, &tag.name) {
                page.push_str(&code_span(&plain(inside)));
                return behind;
            }
        }
        ("a", false) => {
            if let Some((inside, behind)) = until_closed(behind, "a") {
                page.push_str(&link(&plain(inside), tag.attribute("href").unwrap_or_default()));
                return behind;
            }
        }
        ("img", _) => page.push_str(&link("image", tag.attribute("src").unwrap_or_default())),
        ("b" | "strong", false) => {
            if let Some((inside, behind)) = until_closed(behind, &tag.name).filter(|(inside, _)| can_be_bold(inside)) {
                page.push_str(&format!("**{inside}**"));
                return behind;
            }
        }
        ("li" | "dt" | "dd" | "thead" | "tbody" | "tfoot", _) => page.end_line(),
        (
            "p" | "br" | "hr" | "div" | "section" | "ul" | "ol" | "dl" | "blockquote" | "h1" | "h2" | "h3" | "h4"
            | "h5" | "h6",
            _,
        ) => page.end_paragraph(),
        // What is left says how text looks.
        _ => {}
    }
    behind
}

/// Markdown knows bold text by the letters at its edges; beside Chinese punctuation the stars would show.
fn can_be_bold(inside: &str) -> bool {
    inside.starts_with(char::is_alphanumeric)
        && inside.ends_with(char::is_alphanumeric)
        && inside
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '/' | ','))
        && !inside.contains("//")
}

fn code_span(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.as_str() {
        "" => text,
        _ if text.contains('`') => format!("`` {text} ``").replace("```", "` ` `"),
        _ => format!("`{text}`"),
    }
}

/// Without the characters that nobody sees, some of which rustc refuses in a comment.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let is_seen = |c: &char| match c {
        '\n' | '\t' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' => false,
        _ => !c.is_control(),
    };
    let seen = text.chars().filter(is_seen);
    seen.map(|c| if c == '\t' || c == '\u{a0}' { ' ' } else { c }).collect()
}
