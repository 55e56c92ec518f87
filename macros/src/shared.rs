//! What the macros and `cargo tencent` must agree on; `codegen/src/shared` is a symbolic link to this directory.

pub(crate) mod case;
pub(crate) mod common;
pub(crate) mod merge;
pub(crate) mod position;
pub(crate) mod suggest;
pub(crate) mod table;
pub(crate) mod variant;
pub(crate) mod vocabulary;
