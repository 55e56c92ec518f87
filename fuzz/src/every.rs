//! Members of the shapes that `Payload` lacks: wide, borrowed, flattened, generic, strict.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use tencent_response::{ErrorCode, tencent_object, tencent_response};

use crate::payload::{Item, Loose, Place};

/// A payload of which nearly nothing must be there, so that many replies fit.
#[tencent_response]
#[derive(Debug, PartialEq)]
pub struct Every<'a> {
    #[serde(default)]
    pub text: String,
    pub maybe: Option<String>,
    #[serde(default)]
    pub small: u8,
    #[serde(default)]
    pub large: i64,
    #[serde(default)]
    pub short: i16,
    pub wide: Option<i128>,
    pub unsigned: Option<u128>,
    pub signs: Option<BTreeMap<String, i128>>,
    #[serde(default)]
    pub single: f32,
    pub double: Option<f64>,
    #[serde(default)]
    pub flag: bool,
    pub count: Option<u8>,
    pub lent: Option<&'a str>,
    pub cow: Option<Cow<'a, str>>,
    pub names: Vec<Cow<'a, str>>,
    pub bytes: Vec<u8>,
    pub numbers: Option<Vec<u8>>,
    pub flags: Vec<Option<bool>>,
    pub nested: Vec<Vec<u8>>,
    pub items: Vec<Item>,
    pub item: Option<Item>,
    pub gaps: Vec<Option<Item>>,
    pub place: Option<Place>,
    pub loose: Option<Loose>,
    pub labels: Option<BTreeMap<String, u8>>,
    pub keys: Option<BTreeMap<u16, u8>>,
    pub pair: Option<[u8; 2]>,
    pub set: Option<BTreeSet<u8>>,
    pub boxed: Option<Box<[u8]>>,
    pub strict: Option<Strict>,
    pub flat: Option<Flat>,
    pub page: Option<Page<u8>>,
    pub wrapped: Option<Wrapped>,
    #[serde(rename = "CPU", alias = "Cores")]
    pub cpu: Option<u8>,
    pub code: Option<ErrorCode>,
    /// No generated reply holds it.
    pub drift: Option<u8>,
}

/// An object that refuses other members.
#[tencent_object]
#[derive(Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Strict {
    pub id: String,
    pub size: u8,
}

/// An object that holds the members of another.
#[tencent_object]
#[derive(Debug, PartialEq)]
pub struct Flat {
    pub size: u8,
    #[serde(flatten)]
    pub place: Other,
}

/// The members of [`Flat`] that stand elsewhere.
#[tencent_object]
#[derive(Debug, PartialEq)]
pub struct Other {
    pub zone: String,
    pub note: Option<u8>,
}

/// A generic object.
#[tencent_object]
#[derive(Debug, PartialEq)]
pub struct Page<T> {
    pub size: T,
    pub names: Vec<T>,
}

/// A newtype.
#[tencent_object]
#[derive(Debug, PartialEq)]
pub struct Wrapped(pub u8);
