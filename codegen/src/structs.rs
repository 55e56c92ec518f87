//! The structs that decode the replies of some actions: `builder` fills the `model`, and `emit` writes it.

mod boxing;
mod builder;
pub mod emit;
mod fields;
mod ident;
mod layout;
mod lifetimes;
pub mod model;
mod names;
