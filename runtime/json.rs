//! A JSON reader that tracks its position, even in text that is truncated or malformed.
//!
//! serde_json does the decoding. This reader examines a body afterwards, for example to find what can be read of a body
//! that did not decode.

mod steps;
pub(crate) mod text;

use std::borrow::Cow;
use std::ops::Range;

use crate::json::text::unescape;
use crate::path::{push_index, push_key};
use crate::value_kind::ValueKind;

/// A step of the [`Reader`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Open(ValueKind),
    Close(ValueKind),
    Key,
    Scalar(ValueKind),
}

/// A step, and the bytes that it covers.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) step: Step,
    pub(crate) span: Range<usize>,
    /// Whether it is a string with escapes.
    pub(crate) has_escapes: bool,
}

/// The position of the reader inside an open object or array.
enum Frame {
    /// The span of the last key that was read; empty if there is none.
    Object { key: Range<usize> },
    /// The number of items that have begun.
    Array { begun: usize },
}

#[derive(Clone, Copy)]
enum Expect {
    Value,
    /// A value or the end of the array.
    FirstValue,
    Key,
    /// A key or the end of the object.
    FirstKey,
    Colon,
    /// A comma or the end of the innermost object or array; the end of the text if none is open.
    Rest,
}

/// Reads JSON step by step. The iterator ends where the structure is broken. A fault inside a string, number or word is
/// noted, and reading continues.
pub(crate) struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    frames: Vec<Frame>,
    expect: Expect,
    fault: Option<usize>,
    /// Whether the last string has escapes.
    has_escapes: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a [u8]) -> Self {
        Self {
            text,
            at: 0,
            frames: Vec::new(),
            expect: Expect::Value,
            fault: None,
            has_escapes: false,
        }
    }

    /// Returns the offset of the first byte that is not JSON, as far as the text has been read, or `None` if there is
    /// none.
    pub(crate) fn fault(&self) -> Option<usize> {
        self.fault
    }

    /// Returns the number of open objects and arrays.
    pub(crate) fn depth(&self) -> usize {
        self.frames.len()
    }

    /// Returns the last key that was read in the innermost object.
    pub(crate) fn key(&self) -> Cow<'a, str> {
        match self.frames.last() {
            Some(Frame::Object { key }) => self.unescape(key),
            _ => Cow::Borrowed(""),
        }
    }

    /// Returns the key of the object or array that was opened last.
    pub(crate) fn key_of_open(&self) -> Cow<'a, str> {
        match self.frames.iter().nth_back(1) {
            Some(Frame::Object { key }) => self.unescape(key),
            _ => Cow::Borrowed(""),
        }
    }

    /// The bytes of a span.
    pub(crate) fn text(&self, span: &Range<usize>) -> &'a [u8] {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// The offset of the first byte at `at` or after it that is not white space.
    pub(crate) fn skip_space_from(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let is_space = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        at + rest.iter().take_while(is_space).count()
    }

    /// Returns the offset of the first byte inside a list that begins at `start`, or that after the end of an empty list.
    pub(crate) fn inside_list(&self, start: usize) -> usize {
        let first = self.skip_space_from(start + 1);
        first + usize::from(self.text.get(first) == Some(&b']'))
    }

    /// Returns the text of the quoted string at `span`.
    pub(crate) fn unescape(&self, span: &Range<usize>) -> Cow<'a, str> {
        unescape(self.text.get(span.clone()).unwrap_or_default())
    }

    /// Returns the path of the reader's position, such as `Response.InstanceSet[3].CPU`.
    pub(crate) fn path(&self) -> String {
        self.path_of(&self.frames)
    }

    /// Returns the path of the reader's position in text that may be damaged: what stands in the place of a name is a name
    /// only if a colon follows.
    pub(crate) fn sure_path(&self) -> String {
        match (self.expect, self.frames.split_last()) {
            (Expect::Colon, Some((_, outer))) => self.path_of(outer),
            _ => self.path(),
        }
    }

    fn path_of(&self, frames: &[Frame]) -> String {
        let mut path = String::new();
        for frame in frames {
            match frame {
                Frame::Array { begun: 0 } => {}
                Frame::Array { begun } => push_index(&mut path, begun - 1),
                Frame::Object { key } if key.is_empty() => {}
                Frame::Object { key } => push_key(&mut path, &self.unescape(key)),
            }
        }
        path
    }
}
