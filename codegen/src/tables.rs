//! Error tables: updating them from the lists in Tencent Cloud's SDK, and looking codes up in them.

mod advice;
mod class_rules;
pub mod error_list;
pub mod explanation;
pub mod product_table;
pub mod proposal;
mod row;
mod text;
mod variants;
