//! Conversion of field names to wire names.

/// Returns serde's `PascalCase` of a field's name, which changes ASCII letters alone.
pub(crate) fn pascal(field: &str) -> String {
    let mut name = String::new();
    let mut capitalizes = true;
    for c in field.chars() {
        match c {
            '_' => capitalizes = true,
            _ if capitalizes => {
                name.push(c.to_ascii_uppercase());
                capitalizes = false;
            }
            _ => name.push(c),
        }
    }
    name
}

/// Returns `word` with its first letter in upper case.
pub(crate) fn capitalize(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
