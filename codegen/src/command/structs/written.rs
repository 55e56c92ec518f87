//! A generated file: its header, and the code below it.

use std::error::Error;
use std::path::Path;

use cargo_tencent::metadata::choice::Choice;
use cargo_tencent::structs::fingerprint::fingerprint;
use clap::Parser;

use super::Structs;
use crate::command::{Command, output};

/// The beginning of the first line, by which a generated file is recognized.
const MARK: &str = "// cargo tencent ";

/// What precedes the fingerprint in the second line.
const FINGERPRINT: &str = "; fingerprint ";

/// A file that an earlier run wrote.
#[derive(Debug)]
pub(crate) struct Written {
    /// The command in the first line.
    pub(crate) task: Structs,
    /// The code below the header.
    pub(crate) body: String,
    /// The fingerprint of the code that was written.
    original: Option<String>,
    /// The fingerprint of the code as it is now, if it is valid.
    pub(crate) actual: Option<String>,
}

impl Written {
    /// Reads the file, and returns `None` if it does not exist or is empty.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read, or if `cargo tencent` did not write it.
    pub(crate) fn read(path: &Path) -> Result<Option<Self>, Box<dyn Error>> {
        let Some(text) = output::read(path)?.filter(|text| !text.trim().is_empty()) else {
            return Ok(None);
        };
        let path = path.display();
        let mut lines = text.lines();
        let Some(command) = lines.next().and_then(|line| line.strip_prefix(MARK)) else {
            return Err(format!(
                "{path}: not a file that cargo tencent wrote; remove it, or choose another path for `--out`"
            )
            .into());
        };
        let words = shlex::split(command).ok_or_else(|| format!("{path}:1: a quotation mark is not closed"))?;
        let words = std::iter::once("cargo tencent".to_owned()).chain(words);
        let task = match Command::try_parse_from(words) {
            Ok(Command::Structs(task)) => task,
            Ok(_) => return Err(format!("{path}:1: not a command that writes structs").into()),
            Err(error) => {
                let error = error.to_string();
                let what = error.lines().next().unwrap_or_default().trim_start_matches("error: ");
                return Err(format!("{path}:1: the command is not valid: {what}").into());
            }
        };
        let original = lines.next().and_then(|line| line.split_once(FINGERPRINT));
        let original = original.map(|(_, fingerprint)| fingerprint.trim().to_owned());
        // The third line of the header is a comment, too.
        let below: Vec<&str> = text.lines().skip(2).collect();
        let below = match below.split_first() {
            Some((third, below)) if third.starts_with("// ") => below.join("\n"),
            _ => below.join("\n"),
        };
        Ok(Some(Self {
            task,
            actual: fingerprint(&below),
            body: below,
            original,
        }))
    }

    /// Returns whether the code is not the code that was written.
    pub(crate) fn is_edited(&self) -> bool {
        self.original.is_none() || self.original != self.actual
    }
}

/// Returns the header of a generated file.
pub(crate) fn header(command: &str, choice: &Choice, release: &str, fingerprint: &str) -> String {
    let Choice { service, version, .. } = choice;
    format!(
        "{MARK}{command}\n\
         // @generated from {service} {version} of {release}{FINGERPRINT}{fingerprint}\n\
         // To change this file, change the command in the first line and run it in the folder of the crate.\n"
    )
}
