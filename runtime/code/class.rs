//! The classes of errors, and whether to send a request again.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::parse_error::{ParseError, parse_word};

/// The kind of failure that an error code means.
///
/// It comes from the table: it is the `class = "…"` of the code or else of its root, the part before the first dot.
/// [`Display`](fmt::Display), [`FromStr`] and serde use the words of the table.
///
/// ```
/// use tencent_response::{ErrorClass, ErrorCode};
///
/// assert_eq!(ErrorCode::RequestLimitExceeded.class(), Some(ErrorClass::Throttling));
/// // A quota is not a throttle: waiting does not help.
/// assert_eq!(ErrorCode::LimitExceeded.class(), Some(ErrorClass::Quota));
/// // "The operation failed" does not mean that the service did.
/// assert_eq!(ErrorCode::FailedOperation.class(), Some(ErrorClass::Failed));
/// assert_eq!(ErrorClass::DryRun.as_str(), "dry_run");
/// assert_eq!("dry_run".parse(), Ok(ErrorClass::DryRun));
/// assert_eq!(serde_json::to_string(&ErrorClass::DryRun)?, r#""dry_run""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorClass {
    /// The credentials are invalid, or lack a permission (`auth`): renew them, or ask for the permission.
    Auth,
    /// Too many calls in a short time (`throttling`): wait, then send the same request again. It was not carried out.
    Throttling,
    /// The request is wrong (`client`): correct it. The same request would fail again.
    Client,
    /// The account has reached a quota (`quota`): release something, or ask for a higher quota. Waiting does not help.
    Quota,
    /// A resource is missing, in use, sold out or in the wrong state (`resource`): choose another, or change its state.
    Resource,
    /// The account is in arrears or must pay first (`billing`): settle the bill, then send the request again.
    Billing,
    /// The service failed (`server`). The request may have taken effect: send it again only if that does no harm.
    Server,
    /// The operation failed for a reason that only the code's name or the message tells (`failed`): read them. The same
    /// request would most likely fail again.
    Failed,
    /// The request asked for a dry run, and would have succeeded (`dry_run`): treat it as a success.
    DryRun,
}

impl ErrorClass {
    /// Every class.
    const ALL: &'static [Self] = &[
        Self::Auth,
        Self::Throttling,
        Self::Client,
        Self::Quota,
        Self::Resource,
        Self::Billing,
        Self::Server,
        Self::Failed,
        Self::DryRun,
    ];

    /// Returns the class as it is written in `errors.toml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auth => "auth",
            Self::Throttling => "throttling",
            Self::Client => "client",
            Self::Quota => "quota",
            Self::Resource => "resource",
            Self::Billing => "billing",
            Self::Server => "server",
            Self::Failed => "failed",
            Self::DryRun => "dry_run",
        }
    }
}

impl fmt::Display for ErrorClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for ErrorClass {
    type Err = ParseError;

    /// Reads a class as it is written in `errors.toml`.
    fn from_str(word: &str) -> Result<Self, ParseError> {
        parse_word("an error class", Self::ALL, Self::as_str, word)
    }
}

/// Advice on whether to send the same request again.
///
/// It follows from the [class](ErrorClass), unless the table's `retry = "…"` says otherwise.
/// [`Display`](fmt::Display), [`FromStr`] and serde use the words of the table.
///
/// ```
/// use tencent_response::{ErrorCode, Retry};
///
/// assert_eq!(ErrorCode::RequestLimitExceeded.retry(), Retry::Safe);
/// assert_eq!(ErrorCode::InternalError.retry(), Retry::IfIdempotent);
/// assert_eq!(ErrorCode::InvalidParameter.retry(), Retry::Never);
/// assert_eq!(Retry::IfIdempotent.as_str(), "if_idempotent");
/// assert_eq!("if_idempotent".parse(), Ok(Retry::IfIdempotent));
/// assert_eq!(serde_json::to_string(&Retry::IfIdempotent)?, r#""if_idempotent""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Retry {
    /// The call was not carried out (`safe`): wait, and send it again.
    Safe,
    /// The call may have taken effect (`if_idempotent`): send it again only if it is idempotent, such as a query or a
    /// call with a `ClientToken`.
    IfIdempotent,
    /// The same request would fail again, or has taken effect (`never`).
    Never,
}

impl Retry {
    /// All advice that there is.
    const ALL: &'static [Self] = &[Self::Safe, Self::IfIdempotent, Self::Never];

    /// Returns whether a request may be sent again: any request if it is [`Safe`](Retry::Safe), and only an idempotent
    /// one if it is [`IfIdempotent`](Retry::IfIdempotent).
    ///
    /// A request is idempotent if it has the same effect when it is carried out twice. That holds for queries, and for
    /// requests with a `ClientToken`, which must be sent again with the same token.
    ///
    /// ```
    /// use tencent_response::Retry;
    ///
    /// // A query may be sent again even if it may have been carried out, a purchase may not.
    /// assert!(Retry::IfIdempotent.allows(true) && !Retry::IfIdempotent.allows(false));
    /// assert!(Retry::Safe.allows(false));
    /// assert!(!Retry::Never.allows(true));
    /// ```
    pub const fn allows(self, idempotent: bool) -> bool {
        match self {
            Self::Safe => true,
            Self::IfIdempotent => idempotent,
            Self::Never => false,
        }
    }

    /// Returns the advice as it is written in `errors.toml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::IfIdempotent => "if_idempotent",
            Self::Never => "never",
        }
    }
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Retry {
    type Err = ParseError;

    /// Reads the advice as it is written in `errors.toml`.
    fn from_str(word: &str) -> Result<Self, ParseError> {
        parse_word("retry advice", Self::ALL, Self::as_str, word)
    }
}
