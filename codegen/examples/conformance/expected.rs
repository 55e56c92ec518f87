//! The replies that are known not to decode exactly.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use crate::summary::Summary;

/// What the summary says beside the lines of a file, and what it does not say.
pub(crate) fn differences(path: &Path, summary: &Summary) -> Result<Vec<String>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let expected: BTreeSet<&str> = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let found: BTreeSet<&str> = summary.lines.iter().map(String::as_str).collect();
    let more = found.difference(&expected).map(|line| format!("NOT EXPECTED {line}"));
    let fewer = expected.difference(&found).map(|line| format!("NOT FOUND {line}"));
    Ok(more.chain(fewer).collect())
}
