// Of two definitions of a link, the first counts: the README's lead to files, which docs.rs does not show.
#![doc = include_str!("../benches/ratios.md")]
#![doc = include_str!("links.md")]
#![doc = include_str!("../README.md")]
//! ## Guides
//!
//! [Errors and retry](guide::errors_and_retry) · [Replies that drift](guide::drifting_replies) ·
//! [Codes of your products](guide::product_codes) · [Testing](guide::testing) · [Streams](guide::streams) ·
//! [From metadata to a call](guide::metadata_to_call) · [How it works](guide::how_it_works)
#![cfg_attr(docsrs, feature(doc_cfg))]
// The documentation links to items of every feature.
#![cfg_attr(
    not(all(feature = "http", feature = "futures")),
    allow(rustdoc::broken_intra_doc_links)
)]
// No input may make this crate panic.
#![cfg_attr(
    not(test),
    warn(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

// Lets this crate use its own macros.
extern crate self as tencent_response;

mod action;
mod api_error;
mod code;
#[cfg(any(feature = "http", feature = "stream"))]
mod content_type;
mod correction;
mod decode;
mod decode_error;
mod diagnosis;
mod envelope;
mod error;
// Documentation only; its examples are tests.
#[cfg(any(doc, doctest))]
pub mod guide;
mod hint;
#[cfg(feature = "http")]
mod http;
mod json;
pub mod lenient;
mod misfit;
mod one_line;
mod parse_error;
mod path;
mod places;
mod private;
mod request;
mod request_id;
mod response;
mod shape;
#[cfg(feature = "stream")]
pub mod stream;
mod value_kind;

#[doc(hidden)]
pub mod __private {
    pub use crate::private::*;
}

/// Ties a payload to its action and its error codes; [`#[tencent_response]`](macro@tencent_response) writes it.
///
/// Use it alone where the attribute cannot be used, such as under `cfg_attr`, and write serde's derive and its
/// attributes yourself. `#[tencent(…)]` takes the [arguments](macro@tencent_response#arguments) of the attribute,
/// except `deserialize`.
///
/// ```
/// use tencent_response::TencentResponse;
///
/// #[derive(serde::Deserialize, TencentResponse)]
/// #[serde(rename_all = "PascalCase")]
/// #[tencent(action = "DescribeZones", envelope = ZonesEnvelope)]
/// struct Zones {
///     total_count: u64,
/// }
///
/// assert_eq!(Zones::ACTION, "DescribeZones");
/// let body = r#"{"Response": {"TotalCount": 2}}"#;
/// let envelope: ZonesEnvelope = serde_json::from_str(body)?;
/// assert_eq!(envelope.into_result()?.payload.total_count, 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub use tencent_response_macros::TencentResponse;
/// Fills an empty enum with the error codes of a table and with the common codes.
///
/// | argument | default | example |
/// | --- | --- | --- |
/// | the path of the file, from the folder of `Cargo.toml` | must be given | `"errors.toml"` |
/// | `table`, the table to read | the file's only table | `"cvm"` |
/// | `crate`, the path of this crate | `::tencent_response` | `crate::tencent` |
///
/// A row of the table is `"Code" = "description"`, or `"Code" = { … }` with any of these keys. This crate's
/// `errors.toml` is an example. A row that repeats a common code replaces the keys that it has.
///
/// | key | default | example |
/// | --- | --- | --- |
/// | `description`, `description_zh`, in a [`Language`] | none | `"Wait a second."` |
/// | `class`, an [`ErrorClass`] | that of the root, the part of the code before its first dot | `"throttling"` |
/// | `retry`, a [`Retry`] | that of the row's class, or else that of the root | `"if_idempotent"` |
/// | `variant`, its name | the code without `.`, `_`, `-` and spaces, each part capitalised | `"SoldOut"` |
///
/// If a row and a different common code would have the same variant, the variant belongs to the row, and the common
/// code decodes to [`Unknown`](UnknownCode), where [`common`](Code::common) still recognises it. A common code that a
/// later version of this crate adds therefore breaks no table.
///
/// The enum has the methods of [`Code`] and implements [`CodeEnum`]; [`Display`](std::fmt::Display), which writes the
/// code; `AsRef<str>`; `From<&str>`; [`FromStr`](std::str::FromStr), which never fails; serde's
/// [`Serialize`](serde::Serialize) and [`Deserialize`](serde::Deserialize); and comparison with `str` and with
/// [`AnyCode`]. A `match` on it needs a wildcard arm, because tables grow.
///
/// ```
/// use tencent_response::error_codes;
///
/// #[error_codes("errors.toml", table = "common")]
/// pub enum MyErrorCode {}
///
/// assert_eq!(MyErrorCode::from("InternalError"), MyErrorCode::InternalError);
/// assert_eq!(MyErrorCode::from("Moon").as_str(), "Moon");
/// ```
///
/// # Codes inside payloads
///
/// Some actions handle several items, and answer with a success that holds a code for each of them, such as
/// `SendStatusSet[].Code` of `SendSms`. The enum is the type of such a member, too. What the service sends for a
/// success is a row like any other, here `"Ok" = "The message was handed over."`; a code that is not in the table
/// decodes to `Unknown`, and so never fails the reply. [`lenient`] decodes a code that is missing or null to an
/// `Unknown` that holds an empty string, and records that.
///
/// ```
/// use tencent_response::{Retry, error_codes, lenient, tencent_object, tencent_response};
///
/// #[error_codes("examples/product_codes.toml", table = "sms")]
/// pub enum SmsErrorCode {}
///
/// #[tencent_response(codes = SmsErrorCode)]
/// struct SendSms {
///     send_status_set: Vec<SendStatus>,
/// }
///
/// #[tencent_object]
/// struct SendStatus {
///     code: SmsErrorCode,
/// }
///
/// let body = br#"{"Response": {
///     "SendStatusSet": [{"Code": "Ok"}, {"Code": "InternalError.Timeout"}]
/// }}"#;
/// let statuses = tencent_response::from_slice::<SendSms>(body)?.payload.send_status_set;
/// assert_eq!(statuses[0].code, SmsErrorCode::Ok);
/// // The code is new, but its root is known.
/// assert_eq!(statuses[1].code.retry(), Retry::IfIdempotent);
///
/// let body = br#"{"Response": {"SendStatusSet": [{"Code": "Ok"}, {"Code": null}]}}"#;
/// assert!(tencent_response::from_slice::<SendSms>(body).is_err());
/// let response = lenient::from_slice::<SendSms>(body)?;
/// assert_eq!(response.payload.send_status_set[1].code, *"");
/// assert_eq!(response.corrections.len(), 1);
/// # Ok::<(), tencent_response::Error<SmsErrorCode>>(())
/// ```
pub use tencent_response_macros::error_codes;
/// Implements serde's [`Deserialize`](serde::Deserialize) for an object inside a payload, by the rules of
/// [`#[tencent_response]`](macro@tencent_response).
///
/// [`lenient`] corrects the members of an object only if its type has this attribute. A tuple struct with one field,
/// such as `struct InstanceId(String);`, reads what its field reads.
///
/// It takes the [arguments](macro@tencent_response#arguments) `deserialize` and `crate`.
///
/// ```
/// use tencent_response::{tencent_object, tencent_response};
///
/// #[tencent_response]
/// struct DescribeZones {
///     zone_set: Vec<Zone>,
/// }
///
/// #[tencent_object]
/// struct Zone {
///     zone: String,
///     zone_id: Option<String>,
/// }
///
/// let body = r#"{"Response": {"ZoneSet": [{"Zone": "ap-guangzhou-1", "ZoneId": null}]}}"#;
/// let zones = tencent_response::from_str::<DescribeZones>(body)?.payload.zone_set;
/// assert_eq!((zones[0].zone.as_str(), &zones[0].zone_id), ("ap-guangzhou-1", &None));
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub use tencent_response_macros::tencent_object;
/// Makes a struct the payload of an action's reply.
///
/// It implements serde's [`Deserialize`](serde::Deserialize) by the rules of Tencent Cloud's replies, and derives
/// [`TencentResponse`](macro@TencentResponse): an alias for the [`Envelope`], and the trait that [`from_slice`]
/// requires.
///
/// ```
/// use std::borrow::Cow;
/// use tencent_response::{TencentResponse, tencent_response};
///
/// #[tencent_response(action = "DescribeInstances")]
/// #[derive(Debug)]
/// struct Instances<'a> {
///     #[serde(rename = "CPU")]
///     cpu: u32,
///     ids: Vec<Cow<'a, str>>,
/// }
///
/// let body = r#"{"Response": {"CPU": 4, "Ids": ["ins-1"], "RequestId": "b5b41468"}}"#;
/// let payload = tencent_response::from_str::<Instances<'_>>(body)?.payload;
/// assert_eq!(payload.cpu, 4);
/// assert!(matches!(payload.ids[0], Cow::Borrowed("ins-1")));
/// assert_eq!(Instances::ACTION, "DescribeInstances");
/// # Ok::<(), tencent_response::Error>(())
/// ```
///
/// # Arguments
///
/// They are written as `codes = CvmErrorCode`, and separated by commas.
///
/// | argument | default | example |
/// | --- | --- | --- |
/// | `codes`, the enum of the action's error codes | [`ErrorCode`] | `CvmErrorCode` |
/// | `action`, its name | the struct's name without a final `Response` | `"DescribeZones"` |
/// | `service`, its short name | none | `"cvm"` |
/// | `version`, that of the service | none | `"2017-03-12"` |
/// | `error`, the member in which an event of a [`stream`] holds an error, besides `Error` | none | `"ErrorMsg"` |
/// | `envelope`, the name of the alias for the envelope | the struct's name followed by `Envelope` | `ZonesReply` |
/// | `deserialize`, whether to implement [`Deserialize`](serde::Deserialize) | `true`, unless serde's is derived below | `false` |
/// | `crate`, the path of this crate | `::tencent_response` | `crate::tencent` |
///
/// # Members
///
/// - Names are `PascalCase`, unless the struct has its own `rename_all`. Unknown members are ignored.
/// - A [`Vec`] is empty if its member is missing or null. Fields with the struct's lifetime borrow from the body.
/// - The request id is a field of [`Response`], so a field for the member `RequestId` is rejected.
/// - A field for the member `Error` receives it if `Response` holds other members too; a flattened type does only if it
///   is known to declare it, by [`#[tencent_object]`](macro@tencent_object) or `#[tencent(shape = …)]`.
///
/// # Attributes of serde
///
/// - They mean what they mean in serde. A field with `with`, `deserialize_with` or `default` is read by serde's rules
///   alone: null is not an empty [`Vec`] for it.
/// - A struct with type parameters, with `flatten`, or with serde's attributes on the struct itself uses serde's own
///   derive with these settings. The code for any other struct compiles faster, and does not accept a list in place of
///   an object. serde's derive, unless the struct uses `flatten`, reads a list of the fields' values in their order.
/// - Put derives that read serde's attributes below this attribute: it does not see those above it. Attribute macros of
///   other crates, such as `serde_as`, can be above or below it.
/// - A `Deserialize` that is derived below the attribute is kept. It is serde's if its path says so, as
///   `serde::Deserialize` does, or if it has no path. `deserialize = true` implements `Deserialize` although such a
///   derive is there, because it is another crate's; `deserialize = false` leaves the implementation to you, such as a
///   derive of serde's under another name. If it is written by hand, add `#[tencent(opaque)]`.
///
/// # What the struct declares
///
/// The attribute also writes down what the struct declares, for [`lenient`] and for the paths of errors;
/// [`lenient`](lenient#what-must-be-declared) lists the attributes of serde's that this understands.
///
/// - `#[tencent(opaque)]` on the struct says that nothing is known of it.
/// - `#[tencent(shape = i64)]` on a field says what a function of yours reads.
/// - `#[tencent(shape = Members)]` on a field with `flatten` says that its type has the members of the struct
///   `Members`.
pub use tencent_response_macros::tencent_response;

pub use crate::action::TencentResponse;
pub use crate::api_error::ApiError;
pub use crate::code::any::AnyCode;
pub use crate::code::class::{ErrorClass, Retry};
pub use crate::code::common::ErrorCode;
pub use crate::code::language::Language;
pub use crate::code::unknown::UnknownCode;
pub use crate::code::{Code, CodeEnum};
pub use crate::correction::Correction;
pub use crate::decode::{from_slice, from_str};
pub use crate::decode_error::DecodeError;
pub use crate::decode_error::kind::DecodeErrorKind;
pub use crate::envelope::Envelope;
pub use crate::error::Error;
#[cfg(feature = "http")]
pub use crate::http::{from_http, from_http_parts};
pub use crate::lenient::audit::{Audit, audit};
pub use crate::misfit::Misfit;
pub use crate::parse_error::ParseError;
pub use crate::request::TencentRequest;
pub use crate::request_id::RequestId;
pub use crate::response::Response;
pub use crate::value_kind::ValueKind;

/// Re-exports of the serde and serde_json that this crate uses, for crates without a direct dependency on them.
#[doc(no_inline)]
pub use {serde, serde_json};
