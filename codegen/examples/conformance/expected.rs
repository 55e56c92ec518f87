//! The list of examples that are known not to decode exactly.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use crate::summary::Summary;

/// Returns the lines that are in the summary but not in the file, and those that are in the file but not in the
/// summary.
pub(crate) fn differences(path: &Path, summary: &Summary) -> Result<Vec<String>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let expected: BTreeSet<&str> = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let found: BTreeSet<&str> = summary.all_lines().collect();
    let more = found.difference(&expected).map(|line| format!("NOT EXPECTED {line}"));
    let fewer = expected.difference(&found).map(|line| format!("NOT FOUND {line}"));
    Ok(more.chain(fewer).collect())
}
