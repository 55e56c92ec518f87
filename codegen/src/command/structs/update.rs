//! Writing a generated file, or checking that it is up to date.

use std::error::Error;
use std::path::Path;

use cargo_tencent::structs::changes::Changes;

use super::written::Written;
use crate::command::output;

/// A file and what is to be in it.
pub(crate) struct Update<'a> {
    pub(crate) out: &'a Path,
    /// The file as it is, if it exists.
    pub(crate) written: Option<&'a Written>,
    /// The whole text of the new file.
    pub(crate) text: &'a str,
    /// The new code, without the header.
    pub(crate) body: &'a str,
    /// The fingerprint of the new code.
    pub(crate) fingerprint: &'a str,
}

impl Update<'_> {
    /// Writes the file, unless that would discard changes by hand that `force` does not allow, and reports what changed.
    /// `size` says what the file contains.
    pub(crate) fn write(&self, force: bool, size: &str) -> Result<(), Box<dyn Error>> {
        let path = self.out.display();
        let discards = |written: &Written| written.is_edited() && !self.is_same(written);
        if self.written.is_some_and(discards) && !force {
            return Err(format!(
                "{path}: changed by hand since cargo tencent wrote it; move your changes to another file, or discard \
                 them with `--force`"
            )
            .into());
        }
        if !output::write(self.out, self.text)? {
            eprintln!("no changes to {path}: {size}");
            return Ok(());
        }
        eprintln!("wrote {path}: {size}");
        if let Some(written) = self.written {
            let changes = Changes::between(&written.body, self.body);
            if !changes.is_empty() {
                eprint!("{changes}");
            } else if self.is_same(written) {
                eprintln!("  no changes to the structs");
            } else {
                eprintln!("  only documentation and attributes changed");
            }
        }
        Ok(())
    }

    /// Fails if the code in the file is not the new code.
    pub(crate) fn check(&self) -> Result<(), Box<dyn Error>> {
        let path = self.out.display();
        let Some(written) = self.written else {
            return Err(format!("{path}: no such file").into());
        };
        if self.is_same(written) {
            return Ok(());
        }
        let why = if written.is_edited() {
            "changed by hand since cargo tencent wrote it"
        } else {
            "not what the metadata says; run the command in its first line"
        };
        let changes = Changes::between(&written.body, self.body).to_string();
        Err(format!("{path}: {why}\n{changes}").trim_end().to_owned().into())
    }

    /// Returns whether the code in the file is the new code, whatever its layout.
    fn is_same(&self, written: &Written) -> bool {
        written.actual.as_deref() == Some(self.fingerprint)
    }
}
