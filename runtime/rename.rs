//! A rename that was forgotten: a member whose name differs from the declared one in letter case alone.

use crate::shape::Field;

/// Whether `key` is a name of `field` in another letter case.
pub(crate) fn is_other_case(key: &str, field: &Field) -> bool {
    let mut names = std::iter::once(&field.name).chain(field.aliases);
    names.any(|name| key.eq_ignore_ascii_case(name) && key != *name)
}

/// Returns what to write if the object at `path` holds `key` and the struct declares `member`.
pub(crate) fn rename(path: &str, member: &str, key: &str) -> String {
    format!("`{path}` has no member `{member}`, but `{key}`; did you mean `rename = \"{key}\"`?")
}
