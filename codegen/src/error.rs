//! The error type of this crate.

use std::fmt;
use std::path::Path;

use crate::shared::position::position;
use crate::shared::table::Problem;

/// An error with a message for the user of the command: where the problem is, what is wrong and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    message: String,
}

impl Error {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
        }
    }

    /// Returns an error at a line and column of a file.
    pub(crate) fn in_file(path: &Path, line: usize, column: usize, what: &str) -> Self {
        Self::new(format!("{}:{line}:{column}: {what}", path.display()))
    }

    /// Returns an error at a byte offset of a file's text.
    pub(crate) fn at_byte(path: &Path, text: &str, at: usize, what: &str) -> Self {
        let (line, column) = position(text, at);
        Self::in_file(path, line, column, &what.trim().replace('\n', ", "))
    }

    /// Returns an error that lists the problems in a file of tables, one per line.
    pub(crate) fn in_table(path: &Path, text: &str, problems: &[Problem]) -> Self {
        let lines = problems
            .iter()
            .map(|problem| Self::at_byte(path, text, problem.at, &problem.message).message);
        Self::new(lines.collect::<Vec<_>>().join("\n"))
    }

    /// Returns an error for a file or folder that cannot be accessed.
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
