//! The lines and fields of an event stream.
//!
//! The rules are those of the WHATWG ([HTML, section 9.2.6]), with one deviation: a line of spaces and tabs alone ends an
//! event, as an empty line does. Hunyuan sends such lines.
//!
//! [HTML, section 9.2.6]: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation

use std::time::Duration;

/// Reads events from bytes that come in pieces, without a byte order mark.
#[derive(Default)]
pub(crate) struct Parser {
    lines: Lines,
    fields: Fields,
}

/// The fields of an event, as they were sent.
#[derive(Default)]
pub(crate) struct Fields {
    /// The values of `data`, each followed by a line feed.
    pub(crate) data: Vec<u8>,
    /// The last value of `event`; empty if there is none.
    pub(crate) name: Vec<u8>,
    /// The last value of `id`, if there is one.
    pub(crate) id: Option<Vec<u8>>,
}

/// An event, or the line that is being read, is larger than the limit.
pub(crate) struct TooLarge;

impl Parser {
    /// Begins with the first bytes of the stream.
    pub(crate) fn new(start: &[u8]) -> Self {
        let mut parser = Self::default();
        parser.push(start);
        parser
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.lines.push(bytes);
    }

    /// Returns the next event that is finished; it may be without data.
    pub(crate) fn next(&mut self, seen: &mut Seen, limit: usize) -> Option<Result<Fields, TooLarge>> {
        while let Some(line) = self.lines.next() {
            if self.fields.data.len() + line.len() > limit {
                return Some(Err(TooLarge));
            }
            if !is_blank(line) {
                self.fields.read(line, seen);
            } else if !self.fields.is_empty() {
                return Some(Ok(std::mem::take(&mut self.fields)));
            }
        }
        (self.fields.data.len() + self.lines.unfinished().len() > limit).then_some(Err(TooLarge))
    }

    /// Returns the event that is not finished, if there is one. A comment or a line of blanks is none.
    pub(crate) fn into_unfinished(mut self, seen: &mut Seen) -> Option<Fields> {
        let line = self.lines.unfinished();
        let is_field = !is_blank(line) && !line.starts_with(b":");
        if is_field {
            self.fields.read(line, seen);
        }
        (is_field || !self.fields.is_empty()).then_some(self.fields)
    }
}

/// What the lines of a stream say of the stream itself.
#[derive(Default)]
pub(crate) struct Seen {
    /// Whether one of the lines was a comment or a field that is known.
    pub(crate) is_event_stream: bool,
    /// The last value of `retry` that is a number of milliseconds.
    pub(crate) reconnection_time: Option<Duration>,
}

impl Fields {
    /// Returns whether the event marks the end of the stream.
    pub(crate) fn is_end(&self) -> bool {
        self.data.trim_ascii() == b"[DONE]"
    }

    fn is_empty(&self) -> bool {
        self.data.is_empty() && self.name.is_empty() && self.id.is_none()
    }

    fn read(&mut self, line: &[u8], seen: &mut Seen) {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let name = parts.next().unwrap_or_default();
        let value = parts.next().unwrap_or_default();
        let value = value.strip_prefix(b" ").unwrap_or(value);
        match name {
            b"data" => {
                self.data.extend_from_slice(value);
                self.data.push(b'\n');
            }
            b"event" => self.name = value.to_vec(),
            b"id" if !value.contains(&0) => self.id = Some(value.to_vec()),
            b"retry" => seen.reconnection_time = milliseconds(value).or(seen.reconnection_time),
            // A comment, or an id that is ignored.
            b"" | b"id" => {}
            _ => return,
        }
        seen.is_event_stream = true;
    }
}

/// Bytes, split at line feeds, carriage returns, and pairs of these.
#[derive(Default)]
struct Lines {
    bytes: Vec<u8>,
    /// Where the next line begins.
    start: usize,
    /// Up to where no end of that line was found.
    searched: usize,
    /// Whether the last line ended with a carriage return, to which a line feed would belong.
    is_after_return: bool,
}

impl Lines {
    fn push(&mut self, bytes: &[u8]) {
        self.bytes.drain(..self.start);
        self.searched -= self.start;
        self.start = 0;
        self.bytes.extend_from_slice(bytes);
    }

    /// Returns the next line, without its end.
    fn next(&mut self) -> Option<&[u8]> {
        if self.is_after_return {
            let first = self.bytes.get(self.start)?;
            self.is_after_return = false;
            self.start += usize::from(*first == b'\n');
            self.searched = self.start;
        }
        let mut rest = self.bytes.get(self.searched..)?.iter();
        let Some(length) = rest.position(|byte| matches!(byte, b'\r' | b'\n')) else {
            self.searched = self.bytes.len();
            return None;
        };
        let end = self.searched + length;
        let line = self.start..end;
        self.is_after_return = self.bytes.get(end) == Some(&b'\r');
        self.start = end + 1;
        self.searched = self.start;
        self.bytes.get(line)
    }

    /// Returns what was pushed of a line that has not ended.
    fn unfinished(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| matches!(byte, b' ' | b'\t'))
}

/// Reads a number of digits alone, as milliseconds.
fn milliseconds(digits: &[u8]) -> Option<Duration> {
    let digits = std::str::from_utf8(digits).ok()?;
    // `parse` would take a sign.
    let are_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    are_digits.then(|| digits.parse().ok().map(Duration::from_millis))?
}
