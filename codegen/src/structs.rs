//! Generation of the structs that decode the replies of actions and encode their requests: `builder` builds the `model`,
//! and `emit` writes it.

mod boxing;
mod builder;
pub mod changes;
mod closure;
pub mod emit;
mod fields;
pub mod fingerprint;
pub(crate) mod ident;
mod items;
mod layout;
pub mod model;
mod names;
pub mod secret;
