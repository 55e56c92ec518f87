//! The macros of [tencent-response](https://docs.rs/tencent-response). Use them through that crate.

// A macro must not panic, whatever its input is.
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

mod args;
mod error_codes;
mod problems;
mod response;
mod shared;

use proc_macro::TokenStream;

/// Makes a struct the payload of an action's reply.
///
/// Implements `serde::Deserialize` according to the conventions of Tencent Cloud's replies, and derives
/// [`TencentResponse`](macro@TencentResponse), which takes the same arguments.
#[proc_macro_attribute]
pub fn tencent_response(args: TokenStream, item: TokenStream) -> TokenStream {
    response::attribute::expand(response::handover::Attribute::Response, args.into(), item.into()).into()
}

/// Makes a struct an object inside a payload.
#[proc_macro_attribute]
pub fn tencent_object(args: TokenStream, item: TokenStream) -> TokenStream {
    response::attribute::expand(response::handover::Attribute::Object, args.into(), item.into()).into()
}

/// Ties a payload to its action and its error codes.
#[proc_macro_derive(TencentResponse, attributes(tencent, serde))]
pub fn derive_tencent_response(input: TokenStream) -> TokenStream {
    response::derive::expand(input.into()).into()
}

/// Fills an empty enum with the error codes of a table.
#[proc_macro_attribute]
pub fn error_codes(args: TokenStream, item: TokenStream) -> TokenStream {
    error_codes::expand(args.into(), item.into()).into()
}
