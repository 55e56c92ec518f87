//! What the fuzz targets check, a function each: `fuzz_targets/` feeds them with random input, and a test with the
//! seeds.
// The macros use `shared` and `markdown` more fully.
#![allow(dead_code)]

pub mod decode;
pub mod http;
pub mod lenient;
pub mod rules;
pub mod secrets;
pub mod shapes;
pub mod stream;
pub mod tables;

mod document;
mod every;
mod json;
#[path = "../../macros/src/error_codes/markdown.rs"]
mod markdown;
mod oracle;
mod payload;
mod rich;
mod shared;
#[path = "../../tests/secrets/shown.rs"]
mod shown;
