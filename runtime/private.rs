//! What expansions of the macros name. No part of the public interface: it changes with any release.

pub use serde;

pub use crate::__code_impls as code_impls;
pub use crate::code_serde::deserialize_code;
pub use crate::field::{borrowed, borrowed_list, list};
pub use crate::member::{finish, next_field, read, read_list, skip};
pub use crate::table::{Place, Row, lookup};
