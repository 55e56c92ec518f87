//! Any text parses to tables or to mistakes in the order of the text, and every code of a table gets a valid variant.

use crate::markdown;
use crate::shared::{common, merge, position, table, variant};

/// Parses a text as tables. Panics if what the module says does not hold.
pub fn check(text: &str) {
    let contents = table::parse(text);
    assert!(contents.problems.is_sorted_by_key(|problem| problem.at));
    for problem in &contents.problems {
        let (line, column) = position::position(text, problem.at);
        assert!(line > 0 && column > 0 && !problem.message.is_empty());
    }
    for table in contents.tables {
        let codes: Vec<String> = table.rows.iter().map(|row| row.code.clone()).collect();
        let entries = merge::merge(table.rows, common::common());
        assert!(entries.is_sorted_by(|a, b| a.code < b.code));
        assert!(codes.iter().all(|code| entries.iter().any(|entry| entry.code == *code)));
        let mut variants: Vec<&str> = entries.iter().map(|entry| entry.variant.as_str()).collect();
        variants.sort_unstable();
        assert!(variants.is_sorted_by(|a, b| a < b), "two codes have the same variant");
        for entry in &entries {
            assert!(variant::identifier(&entry.variant).is_ok());
            let _ = (markdown::code(&entry.code), markdown::paragraph(&entry.description));
        }
    }
}
