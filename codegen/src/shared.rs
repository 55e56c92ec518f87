//! What the macros and `cargo tencent` must agree on: what the macros accept and propose is what this crate writes and
//! explains. The folder is a link to that of the macros.

pub(crate) mod case;
pub(crate) mod common;
#[allow(dead_code, reason = "the macros need the names in Rust too")]
pub(crate) mod merge;
pub(crate) mod position;
pub(crate) mod suggest;
pub(crate) mod table;
pub(crate) mod variant;
#[allow(dead_code, reason = "the macros need the names in Rust too")]
pub(crate) mod vocabulary;
