//! The name of the enum variant for a code.

use syn::Ident;

use crate::shared::case::capitalize;

/// Names that the generated enum already uses.
const RESERVED: [&str; 3] = ["Unknown", "ALL", "__NonExhaustive"];

/// Returns the default variant for `code`: the code without its punctuation, with each part capitalised.
pub(crate) fn variant_of(code: &str) -> String {
    code.split(['.', '_', '-', ' ']).map(capitalize).collect()
}

/// Returns the variant that is written as `name`, or the reason why it cannot be one. The compiler converts names to
/// Unicode's form NFC, so two that are written differently can be the same.
pub(crate) fn identifier(name: &str) -> Result<String, &'static str> {
    // The parser would pass over blanks and comments; `r#` makes no other name.
    let is_plain = !name.contains(|c: char| c == '#' || c == '/' || c.is_whitespace());
    match syn::parse_str::<Ident>(name).map(|ident| ident.to_string()) {
        Ok(name) if RESERVED.contains(&name.as_str()) => Err("that name is reserved for the enum itself"),
        // A keyword since the edition 2024.
        Ok(name) if is_plain && name != "gen" => Ok(name),
        _ => Err("that is not a valid Rust name"),
    }
}

/// Proposes a variant for `code` that spells out the punctuation and, if possible, is not `taken`.
pub(crate) fn propose(code: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut name = String::new();
    let mut at_start = true;
    for c in code.chars() {
        match c {
            '.' => name.push_str("Dot"),
            '_' => name.push_str("Underscore"),
            '-' => name.push_str("Dash"),
            ' ' => name.push_str("Blank"),
            _ if !c.is_alphanumeric() => continue,
            _ if at_start => name.extend(c.to_uppercase()),
            _ => name.push(c),
        }
        at_start = !c.is_alphanumeric();
    }
    if identifier(&name).is_err() {
        name.insert_str(0, "Code");
    }
    let is_free = |name: &str| identifier(name).is_ok_and(|name| !taken(&name));
    if is_free(&name) {
        return name;
    }
    let numbered = (2..100)
        .map(|number| format!("{name}{number}"))
        .find(|name| is_free(name));
    numbered.unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_is_removed_and_parts_are_capitalised() {
        assert_eq!(variant_of("AuthFailure.MFAFailure"), "AuthFailureMFAFailure");
        assert_eq!(variant_of("InternalError.SYS_ERR"), "InternalErrorSYSERR");
        assert_eq!(
            variant_of("FailedOperation.deleteTrigger.urlUsed"),
            "FailedOperationDeleteTriggerUrlUsed"
        );
        assert_eq!(variant_of("InternalError. "), "InternalError");
    }

    #[test]
    fn only_plain_names_are_variants() {
        for name in ["Moon", "moon_2", "Éclipse", "_1"] {
            assert_eq!(identifier(name).as_deref(), Ok(name));
        }
        for name in [
            "",
            "_",
            "type",
            "gen",
            "Self",
            "r#type",
            "r#Moon",
            " Moon",
            "Moon /* full */",
            "Moon\n",
            "a-b",
            "2nd",
            "é€",
        ] {
            assert!(
                identifier(name).unwrap_err().contains("not a valid Rust name"),
                "{name}"
            );
        }
        for name in ["Unknown", "ALL", "__NonExhaustive"] {
            assert!(identifier(name).unwrap_err().contains("reserved"), "{name}");
        }
    }

    #[test]
    fn a_proposal_spells_out_punctuation() {
        let proposal = |code| propose(code, |name| name == "FailedOperationDotDbError");
        assert_eq!(
            proposal("InvalidParameter.ValueTooLarge"),
            "InvalidParameterDotValueTooLarge"
        );
        assert_eq!(proposal("FailedOperation.dbError"), "FailedOperationDotDbError2");
        assert_eq!(proposal("9.Lives"), "Code9DotLives");
        assert_eq!(proposal("Self"), "CodeSelf");
        assert_eq!(proposal("unknown"), "CodeUnknown");
    }
}
