//! The outcomes that the runner reports.

use serde::Deserialize;
use serde_json::Value;

/// The outcome of decoding a reply, as the runner reports it.
#[derive(Debug, Deserialize)]
pub(crate) enum Outcome {
    /// The reply decoded without corrections.
    Exact { payload: Value, lenient_agrees: bool },
    /// The reply decoded with corrections: the path, what was found and what it was read as.
    Corrected {
        payload: Value,
        corrections: Vec<(String, String, String)>,
    },
    /// The reply is an error of the API.
    Api {
        code: String,
        is_known: bool,
        lenient_agrees: bool,
    },
    /// The reply did not decode, for this reason.
    Refused(String),
}

/// The outcome of reading a request from an example and serializing it again.
#[derive(Debug, Deserialize)]
pub(crate) enum Sent {
    /// The body that would be sent.
    Body(Value),
    /// The example is not such a request, for this reason.
    Refused(String),
}
