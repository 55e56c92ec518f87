//! A code, explained from a table.

use std::path::Path;

use crate::error::Error;
use crate::shared::common::common;
use crate::shared::merge::{Entry, merge};
use crate::shared::suggest::{did_you_mean, nearest};
use crate::shared::table::{Table, parse};
use crate::tables::advice::{of_class, of_retry};

/// The tables to look a code up in: those of a file, and the common codes.
pub struct Tables {
    /// A table's name, and its codes; the common ones are in each.
    tables: Vec<(String, Vec<Entry>)>,
}

impl Tables {
    /// The common codes alone.
    pub fn common() -> Self {
        Self {
            tables: vec![("common".to_owned(), merge(Vec::new(), common()))],
        }
    }

    /// The tables in `text`, which `path` holds.
    ///
    /// # Errors
    ///
    /// If there are mistakes in it; the error names path, line and column of each, as the macro does.
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

    /// What the tables say of `code`, as lines for a terminal.
    ///
    /// # Errors
    ///
    /// If they hold neither the code nor the code before its first dot; the error lists near ones.
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
        match texts.is_empty() {
            true => self.explain_root(code),
            false => Ok(texts.iter().map(describe).collect::<Vec<_>>().join("\n")),
        }
    }

    /// What the code before the first dot says of a code that is in no table.
    fn explain_root(&self, code: &str) -> Result<String, Error> {
        let mut entries = self.tables.iter().flat_map(|(_, entries)| entries);
        let root = code.split_once('.').map(|(root, _)| root);
        let Some(entry) = root.and_then(|root| entries.find(|entry| entry.code == root)) else {
            let near = did_you_mean(code, self.codes()).map_or_else(String::new, |near| format!("; {near}"));
            return Err(Error::new(format!("no table holds `{code}`{near}")));
        };
        let near = match nearest(code, self.codes()).as_slice() {
            [] => String::new(),
            names => format!("  near: {}\n", names.join(", ")),
        };
        let Entry {
            code: root,
            description,
            ..
        } = entry;
        Ok(format!(
            "{code}  (in no table; this is what `{root}` says)\n  {description}\n{}{near}",
            advise(entry)
        ))
    }

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

fn advise(entry: &Entry) -> String {
    let class = match entry.class {
        Some(class) => format!("  class: {}: {}\n", class.word, of_class(class)),
        None => "  class: not known\n".to_owned(),
    };
    format!("{class}  retry: {}: {}\n", entry.retry.word, of_retry(entry.retry))
}
