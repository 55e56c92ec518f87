//! Links and web addresses in the documentation.

/// The site that addresses without a host refer to.
const SITE: &str = "https://cloud.tencent.com";

/// Returns a link to `address`, or only the label if the address cannot be used as a link.
pub(crate) fn link(label: &str, address: &str) -> String {
    let label = escape(label.trim());
    match absolute(address) {
        Some(address) if !label.is_empty() => format!("[{label}]({address})"),
        _ => label,
    }
}

/// Reads the Markdown link at the start of `text`, and returns its label, its address and the text after it.
pub(crate) fn inline_link(text: &str) -> Option<(&str, &str, &str)> {
    let (label, after) = text.strip_prefix('[')?.split_once("](")?;
    if label.contains(['[', ']', '\n']) {
        return None;
    }
    let mut depth = 0_usize;
    let end = after.find(|c| match c {
        '(' => {
            depth += 1;
            false
        }
        ')' if depth == 0 => true,
        ')' => {
            depth -= 1;
            false
        }
        _ => c == '\n',
    })?;
    let (address, after) = after.split_at_checked(end)?;
    // A title may follow the address after a blank.
    let address = address.trim().split(char::is_whitespace).next().unwrap_or_default();
    Some((label, address, after.strip_prefix(')')?))
}

/// Reads the web address at the start of `text`, and returns it with the text after it.
pub(crate) fn bare_address(text: &str) -> Option<(&str, &str)> {
    let after = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let is_end =
        |c: char| !c.is_ascii() || c.is_ascii_whitespace() || c.is_ascii_control() || "<>\"'`()[]{}|\\^,;*".contains(c);
    let length = text.len() - after.len() + after.find(is_end).unwrap_or(after.len());
    let address = text.get(..length)?.trim_end_matches(['.', ':', '!', '?']);
    let is_address = address.len() > text.len() - after.len();
    is_address
        .then(|| Some((address, text.get(address.len()..)?)))
        .flatten()
}

/// Returns `address` with scheme and host, or `None` if it is not a web address.
fn absolute(address: &str) -> Option<String> {
    let address = address.trim();
    let is_plain = !address.contains(|c: char| c.is_whitespace() || c.is_control() || "<>()\\`[]".contains(c));
    let absolute = match address {
        _ if address.starts_with("https://") || address.starts_with("http://") => address.to_owned(),
        _ if address.starts_with("//") => format!("https:{address}"),
        _ if address.starts_with('/') => format!("{SITE}{address}"),
        _ => return None,
    };
    is_plain.then_some(absolute)
}

/// Escapes all markup in the label of a link.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if "\\`*_[]<>&~".contains(c) {
            escaped.push('\\');
        }
        escaped.push(if c.is_whitespace() { ' ' } else { c });
    }
    // Rustdoc warns about an address that is not a link, even inside the label of one.
    escaped.replace("://", "\\://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_needs_a_web_address() {
        assert_eq!(link("Here", "/a/b#C"), "[Here](https://cloud.tencent.com/a/b#C)");
        assert_eq!(link("Here", "//a.example"), "[Here](https://a.example)");
        assert_eq!(link("a_b", "#Anchor"), "a\\_b");
        assert_eq!(link("Here", "javascript:alert(1)"), "Here");
    }

    #[test]
    fn an_inline_link_ends_at_its_own_parenthesis() {
        let text = "[a](http://x.example/(1)) b)";
        assert_eq!(inline_link(text), Some(("a", "http://x.example/(1)", " b)")));
        assert_eq!(inline_link("[0] and (1)"), None);
        assert_eq!(inline_link("[a](b \"title\")"), Some(("a", "b", "")));
    }

    #[test]
    fn a_bare_address_ends_at_punctuation() {
        assert_eq!(
            bare_address("https://a.example/b. C"),
            Some(("https://a.example/b", ". C"))
        );
        assert_eq!(bare_address("http://a.example，c"), Some(("http://a.example", "，c")));
        assert_eq!(bare_address("https:// "), None);
    }
}
