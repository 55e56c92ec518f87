//! The members of `Response` that belong to the envelope.

use crate::request_id::RequestId;
use crate::response::Response;

/// The names in `Response` that are the envelope's own. A reply whose `Response` holds no other name carries no payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EnvelopeName {
    Error,
    RequestId,
    DeprecatedWarning,
}

impl EnvelopeName {
    /// Returns the envelope's name that `name` is, if it is one.
    pub(crate) fn of(name: &str) -> Option<Self> {
        match name {
            "Error" => Some(Self::Error),
            "RequestId" => Some(Self::RequestId),
            "DeprecatedWarning" => Some(Self::DeprecatedWarning),
            _ => None,
        }
    }
}

/// What `Response` holds besides the payload, as far as it was read.
pub(crate) struct EnvelopeMembers<C> {
    pub(crate) request_id: Option<RequestId>,
    pub(crate) deprecated_warning: Option<String>,
    pub(crate) error: Option<RawError<C>>,
    /// Whether `Response` holds a member that is not the envelope's.
    pub(crate) holds_more: bool,
}

/// An `Error` object as it came; the code is `None` where it is missing or empty.
pub(crate) struct RawError<C> {
    pub(crate) code: Option<C>,
    pub(crate) message: String,
}

impl<C> EnvelopeMembers<C> {
    pub(crate) fn new() -> Self {
        Self {
            request_id: None,
            deprecated_warning: None,
            error: None,
            holds_more: false,
        }
    }

    /// The response round a payload.
    pub(crate) fn into_response<T>(self, payload: T) -> Response<T> {
        Response {
            payload,
            request_id: self.request_id,
            deprecated_warning: self.deprecated_warning,
            corrections: Vec::new(),
        }
    }

    /// Whether the error that was read makes the reply an API error, whatever else it holds.
    pub(crate) fn error_counts(&self) -> bool {
        matches!(&self.error, Some(error) if error.code.is_some())
    }

    /// Whether the error makes the reply an API error, now that all of `Response` is read. A payload that has a member
    /// `Error` of its own (`owned`) keeps it beside other members.
    pub(crate) fn is_error(&self, owned: bool) -> bool {
        self.error.is_some() && (!self.holds_more || self.error_counts() && !owned)
    }
}
