//! A JSON reader that tracks its position, even in text that is truncated or malformed.
//!
//! serde_json does the decoding. This reader examines a body afterwards, for example to find what can be read of a body
//! that did not decode.

pub(crate) mod text;

use std::borrow::Cow;
use std::ops::Range;

use crate::json::text::{is_number, plain_length, unescape};
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

/// The deepest nesting that the reader follows; serde_json stops at 128.
const DEEPEST: usize = 1024;

/// Reads JSON step by step. The iterator ends where the structure is broken. A fault inside a string, number or word is
/// noted, and reading continues.
pub(crate) struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    frames: Vec<Frame>,
    expect: Expect,
    fault: Option<usize>,
    broken_value: Option<usize>,
    /// Whether the last string has escapes.
    has_escapes: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a [u8]) -> Self {
        // A byte order mark is a fault, but the text after it can still be read.
        let at = if text.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
        Self {
            text,
            at,
            frames: Vec::new(),
            expect: Expect::Value,
            fault: (at > 0).then_some(0),
            broken_value: None,
            has_escapes: false,
        }
    }

    /// Returns the offset of the first byte that is not JSON, as far as the text has been read, or `None` if there is
    /// none.
    pub(crate) fn fault(&self) -> Option<usize> {
        self.fault
    }

    /// Returns the offset of the text that broke the structure, unless a key was expected there.
    pub(crate) fn broken_value(&self) -> Option<usize> {
        self.broken_value
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
        let mut path = String::new();
        for frame in &self.frames {
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

impl Iterator for Reader<'_> {
    type Item = Event;

    /// Returns the next step, or `None` at the end of the text or where the structure is broken.
    fn next(&mut self) -> Option<Event> {
        loop {
            self.skip_space();
            let start = self.at;
            let Some(byte) = self.peek() else {
                if !(matches!(self.expect, Expect::Rest) && self.frames.is_empty()) {
                    self.note(start);
                }
                return None;
            };
            let step = match (self.expect, byte) {
                (Expect::Colon, b':') => {
                    self.at += 1;
                    self.expect = Expect::Value;
                    continue;
                }
                (Expect::Rest, b',') => {
                    self.at += 1;
                    self.expect = match self.frames.last_mut()? {
                        Frame::Object { key } => {
                            *key = 0..0;
                            Expect::Key
                        }
                        Frame::Array { .. } => Expect::Value,
                    };
                    continue;
                }
                (Expect::Key | Expect::FirstKey, b'"') => self.read_key(),
                (Expect::Rest | Expect::FirstValue, b']') | (Expect::Rest | Expect::FirstKey, b'}') => self.close(byte),
                (Expect::Value | Expect::FirstValue, _) => self.read_value(byte),
                _ => None,
            };
            if step.is_none() {
                self.note(self.at);
                self.broken_value = (!matches!(self.expect, Expect::Key | Expect::FirstKey)).then_some(start);
            }
            return Some(Event {
                step: step?,
                span: start..self.at,
                has_escapes: byte == b'"' && self.has_escapes,
            });
        }
    }
}

impl Reader<'_> {
    fn close(&mut self, byte: u8) -> Option<Step> {
        let kind = match (byte, self.frames.last()?) {
            (b'}', Frame::Object { .. }) => ValueKind::Object,
            (b']', Frame::Array { .. }) => ValueKind::Array,
            _ => return None,
        };
        self.frames.pop();
        self.at += 1;
        self.expect = Expect::Rest;
        Some(Step::Close(kind))
    }

    fn read_key(&mut self) -> Option<Step> {
        let start = self.at;
        self.skip_string()?;
        if let Some(Frame::Object { key }) = self.frames.last_mut() {
            *key = start..self.at;
        }
        self.expect = Expect::Colon;
        Some(Step::Key)
    }

    fn read_value(&mut self, byte: u8) -> Option<Step> {
        if let Some(Frame::Array { begun }) = self.frames.last_mut() {
            *begun += 1;
        }
        let step = match byte {
            b'{' | b'[' if self.frames.len() >= DEEPEST => return None,
            b'{' => {
                self.at += 1;
                self.frames.push(Frame::Object { key: 0..0 });
                self.expect = Expect::FirstKey;
                return Some(Step::Open(ValueKind::Object));
            }
            b'[' => {
                self.at += 1;
                self.frames.push(Frame::Array { begun: 0 });
                self.expect = Expect::FirstValue;
                return Some(Step::Open(ValueKind::Array));
            }
            b'"' => {
                self.skip_string()?;
                Step::Scalar(ValueKind::String)
            }
            _ => Step::Scalar(self.read_word()?),
        };
        self.expect = Expect::Rest;
        Some(step)
    }

    /// Reads a number, `true`, `false` or `null`. Any other word is noted as a fault and reported as null.
    fn read_word(&mut self) -> Option<ValueKind> {
        let rest = self.text.get(self.at..)?;
        let length = rest
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
            .count();
        let word = rest.get(..length).filter(|word| !word.is_empty())?;
        let start = self.at;
        self.at += length;
        Some(match word {
            b"null" => ValueKind::Null,
            b"true" | b"false" => ValueKind::Bool,
            _ if is_number(word) => ValueKind::Number,
            _ => {
                self.note(start);
                ValueKind::Null
            }
        })
    }

    fn skip_string(&mut self) -> Option<()> {
        self.at += 1;
        self.has_escapes = false;
        loop {
            self.at += plain_length(self.text.get(self.at..)?);
            match self.peek() {
                None => return None,
                Some(b'"') => {
                    self.at += 1;
                    return Some(());
                }
                Some(b'\\') => {
                    self.has_escapes = true;
                    let rest = self.text.get(self.at + 1..)?;
                    let length = match rest {
                        [b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', ..] => 2,
                        [b'u', a, b, c, d, ..] if [a, b, c, d].iter().all(|d| d.is_ascii_hexdigit()) => 6,
                        _ => {
                            self.note(self.at);
                            2
                        }
                    };
                    self.at = (self.at + length).min(self.text.len());
                }
                Some(_) => {
                    self.note(self.at);
                    self.at += 1;
                }
            }
        }
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn note(&mut self, at: usize) {
        self.fault.get_or_insert(at);
    }
}
