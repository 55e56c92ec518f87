//! What a body is that is not JSON, in words that quote none of it.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::hint::count;
use crate::json::{Reader, Step};
use crate::one_line::OneLine;
use crate::request_id::RequestId;
use crate::value_kind::ValueKind;

/// The longest start of markup that is shown, in characters.
const LONGEST_MARKUP: usize = 80;

/// How many names of members are shown.
const MOST_NAMES: usize = 5;

/// What a body is, by its looks.
pub(crate) enum Form {
    /// It begins as JSON does.
    Json,
    /// It begins as HTML or XML does, and this is its start.
    Markup(Box<str>),
    EventStream,
    /// It has as many bytes of other text before JSON, whose members are these, in words.
    Prefixed(usize, String),
    /// Something else, in words.
    Other(String),
}

impl Form {
    /// Looks at a body that is not JSON, and has a byte at `fault` that should not be there.
    pub(crate) fn of(body: &[u8], fault: usize) -> Self {
        let text = body.trim_ascii_start();
        let length = count(body.len(), "byte");
        if let Some(format) = compression(text) {
            return Self::Other(format!(
                "{length} compressed with {format}, which the HTTP client did not decode"
            ));
        }
        match text {
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..] if json_inside(body).is_none() => {
                Self::Other(format!("{length} that are not UTF-8, but perhaps UTF-16"))
            }
            [b'{' | b'[', ..] if is_single_quote(body, fault) => {
                Self::Other(format!("{length} of text whose strings have single quotes"))
            }
            [b'{' | b'[' | b'"', ..] => Self::Json,
            [b'<', ..] => Self::Markup(start(text)),
            _ if is_event_stream(text) => Self::EventStream,
            _ => match (json_inside(body), std::str::from_utf8(text)) {
                (Some((before, names)), _) => Self::Prefixed(before, names),
                (None, Ok(text)) if is_form_data(text) => Self::Other(format!("form data of {length}")),
                (None, Ok(text)) if !text.contains(|c: char| c.is_control() && !c.is_ascii_whitespace()) => {
                    Self::Other(format!("plain text of {length}"))
                }
                _ => Self::Other(format!("{length} of binary data")),
            },
        }
    }
}

/// Returns the names of members in words, such as "the members `a` and `b`"; empty if there are none.
pub(crate) fn list_names(names: &[String]) -> String {
    let shown: Vec<String> = names
        .iter()
        .take(MOST_NAMES)
        .map(|name| format!("`{}`", OneLine::short(name)))
        .collect();
    let more = names.len() - shown.len();
    match shown.as_slice() {
        [] => String::new(),
        [only] => format!("the member {only}"),
        _ if more > 0 => format!("the members {} and {more} more", shown.join(", ")),
        [first @ .., last] => format!("the members {} and {last}", first.join(", ")),
    }
}

/// Returns the name of the format in which a body is compressed, by its first bytes.
fn compression(body: &[u8]) -> Option<&'static str> {
    match body {
        [0x1f, 0x8b, ..] => Some("gzip"),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Some("zstd"),
        [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..] => Some("zlib"),
        _ => None,
    }
}

/// Whether the byte at `fault` is a single quote where a value or a name should begin.
fn is_single_quote(body: &[u8], fault: usize) -> bool {
    let before = body.get(..fault).unwrap_or_default().trim_ascii_end();
    body.get(fault) == Some(&b'\'') && matches!(before.last(), Some(b'{' | b'[' | b',' | b':'))
}

/// Whether a body that is not JSON may be the event stream that its content type says it is: it is neither empty nor
/// compressed, and begins neither as JSON nor as markup.
#[cfg(feature = "http")]
pub(crate) fn may_be_event_stream(body: &[u8]) -> bool {
    let text = body.trim_ascii_start();
    !matches!(text, [] | [b'{' | b'[' | b'"' | b'<', ..]) && compression(text).is_none()
}

/// Whether the first line with anything on it is a field or a comment of an event stream.
fn is_event_stream(text: &[u8]) -> bool {
    [&b"data:"[..], b"event:", b"id:", b"retry:", b":"]
        .iter()
        .any(|field| text.starts_with(field))
}

/// Returns the request id in the data of the first event that holds one, in a member `RequestId`.
pub(crate) fn id_in_events(body: &[u8]) -> Option<RequestId> {
    let mut lines = body.split(|byte| matches!(byte, b'\r' | b'\n'));
    lines.find_map(|line| {
        let mut reader = Reader::new(line.trim_ascii_start().strip_prefix(b"data:")?);
        while let Some(event) = reader.next() {
            let is_id = matches!(event.step, Step::Scalar(ValueKind::String))
                && matches!(&*reader.path(), "RequestId" | "Response.RequestId");
            if is_id {
                return RequestId::new(&reader.unescape(&event.span));
            }
        }
        None
    })
}

/// Whether a text is made of `name=value` pairs with `&` between them, in the letters of a URL.
fn is_form_data(text: &str) -> bool {
    let is_of_url = |byte: u8| byte.is_ascii_alphanumeric() || b"%+._~*-".contains(&byte);
    let is_pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or_default();
        !name.is_empty() && name.bytes().chain(value.bytes()).all(is_of_url)
    };
    text.trim_ascii_end().split('&').all(is_pair)
}

/// Returns how many bytes come before a whole JSON object in a text, and the names of its members in words.
fn json_inside(text: &[u8]) -> Option<(usize, String)> {
    let start = text.iter().position(|byte| *byte == b'{')?;
    let object = text.get(start..)?;
    let mut json = serde_json::Deserializer::from_slice(object);
    IgnoredAny::deserialize(&mut json).ok()?;
    let mut reader = Reader::new(object);
    let mut names = Vec::new();
    while let Some(event) = reader.next() {
        if event.step == Step::Key && reader.depth() == 1 {
            names.push(reader.key().into_owned());
        }
    }
    let names = list_names(&names);
    let with = if names.is_empty() { "" } else { ", with " };
    Some((start, format!("{with}{names}")))
}

/// Returns the start of markup, escaped and on one line, without JSON that may be inside.
fn start(text: &[u8]) -> Box<str> {
    // A character takes at most four bytes; a few more show that there is more.
    let start = text.get(..LONGEST_MARKUP * 5).unwrap_or(text);
    let json = (0..start.len()).find(|at| start.get(*at..).is_some_and(begins_json));
    let mut start = String::from_utf8_lossy(start.get(..json.unwrap_or(start.len())).unwrap_or(start));
    if json.is_some() {
        start.to_mut().push('…');
    }
    OneLine::up_to(LONGEST_MARKUP, start).to_string().into()
}

/// Whether markup goes on with an object or list that begins with text, whose quotes may be escaped.
fn begins_json(rest: &[u8]) -> bool {
    match rest {
        [b'{' | b'[', inside @ ..] => matches!(inside.trim_ascii_start(), [b'"' | b'\'' | b'&' | b'\\', ..]),
        _ => false,
    }
}
