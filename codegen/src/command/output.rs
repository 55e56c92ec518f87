//! Printing text, and reading and writing files.

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Returns a number with its noun, in the singular or the plural.
pub(crate) fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

/// Prints `text`. It is not an error if the reader closes the pipe early, as `head` does.
pub(crate) fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Reads a file, and returns `None` if it does not exist.
pub(crate) fn read(path: &Path) -> Result<Option<String>, Box<dyn Error>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display()).into()),
    }
}

/// Writes `text` to a file, unless the file already contains it. Returns whether the file was written.
pub(crate) fn write(path: &Path, text: &str) -> Result<bool, Box<dyn Error>> {
    if read(path)?.as_deref() == Some(text) {
        return Ok(false);
    }
    match fs::write(path, text) {
        Ok(()) => Ok(true),
        Err(error) => Err(format!("{}: {error}", path.display()).into()),
    }
}
