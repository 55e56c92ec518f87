//! A reply where a stream was expected: its bytes, and where it ends.

use crate::decode::MARK;
use crate::stream::parser::TooLarge;

/// A reply that comes in pieces.
pub(crate) struct Reply {
    /// The bytes that were not taken.
    pub(crate) body: Vec<u8>,
    /// How many of them were searched for the end.
    searched: usize,
    depth: usize,
    is_in_string: bool,
    is_escaped: bool,
    is_taken: bool,
    /// Whether the body does not begin with an object.
    is_other: bool,
    /// Whether more than white space follows the object that was taken.
    pub(crate) is_followed: bool,
}

impl Reply {
    /// Begins with the first bytes of the body.
    pub(crate) fn new(start: &[u8]) -> Self {
        Self {
            body: start.to_vec(),
            searched: 0,
            depth: 0,
            is_in_string: false,
            is_escaped: false,
            is_taken: false,
            is_other: false,
            is_followed: false,
        }
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) {
        if self.is_taken {
            self.is_followed |= !bytes.trim_ascii().is_empty();
        } else {
            self.body.extend_from_slice(bytes);
        }
    }

    /// Takes the object that the body is, once that is whole. A body that does not begin with an object has none.
    pub(crate) fn take(&mut self, limit: usize) -> Option<Result<Vec<u8>, TooLarge>> {
        let end = self.end();
        if end.unwrap_or(self.body.len()) > limit {
            // What follows is not kept.
            self.is_taken = true;
            self.body = Vec::new();
            return Some(Err(TooLarge));
        }
        let rest = self.body.split_off(end?);
        self.is_taken = true;
        self.push(&rest);
        Some(Ok(std::mem::take(&mut self.body)))
    }

    /// Returns the length of the object that the body begins with, once that is whole.
    fn end(&mut self) -> Option<usize> {
        if self.is_other {
            return None;
        }
        for byte in self.body.iter().skip(self.searched) {
            self.searched += 1;
            match byte {
                // A string, a list, or no JSON.
                _ if self.depth == 0 && !is_before_object(*byte) && *byte != b'{' => {
                    self.is_other = true;
                    return None;
                }
                _ if std::mem::take(&mut self.is_escaped) => {}
                b'\\' => self.is_escaped = true,
                b'"' => self.is_in_string = !self.is_in_string,
                b'{' | b'[' if !self.is_in_string => self.depth += 1,
                b'}' | b']' if !self.is_in_string => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return Some(self.searched);
                    }
                }
                _ => {}
            }
        }
        None
    }
}

/// Whether a byte may stand before an object: white space, or a part of a byte order mark.
fn is_before_object(byte: u8) -> bool {
    byte.is_ascii_whitespace() || MARK.as_bytes().contains(&byte)
}
