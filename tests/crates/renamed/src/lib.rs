//! The dependency under another name, in a crate without a prelude whose own names shadow those of the prelude.
#![no_implicit_prelude]
#![allow(dead_code)]

extern crate std as standard;

mod shadowed;

use ::replies::{TencentResponse, error_codes, tencent_object, tencent_response};
use ::standard::borrow::Cow;
use ::standard::option::Option as Maybe;
use ::standard::string::String as Text;
use ::standard::vec::Vec;

pub struct Option;
pub struct Result;
pub struct String;
pub struct Some;
pub trait Default {}
pub trait From {}

#[tencent_response(crate = ::replies, codes = RenamedErrorCode)]
pub struct Payload<'a> {
    pub total_count: u64,
    pub name: Cow<'a, str>,
    pub zone: Maybe<Text>,
    pub items: Vec<Item>,
    pub ids: Vec<Cow<'a, str>>,
}

#[tencent_object(crate = ::replies)]
pub struct Item {
    pub id: Text,
}

#[error_codes("folder with blank/fehler-ü.toml", crate = ::replies)]
pub enum RenamedErrorCode {}

#[derive(TencentResponse)]
#[tencent(crate = ::replies)]
pub struct Derived {
    total_count: u64,
}

/// A module that re-exports the crate.
pub mod reexport {
    pub use ::replies as inner;
}

#[tencent_response(crate = crate::reexport::inner)]
pub struct ThroughModule {
    pub total_count: u64,
}
