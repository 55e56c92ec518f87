//! Updating the table of a product in a file of tables.

use std::collections::HashMap;
use std::path::Path;

use toml_edit::{DocumentMut, Item, Table};

use crate::error::Error;
use crate::shared::common::common;
use crate::shared::table::{Row, parse};
use crate::tables::error_list::ListedCode;
use crate::tables::proposal::propose;
use crate::tables::row::{add_row, describe, set, text};
use crate::tables::variants::Variants;

/// The changes that an update made.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The codes that were added to the table.
    pub added: Vec<String>,
    /// The codes of other rows that changed.
    pub updated: Vec<String>,
    /// The codes, among the added and updated ones, for which a class was proposed.
    pub proposed: Vec<String>,
    /// The codes that are in the table but not in the list. Their rows are kept.
    pub unlisted: Vec<String>,
    /// The common codes in the list that need no row of their own, because every table includes them.
    pub left_out: Vec<String>,
}

/// Updates the table called `name` in `text`, the contents of the file at `path`, from `list`. Returns the new contents
/// of the file and the changes.
///
/// The rows are sorted by code. Comments, rows that are not in the list, and the class, retry and variant of every row
/// are kept. A row without a class gets one if its name or a description says that it is not the class of its root,
/// unless `plain` is set.
///
/// # Errors
///
/// Returns an error if the text is not a valid file of tables; its message says where the mistakes are.
///
/// ```
/// use std::path::Path;
/// use cargo_tencent::tables::error_list::ListedCode;
/// use cargo_tencent::tables::product_table::update;
///
/// let list = [ListedCode {
///     code: "ResourceUnavailable.Zone".to_owned(),
///     description: "The zone is closed.".to_owned(),
///     ..ListedCode::default()
/// }];
/// let (text, changes) = update(Path::new("errors.toml"), "", "cvm", &list, false)?;
/// assert_eq!(text, "[cvm]\n\"ResourceUnavailable.Zone\" = \"The zone is closed.\"\n");
/// assert_eq!(changes.added, ["ResourceUnavailable.Zone"]);
/// # Ok::<(), cargo_tencent::Error>(())
/// ```
pub fn update(
    path: &Path,
    text: &str,
    name: &str,
    list: &[ListedCode],
    plain: bool,
) -> Result<(String, Changes), Error> {
    let mut document = read(path, text)?;
    if !document.contains_table(name) && !document.contains_key(name) {
        add_table(&mut document, name);
    }
    let Some(table) = document.get_mut(name).and_then(Item::as_table_mut) else {
        let message = format!("{}: `{name}` is not a table; write it as `[{name}]`", path.display());
        return Err(Error::new(message));
    };
    let changes = update_table(table, list, plain);
    let text = document.to_string();
    check(path, &text)?;
    Ok((text, changes))
}

fn update_table(table: &mut Table, list: &[ListedCode], plain: bool) -> Changes {
    let mut changes = Changes::default();
    let common: HashMap<String, Row> = common().into_iter().map(|row| (row.code.clone(), row)).collect();
    let is_listed = |code: &str| list.iter().any(|listed| listed.code == code);
    let mut codes: Vec<String> = table.iter().map(|(code, _)| code.to_owned()).collect();
    changes.unlisted = codes.iter().filter(|code| !is_listed(code)).cloned().collect();
    for listed in list {
        let code = &listed.code;
        match table.get_mut(code) {
            Some(row) => changes.updated.extend(describe(row, listed).then(|| code.clone())),
            None if common.get(code).is_some_and(|row| says_no_more(listed, row)) => {
                changes.left_out.push(code.clone())
            }
            None => {
                add_row(table, listed);
                changes.added.push(code.clone());
            }
        }
    }
    if !plain {
        propose_classes(table, list, &common, &mut changes);
    }
    // Existing rows choose first, so that they keep the variants that programs already use.
    changes.added.sort();
    codes.sort();
    codes.extend(changes.added.iter().cloned());
    name_variants(table, &codes, &common, &mut changes);
    table.sort_values();
    changes
}

/// Returns whether a listed code is described as the common code is, or not at all.
fn says_no_more(listed: &ListedCode, common: &Row) -> bool {
    let is_same = |new: &str, known: &str| new.is_empty() || new == known;
    is_same(&listed.description, &common.description) && is_same(&listed.description_zh, &common.description_zh)
}

/// Adds a `class`, and `retry` where it is not that of the class, to the rows whose root tells the wrong class.
fn propose_classes(table: &mut Table, list: &[ListedCode], common: &HashMap<String, Row>, changes: &mut Changes) {
    let mut list: Vec<&ListedCode> = list.iter().collect();
    // Roots come first, so that the codes below inherit what is proposed for them.
    list.sort_by_key(|listed| (listed.code.contains('.'), &listed.code));
    for listed in list {
        let code = &listed.code;
        let root = code.split('.').next().unwrap_or_default();
        let own = table
            .get(root)
            .filter(|_| root != code)
            .and_then(|row| text(row, "class"))
            .map(str::to_owned);
        let inherited = || common.get(root)?.class.map(|class| class.word);
        let Some(row) = table.get_mut(code).filter(|row| text(row, "class").is_none()) else {
            continue;
        };
        let Some(proposal) = propose(listed, own.as_deref().or_else(inherited)) else {
            continue;
        };
        set(row, "class", proposal.class);
        if let Some(retry) = proposal.retry.filter(|_| text(row, "retry").is_none()) {
            set(row, "retry", retry);
        }
        changes.proposed.push(code.clone());
        note_update(changes, code);
    }
}

/// Notes that a row changed, unless it is new.
fn note_update(changes: &mut Changes, code: &str) {
    if !changes.added.iter().chain(&changes.updated).any(|known| known == code) {
        changes.updated.push(code.to_owned());
    }
}

/// Adds a `variant` to the rows that need one.
fn name_variants(table: &mut Table, codes: &[String], common: &HashMap<String, Row>, changes: &mut Changes) {
    let others = common.values().filter(|row| !codes.contains(&row.code));
    let others = others.map(|row| row.variant.clone());
    let mut variants = Variants::new(codes.iter().map(String::as_str), others);
    for variant in codes.iter().filter_map(|code| text(table.get(code)?, "variant")) {
        variants.keep(variant);
    }
    for code in codes {
        let Some(row) = table.get_mut(code).filter(|row| text(row, "variant").is_none()) else {
            continue;
        };
        let Some(variant) = variants.choose(code) else {
            continue;
        };
        set(row, "variant", &variant);
        note_update(changes, code);
    }
}

/// Adds an empty table at the end of the file, after any trailing comments.
fn add_table(document: &mut DocumentMut, name: &str) {
    let above = document.trailing().as_str().unwrap_or_default().trim_end().to_owned();
    let prefix = if !above.is_empty() {
        format!("{above}\n\n")
    } else if document.is_empty() {
        String::new()
    } else {
        "\n".to_owned()
    };
    let mut table = Table::new();
    table.decor_mut().set_prefix(prefix);
    document.set_trailing("");
    document.insert(name, Item::Table(table));
}

fn read(path: &Path, text: &str) -> Result<DocumentMut, Error> {
    text.parse().map_err(|error: toml_edit::TomlError| {
        let at = error.span().map_or(0, |span| span.start);
        Error::at_byte(path, text, at, error.message())
    })
}

/// Checks the file by the same rules as the macro.
fn check(path: &Path, text: &str) -> Result<(), Error> {
    let problems = parse(text).problems;
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Error::in_table(path, text, &problems))
    }
}
