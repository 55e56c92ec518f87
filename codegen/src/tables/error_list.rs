//! The lists of error codes in Tencent Cloud's SDK for Python, `errorcodes.py`.

use std::collections::HashMap;
use std::path::Path;

use crate::error::Error;

/// An error code that a product can return.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct ListedCode {
    /// The code, as it appears in a reply.
    pub code: String,
    /// The description of the code in English, on one line, or an empty string if the list has none.
    pub description: String,
    /// The description of the code in Chinese, on one line, or an empty string if the list has none.
    pub description_zh: String,
}

/// Parses `text`, the contents of the `errorcodes.py` at `path`. Each of its codes is a line `NAME = 'Code'`, with the
/// description in the comment above it. A description with Chinese characters is Chinese, any other English; the code
/// itself is none.
///
/// # Errors
///
/// Returns an error with path, line and column if a line is neither a code nor a comment nor empty.
///
/// ```
/// use std::path::Path;
/// use cargo_tencent::tables::error_list::parse;
///
/// let list = parse(Path::new("errorcodes.py"), "# No such zone.\nINVALIDZONE = 'InvalidZone'\n")?;
/// assert_eq!((list[0].code.as_str(), list[0].description.as_str()), ("InvalidZone", "No such zone."));
/// # Ok::<(), cargo_tencent::Error>(())
/// ```
pub fn parse(path: &Path, text: &str) -> Result<Vec<ListedCode>, Error> {
    let mut list: Vec<ListedCode> = Vec::new();
    let mut comment = String::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim_start_matches('\u{feff}').trim_end();
        if let Some(words) = line.strip_prefix('#') {
            comment.push(' ');
            comment.push_str(words);
            continue;
        }
        let description = one_line(&std::mem::take(&mut comment));
        if line.is_empty() {
            continue;
        }
        let Some(code) = assigned(line) else {
            let what = "not an error code; expected `NAME = 'Code'`, a comment or an empty line";
            return Err(Error::in_file(path, index + 1, 1, what));
        };
        if !list.iter().any(|listed| listed.code == code) {
            list.push(ListedCode::new(code, description));
        }
    }
    Ok(list)
}

/// Adds what `other`, the list of another package, has and `list` has not: codes, and descriptions in its language.
///
/// ```
/// use std::path::Path;
/// use cargo_tencent::tables::error_list::{complete, parse};
///
/// let path = Path::new("errorcodes.py");
/// let mut list = parse(path, "# No such zone.\nINVALIDZONE = 'InvalidZone'\n")?;
/// complete(&mut list, parse(path, "# 没有这个可用区。\nINVALIDZONE = 'InvalidZone'\n")?);
/// assert_eq!((list[0].description.as_str(), list[0].description_zh.as_str()), ("No such zone.", "没有这个可用区。"));
/// # Ok::<(), cargo_tencent::Error>(())
/// ```
pub fn complete(list: &mut Vec<ListedCode>, other: Vec<ListedCode>) {
    let places: HashMap<String, usize> = list
        .iter()
        .enumerate()
        .map(|(at, listed)| (listed.code.clone(), at))
        .collect();
    for listed in other {
        match places.get(&listed.code).and_then(|at| list.get_mut(*at)) {
            Some(known) => {
                if known.description.is_empty() {
                    known.description = listed.description;
                }
                if known.description_zh.is_empty() {
                    known.description_zh = listed.description_zh;
                }
            }
            None => list.push(listed),
        }
    }
}

impl ListedCode {
    fn new(code: String, description: String) -> Self {
        let mut listed = Self::default();
        if is_chinese(&description) {
            listed.description_zh = description;
        } else if description != code {
            listed.description = description;
        }
        listed.code = code;
        listed
    }
}

/// Returns whether a text is Chinese: whether it contains a Chinese character.
pub(crate) fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
}

/// Returns the string that a line assigns to a name.
fn assigned(line: &str) -> Option<String> {
    let (name, value) = line.split_once('=')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let value = value.trim();
    let quote = value.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let inside = value.strip_prefix(quote)?.strip_suffix(quote)?;
    let is_plain = !inside.is_empty() && !inside.contains([quote, '\\']);
    (name.trim().chars().all(is_name) && is_plain).then(|| inside.to_owned())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
