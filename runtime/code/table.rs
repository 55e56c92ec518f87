//! The static table behind an enum of codes, and look-up in it.

use crate::code::class::{ErrorClass, Retry};
use crate::code::common::ErrorCode;
use crate::code::unknown::UnknownCode;

/// One code of a table.
#[derive(Debug)]
pub struct Row {
    /// The code as it stands on the wire.
    pub code: &'static str,
    /// Where it stands in the enum's `ALL`.
    pub index: u32,
    /// What it means.
    pub description: &'static str,
    /// Its class, or that of its root.
    pub class: Option<ErrorClass>,
    /// Its retry, that of its root, or what follows from its class.
    pub retry: Retry,
}

/// Where a code stands: in its enum's table, or nowhere.
#[derive(Debug)]
pub enum Place<'a> {
    /// At this row of the table.
    Known(&'static Row),
    /// Nowhere; the whole table comes along, for it may hold the code's root.
    Unknown(&'a UnknownCode, &'static [Row]),
}

impl<'a> Place<'a> {
    /// The place at `index` of a table; `index` comes from the enum that the table was made for.
    pub fn known(rows: &'static [Row], index: usize) -> Self {
        const NOWHERE: Row = Row {
            code: "",
            index: u32::MAX,
            description: "",
            class: None,
            retry: Retry::Never,
        };
        Self::Known(rows.get(index).unwrap_or(&NOWHERE))
    }

    /// The code as it stands on the wire.
    pub fn as_str(self) -> &'a str {
        match self {
            Self::Known(row) => row.code,
            Self::Unknown(code, _) => code.as_str(),
        }
    }

    /// What the code means.
    pub fn description(self) -> Option<&'static str> {
        match self {
            Self::Known(row) => Some(row.description).filter(|text| !text.is_empty()),
            Self::Unknown(code, _) => common(code.as_str())?.description(),
        }
    }

    /// The code's class, or that of its root.
    pub fn class(self) -> Option<ErrorClass> {
        self.inherited(|row| row.class, |code| code.class())?
    }

    /// The code's retry, or that of its root.
    pub fn retry(self) -> Retry {
        self.inherited(|row| row.retry, |code| code.retry())
            .unwrap_or(Retry::Never)
    }

    /// What the code's own row says, or for an unknown code the row that it inherits from: a common code that another
    /// row's variant hides, its root in this table, or its root among the common codes.
    fn inherited<R>(self, of_row: fn(&Row) -> R, of_common: fn(&ErrorCode) -> R) -> Option<R> {
        match self {
            Self::Known(row) => Some(of_row(row)),
            Self::Unknown(code, rows) => {
                let root = root(code.as_str());
                common(code.as_str())
                    .map(|code| of_common(&code))
                    .or_else(|| find(rows, root).map(of_row))
                    .or_else(|| common(root).map(|code| of_common(&code)))
            }
        }
    }
}

/// The row of `code` in `rows`, which are sorted by length, then by code: most lengths differ, and cost less to compare.
pub(crate) fn find<'a>(rows: &'a [Row], code: &str) -> Option<&'a Row> {
    let order = |row: &Row| row.code.len().cmp(&code.len()).then_with(|| row.code.cmp(code));
    rows.get(rows.binary_search_by(order).ok()?)
}

/// The part of `code` before its first dot, or all of it.
pub(crate) fn root(code: &str) -> &str {
    code.split_once('.').map_or(code, |(root, _)| root)
}

/// The common code that `code` is.
pub(crate) fn common(code: &str) -> Option<ErrorCode> {
    match ErrorCode::from(code) {
        ErrorCode::Unknown(_) => None,
        known => Some(known),
    }
}

/// The code of an enum that `text` is: one of `all`, which `rows` index; `unknown` wraps what the table does not hold.
pub fn lookup<C: Clone>(rows: &[Row], all: &[C], text: &str, unknown: fn(UnknownCode) -> C) -> C {
    match find(rows, text).and_then(|row| all.get(row.index as usize)) {
        Some(code) => code.clone(),
        None => unknown(UnknownCode::new(text)),
    }
}
