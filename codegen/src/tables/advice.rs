//! What to do about a code, by its class and its retry advice.

use crate::shared::vocabulary::{Class, Retry};

/// What a class means, and what to do.
pub(crate) fn of_class(class: &Class) -> &'static str {
    match class.word {
        "auth" => "the caller is not known, or may not do this; check the key, the signature and the permissions",
        "throttling" => "too many calls in a short time; wait, then send the request again",
        "client" => "the request is wrong; mend it, for the same one fails again",
        "quota" => "the account has as many of these as it may; free some, or ask for a higher quota",
        "resource" => {
            "a resource is missing, in use, sold out or in the wrong state; choose another, or change its state"
        }
        "billing" => "the account has to pay; settle it, then send the request again",
        "server" => "the service failed; the request may have taken effect all the same",
        "dry_run" => "the request asked for a dry run, and would have succeeded",
        _ => "no advice",
    }
}

/// What retry advice means.
pub(crate) fn of_retry(retry: &Retry) -> &'static str {
    match retry.word {
        "safe" => "the call was not carried out; wait, and send it again",
        "if_idempotent" => "send it again only if doing it twice does no harm, as with queries and a `ClientToken`",
        _ => "the same request would fail again, or has taken effect",
    }
}
