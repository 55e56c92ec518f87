//! Guides: what you want to do, the code for it, and the edge cases.
//!
//! Each can be read by itself. Every example in them runs as a test.
//!
//! 1. [Errors and retry](errors_and_retry): tell failures apart, and send a request again where that is safe.
//! 2. [Replies that drift](drifting_replies): accept replies that deviate from their documentation, and see where they
//!    do.
//! 3. [Codes of your products](product_codes): match on the codes of the products that you call.
//! 4. [Testing](testing): mocks, recorded replies, audits in CI, and snapshots.
//! 5. [Streams](streams): read the answer of an action that sends events, and know whether it is complete.
//! 6. [From metadata to a call](metadata_to_call): let `cargo tencent` write the structs, and call any action with one
//!    function.
//! 7. [How it works](how_it_works): the way of a reply through the crate, and what the macros write.

pub mod drifting_replies;
pub mod errors_and_retry;
pub mod how_it_works;
pub mod metadata_to_call;
pub mod product_codes;
#[cfg(feature = "stream")]
pub mod streams;
pub mod testing;
