//! Variants for the rows of a table, where two would be one.

use std::collections::HashSet;

use crate::shared::variant::{propose, refuse, variant_of};

/// The variants of a table, as rows ask for them.
pub(crate) struct Variants {
    /// Names that some row has.
    used: HashSet<String>,
    /// Names that some row would have, were there no other.
    wanted: HashSet<String>,
}

impl Variants {
    /// `codes` are all that will ask; `reserved` are names that none of them may have.
    pub(crate) fn new<'a>(codes: impl Iterator<Item = &'a str>, reserved: impl Iterator<Item = String>) -> Self {
        Self {
            used: reserved.collect(),
            wanted: codes.map(variant_of).collect(),
        }
    }

    /// A row has this name already.
    pub(crate) fn keep(&mut self, variant: &str) {
        self.used.insert(variant.to_owned());
    }

    /// The variant to write for `code`; none where the macro finds it by itself.
    pub(crate) fn choose(&mut self, code: &str) -> Option<String> {
        let plain = variant_of(code);
        if refuse(&plain).is_none() && self.used.insert(plain) {
            return None;
        }
        let variant = propose(code, |name| self.used.contains(name) || self.wanted.contains(name));
        self.used.insert(variant.clone());
        Some(variant)
    }
}
