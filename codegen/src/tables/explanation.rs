//! Explanations of error codes, from tables.

use std::path::Path;

use tencent_response::Language;

use crate::error::Error;
use crate::shared::common::common;
use crate::shared::merge::{Entry, merge};
use crate::shared::suggest::nearest;
use crate::shared::table::{Table, parse};
use crate::tables::advice::{meaning, meaning_of_retry, select, what_to_do};

/// The most codes to suggest.
const SHOWN: usize = 5;

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

    /// Returns what the tables say about `code` and what to do about it, formatted for a terminal. A description that is
    /// missing in `language` is given in the other one.
    ///
    /// # Errors
    ///
    /// Returns an error if the tables contain neither `code` nor the part before its first dot; its message suggests the
    /// codes that begin with `code`, or else similar ones.
    ///
    /// ```
    /// use cargo_tencent::tables::explanation::Tables;
    /// use tencent_response::Language;
    ///
    /// let text = Tables::common().explain("RequestLimitExceeded", Language::English)?;
    /// assert!(text.contains("class: throttling"));
    /// # Ok::<(), cargo_tencent::Error>(())
    /// ```
    pub fn explain(&self, code: &str, language: Language) -> Result<String, Error> {
        let mut texts: Vec<(String, Vec<&str>)> = Vec::new();
        for (table, entries) in &self.tables {
            let Some(entry) = entries.iter().find(|entry| entry.code == code) else {
                continue;
            };
            let text = describe(entry, language);
            match texts.iter_mut().find(|(known, _)| *known == text) {
                Some((_, tables)) => tables.push(table),
                None => texts.push((text, vec![table])),
            }
        }
        let head = |(text, tables): &(String, Vec<&str>)| format!("{code}  [{}]\n{text}", tables.join(", "));
        if texts.is_empty() {
            self.explain_root(code, language)
        } else {
            Ok(texts.iter().map(head).collect::<Vec<_>>().join("\n"))
        }
    }

    /// Explains a code that is not in any table by its root, the part before the first dot.
    fn explain_root(&self, code: &str, language: Language) -> Result<String, Error> {
        let mut entries = self.tables.iter().flat_map(|(_, entries)| entries);
        let root = code.split_once('.').map(|(root, _)| root);
        let similar = self.similar(code);
        let Some(entry) = root.and_then(|root| entries.find(|entry| entry.code == root)) else {
            let question = match similar.as_slice() {
                [] => String::new(),
                codes => format!("; did you mean `{}`?", codes.join("`, `")),
            };
            return Err(Error::new(format!("no table contains `{code}`{question}")));
        };
        let note = match language {
            Language::Chinese => format!("不在任何表中，以下是 `{}` 的说明", entry.code),
            _ => format!("not in any table; this is the explanation of `{}`", entry.code),
        };
        let similar = match similar.as_slice() {
            [] => String::new(),
            codes => format!("  {}: {}\n", select(["similar", "相近"], language), codes.join(", ")),
        };
        Ok(format!("{code}  ({note})\n{}{similar}", describe(entry, language)))
    }

    /// Returns the codes that begin with `code`, the shortest first, or else those that are similar to it.
    fn similar(&self, code: &str) -> Vec<&str> {
        let begins = |name: &&str| {
            name.get(..code.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(code))
        };
        let mut found: Vec<&str> = self.codes().filter(begins).collect();
        if code.is_empty() || found.is_empty() {
            return nearest(code, self.codes());
        }
        found.sort_by_key(|name| name.len());
        found.truncate(SHOWN);
        found
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

/// Returns the lines about an entry: its description, its class, its retry advice, and what to do.
fn describe(entry: &Entry, language: Language) -> String {
    let descriptions = match language {
        Language::Chinese => [&entry.description_zh, &entry.description],
        _ => [&entry.description, &entry.description_zh],
    };
    let description = descriptions.into_iter().find(|text| !text.is_empty());
    let description = description.map_or_else(String::new, |text| format!("  {text}\n"));
    let [class, retry, to_do] = match language {
        Language::Chinese => ["类别", "重试", "处理"],
        _ => ["class", "retry", "to do"],
    };
    format!(
        "{description}  {class}: {}: {}\n  {retry}: {}: {}\n  {to_do}: {}\n",
        entry
            .class
            .map_or(select(["unknown", "未知"], language), |class| class.word),
        meaning(entry, language),
        entry.retry.word,
        meaning_of_retry(entry, language),
        what_to_do(entry, language)
    )
}
