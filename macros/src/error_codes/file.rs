//! The file of a table, found and read.

use std::path::Path;

use crate::shared::position::position;

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
