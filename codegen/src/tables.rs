//! Error tables: updating them from the lists in Tencent Cloud's SDK, and looking codes up in them.

mod advice;
pub mod error_list;
pub mod explanation;
pub mod product_table;
mod row;
mod variants;
