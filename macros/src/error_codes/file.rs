//! Finds and reads the file of a table.

use std::path::Path;

use crate::shared::position::position;

/// Reads the file at `path`, relative to the directory of the compiled crate's `Cargo.toml`.
pub(crate) fn read(path: &str) -> Result<String, String> {
    if Path::new(path).is_absolute() {
        return Err(format!(
            "`{path}` is an absolute path; write it relative to the directory of Cargo.toml"
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
        format!("{path}:{line}:{column}: the file is not valid UTF-8")
    })
}
