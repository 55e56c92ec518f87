//! Why a body did not decode.

use std::error::Error;
use std::fmt;
use std::str::Utf8Error;

use crate::code::class::Retry;
use crate::one_line::OneLine;
use crate::request_id::RequestId;

/// A body that did not decode: why, where, and of which request.
///
/// It displays on one line. Neither that nor `Debug` shows any text of a JSON body but member names and the request id,
/// so that both can be logged; [`unredacted`](DecodeError::unredacted) may show values.
///
/// ```
/// use tencent_response::{DecodeErrorKind, Error, tencent_response};
///
/// #[tencent_response]
/// #[derive(Debug)]
/// struct DescribeRegions {
///     total_count: u64,
/// }
///
/// let body = r#"{"Response": {"TotalCount": "two", "RequestId": "b5b41468"}}"#;
/// let Err(Error::Decode(error)) = tencent_response::from_str::<DescribeRegions>(body) else {
///     unreachable!()
/// };
/// assert_eq!(error.kind(), DecodeErrorKind::Payload);
/// assert_eq!(error.path(), "Response.TotalCount");
/// assert_eq!((error.line(), error.column()), (1, 33));
/// assert_eq!(error.request_id().unwrap(), "b5b41468");
/// assert_eq!(
///     error.to_string(),
///     "DescribeRegions: Response.TotalCount: expected u64, found a string \
///      at line 1 column 33 (request b5b41468)",
/// );
/// ```
#[non_exhaustive]
pub struct DecodeError {
    pub(crate) kind: DecodeErrorKind,
    pub(crate) action: &'static str,
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) request_id: Option<RequestId>,
    /// The status of the HTTP response, where it is known and not 200.
    pub(crate) http_status: Option<u16>,
    pub(crate) problem: String,
    /// A rename that was forgotten.
    pub(crate) hint: Option<String>,
    pub(crate) snippet: Option<Box<str>>,
    pub(crate) retry: Retry,
    /// None where the body was not read.
    pub(crate) cause: Option<Cause>,
}

/// What refused the body.
pub(crate) enum Cause {
    Utf8(Utf8Error),
    Json(serde_json::Error),
}

/// What is wrong with a body that did not decode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// It is not JSON: empty, HTML from a gateway, cut short, not UTF-8.
    Json,
    /// It is JSON, but not an envelope: it holds no object `Response`, or an `Error` in it that is no object.
    Envelope,
    /// The payload does not fit the type that it was decoded into.
    Payload,
    /// It is an event stream, as a few actions can answer with; `from_http` tells by its type, and does not read it.
    EventStream,
}

impl DecodeError {
    /// What is wrong with the body.
    pub fn kind(&self) -> DecodeErrorKind {
        self.kind
    }

    /// The action, as [`TencentResponse::ACTION`](crate::TencentResponse::ACTION) names it; empty where none is known.
    pub fn action(&self) -> &'static str {
        self.action
    }

    /// The member that did not fit, or where the text broke off, as `Response.InstanceSet[3].CPU`; empty at the top.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column: how many bytes of the line were read.
    pub fn column(&self) -> usize {
        self.column
    }

    /// The id of the request, wherever the readable part of the body holds one.
    pub fn request_id(&self) -> Option<&RequestId> {
        self.request_id.as_ref()
    }

    /// The status of the HTTP response, where `from_http` read one that is not 200.
    pub fn http_status(&self) -> Option<u16> {
        self.http_status
    }

    /// The start of a body that is not JSON, escaped and short. Of one that begins like JSON it shows no value.
    pub fn snippet(&self) -> Option<&str> {
        self.snippet.as_deref()
    }

    /// Whether to send the request again: [`Retry::Never`] if the call took effect, for all of `Response` was there and
    /// held no error; [`Retry::IfIdempotent`] if nobody can tell.
    pub fn retry(&self) -> Retry {
        self.retry
    }

    /// The decoder's own words, with whatever they quote from the body: keep them out of logs.
    ///
    /// ```
    /// # use tencent_response::{Error, tencent_response};
    /// # #[tencent_response]
    /// # #[derive(Debug)]
    /// # struct DescribeRegions { total_count: u64 }
    /// let body = r#"{"Response": {"TotalCount": "two"}}"#;
    /// let Err(Error::Decode(error)) = tencent_response::from_str::<DescribeRegions>(body) else {
    ///     unreachable!()
    /// };
    /// assert_eq!(error.unredacted(), "invalid type: string \"two\", expected u64 at line 1 column 33");
    /// ```
    pub fn unredacted(&self) -> String {
        match &self.cause {
            Some(Cause::Utf8(error)) => error.to_string(),
            Some(Cause::Json(error)) => error.to_string(),
            None => self.problem.clone(),
        }
    }
}

impl DecodeError {
    /// Whether letters that are not UTF-8 are what is wrong.
    pub(crate) fn is_invalid_utf8(&self) -> bool {
        matches!(self.cause, Some(Cause::Utf8(_)))
    }

    /// Whether corrections may make the payload fit: all of it was there, but for letters that are not UTF-8.
    pub(crate) fn is_correctable(&self) -> bool {
        let is_too_deep = |error: &serde_json::Error| error.to_string().starts_with("recursion limit exceeded");
        match &self.cause {
            Some(Cause::Utf8(_)) => self.retry == Retry::Never,
            Some(Cause::Json(error)) => self.kind == DecodeErrorKind::Payload && !is_too_deep(error),
            None => false,
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.action.is_empty() {
            write!(f, "{}: ", self.action)?;
        }
        if let Some(status) = self.http_status {
            write!(f, "HTTP {status}: ")?;
        }
        match self.kind {
            DecodeErrorKind::EventStream => f.write_str("an event stream: ")?,
            DecodeErrorKind::Json => f.write_str("not JSON: ")?,
            DecodeErrorKind::Envelope => f.write_str("not an envelope: ")?,
            DecodeErrorKind::Payload => write!(f, "{}: ", self.path)?,
        }
        OneLine::new(f).write(&self.problem)?;
        if self.line > 0 {
            write!(f, " at line {} column {}", self.line, self.column)?;
        }
        if self.kind != DecodeErrorKind::Payload && !self.path.is_empty() {
            write!(f, ", in {}", self.path)?;
        }
        if let Some(hint) = &self.hint {
            f.write_str("; ")?;
            OneLine::new(f).write(hint)?;
        }
        if let Some(snippet) = &self.snippet {
            write!(f, "; the body begins `{snippet}`")?;
        }
        match &self.request_id {
            Some(id) => {
                f.write_str(" (request ")?;
                OneLine::new(f).write(id)?;
                f.write_str(")")
            }
            None => Ok(()),
        }
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("kind", &self.kind)
            .field("action", &self.action)
            .field("path", &self.path)
            .field("line", &self.line)
            .field("column", &self.column)
            .field("request_id", &self.request_id)
            .field("http_status", &self.http_status)
            .field("problem", &self.problem)
            .field("hint", &self.hint)
            .field("snippet", &self.snippet)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

impl Error for DecodeError {
    /// The UTF-8 or JSON fault, if it is one. The words of a type that refused a value are not a source, for they may
    /// quote it, and sources are logged: see [`unredacted`](DecodeError::unredacted).
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.cause {
            Some(Cause::Utf8(error)) => Some(error),
            Some(Cause::Json(error)) if !error.is_data() => Some(error),
            Some(Cause::Json(_)) | None => None,
        }
    }
}
