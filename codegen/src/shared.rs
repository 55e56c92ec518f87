//! The code that this crate shares with the macros, so that it writes and explains exactly what they accept and
//! propose. The folder is a link to the macros' own.

pub(crate) mod case;
pub(crate) mod common;
#[allow(dead_code, reason = "only the macros need the names of the Rust items")]
pub(crate) mod merge;
pub(crate) mod position;
pub(crate) mod suggest;
pub(crate) mod table;
pub(crate) mod variant;
#[allow(dead_code, reason = "only the macros need the names of the Rust items")]
pub(crate) mod vocabulary;
