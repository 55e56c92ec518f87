#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
// No input may cause a panic.
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

pub mod markdown;
pub mod metadata;
pub mod structs;
pub mod tables;

mod error;
mod shared;

pub use crate::error::Error;
