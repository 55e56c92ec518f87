//! The file of a table, found and read.

use std::path::Path;

/// The text of the file at `path`, which is relative to the manifest of the crate being compiled.
pub(crate) fn read(path: &str) -> Result<String, String> {
    if Path::new(path).is_absolute() {
        return Err(format!(
            "`{path}` is absolute; write it relative to the folder of Cargo.toml"
        ));
    }
    let Some(folder) = std::env::var_os("CARGO_MANIFEST_DIR") else {
        return Err("`CARGO_MANIFEST_DIR` is not set; build with cargo".to_owned());
    };
    let file = Path::new(&folder).join(path);
    let bytes = std::fs::read(&file).map_err(|error| format!("cannot read `{}`: {error}", file.display()))?;
    String::from_utf8(bytes).map_err(|error| {
        let readable = error
            .as_bytes()
            .get(..error.utf8_error().valid_up_to())
            .unwrap_or_default();
        let (line, column) = position(&String::from_utf8_lossy(readable), usize::MAX);
        format!("{path}:{line}:{column}: the text is not UTF-8")
    })
}

/// The line and column of a byte of `text`, both from 1, the column in characters.
pub(crate) fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters() {
        assert_eq!(position("a\nüb", 0), (1, 1));
        assert_eq!(position("a\nüb", 4), (2, 2));
        assert_eq!(position("a\n", usize::MAX), (2, 1));
    }
}
