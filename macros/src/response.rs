//! `#[tencent_response]`, `#[tencent_object]` and `#[derive(TencentResponse)]`.

pub(crate) mod attribute;
mod cfg_attr;
mod check;
pub(crate) mod derive;
mod deserialize;
mod field_code;
pub(crate) mod handover;
mod model;
mod other_macros;
mod rename_rule;
mod serde_attr;
mod settings;
mod shape;
mod trait_impl;
mod types;
mod words;
