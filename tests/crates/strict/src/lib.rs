//! Structs and enums in a crate that forbids every lint, and whose own names are those that an expansion might use.
#![forbid(
    warnings,
    future_incompatible,
    nonstandard_style,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    unused,
    absolute_paths_not_starting_with_crate,
    dead_code,
    deprecated,
    deprecated_in_future,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    let_underscore_drop,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_abi,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_bounds,
    private_interfaces,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_code,
    unstable_features,
    unused_attributes,
    unused_crate_dependencies,
    unused_extern_crates,
    unused_import_braces,
    unused_imports,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::cargo,
    clippy::absolute_paths,
    rustdoc::all
)]

use std::borrow::Cow;
use std::collections::BTreeSet;

use tencent_response::serde::{Deserialize, Deserializer};
use tencent_response::{TencentResponse, error_codes, tencent_object, tencent_response};

/// A payload with a field of each kind that an expansion treats in its own way.
#[tencent_response(codes = StrictErrorCode)]
#[derive(Debug, Clone)]
pub struct Every<'a> {
    /// A number.
    pub total: u64,
    /// A list.
    pub items: Vec<Item>,
    /// Text that may borrow.
    pub name: Option<Cow<'a, str>>,
    /// A list that is no `Vec`.
    pub set: BTreeSet<u8>,
    /// A field that a function decodes.
    #[serde(default, deserialize_with = "number")]
    pub number: i64,
    /// A field that is not read.
    #[serde(skip)]
    pub skipped: Newtype,
}

/// An object.
#[tencent_object]
#[derive(Debug, Clone)]
pub struct Item {
    /// Its identifier.
    pub id: String,
}

/// A newtype.
#[tencent_object]
#[derive(Debug, Clone, Default)]
pub struct Newtype(pub Vec<String>);

/// A payload without members.
#[tencent_response]
#[derive(Debug, Clone, Copy)]
pub struct Nothing {}

/// A payload whose name is not in camel case once it has a suffix.
#[tencent_response]
#[derive(Debug, Clone, Copy)]
pub struct Value2d {
    /// A member.
    pub r#type: u8,
}

fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    i64::deserialize(deserializer)
}

/// A payload that is deprecated, and so are its fields.
#[deprecated(since = "0.1.0", note = "use `Every`")]
#[tencent_response(envelope = DeprecatedReply)]
#[derive(Debug)]
pub struct Deprecated<'a> {
    /// A field.
    #[deprecated]
    pub total: u64,
    /// Text.
    #[deprecated = "gone"]
    pub name: Cow<'a, str>,
}

/// An object that is deprecated below the attribute.
#[tencent_object]
#[derive(Debug)]
#[deprecated]
pub struct DeprecatedItem<'a> {
    /// Text.
    pub name: Cow<'a, str>,
    /// The next one.
    pub next: Option<Box<Self>>,
}

/// A payload with the derive alone that is deprecated.
#[derive(Debug, Clone, Copy, TencentResponse)]
#[deprecated]
pub struct DeprecatedDerive {
    /// A field.
    #[deprecated]
    pub total: u64,
}

/// Codes whose descriptions look like markup.
#[error_codes("errors.toml")]
pub enum StrictErrorCode {}

/// Uses nothing of what the macros write for private items.
#[must_use]
pub fn private() -> u64 {
    #[tencent_response]
    struct Private {
        total: u64,
    }

    #[tencent_object]
    struct PrivateItem {
        total: u64,
    }

    #[error_codes("errors.toml")]
    enum PrivateErrorCode {}

    let body = r#"{"Response": {"Total": 1}}"#;
    let payload = tencent_response::from_str::<Private>(body).map(|response| response.payload.total);
    let item = PrivateItem { total: 1 }.total;
    payload.map_or(0, |total| total + item + u64::from(PrivateErrorCode::ALL.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::{Every, StrictErrorCode, private};

    #[test]
    fn payloads_decode() {
        let body = r#"{"Response": {"Total": 1, "Name": "n", "Number": 2, "Items": [{"Id": "i"}]}}"#;
        let payload = tencent_response::from_str::<Every<'_>>(body).unwrap().payload;
        assert_eq!((payload.total, payload.number, payload.items[0].id.as_str()), (1, 2, "i"));
        assert_eq!(private(), 2);
    }

    #[test]
    fn descriptions_are_as_the_table_has_them() {
        assert_eq!(StrictErrorCode::Tab.description(), Some("\tlet tab = 1;"));
        assert_eq!(StrictErrorCode::Directions.description(), Some("a\u{202e}b\u{2066}c\u{200b}d\u{feff}e"));
    }
}
