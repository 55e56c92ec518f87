//! The codes that every action can return, read from the library's own table.

use crate::shared::table::{Row, parse};

/// The text of the table that is built into tencent-response.
const TEXT: &str = include_str!("../../errors.toml");

/// Returns the rows of that table.
pub(crate) fn common() -> Vec<Row> {
    parse(TEXT).tables.into_iter().flat_map(|table| table.rows).collect()
}
