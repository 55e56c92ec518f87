//! Payloads in every form that the attributes support.

use std::borrow::Cow;
use std::collections::BTreeMap;

use tencent_response::serde::{Deserialize, Serialize};
use tencent_response::{ErrorCode, TencentResponse, error_codes, serde, tencent_object, tencent_response};

/// A struct with named fields, an object inside, and other attributes below `#[tencent_response]`.
#[tencent_response]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plain {
    /// A doc comment.
    pub total_count: u64,
    #[allow(missing_docs)]
    pub instance_set: Vec<Instance>,
    pub zone: Option<String>,
}

#[tencent_object]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Instance {
    pub instance_id: String,
    #[serde(rename = "CPU")]
    pub cpu: Option<u32>,
    pub data_disk_ids: Vec<String>,
}

#[tencent_response]
#[derive(Debug)]
pub struct Braces {}

#[tencent_response]
#[derive(Debug)]
pub struct Unit;

#[tencent_response]
#[derive(Debug)]
pub struct Generic<T> {
    pub items: Vec<T>,
    pub first: Option<T>,
}

#[tencent_response]
#[derive(Debug)]
pub struct Bounded<T: Clone, const N: usize = 2>
where
    T: Default,
{
    pub item: T,
    pub items: Vec<[T; 2]>,
    #[serde(skip)]
    pub size: std::marker::PhantomData<[u8; N]>,
}

pub trait Product {
    type Item;
}

/// A struct with a list of an associated type.
#[tencent_response]
pub struct Associated<P: Product> {
    pub items: Vec<P::Item>,
}

/// A struct with serde's own bound.
#[tencent_response]
#[serde(bound = "T: serde::de::DeserializeOwned")]
#[derive(Debug)]
pub struct OwnBound<T> {
    pub items: Vec<T>,
    pub queue: std::collections::VecDeque<T>,
}

/// A struct with a bound and a rule for serialization alone.
#[tencent_response]
#[serde(rename_all(serialize = "camelCase"))]
#[derive(Debug, Serialize)]
pub struct SerializeWords<T> {
    #[serde(bound(serialize = "T: Serialize"))]
    pub item_set: Vec<T>,
}

/// A struct with text that is always owned, beside serde's own derive.
#[tencent_object]
#[derive(Debug)]
pub struct Owned<'a> {
    pub name: Option<Cow<'static, str>>,
    pub names: Vec<Cow<'static, str>>,
    pub zone: Option<Cow<'a, str>>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, u8>,
}

/// A struct that declares a shape with more than one type parameter.
#[tencent_object]
#[derive(Debug)]
pub struct Declared {
    #[serde(deserialize_with = "sizes")]
    #[tencent(shape = BTreeMap<String, u8>)]
    pub sizes: Vec<u8>,
}

fn sizes<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    Ok(BTreeMap::<String, u8>::deserialize(deserializer)?
        .into_values()
        .collect())
}

/// A struct that contains itself in a list.
#[tencent_object]
#[derive(Debug)]
pub struct Tree<T> {
    pub value: T,
    pub children: Vec<Tree<T>>,
}

#[tencent_response]
#[derive(Debug)]
pub struct Borrowed<'a> {
    pub name: Cow<'a, str>,
    pub zone: Option<Cow<'a, str>>,
    pub ids: Vec<Cow<'a, str>>,
    pub notes: Option<Vec<Option<Cow<'a, str>>>>,
    pub plain: &'a str,
    pub plain_set: Vec<&'a str>,
    pub placement: BorrowedObject<'a>,
    pub placement_set: Vec<BorrowedObject<'a>>,
    pub maybe: Option<BorrowedObject<'a>>,
}

#[tencent_object]
#[derive(Debug)]
pub struct BorrowedObject<'a> {
    pub zone: Cow<'a, str>,
}

#[tencent_response]
#[derive(Debug)]
pub struct BorrowedGeneric<'a, T> {
    pub items: Vec<T>,
    pub pairs: Vec<(Cow<'a, str>, T)>,
}

#[tencent_response]
#[derive(Debug)]
pub struct Raw {
    pub r#type: String,
    pub r#match: Vec<String>,
}

#[tencent_response]
#[derive(Debug)]
#[allow(non_camel_case_types)]
pub struct r#struct {
    pub r#in: u8,
}

#[tencent_response]
#[derive(Debug)]
pub struct Conditional {
    pub kept: u8,
    #[cfg(feature = "extra")]
    pub extra: Vec<u8>,
    #[cfg(not(feature = "extra"))]
    pub plain: Vec<u8>,
    #[cfg(any())]
    pub request_id: NoSuchType,
    #[cfg_attr(all(), serde(rename = "Renamed"))]
    pub conditionally_renamed: u8,
}

#[tencent_response(action = "DescribeSecrets", codes = ErrorCode, envelope = SecretReply, crate = tencent_response)]
#[derive(Debug)]
pub(crate) struct Crate {
    pub(crate) secret: u8,
}

#[tencent_response]
struct Private {
    hidden: u8,
}

pub fn private(body: &str) -> u8 {
    let envelope: PrivateEnvelope = tencent_response::serde_json::from_str(body).unwrap();
    envelope.into_result().unwrap().payload.hidden
}

pub fn crate_visible(body: &str) -> (u8, &'static str) {
    let envelope: SecretReply = tencent_response::serde_json::from_str(body).unwrap();
    (envelope.into_result().unwrap().payload.secret, Crate::ACTION)
}

macro_rules! payload {
    ($(#[$meta:meta])* $vis:vis $name:ident<$lifetime:lifetime> { $($field:ident: $ty:ty),* }) => {
        $(#[$meta])*
        #[tencent_response]
        $vis struct $name<$lifetime> {
            $($vis $field: $ty,)*
        }
    };
}

payload! {
    /// A struct that a macro writes.
    pub Made<'a> { total_count: u64, ids: Vec<Cow<'a, str>>, zone: Option<Cow<'a, str>>, items: Vec<Instance> }
}

macro_rules! with_arguments {
    ($name:ident($($argument:meta),*) { $field:ident: $ty:ty => $($word:meta),* }) => {
        #[tencent_response($($argument),*)]
        #[derive(Debug)]
        pub struct $name {
            #[serde($($word),*)]
            pub $field: $ty,
        }
    };
}

with_arguments! { Passed(action = "DescribePassed", codes = ErrorCode) { list: Vec<u8> => rename = "Set", default } }

pub fn local(body: &str) -> u64 {
    #[tencent_response]
    struct Local {
        total_count: u64,
    }
    tencent_response::from_str::<Local>(body).unwrap().payload.total_count
}

/// A struct with serde's own attributes.
#[tencent_response]
#[derive(Debug, PartialEq, Serialize)]
pub struct Attributes {
    #[serde(rename = "CPU", alias = "Cpu")]
    pub cpu: u32,
    #[serde(default = "seven")]
    pub defaulted: u8,
    #[serde(default)]
    pub list: Vec<u8>,
    #[serde(with = "text_number")]
    pub number: u64,
    #[serde(skip)]
    pub skipped: Vec<String>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, tencent_response::serde_json::Value>,
}

fn seven() -> u8 {
    7
}

mod text_number {
    use super::serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(number: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| D::Error::custom(format!("`{text}` is not a number")))
    }
}

#[tencent_response]
#[derive(Debug)]
#[serde(deny_unknown_fields)]
pub struct Strict {
    pub total_count: u64,
}

/// A struct that provides its own default for missing members.
#[tencent_response]
#[derive(Debug)]
#[serde(default)]
pub struct Defaulted {
    pub ids: Vec<String>,
}

impl Default for Defaulted {
    fn default() -> Self {
        Self {
            ids: vec!["none".to_owned()],
        }
    }
}

/// A struct with the user's own `Deserialize` derive and `rename_all` below the attribute.
#[tencent_response]
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnDerive {
    pub total_count: u64,
}

/// A struct with names of other than ASCII letters, which serde's rules leave as they are.
#[tencent_response]
#[derive(Debug, PartialEq, Serialize)]
pub struct Foreign {
    pub élan_vital: u64,
    pub ça: Vec<u8>,
    pub größe_ß: u8,
    pub 区域_id: Option<String>,
    pub _ñu: u8,
}

/// The same with another rule, and with serde's own derive.
#[tencent_response]
#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct ForeignLoud {
    pub élan_vital: u64,
    pub größe_ß: u8,
}

/// A struct with the derive instead of the attribute.
#[derive(Debug, Deserialize, TencentResponse)]
#[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
#[tencent(action = "DescribeThings", envelope = Things)]
pub struct Derived {
    pub total_count: u64,
}

/// A payload with members that are named like the envelope's.
#[tencent_response]
#[derive(Debug)]
pub struct Lookalike {
    pub code: String,
    pub message: String,
    pub response: Vec<String>,
}

/// A payload that declares its own member `Error`.
#[tencent_response]
#[derive(Debug)]
pub struct OwnError {
    pub status: Option<String>,
    pub error: Option<TaskError>,
}

#[tencent_object]
#[derive(Debug)]
pub struct TaskError {
    pub code: String,
    pub message: String,
}

/// The codes of this crate's own table, which is next to its `Cargo.toml`.
#[error_codes("errors.toml", table = "forms")]
pub enum FormsErrorCode {}

#[tencent_response(codes = FormsErrorCode)]
#[derive(Debug)]
pub struct WithCodes {}
