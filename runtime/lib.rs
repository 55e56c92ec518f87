#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
// A panic on any input is a defect.
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::string_slice
)]

// Lets this crate use its own macros.
extern crate self as tencent_response;

mod action;
mod api_error;
mod class;
mod code;
mod code_impls;
mod code_serde;
mod decode;
mod decode_error;
mod diagnosis;
mod envelope;
mod error;
mod error_code;
mod field;
mod json;
mod members;
mod one_line;
mod path;
mod payload;
mod redaction;
mod request_id;
mod response;
mod snippet;
mod survey;
mod table;
mod unknown_code;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use tencent_response_macros::{TencentResponse, error_codes, tencent_object, tencent_response};

pub use crate::action::TencentResponse;
pub use crate::api_error::ApiError;
pub use crate::class::{ErrorClass, Retry};
pub use crate::code::Code;
pub use crate::decode::{from_slice, from_str};
pub use crate::decode_error::{DecodeError, DecodeErrorKind};
pub use crate::envelope::Envelope;
pub use crate::error::Error;
pub use crate::error_code::ErrorCode;
pub use crate::request_id::RequestId;
pub use crate::response::Response;
pub use crate::unknown_code::UnknownCode;

/// serde and serde_json as this crate uses them, for crates that do not depend on them themselves.
#[doc(no_inline)]
pub use {serde, serde_json};
