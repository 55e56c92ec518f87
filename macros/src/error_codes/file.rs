//! Finds and reads the file of a table.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::shared::position::position;
use crate::shared::table::{Contents, parse};

/// A file that was read, and what it holds.
pub(crate) struct Parsed {
    pub(crate) text: String,
    pub(crate) contents: Contents,
}

/// The files that were parsed for other enums of the crate: some have hundreds of tables, and an enum for each.
static PARSED: Mutex<Vec<Arc<Parsed>>> = Mutex::new(Vec::new());

/// Reads and parses the file at `path`, relative to the directory of the compiled crate's `Cargo.toml`.
pub(crate) fn parsed(path: &str) -> Result<Arc<Parsed>, String> {
    let text = read(path)?;
    let mut parsed = PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    // The whole text is compared: a file may have changed in the meantime.
    if let Some(known) = parsed.iter().find(|known| known.text == text) {
        return Ok(Arc::clone(known));
    }
    let contents = parse(&text);
    let new = Arc::new(Parsed { text, contents });
    parsed.push(Arc::clone(&new));
    Ok(new)
}

/// Reads the file at `path`, relative to the directory of the compiled crate's `Cargo.toml`.
fn read(path: &str) -> Result<String, String> {
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
