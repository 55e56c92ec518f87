//! The classes of errors, and whether to send a request again.

use std::fmt;

/// The kind of failure that an error code means.
///
/// It comes from the table: it is the `class = "…"` of the code or else of its root, the part before the first dot.
///
/// ```
/// use tencent_response::{ErrorClass, ErrorCode};
///
/// assert_eq!(ErrorCode::RequestLimitExceeded.class(), Some(ErrorClass::Throttling));
/// // A quota is not a throttle: waiting does not help.
/// assert_eq!(ErrorCode::LimitExceeded.class(), Some(ErrorClass::Quota));
/// assert_eq!(ErrorClass::DryRun.as_str(), "dry_run");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// The account must pay (`billing`): settle it, then send the request again.
    Billing,
    /// The service failed (`server`). The request may have taken effect: send it again only if that does no harm.
    Server,
    /// The request asked for a dry run, and would have succeeded (`dry_run`): treat it as a success.
    DryRun,
}

impl ErrorClass {
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
            Self::DryRun => "dry_run",
        }
    }
}

impl fmt::Display for ErrorClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Advice on whether to send the same request again.
///
/// It follows from the [class](ErrorClass), unless the table's `retry = "…"` says otherwise.
///
/// ```
/// use tencent_response::{ErrorCode, Retry};
///
/// assert_eq!(ErrorCode::RequestLimitExceeded.retry(), Retry::Safe);
/// assert_eq!(ErrorCode::InternalError.retry(), Retry::IfIdempotent);
/// assert_eq!(ErrorCode::InvalidParameter.retry(), Retry::Never);
/// assert_eq!(Retry::IfIdempotent.as_str(), "if_idempotent");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
        f.write_str(self.as_str())
    }
}
