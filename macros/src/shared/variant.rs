//! The name of the enum variant for a code.

use syn::Ident;

use crate::shared::case::capitalize;

/// Names that the generated enum already uses.
const RESERVED: [&str; 3] = ["Unknown", "ALL", "__NonExhaustive"];

/// Returns the default variant for `code`: the code without its punctuation, with each part capitalised.
pub(crate) fn variant_of(code: &str) -> String {
    code.split(['.', '_', '-', ' ']).map(capitalize).collect()
}

/// Returns the reason why `name` cannot be a variant, or `None` if it can.
pub(crate) fn refuse(name: &str) -> Option<&'static str> {
    if RESERVED.contains(&name) {
        Some("that name is reserved for the enum itself")
    } else if syn::parse_str::<Ident>(name).is_err() {
        Some("that is not a valid Rust name")
    } else {
        None
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
    if refuse(&name).is_some() {
        name.insert_str(0, "Code");
    }
    let is_free = |name: &str| refuse(name).is_none() && !taken(name);
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
