//! Which of the envelope's names a payload declares as members of its own, and so receives.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

use crate::envelope::members::EnvelopeName;

/// The members that a payload declares.
#[derive(Clone, Copy, Default)]
pub(crate) struct Owned {
    members: &'static [&'static str],
}

impl Owned {
    /// Asks `T`, without a reply at hand.
    pub(crate) fn of<'de, T: Deserialize<'de>>() -> Self {
        let mut owned = Self::default();
        // It always fails: nothing is there to decode.
        let _ = T::deserialize(Question(&mut owned));
        owned
    }

    /// Whether the payload receives the member of this name. The request id is always the envelope's.
    pub(crate) fn owns(self, name: EnvelopeName) -> bool {
        match name {
            EnvelopeName::Error => self.members.contains(&"Error"),
            EnvelopeName::DeprecatedWarning => self.members.contains(&"DeprecatedWarning"),
            EnvelopeName::RequestId => false,
        }
    }
}

/// Takes note of the members that a struct asks for.
struct Question<'a>(&'a mut Owned);

/// No answer, as it is to any question.
#[derive(Debug)]
struct Silence;

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing to decode")
    }
}

impl std::error::Error for Silence {}

impl Error for Silence {
    fn custom<M: fmt::Display>(_: M) -> Self {
        Self
    }
}

impl<'de> Deserializer<'de> for Question<'_> {
    type Error = Silence;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Silence> {
        Err(Silence)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Silence> {
        self.0.members = fields;
        Err(Silence)
    }

    // A wrapper asks for what it wraps.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Silence> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Silence> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map enum identifier ignored_any
    }
}
