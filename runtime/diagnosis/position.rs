//! Lines and columns, as serde_json counts them.

/// The line and column of a byte offset, as serde_json counts: lines from 1, columns in bytes before the offset.
pub(crate) fn position_of(body: &[u8], offset: usize) -> (usize, usize) {
    let before = body.get(..offset).unwrap_or(body);
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count();
    (line, column)
}

/// Returns the byte offset of a line and column.
pub(crate) fn offset_of(body: &[u8], line: usize, column: usize) -> usize {
    let lines = body.split_inclusive(|byte| *byte == b'\n');
    let start: usize = lines.take(line.saturating_sub(1)).map(<[u8]>::len).sum();
    start.saturating_add(column).min(body.len())
}
