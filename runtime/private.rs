//! The items that macro expansions name. They are not part of the public API and may change in any release.

mod fields;
mod lists;

pub use serde;

pub use crate::__code_impls as code_impls;
pub use crate::code::serde::deserialize_code;
pub use crate::code::table::{Place, Row, lookup};
pub use crate::private::fields::{finish, next_field, read, skip};
pub use crate::private::lists::{borrowed, borrowed_list, list};
