//! Merges a table's own rows with the common ones and fills in what each code inherits.

use std::collections::{BTreeMap, HashSet};

use crate::shared::table::Row;
use crate::shared::vocabulary::{Class, NEVER, Retry};

/// A code of an enum, with everything it inherits filled in.
pub(crate) struct Entry {
    pub(crate) code: String,
    pub(crate) variant: String,
    /// The description in English; empty if there is none.
    pub(crate) description: String,
    /// The description in Chinese; empty if there is none.
    pub(crate) description_zh: String,
    pub(crate) class: Option<&'static Class>,
    pub(crate) retry: &'static Retry,
}

/// Merges `rows` with the `common` ones and sorts them by code. A row that repeats a common code refines it; a common
/// code is left out if a row takes its variant.
pub(crate) fn merge(rows: Vec<Row>, common: Vec<Row>) -> Vec<Entry> {
    let taken: HashSet<String> = rows.iter().map(|row| row.variant.clone()).collect();
    let own: HashSet<String> = rows.iter().map(|row| row.code.clone()).collect();
    let mut known: BTreeMap<String, Row> = common.into_iter().map(|row| (row.code.clone(), row)).collect();
    for mut row in rows {
        if let Some(common) = known.remove(&row.code) {
            if row.description.is_empty() {
                row.description = common.description;
            }
            if row.description_zh.is_empty() {
                row.description_zh = common.description_zh;
            }
            if row.class.is_none() {
                row.class = common.class;
                row.retry = row.retry.or(common.retry);
            }
        }
        known.insert(row.code.clone(), row);
    }
    known
        .values()
        .filter(|row| own.contains(&row.code) || !taken.contains(&row.variant))
        .map(|row| complete(row, &known))
        .collect()
}

/// Fills in the class and the retry advice that `row` inherits from the code before its first dot.
fn complete(row: &Row, known: &BTreeMap<String, Row>) -> Entry {
    let root = row.code.split_once('.').and_then(|(root, _)| known.get(root));
    let class = row.class.or_else(|| root?.class);
    let retry = row
        .retry
        .or_else(|| row.class.map(|class| class.retry))
        .or_else(|| root?.retry)
        .or_else(|| class.map(|class| class.retry));
    Entry {
        code: row.code.clone(),
        variant: row.variant.clone(),
        description: row.description.clone(),
        description_zh: row.description_zh.clone(),
        class,
        retry: retry.unwrap_or(&NEVER),
    }
}
