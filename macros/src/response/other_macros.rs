//! Attribute macros of other crates beside ours: they may change fields or add serde's attributes, so they go first.

use syn::{Attribute, DeriveInput};

/// The compiler's own attributes, and the helpers of derives that an annotated struct has in any case.
const INERT: [&str; 15] = [
    "allow",
    "automatically_derived",
    "cfg",
    "cfg_attr",
    "deny",
    "deprecated",
    "derive",
    "doc",
    "expect",
    "forbid",
    "must_use",
    "non_exhaustive",
    "repr",
    "serde",
    "tencent",
];

/// The tools whose attributes the compiler passes over.
const TOOLS: [&str; 5] = ["clippy", "diagnostic", "miri", "rust_analyzer", "rustfmt"];

/// Attribute macros that users put below a derive, where another name could be a helper of the derive.
const KNOWN: [&str; 3] = ["apply", "serde_as", "skip_serializing_none"];

/// Removes the attribute macros from a struct and returns them, in their order.
pub(crate) fn take(input: &mut DeriveInput) -> Vec<Attribute> {
    let mut is_derived = false;
    let (macros, others) = std::mem::take(&mut input.attrs).into_iter().partition(|attr| {
        let is_macro = is_macro(attr, is_derived);
        is_derived |= attr.path().is_ident("derive");
        is_macro
    });
    input.attrs = others;
    macros
}

/// Returns whether an attribute is a macro; `is_derived` is whether it is below a derive.
fn is_macro(attr: &Attribute, is_derived: bool) -> bool {
    let path = attr.path();
    let is_among = |names: &[&str]| names.iter().any(|name| path.is_ident(name));
    match (path.segments.first(), path.segments.last()) {
        (Some(first), Some(last)) if path.segments.len() > 1 => {
            last.ident != "derive" && !TOOLS.iter().any(|tool| first.ident == tool)
        }
        // Above all derives, it is the helper of none.
        _ => is_among(&KNOWN) || !is_derived && !is_among(&INERT),
    }
}
