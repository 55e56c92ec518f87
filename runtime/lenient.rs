//! Decoding of replies that deviate from their documentation.
//!
//! Live replies contain null where the documentation forbids it, `"23"` instead of 23, or an object instead of a list
//! of one. The functions of this module decode like those at the crate's root. If the payload does not fit, they read
//! the reply a second time and correct it. Each correction is listed in
//! [`Response::corrections`](crate::Response::corrections). If the payload cannot be corrected, they return the error of
//! the first, exact pass.
//!
//! # Corrections
//!
//! | found | declared | read as |
//! | --- | --- | --- |
//! | null | string, number, boolean, list, object | `""`, 0, false, an empty list, an object of empty values |
//! | null | a field with `#[serde(default)]` | the field's default |
//! | a missing member | as for null, but only if the field has no default | as for null |
//! | a string that is a JSON number | number | that number |
//! | a string that is `true` or `false`, in any letter case | boolean | that boolean |
//! | number, boolean | string | its text |
//! | a number such as `23.0` | integer | that integer, exactly |
//! | object | list | a list with that object as its only item |
//! | `""` | list, object | an empty list, an object of empty values |
//! | `[]` | object | an object of empty values |
//! | `""` | `Option` of an object | `None` |
//! | a string that is not UTF-8 | string | that string, with U+FFFD for each invalid sequence |
//!
//! Corrections apply at any depth: in objects, lists, maps, `Option` and `Box`. A missing member is not supplied in
//! three cases: the object holds a member whose name differs only in letter case (probably a missing `rename`, which
//! the error names); `Response` holds none of the members that the payload declares; or an object would have to contain
//! itself without end.
//!
//! # Limits
//!
//! Enums, tuples and bytes are read unchanged, and so are values of types that accept anything: `untagged` enums,
//! [`serde_json::Value`], and the members that `flatten` collects. The named fields of a struct with `flatten` are
//! corrected, with one exception: null is read as an empty value, not as the field's default. The following remain
//! errors: truncated strings, strings with half a surrogate pair, duplicate members, unknown members if the struct
//! denies them, and numbers that do not fit.
//!
//! A program that does not use this module does not compile it.

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
