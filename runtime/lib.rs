#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
// A panic on any input is a defect.
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
mod correction;
mod decode;
mod decode_error;
mod diagnosis;
mod envelope;
mod error;
#[cfg(feature = "http")]
mod http;
mod json;
pub mod lenient;
mod one_line;
mod path;
mod private;
mod request_id;
mod response;
mod value_kind;

#[doc(hidden)]
pub mod __private {
    pub use crate::private::*;
}

/// Ties a payload to its action and its error codes; [`#[tencent_response]`](macro@tencent_response) writes it.
///
/// It stands alone where the attribute cannot, as under `cfg_attr`; serde's derive and its settings are then the user's to
/// write. `#[tencent(…)]` takes the attribute's arguments.
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
/// Fills an empty enum with the error codes of a table, and with the common ones.
///
/// The path is relative to the folder of `Cargo.toml`; `table` may be left out where the file holds one. A row is
/// `"Code" = "description"`, or a table of `description`, `class`, `retry` and `variant`; see [`ErrorClass`] and [`Retry`]
/// for the words, and this crate's `errors.toml` for an example. A row without a class takes that of the code before its
/// first dot, and its retry too. The variant is the code with `.`, `_`, `-` and blanks dropped and each part capitalised.
///
/// A row that repeats a common code refines it. Where a row and a common code want one variant, the row has it, and the
/// common code is in `Unknown`, where [`common`](Code::common) finds it: a common code that this crate adds breaks nobody.
///
/// The enum offers what [`Code`] does, `Display` (the code), `From<&str>`, which never fails, serde both ways, and comparison
/// with `str`. A match on it needs a wildcard: tables grow.
///
/// Argument besides `table`: `crate = path`, where this crate goes by another name.
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
pub use tencent_response_macros::error_codes;
/// Makes a struct an object inside a payload: serde's `Deserialize`, with the settings of
/// [`#[tencent_response]`](macro@tencent_response).
///
/// Argument: `crate = path`, where this crate goes by another name.
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
/// It implements serde's `Deserialize` by the rules of Tencent Cloud's replies, and derives
/// [`TencentResponse`](macro@TencentResponse): the type alias of the envelope, and the trait that
/// [`from_slice`] asks for.
///
/// - Members are `PascalCase`, unless the struct has a `rename_all` of its own; unknown ones are ignored.
/// - A `Vec` reads missing and null as empty. Members with the struct's lifetime borrow.
/// - A field where `borrow`, `with`, `deserialize_with`, `default` or `skip` is written is left as it is.
/// - A struct with parameters, or with other words for serde than `rename`, is left to serde's own derive, with these
///   settings. Any other compiles faster than that, and takes no list for an object, as serde's derive would.
/// - A `Deserialize` that is derived below is left as it is. Derives that read serde's attributes stand below this
///   attribute, for it does not see what stands above.
/// - The request id is on [`Response`]: a member `RequestId` is a mistake. A member `Error` is the payload's own, beside
///   other members.
///
/// Arguments: `codes = MyErrorCode` (else [`ErrorCode`]), `action = "…"` (else the struct's name less a final `Response`),
/// `envelope = Name` (else the struct's name and `Envelope`), `crate = path`.
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
pub use tencent_response_macros::tencent_response;

pub use crate::action::TencentResponse;
pub use crate::api_error::ApiError;
pub use crate::code::Code;
pub use crate::code::class::{ErrorClass, Retry};
pub use crate::code::common::ErrorCode;
pub use crate::code::unknown::UnknownCode;
pub use crate::correction::Correction;
pub use crate::decode::{from_slice, from_str};
pub use crate::decode_error::{DecodeError, DecodeErrorKind};
pub use crate::envelope::Envelope;
pub use crate::error::Error;
#[cfg(feature = "http")]
pub use crate::http::from_http;
pub use crate::lenient::audit::{Audit, audit};
pub use crate::request_id::RequestId;
pub use crate::response::Response;
pub use crate::value_kind::ValueKind;

/// serde and serde_json as this crate uses them, for crates that do not depend on them themselves.
#[doc(no_inline)]
pub use {serde, serde_json};
