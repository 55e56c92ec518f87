//! Where an error or a correction is: inside the event, not inside the reply that was made of it.

use std::sync::Arc;

use serde::de::IgnoredAny;

use crate::correction::Correction;
use crate::decode_error::kind::DecodeErrorKind;
use crate::decode_error::{Cause, DecodeError};
use crate::diagnosis::words::words;
use crate::response::Response;
use crate::value_kind::ValueKind;

/// What stands before a bare payload to make a reply of it.
pub(crate) const OPENING: &str = "{\"Response\":";

/// The place of a payload.
pub(crate) struct Place<'a> {
    /// The path of the event.
    pub(crate) root: &'a str,
    /// The event's data, if the payload was bare and stands in an envelope only to be decoded.
    pub(crate) bare: Option<&'a [u8]>,
}

impl Place<'_> {
    pub(crate) fn response<T>(&self, mut response: Response<T>) -> Response<T> {
        for correction in &mut response.corrections {
            let path = self.path(correction.path());
            correction.set_path(path);
        }
        response
    }

    pub(crate) fn error(&self, mut error: Box<DecodeError>) -> Box<DecodeError> {
        error.path = self.path(&error.path);
        for misfit in &mut error.misfits.first {
            misfit.path = self.path(&misfit.path);
        }
        let Some(data) = self.bare else { return error };
        error.hint = error.hint.take().map(|hint| self.hint(hint));
        if error.kind == DecodeErrorKind::Envelope {
            error.kind = DecodeErrorKind::Payload;
        }
        (error.line, error.column) = without_opening(error.line, error.column);
        if let (Some(Cause::Utf8(_)), Err(cause)) = (error.cause.as_deref(), std::str::from_utf8(data)) {
            error.cause = Some(Arc::new(Cause::Utf8(cause)));
        } else if let Some(Cause::Json(cause)) = error.cause.as_deref() {
            let in_data = serde_json::from_slice::<IgnoredAny>(data).err();
            let cause = match in_data.filter(|_| error.kind == DecodeErrorKind::Json) {
                Some(cause) => {
                    error.problem = words(&cause);
                    (error.line, error.column) = (cause.line(), cause.column());
                    Cause::Json(cause)
                }
                None => {
                    let (line, column) = without_opening(cause.line(), cause.column());
                    Cause::Type(format!("{} at line {line} column {column}", words(cause)))
                }
            };
            error.cause = Some(Arc::new(cause));
        }
        error
    }

    /// Returns a path in a reply as one in the event.
    fn path(&self, path: &str) -> String {
        let inside = match self.bare {
            Some(_) => path.strip_prefix("Response").unwrap_or(path),
            None => path,
        };
        let name = inside.strip_prefix('.').unwrap_or(inside);
        let dot = if self.root.is_empty() || name.is_empty() || name.starts_with('[') {
            ""
        } else {
            "."
        };
        format!("{}{dot}{name}", self.root)
    }

    /// Returns a hint about a forgotten rename, which names the path of the object, as one about the event.
    fn hint(&self, hint: String) -> String {
        let mut parts = hint.splitn(3, '`');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(""), Some(path), Some(rest)) if rest.starts_with(" has no member") => {
                let path = self.path(path);
                let path = if path.is_empty() { "the event" } else { &path };
                format!("`{path}`{rest}")
            }
            _ => hint,
        }
    }
}

/// Returns a position in an envelope as one in the payload that it was made for.
fn without_opening(line: usize, column: usize) -> (usize, usize) {
    let opening = if line == 1 { OPENING.len() } else { 0 };
    (line, column.saturating_sub(opening))
}

/// Returns the correction of text that is not UTF-8 at a path.
pub(crate) fn mended(path: String) -> Correction {
    let mut correction = Correction::new(Arc::default(), 0, ValueKind::InvalidUtf8, ValueKind::String);
    correction.set_path(path);
    correction
}

impl Correction {
    /// Moves a correction to another place.
    fn set_path(&mut self, path: String) {
        self.path = path.into_boxed_str().into();
    }
}
