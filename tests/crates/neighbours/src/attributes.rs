//! Attribute macros that change the fields or add serde's attributes to them.

use serde::Serialize;
use serde_with::{DisplayFromStr, serde_as, skip_serializing_none};
use tencent_response::{tencent_object, tencent_response};

macro_rules! orders {
    ($($name:ident $(#[$attr:meta])*;)*) => {
        $(
            /// A struct with a number that is sent as text.
            $(#[$attr])*
            pub struct $name {
                /// A number.
                #[serde_as(as = "DisplayFromStr")]
                pub total_count: u64,
                /// A list of them.
                #[serde_as(as = "Vec<DisplayFromStr>")]
                #[serde(default)]
                pub number_set: Vec<u64>,
                /// Another list.
                pub list: Vec<String>,
            }
        )*
    };
}

orders! {
    Above #[serde_as] #[tencent_response] #[derive(Debug, Serialize)];
    Below #[tencent_response] #[serde_as] #[derive(Debug, Serialize)];
    BelowWithPath #[tencent_response] #[serde_with::serde_as] #[derive(Debug, Serialize)];
    BelowAPath #[tencent_response::tencent_response(action = "X")] #[doc = ""] #[serde_as] #[derive(Debug, Serialize)];
    BelowTheDerive #[tencent_response] #[derive(Debug, Serialize)] #[serde_as];
    BelowTheDeriveWithPath #[tencent_response] #[derive(Debug, Serialize)] #[serde_with::serde_as];
    BetweenDerives #[tencent_response] #[derive(Debug)] #[serde_as] #[derive(Serialize)];
    WithTwo #[tencent_response] #[skip_serializing_none] #[serde_as] #[derive(Debug, Serialize)];
    UnderACondition #[tencent_response] #[cfg_attr(all(), serde_as)] #[derive(Debug, Serialize)];
    OwnDerive #[tencent_response] #[serde_as] #[derive(Debug, Serialize, serde::Deserialize)];
    DerivedAbove #[derive(Debug)] #[tencent_response] #[serde_as] #[derive(Serialize)];
}

/// An object inside a payload.
#[tencent_object]
#[serde_as]
#[derive(Debug, Serialize)]
pub struct Object {
    /// A number.
    #[serde_as(as = "Option<DisplayFromStr>")]
    pub size: Option<u64>,
}

/// A struct with attributes of tools, which are no macros.
#[tencent_response]
#[rustfmt::skip]
#[allow(clippy::all)]
#[warn(missing_docs)]
#[must_use]
#[non_exhaustive]
#[repr(C)]
#[derive(Debug)]
pub struct Tools {
    /// A number.
    pub total: u64,
}
