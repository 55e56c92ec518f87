//! What to do about a struct that does not fit.

use crate::shape::Field;
use crate::value_kind::ValueKind;

/// Whether `key` is a name of `field` in another letter case.
pub(crate) fn is_other_case(key: &str, field: &Field) -> bool {
    let mut names = std::iter::once(&field.name).chain(field.aliases());
    names.any(|name| key.eq_ignore_ascii_case(name) && key != *name)
}

/// Returns what to write if the object at `path` holds `key` and the struct declares `member`.
pub(crate) fn rename(path: &str, member: &str, key: &str) -> String {
    format!("`{path}` has no member `{member}`, but `{key}`; did you mean `rename = \"{key}\"`?")
}

/// Returns what to do if this many corrections make a reply fit, unless a type that decodes a value itself refuses it.
pub(crate) fn read_leniently(corrections: usize, may_refuse: bool) -> String {
    let unless = if may_refuse {
        ", unless a field's type rejects its value"
    } else {
        ""
    };
    format!(
        "`lenient` would correct the reply in {}{unless}",
        count(corrections, "place")
    )
}

/// Returns a number with its noun, in the singular or the plural.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Returns what to write if a type `ty` of unknown shape refused a value.
pub(crate) fn annotate(ty: &str, found: ValueKind) -> Option<String> {
    // Names in small letters, such as `char`, are those of the language's own types.
    let is_named = ty.starts_with(|c: char| !c.is_ascii_lowercase());
    (is_named && matches!(found, ValueKind::Object | ValueKind::Array))
        .then(|| format!("`{ty}` is decoded as it stands; annotate it with `#[tencent_object]` if it is a struct"))
}
