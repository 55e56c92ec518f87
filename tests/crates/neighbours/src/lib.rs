//! Structs that have macros of other crates beside this project's.
#![deny(warnings, missing_docs, unused, deprecated, unused_qualifications)]

pub mod attributes;
pub mod conditions;
pub mod derives;
