//! Derives of other crates: some have the name of serde's, some read serde's attributes.

use std::collections::{BTreeMap, VecDeque};

use schemars::JsonSchema;
use serde::{Deserialize as Renamed, Serialize};
use tencent_response::{tencent_object, tencent_response};

/// A struct that two crates decode.
#[tencent_response]
#[derive(Debug, miniserde::Deserialize)]
pub struct Mini {
    /// A number.
    pub total: u64,
    /// A list.
    pub list: Vec<String>,
}

/// The same with serde's derive by its path.
#[tencent_response]
#[derive(Debug, miniserde::Deserialize, serde::Deserialize)]
pub struct Both {
    /// A number.
    pub total_count: u64,
}

/// Derives by another path of serde's.
#[tencent_response]
#[derive(Debug, ::serde::Deserialize, ::miniserde::Deserialize)]
pub struct Rooted {
    /// A number.
    pub total_count: u64,
}

/// Derives by a path through this crate's dependency.
#[tencent_object]
#[derive(Debug, tencent_response::serde::Deserialize)]
pub struct Through {
    /// A list.
    pub list: Vec<String>,
}

mod imported {
    use miniserde::Deserialize;

    /// A derive without a path that is another crate's.
    #[tencent_response::tencent_response(deserialize = true)]
    #[derive(Debug, Deserialize)]
    pub struct Imported {
        /// A list.
        pub list: Vec<String>,
    }

    /// The same beside serde's own.
    #[tencent_response::tencent_response]
    #[derive(Debug, Deserialize, serde::Deserialize)]
    pub struct ImportedWithSerde {
        /// A number.
        pub total_count: u64,
    }
}

pub use imported::{Imported, ImportedWithSerde};

/// serde's derive under another name.
#[tencent_response(deserialize = false)]
#[derive(Debug, Renamed)]
pub struct OtherName {
    /// A list.
    pub list: Vec<String>,
}

/// An implementation by hand.
#[tencent_object(deserialize = false)]
#[tencent(opaque)]
#[derive(Debug)]
pub struct ByHand(pub u64);

impl<'de> Renamed<'de> for ByHand {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u64::deserialize(deserializer).map(|number| Self(number + 1))
    }
}

/// A struct with a schema whose `Deserialize` this project writes.
#[tencent_response]
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlainSchema {
    /// A list.
    pub list: Vec<u8>,
    /// A list with a default.
    #[serde(default)]
    pub defaulted: Vec<String>,
    /// A list of objects.
    pub own: Vec<ObjectSchema>,
}

/// An object with a schema.
#[tencent_object]
#[derive(Debug, Serialize, JsonSchema)]
pub struct ObjectSchema {
    /// Text.
    pub name: Option<String>,
}

macro_rules! schema {
    ($element:ty) => {
        /// A struct with a schema whose `Deserialize` serde's derive writes, from a macro.
        #[tencent_response]
        #[derive(Debug, Serialize, JsonSchema)]
        pub struct FlattenedSchema {
            /// A list.
            pub list: Vec<$element>,
            /// A list of a type of the macro's crate.
            pub crates: Vec<$crate::derives::ObjectSchema>,
            /// Lists inside another type.
            pub nested: Vec<Vec<Option<$element>>>,
            /// A list of the struct.
            pub own: Vec<Self>,
            /// A queue.
            pub queue: VecDeque<$element>,
            /// A member with a default.
            #[serde(default)]
            pub defaulted: u64,
            /// The other members.
            #[serde(flatten)]
            pub rest: BTreeMap<String, String>,
        }
    };
}

schema!(u8);

/// A generic struct with a schema.
#[tencent_response]
#[derive(Debug, Serialize, JsonSchema)]
pub struct GenericSchema<T> {
    /// A list of the parameter.
    pub list: Vec<T>,
    /// A list of something that holds it.
    pub pairs: Vec<(T, u8)>,
    /// A queue of it.
    pub queue: VecDeque<T>,
    /// A list of something else.
    pub others: Vec<String>,
    /// A list with a default.
    #[serde(default)]
    pub defaulted: Vec<u8>,
}

/// A struct with a schema and its own default.
#[tencent_response]
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(default)]
pub struct DefaultSchema {
    /// A list.
    pub list: Vec<String>,
    /// A number.
    pub total: u64,
}

/// A deprecated struct whose `Deserialize` serde's derive writes.
#[deprecated]
#[tencent_response]
#[derive(Debug)]
pub struct DeprecatedGeneric<T> {
    /// A list.
    #[deprecated]
    pub list: Vec<T>,
}
