//! Where text goes.

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Prints `text`. A reader that has seen enough, as `head` has, is no error.
pub(crate) fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// The text of a file; none if there is no such file.
pub(crate) fn read(path: &Path) -> Result<Option<String>, Box<dyn Error>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display()).into()),
    }
}

/// Writes a file, unless it holds `text` already; answers whether it did.
pub(crate) fn write(path: &Path, text: &str) -> Result<bool, Box<dyn Error>> {
    if read(path)?.as_deref() == Some(text) {
        return Ok(false);
    }
    match fs::write(path, text) {
        Ok(()) => Ok(true),
        Err(error) => Err(format!("{}: {error}", path.display()).into()),
    }
}
