//! What an error shows; the fuzz target `secrets` looks at the same.

use std::error::Error as _;
use std::fmt::Write;

use tencent_response::Error;

/// Everything that a log may show of an error.
pub(crate) fn shown(error: &Error) -> String {
    let mut text = format!("{error}\n{error:?}\n{error:#?}\n");
    let mut source = error.source();
    while let Some(error) = source {
        let _ = write!(text, "{error}\n{error:?}\n");
        source = error.source();
    }
    if let Error::Decode(error) = error {
        let _ = write!(text, "{:?}\n{:?}\n", error.snippet(), error.misfits());
    }
    text
}
