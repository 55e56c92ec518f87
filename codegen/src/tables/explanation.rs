//! Explanations of error codes, from tables.

use std::path::Path;

use crate::error::Error;
use crate::shared::common::common;
use crate::shared::merge::{Entry, merge};
use crate::shared::suggest::{did_you_mean, nearest};
use crate::shared::table::{Table, parse};
use crate::tables::advice::{of_class, of_retry};

/// The tables in which codes are looked up: those of a file, each with the common codes, or the common codes alone.
pub struct Tables {
    /// The name of each table, with its entries including those for the common codes.
    tables: Vec<(String, Vec<Entry>)>,
}

impl Tables {
    /// Returns a table that contains only the common codes.
    pub fn common() -> Self {
        Self {
            tables: vec![("common".to_owned(), merge(Vec::new(), common()))],
        }
    }

    /// Parses the tables in `text`, the contents of the file at `path`.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every mistake in the text with path, line and column, as the macro does.
    pub fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        let contents = parse(text);
        if !contents.problems.is_empty() {
            return Err(Error::in_table(path, text, &contents.problems));
        }
        let mut tables: Vec<_> = contents
            .tables
            .into_iter()
            .map(|Table { name, rows }| (name, merge(rows, common())))
            .collect();
        if tables.is_empty() {
            tables = Self::common().tables;
        }
        Ok(Self { tables })
    }

    /// Returns what the tables say about `code`, formatted for a terminal.
    ///
    /// # Errors
    ///
    /// Returns an error if the tables contain neither `code` nor the part before its first dot; its message suggests
    /// similar codes.
    ///
    /// ```
    /// use cargo_tencent::tables::explanation::Tables;
    ///
    /// let text = Tables::common().explain("RequestLimitExceeded")?;
    /// assert!(text.contains("class: throttling"));
    /// # Ok::<(), cargo_tencent::Error>(())
    /// ```
    pub fn explain(&self, code: &str) -> Result<String, Error> {
        let mut texts: Vec<(String, Vec<&str>)> = Vec::new();
        for (table, entries) in &self.tables {
            let Some(entry) = entries.iter().find(|entry| entry.code == code) else {
                continue;
            };
            let text = format!("  {}\n{}", entry.description, advise(entry));
            match texts.iter_mut().find(|(known, _)| *known == text) {
                Some((_, tables)) => tables.push(table),
                None => texts.push((text, vec![table])),
            }
        }
        let describe = |(text, tables): &(String, Vec<&str>)| format!("{code}  [{}]\n{text}", tables.join(", "));
        if texts.is_empty() {
            self.explain_root(code)
        } else {
            Ok(texts.iter().map(describe).collect::<Vec<_>>().join("\n"))
        }
    }

    /// Explains a code that is not in any table by its root, the part before the first dot.
    fn explain_root(&self, code: &str) -> Result<String, Error> {
        let mut entries = self.tables.iter().flat_map(|(_, entries)| entries);
        let root = code.split_once('.').map(|(root, _)| root);
        let Some(entry) = root.and_then(|root| entries.find(|entry| entry.code == root)) else {
            let near = did_you_mean(code, self.codes()).map_or_else(String::new, |near| format!("; {near}"));
            return Err(Error::new(format!("no table contains `{code}`{near}")));
        };
        let near = match nearest(code, self.codes()).as_slice() {
            [] => String::new(),
            names => format!("  similar: {}\n", names.join(", ")),
        };
        let Entry {
            code: root,
            description,
            ..
        } = entry;
        Ok(format!(
            "{code}  (not in any table; this is the explanation of `{root}`)\n  {description}\n{}{near}",
            advise(entry)
        ))
    }

    /// Returns the codes of all tables, without duplicates.
    fn codes(&self) -> impl Iterator<Item = &str> {
        let mut codes: Vec<&str> = self
            .tables
            .iter()
            .flat_map(|(_, entries)| entries)
            .map(|entry| entry.code.as_str())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes.into_iter()
    }
}

/// Returns the lines about the class and the retry advice of an entry.
fn advise(entry: &Entry) -> String {
    let class = match entry.class {
        Some(class) => format!("  class: {}: {}\n", class.word, of_class(class)),
        None => "  class: unknown\n".to_owned(),
    };
    format!("{class}  retry: {}: {}\n", entry.retry.word, of_retry(entry.retry))
}
