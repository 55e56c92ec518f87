//! The lists of error codes in Tencent Cloud's SDK for Python, `errorcodes.py`.

use std::path::Path;

use crate::error::Error;

/// An error code that a product can return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCode {
    /// The code, as it appears in a reply.
    pub code: String,
    /// The description of the code, on one line, or an empty string if the list has none.
    pub description: String,
}

/// Parses `text`, the contents of the `errorcodes.py` at `path`. Each of its codes is a line `NAME = 'Code'`, with the
/// description in the comment above it.
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
            list.push(ListedCode { code, description });
        }
    }
    Ok(list)
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
