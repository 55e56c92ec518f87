//! The wire name of a field.

/// serde's `PascalCase` of a field's name.
pub(crate) fn pascal(field: &str) -> String {
    field.split('_').map(capitalize).collect()
}

/// `word` with its first letter in upper case.
pub(crate) fn capitalize(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
