//! What became of a reply.

use serde::Deserialize;
use serde_json::Value;

/// What the runner says of a reply.
#[derive(Debug, Deserialize)]
pub(crate) enum Outcome {
    /// It decoded as it is.
    Exact { payload: Value, lenient_agrees: bool },
    /// It decoded with corrections: path, what was found, what was made of it.
    Corrected {
        payload: Value,
        corrections: Vec<(String, String, String)>,
    },
    /// The API answered with an error.
    Api {
        code: String,
        is_known: bool,
        lenient_agrees: bool,
    },
    /// It did not decode; why.
    Refused(String),
}
