//! The codes that every action can answer with, as the library's own table has them.

use crate::shared::table::{Row, parse};

/// The table that tencent-response is built with.
const TEXT: &str = include_str!("../../errors.toml");

/// The rows of the table.
pub(crate) fn common() -> Vec<Row> {
    parse(TEXT).tables.into_iter().flat_map(|table| table.rows).collect()
}
