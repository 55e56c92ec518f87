//! A row of a table, edited in place.

use toml_edit::{InlineTable, Item, Key, Table, Value};

/// Adds a row that is a description alone, its code in quotes as all rows have it.
pub(crate) fn add_row(table: &mut Table, code: &str, description: &str) {
    let quoted = Value::from(code).to_string();
    let key = quoted.parse().unwrap_or_else(|_| Key::new(code));
    table.insert_formatted(&key, Item::Value(description.into()));
}

/// Gives the row another description; answers whether that changed it.
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

/// The variant that the row names.
pub(crate) fn variant(row: &Item) -> Option<&str> {
    row.as_table_like()?.get("variant")?.as_str()
}

/// Names a variant; a description alone becomes a table for that.
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

/// Changes the text of a value, and leaves what stands round it.
fn replace(value: &mut Value, text: &str) -> bool {
    if value.as_str() == Some(text) {
        return false;
    }
    let decor = value.decor().clone();
    *value = text.into();
    *value.decor_mut() = decor;
    true
}
