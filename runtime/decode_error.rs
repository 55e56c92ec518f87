//! The error for a body that does not decode.

pub(crate) mod kind;

use std::error::Error;
use std::fmt;
use std::str::Utf8Error;
use std::sync::Arc;

use crate::code::class::Retry;
use crate::decode_error::kind::DecodeErrorKind;
use crate::misfit::{Misfit, Misfits};
use crate::one_line::OneLine;
use crate::request_id::RequestId;

/// The error for a body that does not decode: what is wrong, where, and the id of the request.
///
/// [`Display`](fmt::Display) writes one line. It, [`Debug`](fmt::Debug) and [`source`](Error::source) are safe to log:
/// they show nothing of a body but member names, the request id and, if it is HTML or XML, its start. If the body is
/// not JSON, they say what it is instead, such as an event stream or text compressed with gzip.
/// [`unredacted`](DecodeError::unredacted) may show values.
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
///     "DescribeRegions: Response.TotalCount: expected an integer, found text \
///      at line 1 column 33 (request b5b41468)",
/// );
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct DecodeError {
    pub(crate) kind: DecodeErrorKind,
    pub(crate) action: &'static str,
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) request_id: Option<RequestId>,
    /// The status of the HTTP response, if it is known and not 200.
    pub(crate) http_status: Option<u16>,
    #[cfg(feature = "stream")]
    pub(crate) event: Option<usize>,
    pub(crate) problem: String,
    /// What does not fit, if that is what is wrong.
    pub(crate) misfits: Misfits,
    /// A suggestion for a missing `rename`.
    pub(crate) hint: Option<String>,
    pub(crate) snippet: Option<Box<str>>,
    pub(crate) retry: Retry,
    /// `None` if the body was not read.
    pub(crate) cause: Option<Arc<Cause>>,
}

/// The error of the decoder that rejected the body.
pub(crate) enum Cause {
    Utf8(Utf8Error),
    Json(serde_json::Error),
    /// The words of a type that refused a value.
    Type(String),
    /// The error of the connection on which the body came.
    #[cfg(feature = "stream")]
    Transport(Box<dyn Error + Send + Sync>),
}

impl DecodeError {
    /// Creates an error that says nothing but its kind, of a call that may or may not have taken effect.
    pub(crate) fn new(kind: DecodeErrorKind, action: &'static str) -> Self {
        Self {
            kind,
            action,
            path: String::new(),
            line: 0,
            column: 0,
            request_id: None,
            http_status: None,
            #[cfg(feature = "stream")]
            event: None,
            problem: String::new(),
            misfits: Misfits::default(),
            hint: None,
            snippet: None,
            retry: Retry::IfIdempotent,
            cause: None,
        }
    }

    /// Returns the kind of the error.
    pub fn kind(&self) -> DecodeErrorKind {
        self.kind
    }

    /// Returns [`TencentResponse::ACTION`](crate::TencentResponse::ACTION), which is empty if no action is known.
    pub fn action(&self) -> &'static str {
        self.action
    }

    /// Returns the path of the member that does not fit or at which the text ends, such as
    /// `Response.InstanceSet[3].CPU`; empty for the top level.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the line of the error, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// Returns the column of the error: the number of bytes of the line that were read.
    pub fn column(&self) -> usize {
        self.column
    }

    /// Returns what does not fit the struct, in the order of the reply: the first hundred places.
    /// [`misfit_count`](DecodeError::misfit_count) tells how many there are.
    ///
    /// Empty if the body is not JSON. After a lenient pass it holds what no correction helps.
    pub fn misfits(&self) -> &[Misfit] {
        &self.misfits.first
    }

    /// Returns how many places do not fit the struct.
    pub fn misfit_count(&self) -> usize {
        self.misfits.count
    }

    /// Returns the id of the request, if the readable part of the body holds one.
    pub fn request_id(&self) -> Option<&RequestId> {
        self.request_id.as_ref()
    }

    /// Returns the status of the HTTP response, if [`from_http`](crate::from_http) or
    /// [`from_http_parts`](crate::from_http_parts) received one other than 200.
    pub fn http_status(&self) -> Option<u16> {
        self.http_status
    }

    /// Returns the number of the event that the error is about, or of the one that was to come next; `None` outside of
    /// event streams. It counts from 0 all events before it that held a payload, whether that decoded or not.
    #[cfg(feature = "stream")]
    pub fn event(&self) -> Option<usize> {
        self.event
    }

    /// Returns the start of a body that is HTML or XML, shortened and escaped, and up to where JSON begins in it; `None`
    /// for any other body.
    pub fn snippet(&self) -> Option<&str> {
        self.snippet.as_deref()
    }

    /// Returns whether to send the request again: [`Retry::Never`] if the call took effect, because `Response` was
    /// complete and held no error, or an event stream had begun to answer; otherwise what the HTTP status says, if it
    /// is known and there is no envelope; otherwise [`Retry::IfIdempotent`].
    pub fn retry(&self) -> Retry {
        self.retry
    }

    /// Returns the decoder's original message, which may quote values from the body: keep it out of logs.
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
    /// assert_eq!(
    ///     error.unredacted(),
    ///     "invalid type: string \"two\", expected u64 at line 1 column 33",
    /// );
    /// ```
    pub fn unredacted(&self) -> String {
        match self.cause.as_deref() {
            Some(Cause::Utf8(error)) => error.to_string(),
            Some(Cause::Json(error)) => error.to_string(),
            Some(Cause::Type(words)) => words.clone(),
            #[cfg(feature = "stream")]
            Some(Cause::Transport(error)) => error.to_string(),
            None => self.problem.clone(),
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
            DecodeErrorKind::Payload => write!(f, "{}: ", OneLine::new(&self.path))?,
            kind => write!(f, "{kind}: ")?,
        }
        write!(f, "{}", OneLine::new(&self.problem))?;
        if self.line > 0 {
            write!(f, " at line {} column {}", self.line, self.column)?;
        }
        if self.kind != DecodeErrorKind::Payload && !self.path.is_empty() {
            write!(f, ", in {}", OneLine::new(&self.path))?;
        }
        match self.misfits.count {
            0 | 1 => {}
            2 => f.write_str(", and 1 more member does not fit")?,
            count => write!(f, ", and {} more members do not fit", count - 1)?,
        }
        if let Some(hint) = &self.hint {
            write!(f, "; {}", OneLine::new(hint))?;
        }
        if let Some(snippet) = &self.snippet {
            write!(f, "; the body begins `{snippet}`")?;
        }
        match &self.request_id {
            Some(id) => write!(f, " (request {})", OneLine::short(id)),
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
            .field("misfits", &self.misfits)
            .field("hint", &self.hint)
            .field("snippet", &self.snippet)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

impl Error for DecodeError {
    /// Returns the UTF-8 error, the JSON syntax error or the error of the connection, if there is one. The error of a
    /// type that rejected a value is not a source: it may quote the value, and sources are logged. See
    /// [`unredacted`](DecodeError::unredacted).
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self.cause.as_deref() {
            Some(Cause::Utf8(error)) => Some(error),
            Some(Cause::Json(error)) if self.kind == DecodeErrorKind::Json && !error.is_data() => Some(error),
            #[cfg(feature = "stream")]
            Some(Cause::Transport(error)) => Some(&**error),
            Some(Cause::Json(_) | Cause::Type(_)) | None => None,
        }
    }
}
