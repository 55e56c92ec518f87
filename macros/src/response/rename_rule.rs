//! serde's rules for the names of members: `rename_all`.

use crate::shared::case::pascal;

/// Returns the wire name of a field by serde's rule `rule`, or `None` if serde has no such rule.
pub(crate) fn apply(rule: &str, field: &str) -> Option<String> {
    Some(match rule {
        "lowercase" | "snake_case" => field.to_owned(),
        "UPPERCASE" | "SCREAMING_SNAKE_CASE" => field.to_ascii_uppercase(),
        "PascalCase" => pascal(field),
        "camelCase" => {
            let pascal = pascal(field);
            let mut chars = pascal.chars();
            match chars.next() {
                Some(first) => first.to_ascii_lowercase().to_string() + chars.as_str(),
                None => pascal,
            }
        }
        "kebab-case" => field.replace('_', "-"),
        "SCREAMING-KEBAB-CASE" => field.to_ascii_uppercase().replace('_', "-"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_serde_makes() {
        for (rule, expected) in [
            ("lowercase", "db_instance_id"),
            ("UPPERCASE", "DB_INSTANCE_ID"),
            ("PascalCase", "DbInstanceId"),
            ("camelCase", "dbInstanceId"),
            ("snake_case", "db_instance_id"),
            ("SCREAMING_SNAKE_CASE", "DB_INSTANCE_ID"),
            ("kebab-case", "db-instance-id"),
            ("SCREAMING-KEBAB-CASE", "DB-INSTANCE-ID"),
        ] {
            assert_eq!(apply(rule, "db_instance_id").as_deref(), Some(expected), "{rule}");
        }
        assert_eq!(apply("Title Case", "a"), None);
        assert_eq!(pascal("élan_vital"), "élanVital");
    }
}
