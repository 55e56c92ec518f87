//! Error tables: written from the lists of Tencent Cloud's SDK, and read to explain a code.

mod advice;
pub mod error_list;
pub mod explanation;
pub mod product_table;
mod row;
mod variants;
