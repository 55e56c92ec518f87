//! Links and addresses in documentation.

/// The site that addresses without one belong to.
const SITE: &str = "https://cloud.tencent.com";

/// `label` as a link to `address`; as text where the address leads nowhere.
pub(crate) fn link(label: &str, address: &str) -> String {
    let label = escape(label.trim());
    match absolute(address) {
        Some(address) if !label.is_empty() => format!("[{label}]({address})"),
        _ => label,
    }
}

/// The label and the address of the Markdown link that `text` begins with, and what stands behind it.
pub(crate) fn inline_link(text: &str) -> Option<(&str, &str, &str)> {
    let (label, behind) = text.strip_prefix('[')?.split_once("](")?;
    if label.contains(['[', ']', '\n']) {
        return None;
    }
    let mut depth = 0_usize;
    let end = behind.find(|c| match c {
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
    let (address, behind) = behind.split_at_checked(end)?;
    // Behind a blank there may be a title.
    let address = address.trim().split(char::is_whitespace).next().unwrap_or_default();
    Some((label, address, behind.strip_prefix(')')?))
}

/// The web address that `text` begins with, and what stands behind it.
pub(crate) fn bare_address(text: &str) -> Option<(&str, &str)> {
    let behind = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let is_end =
        |c: char| !c.is_ascii() || c.is_ascii_whitespace() || c.is_ascii_control() || "<>\"'`()[]{}|\\^,;*".contains(c);
    let length = text.len() - behind.len() + behind.find(is_end).unwrap_or(behind.len());
    let address = text.get(..length)?.trim_end_matches(['.', ':', '!', '?']);
    let is_address = address.len() > text.len() - behind.len();
    is_address
        .then(|| Some((address, text.get(address.len()..)?)))
        .flatten()
}

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

/// Text inside a link, all of which means itself.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if "\\`*_[]<>&~".contains(c) {
            escaped.push('\\');
        }
        escaped.push(if c.is_whitespace() { ' ' } else { c });
    }
    // Rustdoc asks for a link round an address, and does not see that there is one.
    escaped.replace("://", "\\://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_site() {
        assert_eq!(link("Here", "/a/b#C"), "[Here](https://cloud.tencent.com/a/b#C)");
        assert_eq!(link("Here", "//a.example"), "[Here](https://a.example)");
        assert_eq!(link("a_b", "#Anchor"), "a\\_b");
        assert_eq!(link("Here", "javascript:alert(1)"), "Here");
    }

    #[test]
    fn a_link_ends_at_its_own_bracket() {
        let text = "[a](http://x.example/(1)) b)";
        assert_eq!(inline_link(text), Some(("a", "http://x.example/(1)", " b)")));
        assert_eq!(inline_link("[0] and (1)"), None);
        assert_eq!(inline_link("[a](b \"title\")"), Some(("a", "b", "")));
    }

    #[test]
    fn an_address_ends_at_punctuation() {
        assert_eq!(
            bare_address("https://a.example/b. C"),
            Some(("https://a.example/b", ". C"))
        );
        assert_eq!(bare_address("http://a.example，c"), Some(("http://a.example", "，c")));
        assert_eq!(bare_address("https:// "), None);
    }
}
