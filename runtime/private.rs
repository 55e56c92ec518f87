//! What expansions of the macros name. It is not part of the public interface: it changes with any release.

mod fields;
mod lists;

pub use serde;

pub use crate::__code_impls as code_impls;
pub use crate::code::serde::deserialize_code;
pub use crate::code::table::{Place, Row, lookup};
pub use crate::envelope::members::Owns;
pub use crate::private::fields::{
    any_list, finish, finish_list, next_field, read, read_borrowed, read_list, read_with, required, skip,
    without_position,
};
pub use crate::private::lists::{borrowed, borrowed_list, list};
pub use crate::shape::of::{Of, Outer, Unshaped, holding, known_or};
pub use crate::shape::{Field, More, Object, Shape, Shaped};
