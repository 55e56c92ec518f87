//! Generation of the structs that decode the replies of actions: `builder` builds the `model`, and `emit` writes it.

mod boxing;
mod builder;
pub mod emit;
mod fields;
pub(crate) mod ident;
mod layout;
mod lifetimes;
pub mod model;
mod names;
