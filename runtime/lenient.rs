//! Decoding of replies that drift from their documentation.
//!
//! Live replies hold nulls where the documentation forbids them, `"23"` for 23, an object for a list of one. The
//! functions here decode as those of the crate's root do, and if the payload does not fit, compare the reply with what
//! the struct declares and make it fit. Each change is in [`Response::corrections`](crate::Response::corrections). If a
//! member is beyond correction, the error lists every such member in
//! [`DecodeError::misfits`](crate::DecodeError::misfits).
//!
//! # Corrections
//!
//! The first rule that matches is applied. A value that fits is never changed.
//!
//! | found | declared | read as |
//! | --- | --- | --- |
//! | null; `""` unless text is declared; `[]` for an object | any member | the field's default if it has one; `None` for an `Option`; else the empty value: `""`, 0, false, an empty list, an object of empty values |
//! | the same | an element of a list | the empty value for a scalar, `None` for an `Option` |
//! | nothing | a member that must be there | as null |
//! | `{}` | list | the empty list |
//! | text that is a JSON number in range | number | that number |
//! | `true` or `false` as text in any letter case, 0, 1, `"0"`, `"1"` | boolean | that boolean |
//! | number, boolean | text | its text, digit for digit |
//! | a number such as `23.0` | integer | that integer, exactly |
//! | an object that holds a declared member, and every one that must be there | list of objects | a list of it |
//! | a number or boolean that fits the element | list of scalars | a list of it |
//! | text without `,`, `[`, `{` or blanks at its ends, other than `null` | list of text | a list of it |
//! | a list of exactly one object, which holds a declared member | object | that object |
//! | text that is not UTF-8 | text | the text with U+FFFD for what is not UTF-8 |
//!
//! An [`Option`] follows the rules of what it holds, but for the first. The rules hold at any depth: in objects, lists,
//! maps, [`Option`]s and [`Box`]es. An object that is supplied with empty values because it is `{}` is one correction.
//!
//! # Nothing is invented
//!
//! A missing member is not supplied
//!
//! - if the object holds members, but none of those that the struct declares: it is another kind of object. `Response`
//!   itself must hold at least one;
//! - if the object holds a member whose name differs in letter case alone. That is a forgotten rename, and the error
//!   says which;
//! - if its object would contain itself without end.
//!
//! Duplicate members, numbers out of range, text with half a surrogate pair, and unknown members where they are denied
//! stay errors.
//!
//! # What must be declared
//!
//! Corrections need to know what a type declares. It is known of structs with
//! [`#[tencent_response]`](macro@crate::tencent_response) and [`#[tencent_object]`](macro@crate::tencent_object),
//! newtypes among them, of enums of codes, and of the standard library's text, numbers, [`Option`]s, lists, arrays, sets,
//! maps, boxes and shared pointers of those. Values of any other type, such as [`serde_json::Value`], tuples and enums,
//! are decoded as they stand, and so are the names in maps.
//!
//! Of serde's attributes, these leave a struct's declaration known:
//!
//! | on a field | effect |
//! | --- | --- |
//! | `rename`, `alias` | name the member |
//! | `default` | is what the member is read as if it is missing or null |
//! | `skip`, `skip_deserializing` | the field reads no member |
//! | `with`, `deserialize_with` | the value is decoded as it stands; `#[tencent(shape = i64)]` declares what it is |
//! | `flatten` | the members of the field's type are members of the struct; `#[tencent(shape = Members)]` declares them if the type itself does not |
//! | `borrow`, `bound`, `serialize_with`, `skip_serializing`, `skip_serializing_if` | none |
//!
//! | on a struct | effect |
//! | --- | --- |
//! | `rename_all` | names the members |
//! | `default` | is what missing members are read from |
//! | `deny_unknown_fields` | other members do not fit |
//! | `transparent` | the struct is what its only field is |
//! | `bound`, `crate`, `rename`, `expecting`, `into` | none |
//!
//! Any other makes the struct one that is decoded as it stands, as `#[tencent(opaque)]` does. So is a list where an
//! object is declared whose struct uses serde's own derive (without `flatten`), which reads it as the fields' values in
//! their order; only a list of exactly one object is corrected.
//!
//! A struct with `flatten` reads all members of its object, also those that nobody declares: serde keeps them for the
//! flattened fields. Numbers out of range and text with half a surrogate pair are errors there.
//!
//! A program that never names this module compiles none of it for its payloads.

pub(crate) mod audit;
pub(crate) mod compare;
mod correct;
pub(crate) mod decode;
mod deserializer;
#[cfg(feature = "http")]
mod http;
mod map_key;
mod read;
mod refusal;
mod report;
mod rules;
mod tree;

pub use crate::lenient::decode::{from_slice, from_str};
#[cfg(feature = "http")]
pub use crate::lenient::http::{from_http, from_http_parts};
