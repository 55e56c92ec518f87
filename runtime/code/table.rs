//! The static table of an enum of error codes, and lookups in it.

use crate::code::class::{ErrorClass, Retry};
use crate::code::common::ErrorCode;
use crate::code::language::Language;
use crate::code::unknown::UnknownCode;

/// One code of a table.
#[derive(Debug)]
pub struct Row {
    /// The code as the service sends it.
    pub code: &'static str,
    /// The index of the code in the enum's `ALL`.
    pub index: u32,
    /// The description of the code in English; empty if it has none.
    pub description: &'static str,
    /// The description of the code in Chinese; empty if it has none.
    pub description_zh: &'static str,
    /// The class of the code, or else of its root.
    pub class: Option<ErrorClass>,
    /// The retry advice of the code, or else of its root, or else the one that follows from its class.
    pub retry: Retry,
}

/// The place of a code: a row of its enum's table, or outside of it.
#[derive(Debug)]
pub enum Place<'a> {
    /// The code has this row in the table.
    Known(&'static Row),
    /// The code is not in the table. The table is included because it may hold the code's root.
    Unknown(&'a str, &'static [Row]),
}

impl<'a> Place<'a> {
    /// Returns the place of the row at `index`, which comes from the enum that the table was made for.
    pub fn known(rows: &'static [Row], index: usize) -> Self {
        const NOWHERE: Row = Row {
            code: "",
            index: u32::MAX,
            description: "",
            description_zh: "",
            class: None,
            retry: Retry::Never,
        };
        Self::Known(rows.get(index).unwrap_or(&NOWHERE))
    }

    /// Returns the code as the service sends it.
    pub fn as_str(self) -> &'a str {
        match self {
            Self::Known(row) => row.code,
            Self::Unknown(code, _) => code,
        }
    }

    /// Returns the description of the code in `language`, or else in the other one, if it has one.
    pub fn description(self, language: Language) -> Option<&'static str> {
        match self {
            Self::Known(row) => {
                let descriptions = match language {
                    Language::English => [row.description, row.description_zh],
                    Language::Chinese => [row.description_zh, row.description],
                };
                descriptions.into_iter().find(|text| !text.is_empty())
            }
            Self::Unknown(code, _) => common(code)?.description_in(language),
        }
    }

    /// Returns the class of the code, or else of its root.
    pub fn class(self) -> Option<ErrorClass> {
        self.inherited(|row| row.class, |code| code.class())?
    }

    /// Returns the retry advice of the code, or else of its root.
    pub fn retry(self) -> Retry {
        self.inherited(|row| row.retry, |code| code.retry())
            .unwrap_or(Retry::Never)
    }

    /// Returns a property of the code's own row. An unknown code inherits it from the first of these that exists: the
    /// common code whose variant another row took, its root in this table, its root among the common codes.
    fn inherited<R>(self, of_row: fn(&Row) -> R, of_common: fn(&ErrorCode) -> R) -> Option<R> {
        match self {
            Self::Known(row) => Some(of_row(row)),
            Self::Unknown(code, rows) => {
                let root = root(code);
                common(code)
                    .map(|code| of_common(&code))
                    .or_else(|| find(rows, root).map(of_row))
                    .or_else(|| common(root).map(|code| of_common(&code)))
            }
        }
    }
}

/// Finds the row of `code` in `rows`, which are sorted by length and then by code: comparing lengths is cheap and
/// mostly sufficient.
pub(crate) fn find<'a>(rows: &'a [Row], code: &str) -> Option<&'a Row> {
    let order = |row: &Row| row.code.len().cmp(&code.len()).then_with(|| row.code.cmp(code));
    rows.get(rows.binary_search_by(order).ok()?)
}

/// Returns the part of `code` before its first dot, or all of it if it has none.
pub(crate) fn root(code: &str) -> &str {
    code.split_once('.').map_or(code, |(root, _)| root)
}

/// Returns the common code that equals `code`, if there is one.
pub(crate) fn common(code: &str) -> Option<ErrorCode> {
    match ErrorCode::from(code) {
        ErrorCode::Unknown(_) => None,
        known => Some(known),
    }
}

/// Converts `text` to a code: the one of `all` that its row in `rows` points to, or `unknown` if the table has no such
/// row.
pub fn lookup<C: Clone>(rows: &[Row], all: &[C], text: &str, unknown: fn(UnknownCode<C>) -> C) -> C {
    match find(rows, text).and_then(|row| all.get(row.index as usize)) {
        Some(code) => code.clone(),
        None => unknown(UnknownCode::new(text)),
    }
}
