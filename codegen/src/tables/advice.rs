//! What to do about an error, according to its class and its retry advice.

use crate::shared::vocabulary::{Class, Retry};

/// Returns what a class means and what to do about it.
pub(crate) fn of_class(class: &Class) -> &'static str {
    match class.word {
        "auth" => "the caller is unknown or not permitted to do this; check the key, the signature and the permissions",
        "throttling" => "too many calls in a short time; wait, then send the request again",
        "client" => "the request is invalid; correct it, because the same request would fail again",
        "quota" => "the account has reached its quota; release some resources, or ask for a higher quota",
        "resource" => {
            "a resource is missing, in use, sold out or in the wrong state; choose another, or change its state"
        }
        "billing" => "a payment is required; make it, then send the request again",
        "server" => "the service failed; the request may still have taken effect",
        "failed" => "the operation failed for a reason that only the code's name or the message tells; read them",
        "dry_run" => "the request asked for a dry run, and would have succeeded",
        _ => "no advice",
    }
}

/// Returns what retry advice means.
pub(crate) fn of_retry(retry: &Retry) -> &'static str {
    match retry.word {
        "safe" => "the call was not carried out; wait, then send it again",
        "if_idempotent" => "send it again only if doing it twice does no harm, as with queries and a `ClientToken`",
        "never" => "the same request would fail again, or has taken effect",
        _ => "no advice",
    }
}
