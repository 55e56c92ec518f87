//! The second look: what can still be read in a body that did not decode.

mod redaction;
mod snippet;
mod survey;

use std::ops::Range;
use std::str::Utf8Error;

use crate::api_error::ApiError;
use crate::code::Code;
use crate::code::class::Retry;
use crate::decode_error::{Cause, DecodeError, DecodeErrorKind};
use crate::diagnosis::redaction::{missing_member, redact, refused_kind};
use crate::diagnosis::snippet::snippet;
use crate::diagnosis::survey::{Survey, Target};
use crate::envelope::members::{EnvelopeMembers, EnvelopeName, RawError};
use crate::envelope::owned::Owned;
use crate::error::Error;
use crate::json::{Reader, Step};
use crate::value_kind::ValueKind;

/// What a body that did not decode turned out to be.
pub(crate) enum Diagnosis {
    /// It holds the API's error.
    Api(ApiError<Box<str>>),
    /// It does not, and this is why it did not decode.
    Decode(Box<DecodeError>),
}

impl Diagnosis {
    /// The error to return.
    pub(crate) fn into_error<C: Code>(self) -> Error<C> {
        match self {
            Self::Api(error) => error.map_code(|code| C::from(&code)).into(),
            Self::Decode(error) => Error::Decode(error),
        }
    }
}

/// Looks at a body again that the decoder refused with `error`.
#[cold]
pub(crate) fn diagnose_json(body: &str, error: serde_json::Error, action: &'static str, owned: Owned) -> Diagnosis {
    let target = Target {
        offset: offset_of(body, error.line(), error.column()),
        refused: refused_kind(&error),
    };
    diagnose(body.as_bytes(), target, Cause::Json(error), action, owned)
}

/// Looks at a body that is not UTF-8.
#[cold]
pub(crate) fn diagnose_bytes(body: &[u8], error: Utf8Error, action: &'static str) -> Diagnosis {
    let target = Target {
        offset: error.valid_up_to(),
        refused: None,
    };
    diagnose(body, target, Cause::Utf8(error), action, Owned::default())
}

/// The API's error in a body whose payload owns the name, and received it with nothing beside it.
#[cold]
pub(crate) fn lone_error(body: &str, owned: Owned) -> Option<ApiError<Box<str>>> {
    let nowhere = Target {
        offset: 0,
        refused: None,
    };
    api_error(Survey::of(body.as_bytes(), nowhere, owned).members, true)
}

/// The API's error that `Response` holds, if it is one.
fn api_error(members: EnvelopeMembers<Box<str>>, is_error: bool) -> Option<ApiError<Box<str>>> {
    let RawError { code, message } = members.error.filter(|_| is_error)?;
    Some(ApiError {
        code: code.unwrap_or_default(),
        message,
        request_id: members.request_id,
    })
}

fn diagnose(body: &[u8], target: Target, cause: Cause, action: &'static str, owned: Owned) -> Diagnosis {
    let survey = Survey::of(body, target, owned);
    let is_error = match survey.response_is_whole {
        true => survey.members.is_error(owned.owns(EnvelopeName::Error)),
        // Whatever the rest would have held.
        false => survey.members.error_counts() && !owned.owns(EnvelopeName::Error),
    };
    let request_id = survey.members.request_id.clone();
    if let Some(error) = api_error(survey.members, is_error) {
        return Diagnosis::Api(error);
    }

    let kind = match (&cause, survey.first_fault) {
        (Cause::Utf8(_), _) | (_, Some(_)) => DecodeErrorKind::Json,
        _ if !survey.response_is_whole || survey.error_is_malformed => DecodeErrorKind::Envelope,
        _ => DecodeErrorKind::Payload,
    };
    let Located { path, found, keys } = locate(body, survey.steps);
    let problem = match &cause {
        _ if body.iter().all(u8::is_ascii_whitespace) => "the body is empty".to_owned(),
        Cause::Utf8(_) => "the text is not UTF-8".to_owned(),
        Cause::Json(error) => redact(error, found),
    };
    let hint = match &cause {
        Cause::Json(error) => missing_member(error).and_then(|member| {
            let key = keys
                .iter()
                .find(|key| key.eq_ignore_ascii_case(&member) && **key != member)?;
            Some(rename(&path, &member, key))
        }),
        Cause::Utf8(_) => None,
    };
    let (line, column) = match &cause {
        Cause::Json(error) => (error.line(), error.column()),
        Cause::Utf8(_) => position_of(body, target.offset),
    };
    Diagnosis::Decode(Box::new(DecodeError {
        kind,
        action,
        path,
        line,
        column,
        request_id,
        http_status: None,
        problem,
        hint,
        snippet: match kind {
            DecodeErrorKind::Json => snippet(body, survey.first_value),
            _ => None,
        },
        // A whole response without an error took effect, readable or not.
        retry: match survey.response_is_whole && !survey.error_is_malformed {
            true => Retry::Never,
            false => Retry::IfIdempotent,
        },
        cause: Some(cause),
    }))
}

/// The line and column of a byte offset, as serde_json counts: lines from 1, columns in bytes before the offset.
fn position_of(body: &[u8], offset: usize) -> (usize, usize) {
    let before = body.get(..offset).unwrap_or(body);
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count();
    (line, column)
}

/// The byte offset of a line and column.
fn offset_of(body: &str, line: usize, column: usize) -> usize {
    let start: usize = body
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    start.saturating_add(column).min(body.len())
}

/// What to write where an object at `path` holds `key` and a struct asks for `field`.
pub(crate) fn rename(path: &str, field: &str, key: &str) -> String {
    format!("`{path}` holds no `{field}`, but `{key}`; did you mean `rename = \"{key}\"`?")
}

/// Where a decoder gave up.
struct Located {
    path: String,
    /// What stands there.
    found: Option<ValueKind>,
    /// The keys of the object that was read there.
    keys: Vec<String>,
}

/// What the reader is at after so many steps.
fn locate(body: &[u8], steps: usize) -> Located {
    let mut reader = Reader::new(body);
    let mut found = None;
    // The keys of each open object; of the one that was closed last.
    let mut open: Vec<Vec<Range<usize>>> = Vec::new();
    let mut closed = Vec::new();
    for event in std::iter::from_fn(|| reader.next()).take(steps) {
        found = match event.step {
            Step::Open(kind) | Step::Close(kind) | Step::Scalar(kind) => Some(kind),
            Step::Key => None,
        };
        match event.step {
            Step::Open(_) => open.push(Vec::new()),
            Step::Close(_) => closed = open.pop().unwrap_or_default(),
            Step::Key => open
                .last_mut()
                .into_iter()
                .for_each(|keys| keys.push(event.span.clone())),
            Step::Scalar(_) => {}
        }
    }
    let keys = closed.iter().map(|span| reader.unescape(span).into_owned()).collect();
    Located {
        path: reader.path(),
        found,
        keys,
    }
}
