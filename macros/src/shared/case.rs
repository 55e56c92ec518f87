//! Conversion of field names to wire names.

/// Converts a field's name to what serde calls `PascalCase`.
pub(crate) fn pascal(field: &str) -> String {
    field.split('_').map(capitalize).collect()
}

/// Returns `word` with its first letter in upper case.
pub(crate) fn capitalize(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
