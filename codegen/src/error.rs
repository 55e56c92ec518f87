//! What stops a command.

use std::fmt;
use std::path::Path;

use crate::shared::position::position;
use crate::shared::table::Problem;

/// What stopped a command, in words for its user: where it is, what is wrong, and what to write instead.
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

    /// A mistake in a file.
    pub(crate) fn in_file(path: &Path, line: usize, column: usize, what: &str) -> Self {
        Self::new(format!("{}:{line}:{column}: {what}", path.display()))
    }

    /// A mistake at a byte of a file's text.
    pub(crate) fn at_byte(path: &Path, text: &str, at: usize, what: &str) -> Self {
        let (line, column) = position(text, at);
        Self::in_file(path, line, column, &what.trim().replace('\n', ", "))
    }

    /// The mistakes in a table, a line each.
    pub(crate) fn in_table(path: &Path, text: &str, problems: &[Problem]) -> Self {
        let lines = problems
            .iter()
            .map(|problem| Self::at_byte(path, text, problem.at, &problem.message).message);
        Self::new(lines.collect::<Vec<_>>().join("\n"))
    }

    /// A file or folder that the system does not give.
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
