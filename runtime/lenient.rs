//! Decoding of replies that drift from their documentation.
//!
//! Live replies hold nulls where the documentation forbids them, "23" for 23, an object for a list of one. The functions
//! here decode as those of the crate's root do, and where the payload does not fit, read the reply once more and make it
//! fit. Each correction is on [`Response::corrections`]; what is beyond correction is the exact pass's error.
//!
//! # Corrections
//!
//! | found | declared | read as |
//! | --- | --- | --- |
//! | null | string, number, boolean, list, object | `""`, 0, false, an empty list, an object of empty values |
//! | null | a field with `#[serde(default)]` | the field's default |
//! | nothing | as for null, unless the field has a default | as for null |
//! | a string that is a JSON number | number | that number |
//! | a string that is `true` or `false` in any letter case | boolean | that |
//! | number, boolean | string | its text |
//! | a number such as `23.0` | integer | that integer, exactly |
//! | object | list | a list of it |
//! | `""` | list, object | an empty list, an object of empty values |
//! | `[]` | object | an object of empty values |
//! | `""` | `Option` of an object | `None` |
//! | text that is not UTF-8 | string | with U+FFFD for what is not |
//!
//! They hold at any depth: in objects, lists, maps, `Option` and `Box`. A missing member is not supplied where the object
//! holds one that differs in letter case alone (a forgotten rename: the error names it), where `Response` holds none of the
//! members that the payload declares, and not without end, where an object would hold itself.
//!
//! # Where they end
//!
//! Enums, tuples and bytes are read as they stand, and so are the members of types that take any value: `untagged`,
//! [`serde_json::Value`], and what `flatten` collects. The named fields of a struct with `flatten` are corrected, but for
//! one thing: null there is an empty value, not the field's default. A string that is cut, or holds half a surrogate pair,
//! stays an error, and so do duplicates, unknown members where they are denied, and numbers that do not fit.
//!
//! A program that never names this module compiles none of it.

pub(crate) mod audit;
mod decode;
#[cfg(feature = "http")]
mod http;
pub(crate) mod key;
pub(crate) mod members;
pub(crate) mod pass;
pub(crate) mod plan;
pub(crate) mod refusal;
pub(crate) mod scalar;
pub(crate) mod tree;
pub(crate) mod value;

pub use crate::lenient::decode::{from_slice, from_str};
#[cfg(feature = "http")]
pub use crate::lenient::http::from_http;
