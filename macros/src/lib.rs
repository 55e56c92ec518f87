//! The macros of [tencent-response](https://docs.rs/tencent-response). Use them through that crate, which documents them:
//!
//! - [`#[tencent_response]`](https://docs.rs/tencent-response/latest/tencent_response/attr.tencent_response.html)
//! - [`#[tencent_object]`](https://docs.rs/tencent-response/latest/tencent_response/attr.tencent_object.html)
//! - [`#[derive(TencentResponse)]`](https://docs.rs/tencent-response/latest/tencent_response/derive.TencentResponse.html)
//! - [`#[error_codes]`](https://docs.rs/tencent-response/latest/tencent_response/attr.error_codes.html)

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
// rustdoc would append documentation here to that of the library's re-exports.
#![allow(missing_docs)]

mod args;
mod error_codes;
mod problems;
mod response;
mod shared;

use proc_macro::TokenStream;

#[proc_macro_attribute]
pub fn tencent_response(args: TokenStream, item: TokenStream) -> TokenStream {
    response::attribute::expand(response::handover::Attribute::Response, args.into(), item.into()).into()
}

#[proc_macro_attribute]
pub fn tencent_object(args: TokenStream, item: TokenStream) -> TokenStream {
    response::attribute::expand(response::handover::Attribute::Object, args.into(), item.into()).into()
}

#[proc_macro_derive(TencentResponse, attributes(tencent, serde))]
pub fn derive_tencent_response(input: TokenStream) -> TokenStream {
    response::derive::expand(input.into()).into()
}

#[proc_macro_attribute]
pub fn error_codes(args: TokenStream, item: TokenStream) -> TokenStream {
    error_codes::expand(args.into(), item.into()).into()
}
