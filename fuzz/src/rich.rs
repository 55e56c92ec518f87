//! A payload with members of every kind.

use std::borrow::Cow;
use std::collections::BTreeMap;

use tencent_response::{ErrorCode, tencent_object, tencent_response};

/// A payload with members of every kind.
#[tencent_response]
#[derive(Debug, PartialEq)]
pub struct Rich<'a> {
    pub total: u64,
    pub delta: i8,
    pub wide: Option<i128>,
    pub rate: f64,
    #[serde(default)]
    pub enabled: bool,
    pub name: Cow<'a, str>,
    pub ids: Vec<Cow<'a, str>>,
    pub code: ErrorCode,
    #[serde(rename = "CPU", alias = "Cores")]
    pub cpu: u32,
    pub items: Vec<Item>,
    pub labels: BTreeMap<u16, String>,
    pub any: Option<serde_json::Value>,
}

/// An object that may contain its own type, and that collects unknown members.
#[tencent_object]
#[derive(Debug, PartialEq)]
pub struct Item {
    pub id: String,
    pub pair: Option<(u8, String)>,
    pub parent: Option<Box<Item>>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, serde_json::Value>,
}
