//! A table's own rows and the common ones, joined, with what each inherits.

use std::collections::{BTreeMap, HashSet};

use crate::shared::table::Row;
use crate::shared::vocabulary::{Class, NEVER, Retry};

/// A code of an enum, complete.
pub(crate) struct Entry {
    pub(crate) code: String,
    pub(crate) variant: String,
    pub(crate) description: String,
    pub(crate) class: Option<&'static Class>,
    pub(crate) retry: &'static Retry,
}

/// Joins `rows` with the `common` ones, sorted by code. A row that repeats a common code refines it; a common code whose
/// variant a row takes is left out.
pub(crate) fn merge(rows: Vec<Row>, common: Vec<Row>) -> Vec<Entry> {
    let taken: HashSet<String> = rows.iter().map(|row| row.variant.clone()).collect();
    let own: HashSet<String> = rows.iter().map(|row| row.code.clone()).collect();
    let mut known: BTreeMap<String, Row> = common.into_iter().map(|row| (row.code.clone(), row)).collect();
    for mut row in rows {
        if let Some(common) = known.remove(&row.code) {
            if row.description.is_empty() {
                row.description = common.description;
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
        class,
        retry: retry.unwrap_or(&NEVER),
    }
}
