//! In-place edits of the rows of a table.

use toml_edit::{InlineTable, Item, Key, Table, Value};

/// Adds a row that consists of a description. The code is quoted, as in every other row.
pub(crate) fn add_row(table: &mut Table, code: &str, description: &str) {
    let quoted = Value::from(code).to_string();
    let key = quoted.parse().unwrap_or_else(|_| Key::new(code));
    table.insert_formatted(&key, Item::Value(description.into()));
}

/// Sets the description of a row, unless `description` is empty. Returns whether the row changed.
pub(crate) fn describe(row: &mut Item, description: &str) -> bool {
    if description.is_empty() {
        return false;
    }
    if let Item::Value(value @ Value::String(_)) = row {
        return replace(value, description);
    }
    let Some(keys) = row.as_table_like_mut() else {
        return false;
    };
    match keys.get_mut("description").and_then(Item::as_value_mut) {
        Some(value) => replace(value, description),
        None => {
            keys.insert("description", Item::Value(description.into()));
            true
        }
    }
}

/// Returns the variant that the row sets, if any.
pub(crate) fn variant(row: &Item) -> Option<&str> {
    row.as_table_like()?.get("variant")?.as_str()
}

/// Sets the variant of a row. A row that consists of a description is first turned into an inline table.
pub(crate) fn set_variant(row: &mut Item, variant: &str) {
    if let Item::Value(value @ Value::String(_)) = row {
        let decor = value.decor().clone();
        let mut keys = InlineTable::new();
        keys.insert("description", value.clone().decorated(" ", ""));
        *value = Value::InlineTable(keys);
        *value.decor_mut() = decor;
    }
    if let Some(keys) = row.as_table_like_mut() {
        keys.insert("variant", Item::Value(variant.into()));
    }
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
