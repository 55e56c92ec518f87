//! From one step of the reader to the next.

use crate::json::text::{is_number, plain_length};
use crate::json::{Event, Expect, Frame, Reader, Step};
use crate::value_kind::ValueKind;

/// The deepest nesting that the reader tells of: what is nested more deeply is a scalar to it. serde_json reads no value
/// that is nested in 128 others, but it skips any.
const DEEPEST: usize = 1024;

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
                (Expect::Rest, b',') if !self.frames.is_empty() => {
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
            b'{' | b'[' if self.frames.len() >= DEEPEST => Step::Scalar(self.skip_nested()?),
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

    /// Skips an object or array, and returns which it is.
    fn skip_nested(&mut self) -> Option<ValueKind> {
        let mut open = Vec::new();
        let mut expect = Expect::Value;
        loop {
            self.skip_space();
            let byte = self.peek()?;
            expect = match (expect, byte) {
                (Expect::Value | Expect::FirstValue, b'{') => {
                    self.at += 1;
                    open.push(ValueKind::Object);
                    Expect::FirstKey
                }
                (Expect::Value | Expect::FirstValue, b'[') => {
                    self.at += 1;
                    open.push(ValueKind::Array);
                    Expect::FirstValue
                }
                (Expect::Rest | Expect::FirstValue, b']') | (Expect::Rest | Expect::FirstKey, b'}') => {
                    let kind = if byte == b'}' {
                        ValueKind::Object
                    } else {
                        ValueKind::Array
                    };
                    open.pop().filter(|opened| *opened == kind)?;
                    self.at += 1;
                    if open.is_empty() {
                        return Some(kind);
                    }
                    Expect::Rest
                }
                (Expect::Rest, b',') => {
                    self.at += 1;
                    if open.last() == Some(&ValueKind::Object) {
                        Expect::Key
                    } else {
                        Expect::Value
                    }
                }
                (Expect::Key | Expect::FirstKey, b'"') => {
                    self.skip_string()?;
                    Expect::Colon
                }
                (Expect::Colon, b':') => {
                    self.at += 1;
                    Expect::Value
                }
                (Expect::Value | Expect::FirstValue, b'"') => {
                    self.skip_string()?;
                    Expect::Rest
                }
                (Expect::Value | Expect::FirstValue, _) => {
                    self.read_word()?;
                    Expect::Rest
                }
                _ => return None,
            };
        }
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
        let kind = match word {
            b"null" => ValueKind::Null,
            b"true" | b"false" => ValueKind::Bool,
            _ if is_number(word) => ValueKind::Number,
            _ => {
                self.note(start);
                ValueKind::Null
            }
        };
        // A word at which the text breaks off may not be whole.
        let is_whole = self.frames.is_empty() || self.at < self.text.len();
        is_whole.then_some(kind)
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
