//! In-place edits of the rows of a table.

use std::cmp::Ordering;

use toml_edit::{InlineTable, Item, Key, Table, Value};

use crate::tables::error_list::{ListedCode, is_chinese};

/// The keys that come first in a row, because they are short and people look for them.
const FIRST: [&str; 2] = ["class", "retry"];

/// Adds a row that consists of descriptions. The code is quoted, as in every other row.
pub(crate) fn add_row(table: &mut Table, listed: &ListedCode) {
    let quoted = Value::from(listed.code.as_str()).to_string();
    let key = quoted.parse().unwrap_or_else(|_| Key::new(&listed.code));
    table.insert_formatted(&key, Item::Value(listed.description.as_str().into()));
    if let Some(row) = table
        .get_mut(&listed.code)
        .filter(|_| !listed.description_zh.is_empty())
    {
        describe(row, listed);
    }
}

/// Sets the descriptions of a row, except those that `listed` does not have, and moves a Chinese description to where it
/// belongs. Returns whether the row changed.
pub(crate) fn describe(row: &mut Item, listed: &ListedCode) -> bool {
    let mut has_changed = false;
    if let Some(chinese) = text(row, "description")
        .filter(|text| is_chinese(text))
        .map(str::to_owned)
    {
        if listed.description_zh.is_empty() && text(row, "description_zh").is_none() {
            has_changed |= set(row, "description_zh", &chinese);
        }
        if listed.description.is_empty() {
            has_changed |= remove_description(row);
        }
    }
    for (key, new) in [
        ("description", &listed.description),
        ("description_zh", &listed.description_zh),
    ] {
        has_changed |= !new.is_empty() && set(row, key, new);
    }
    // A row of nothing but a Chinese description began as an empty one.
    if text(row, "description") == Some("") && text(row, "description_zh").is_some() {
        remove_description(row);
    }
    has_changed
}

/// Returns the text of a key, if the row has it. A row that is a string is its description.
pub(crate) fn text<'a>(row: &'a Item, key: &str) -> Option<&'a str> {
    match row {
        Item::Value(Value::String(text)) => Some(text.value().as_str()).filter(|_| key == "description"),
        _ => row.as_table_like()?.get(key)?.as_str(),
    }
}

/// Sets the text of a key. A row that is a string is first turned into an inline table, unless the key is its
/// description. Returns whether the row changed.
pub(crate) fn set(row: &mut Item, key: &str, text: &str) -> bool {
    if let Item::Value(value @ Value::String(_)) = row {
        if key == "description" {
            return replace(value, text);
        }
        let decor = value.decor().clone();
        let mut keys = InlineTable::new();
        keys.insert("description", value.clone().decorated(" ", ""));
        *value = Value::InlineTable(keys);
        *value.decor_mut() = decor;
    }
    let Some(keys) = row.as_table_like_mut() else {
        return false;
    };
    if let Some(value) = keys.get_mut(key).and_then(Item::as_value_mut) {
        return replace(value, text);
    }
    keys.insert(key, Item::Value(text.into()));
    if let Some(keys) = row.as_inline_table_mut() {
        keys.sort_values_by(|a, _, b, _| order(a, b));
        keys.fmt();
    }
    true
}

/// Removes the description, if the row has other keys. Returns whether the row changed.
fn remove_description(row: &mut Item) -> bool {
    let Some(keys) = row.as_table_like_mut() else {
        return false;
    };
    let has_changed = keys.remove("description").is_some();
    if let Some(keys) = row.as_inline_table_mut() {
        keys.fmt();
    }
    has_changed
}

/// Orders the keys in `FIRST` before the others, which stay in their order.
fn order(a: &Key, b: &Key) -> Ordering {
    let place = |key: &Key| {
        FIRST
            .iter()
            .position(|first| *first == key.get())
            .unwrap_or(FIRST.len())
    };
    place(a).cmp(&place(b))
}

/// Replaces the text of a value, and keeps the whitespace and comments around it. Returns whether the value changed.
fn replace(value: &mut Value, text: &str) -> bool {
    if value.as_str() == Some(text) {
        return false;
    }
    let decor = value.decor().clone();
    *value = text.into();
    *value.decor_mut() = decor;
    true
}
