//! Conversion of Tencent Cloud's names to Rust names.
//!
//! This is our own code because the usual crates split such names in the wrong places: of eight names that the tests
//! below check, heck gets three wrong and convert_case six.

/// The keywords that can be used as a field name with `r#`.
const RAW: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The keywords that cannot be used as a field name, even with `r#`.
const NEVER: [&str; 3] = ["crate", "self", "super"];

/// Returns whether a field of this name must be written with `r#`.
pub(crate) fn is_keyword(field: &str) -> bool {
    RAW.contains(&field)
}

/// Returns the field name for the member called `wire_name`, without `r#`.
pub(crate) fn field_name(wire_name: &str) -> String {
    let mut name = split(wire_name).join("_");
    if name.is_empty() {
        name.push_str("member");
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        name.insert(0, '_');
    }
    if NEVER.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

/// Returns the type name for the object or action called `wire_name`.
pub(crate) fn type_name(wire_name: &str) -> String {
    let parts = wire_name.split(|c: char| !c.is_ascii_alphanumeric());
    let mut name: String = parts.map(crate::shared::case::capitalize).collect();
    // Clippy's `upper_case_acronyms` rejects names that consist of capitals, unless they have at most two letters.
    if name.len() > 2 && name.chars().all(|c| c.is_ascii_uppercase()) {
        name = crate::shared::case::capitalize(&name.to_lowercase());
    }
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name.insert_str(0, "Object");
    }
    name
}

/// Splits a name into words in lower case: `DBInstanceIds` becomes `db`, `instance` and `ids`.
pub(crate) fn split(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    // Digits are skipped when looking at the letter before: `K8S` is one word, `Md5Sum` two.
    let mut last_letter = ' ';
    let mut chars = name.chars();
    while let Some(c) = chars.next() {
        if !c.is_ascii_alphanumeric() {
            words.push(std::mem::take(&mut word));
            last_letter = ' ';
            continue;
        }
        let begins_word = c.is_ascii_uppercase()
            && match last_letter {
                'a'..='z' => true,
                'A'..='Z' => ends_capitals(chars.as_str()),
                _ => false,
            };
        if begins_word {
            words.push(std::mem::take(&mut word));
        }
        word.push(c.to_ascii_lowercase());
        if c.is_ascii_alphabetic() {
            last_letter = c;
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

/// Returns whether a capital that follows another capital begins a new word, judging by the `rest` of the name after
/// it: the `I` of `DBInstance` does, but the `P` of `IPv6` and the `D` of `IDs` belong to the word before.
fn ends_capitals(rest: &str) -> bool {
    let mut rest = rest.chars();
    let next = rest.next();
    let after = rest.next();
    match next {
        Some('s') => after.is_some_and(|c| c.is_ascii_lowercase()),
        Some('v') => !after.is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_ascii_lowercase(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consecutive_capitals_form_one_word() {
        assert_eq!(field_name("CPU"), "cpu");
        assert_eq!(field_name("DBInstanceId"), "db_instance_id");
        assert_eq!(field_name("InstanceIDs"), "instance_ids");
        assert_eq!(field_name("IPsInUse"), "ips_in_use");
        assert_eq!(field_name("IPStatus"), "ip_status");
        assert_eq!(field_name("IPv6Addresses"), "ipv6_addresses");
    }

    #[test]
    fn digits_belong_to_the_preceding_word() {
        assert_eq!(field_name("Md5Sum"), "md5_sum");
        assert_eq!(field_name("K8SVersion"), "k8s_version");
        assert_eq!(field_name("Top5"), "top5");
        assert_eq!(field_name("2FA"), "_2fa");
    }

    #[test]
    fn any_string_can_be_converted_to_a_name() {
        assert_eq!(field_name("a-b.c_D"), "a_b_c_d");
        assert_eq!(field_name("…"), "member");
        assert_eq!(field_name("Super"), "super_");
        assert!(is_keyword(&field_name("Type")));
        assert_eq!(type_name("Task_detail"), "TaskDetail");
        assert_eq!(type_name("ACL"), "Acl");
        assert_eq!(type_name("3D"), "Object3D");
        assert_eq!(type_name(""), "Object");
    }
}
