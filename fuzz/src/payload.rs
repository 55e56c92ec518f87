//! A payload with members of every shape, none of which is opaque.

use std::collections::BTreeMap;

use tencent_response::{ErrorCode, tencent_object, tencent_response};

/// A payload with members of every shape.
#[tencent_response]
#[derive(Debug, PartialEq)]
pub struct Payload {
    pub text: String,
    pub maybe: Option<String>,
    pub small: u8,
    pub large: i64,
    pub single: f32,
    pub double: f64,
    pub flag: bool,
    pub count: Option<u8>,
    pub names: Vec<String>,
    pub bytes: Vec<u8>,
    pub numbers: Option<Vec<u8>>,
    pub flags: Vec<Option<bool>>,
    pub nested: Vec<Vec<u8>>,
    pub words: Vec<Vec<String>>,
    pub items: Vec<Item>,
    pub item: Option<Item>,
    pub gaps: Vec<Option<Item>>,
    pub place: Place,
    pub loose: Vec<Loose>,
    pub labels: BTreeMap<String, u8>,
    pub places: BTreeMap<String, Place>,
    pub maps: Vec<BTreeMap<String, u8>>,
    #[serde(default)]
    pub pair: [u8; 2],
    pub pairs: Vec<[u8; 2]>,
    #[serde(default = "seven")]
    pub seven: u8,
    #[serde(default = "some_seven")]
    pub lucky: Option<u8>,
    #[serde(default)]
    pub plain: Vec<u8>,
    #[serde(rename = "CPU", alias = "Cores")]
    pub cpu: u8,
    pub code: ErrorCode,
    pub codes: Vec<ErrorCode>,
}

/// An object that may contain its own type.
#[tencent_object]
#[derive(Debug, PartialEq)]
pub struct Item {
    pub id: String,
    pub size: u8,
    pub note: Option<String>,
    pub names: Vec<String>,
    pub item: Option<Box<Item>>,
}

/// An object with an alias and a default.
#[tencent_object]
#[derive(Debug, PartialEq)]
pub struct Place {
    #[serde(alias = "Id")]
    pub zone: String,
    #[serde(default = "seven")]
    pub size: u8,
}

/// An object of which nothing must be there.
#[tencent_object]
#[derive(Debug, PartialEq)]
pub struct Loose {
    pub id: Option<String>,
    pub names: Vec<String>,
}

/// The default of a field.
pub fn seven() -> u8 {
    7
}

/// The default of an optional field.
pub fn some_seven() -> Option<u8> {
    Some(7)
}
