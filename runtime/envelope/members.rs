//! The members of `Response` that belong to the envelope.

use crate::api_error::ApiError;
use crate::request_id::RequestId;
use crate::response::Response;

/// The member names that belong to the envelope. A `Response` that holds no other members carries no payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EnvelopeName {
    Error,
    RequestId,
    DeprecatedWarning,
}

impl EnvelopeName {
    /// Returns the envelope name that equals `name`, if there is one.
    #[inline]
    pub(crate) fn of(name: &str) -> Option<Self> {
        match name {
            "Error" => Some(Self::Error),
            "RequestId" => Some(Self::RequestId),
            "DeprecatedWarning" => Some(Self::DeprecatedWarning),
            _ => None,
        }
    }
}

/// Returns whether a member of this name, in a body that is no envelope, holds the request id.
pub(crate) fn is_request_id(name: &str) -> bool {
    matches!(
        name,
        "RequestId" | "requestId" | "RequestID" | "requestID" | "requestid" | "request_id"
    )
}

/// Which of the envelope's names a payload declares as members of its own, and so receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Owns {
    pub error: bool,
    pub request_id: bool,
    pub deprecated_warning: bool,
}

impl Owns {
    /// None of them.
    pub const NONE: Self = Self {
        error: false,
        request_id: false,
        deprecated_warning: false,
    };

    /// Those of either.
    pub const fn or(self, other: Self) -> Self {
        Self {
            error: self.error || other.error,
            request_id: self.request_id || other.request_id,
            deprecated_warning: self.deprecated_warning || other.deprecated_warning,
        }
    }

    /// Whether the payload receives the member of this name.
    #[inline]
    pub(crate) fn owns(self, name: EnvelopeName) -> bool {
        match name {
            EnvelopeName::Error => self.error,
            EnvelopeName::RequestId => self.request_id,
            EnvelopeName::DeprecatedWarning => self.deprecated_warning,
        }
    }
}

/// The envelope's members of `Response`, as far as they have been read.
pub(crate) struct EnvelopeMembers<C> {
    pub(crate) request_id: Option<RequestId>,
    pub(crate) deprecated_warning: Option<String>,
    pub(crate) error: Option<RawError<C>>,
    pub(crate) keys: Keys,
}

/// What the keys of `Response` tell.
pub(crate) struct Keys {
    pub(crate) owns: Owns,
    /// Whether `Response` holds a member that is none of the envelope's by its name.
    pub(crate) holds_more: bool,
    /// Whether the payload receives an `Error`.
    pub(crate) holds_own_error: bool,
}

impl Keys {
    pub(crate) fn new(owns: Owns) -> Self {
        Self {
            owns,
            holds_more: false,
            holds_own_error: false,
        }
    }

    /// Notes a key. Returns its name if the member belongs to the envelope.
    #[inline]
    pub(crate) fn note(&mut self, key: &str) -> Option<EnvelopeName> {
        let name = EnvelopeName::of(key);
        match name {
            None => self.holds_more = true,
            Some(name) if !self.owns.owns(name) => return Some(name),
            Some(name) => self.holds_own_error |= name == EnvelopeName::Error,
        }
        None
    }
}

/// An `Error` object as it was received. The code is `None` if it is missing or empty.
pub(crate) struct RawError<C> {
    pub(crate) code: Option<C>,
    pub(crate) message: String,
}

impl<C> EnvelopeMembers<C> {
    #[inline]
    pub(crate) fn new(owns: Owns) -> Self {
        Self {
            request_id: None,
            deprecated_warning: None,
            error: None,
            keys: Keys::new(owns),
        }
    }

    /// Wraps a payload in a response.
    pub(crate) fn into_response<T>(self, payload: T) -> Response<T> {
        Response {
            payload,
            request_id: self.request_id,
            deprecated_warning: self.deprecated_warning,
            corrections: Vec::new(),
        }
    }

    /// Takes the error, with the request id, as the API's error; a code that is missing is empty.
    #[cold]
    pub(crate) fn take_api_error(&mut self) -> Option<ApiError<C>>
    where
        C: for<'c> From<&'c str>,
    {
        let RawError { code, message } = self.error.take()?;
        Some(ApiError {
            request_id: self.request_id.take(),
            ..ApiError::new(code.unwrap_or_else(|| C::from("")), message)
        })
    }

    /// Returns whether the error has a code, which makes the reply an API error whatever else it holds.
    #[inline]
    pub(crate) fn error_counts(&self) -> bool {
        matches!(&self.error, Some(error) if error.code.is_some())
    }

    /// Returns whether the error makes the reply an API error, after all of `Response` is read. If the payload declares
    /// `Error` itself, the error belongs to the payload whenever `Response` holds other members.
    #[inline]
    pub(crate) fn is_error(&self) -> bool {
        let Keys { owns, holds_more, .. } = self.keys;
        self.error.is_some() && (!holds_more || self.error_counts() && !owns.error)
    }
}
