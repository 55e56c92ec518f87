//! The subset of HTML that the documentation uses.

/// The tags that the documentation uses. Anything else between `<` and `>` is text, as in `Vec<Config>`.
const TAGS: [&str; 46] = [
    "a",
    "b",
    "blockquote",
    "br",
    "center",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "label",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
];

/// The entities that the documentation uses. Anything else that begins with `&` is text.
const ENTITIES: [(&str, char); 10] = [
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&apos;", '\''),
    ("&#39;", '\''),
    ("&#42;", '*'),
    ("&nbsp;", ' '),
    ("&ensp;", ' '),
    ("&emsp;", ' '),
];

/// An opening or closing tag.
#[derive(Debug, PartialEq)]
pub(crate) struct Tag<'a> {
    /// The name of the tag, in lower case.
    pub(crate) name: String,
    /// Whether this is a closing tag.
    pub(crate) closes: bool,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// Reads the tag at the start of `text`, and returns it with the text after it.
    pub(crate) fn read(text: &'a str) -> Option<(Self, &'a str)> {
        let (inside, after) = text.strip_prefix('<')?.split_once('>')?;
        let (inside, closes) = match inside.strip_prefix('/') {
            Some(inside) => (inside, true),
            None => (inside, false),
        };
        let end = inside
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(inside.len());
        let (name, attributes) = inside.split_at_checked(end)?;
        let name = name.to_ascii_lowercase();
        let is_tag = TAGS.contains(&name.as_str()) && !attributes.contains('<');
        let is_whole = attributes.is_empty() || attributes.starts_with(|c: char| c == '/' || c.is_whitespace());
        (is_tag && is_whole).then_some((
            Self {
                name,
                closes,
                attributes,
            },
            after,
        ))
    }

    /// Returns the value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        let (_, after) = self.attributes.split_once(&format!(" {name}="))?;
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        after.split(quote).nth(1)
    }
}

/// Reads the entity at the start of `text`, and returns its character with the text after it.
pub(crate) fn entity(text: &str) -> Option<(char, &str)> {
    ENTITIES
        .iter()
        .find_map(|(entity, c)| Some((*c, text.strip_prefix(entity)?)))
}

/// Splits `text` at the closing tag called `name`, and returns the text before and after the tag.
pub(crate) fn until_closed<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    text.split_once(&format!("</{name}>"))
}

/// Returns the text of some HTML, without tags and with entities decoded. A `<br>` becomes a line break.
pub(crate) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(c) = rest.chars().next() {
        if let Some((tag, after)) = Tag::read(rest) {
            if tag.name == "br" {
                text.push('\n');
            }
            rest = after;
        } else if let Some((c, after)) = entity(rest) {
            text.push(c);
            rest = after;
        } else {
            text.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_names_are_tags() {
        let (tag, after) = Tag::read("<a target=\"x\" href='y'>z").unwrap();
        assert_eq!((tag.name.as_str(), tag.closes, after), ("a", false, "z"));
        assert_eq!(tag.attribute("href"), Some("y"));
        assert!(Tag::read("</P>").is_some_and(|(tag, _)| tag.closes));
        assert!(Tag::read("<br/>").is_some());
        assert_eq!(Tag::read("<Config>"), None);
        assert_eq!(Tag::read("< 5, p > 3"), None);
    }

    #[test]
    fn plain_text_drops_tags_and_decodes_entities() {
        assert_eq!(plain("a <b>&lt;b&gt;</b><br>& c"), "a <b>\n& c");
    }
}
