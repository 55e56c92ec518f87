#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
// A panic on any input is a defect.
#![cfg_attr(
    not(test),
    warn(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

pub mod error_list;
pub mod explanation;
pub mod folder;
pub mod markdown;
pub mod metadata;
pub mod model;
pub mod near;
pub mod product_table;

mod advice;
mod boxing;
mod common;
mod emit;
mod error;
mod fields;
mod html;
mod layout;
mod lifetimes;
mod link;
mod names;
mod page;
mod row;
mod scope;
mod shape;
mod variants;
mod words;

// The macros' own files: what they accept and propose is what this crate writes and explains.
mod case;
#[allow(dead_code, reason = "the macros need the names in Rust too")]
mod merge;
mod suggest;
mod table;
mod variant;
#[allow(dead_code, reason = "the macros need the names in Rust too")]
mod vocabulary;

pub use crate::emit::emit;
pub use crate::error::Error;
