//! `#[tencent_response]`, `#[tencent_object]` and `#[derive(TencentResponse)]`.

pub(crate) mod attribute;
mod check;
pub(crate) mod derive;
mod deserialize;
pub(crate) mod handover;
mod model;
mod serde_attr;
mod settings;
mod trait_impl;
mod types;
