//! The choice of enum variants for the rows of a table, so that no two rows share one.

use std::collections::HashSet;

use crate::shared::variant::{identifier, propose, variant_of};

/// The variants of a table that are in use or needed.
pub(crate) struct Variants {
    /// The names that a row already has, or that are reserved.
    used: HashSet<String>,
    /// The names that the rows would have by default.
    wanted: HashSet<String>,
}

impl Variants {
    /// Creates the set for a table with these `codes`, none of which may use a name in `reserved`.
    pub(crate) fn new<'a>(codes: impl Iterator<Item = &'a str>, reserved: impl Iterator<Item = String>) -> Self {
        Self {
            used: reserved.collect(),
            wanted: codes.map(variant_of).collect(),
        }
    }

    /// Marks the variant of an existing row as used.
    pub(crate) fn keep(&mut self, variant: &str) {
        self.used.insert(variant.to_owned());
    }

    /// Chooses the variant for `code`, and returns it if it must be written into the row: `None` means that it is the
    /// one that the macro derives from the code.
    pub(crate) fn choose(&mut self, code: &str) -> Option<String> {
        let plain = variant_of(code);
        if identifier(&plain).is_ok() && self.used.insert(plain) {
            return None;
        }
        let variant = propose(code, |name| self.used.contains(name) || self.wanted.contains(name));
        self.used.insert(variant.clone());
        Some(variant)
    }
}
