//! Attributes that depend on the configuration.

use std::collections::BTreeMap;

use serde::Serialize;
use tencent_response::{TencentResponse, tencent_object, tencent_response};

/// Conditions that do not hold, in a struct whose `Deserialize` this project writes.
#[tencent_response]
#[cfg_attr(any(), serde(rename_all = "camelCase", deny_unknown_fields), derive(NoSuchDerive))]
#[derive(Debug, PartialEq, Serialize)]
pub struct NotPlain {
    /// A list.
    #[cfg_attr(any(), serde(default))]
    pub list: Vec<u8>,
    /// A list with a function.
    #[cfg_attr(any(), serde(default, deserialize_with = "no::such::function"))]
    pub other: Vec<u8>,
    /// A name.
    #[cfg_attr(any(), serde(rename = "Other"))]
    pub name: String,
    /// A member.
    #[cfg_attr(any(), serde(skip))]
    pub total: u64,
    /// Conditions in conditions.
    #[cfg_attr(all(), cfg_attr(any(), serde(default)))]
    #[cfg_attr(any(), cfg_attr(all(), serde(default), cfg_attr(all(), serde(rename = "No"))))]
    pub nested: Vec<u8>,
}

/// The same with serde's derive.
#[tencent_response]
#[cfg_attr(any(), serde(default))]
#[derive(Debug, PartialEq, Serialize)]
pub struct NotFlattened {
    /// A list.
    #[cfg_attr(any(), serde(default))]
    pub list: Vec<u8>,
    /// A list with a function.
    #[cfg_attr(not(all()), serde(default, deserialize_with = "no::such::function"))]
    pub other: Vec<u8>,
    /// The other members.
    #[cfg_attr(all(), serde(flatten))]
    pub rest: BTreeMap<String, u8>,
}

/// Conditions that hold.
#[tencent_response]
#[cfg_attr(all(), derive(Debug), derive(PartialEq, Serialize), serde(rename_all = "camelCase"))]
pub struct Held {
    /// A list that null does not fit.
    #[cfg_attr(all(), serde(default))]
    pub list: Vec<u8>,
    /// A name.
    #[cfg_attr(all(), cfg_attr(all(), serde(rename = "Other"), doc = "More."))]
    pub name: String,
    /// Not read.
    #[cfg_attr(all(), serde(skip))]
    pub total: u64,
    /// Under a condition that does not hold.
    #[cfg_attr(all(), cfg(any()))]
    pub gone: NoSuchType,
}

/// serde's derive under a condition.
#[tencent_object]
#[cfg_attr(all(), derive(Debug, serde::Deserialize))]
pub struct Derived {
    /// A list.
    #[cfg_attr(any(), serde(default))]
    pub list: Vec<u8>,
}

/// A struct with one of two attributes.
#[cfg_attr(all(), tencent_response)]
#[cfg_attr(any(), no_such_macro)]
#[derive(Debug)]
pub struct Chosen {
    /// A list.
    pub list: Vec<u8>,
}

/// A newtype.
#[tencent_object]
#[derive(Debug)]
pub struct Newtype(#[cfg_attr(any(), serde(with = "no::such"))] pub Vec<u8>);

/// The derive alone.
#[derive(Debug, serde::Deserialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[cfg_attr(any(), serde(default))]
#[cfg_attr(all(), tencent(action = "DescribeAlone"))]
pub struct Alone {
    /// A list.
    #[cfg_attr(all(), serde(rename = "Set"))]
    #[cfg_attr(any(), serde(flatten))]
    pub list: Vec<u8>,
}

/// Returns the list of a struct inside a function.
pub fn local(body: &str) -> Option<Vec<u8>> {
    #[tencent_response]
    struct Local {
        #[cfg_attr(any(), serde(default))]
        list: Vec<u8>,
    }
    tencent_response::from_str::<Local>(body).ok().map(|response| response.payload.list)
}
