//! The keys of `Response`: which belong to the envelope, and how the payload receives the others.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

use crate::envelope::members::{EnvelopeName, Owns};

/// Reads a key of `Response`, and stores the name of a member that belongs to the payload.
pub(crate) struct KeySeed<'a, 'de> {
    pub(crate) borrowed: &'a mut Option<&'de str>,
    pub(crate) name: &'a mut String,
    pub(crate) owns: Owns,
}

/// The receiver of a member of `Response`.
pub(crate) enum Owner {
    /// The envelope.
    Envelope(EnvelopeName),
    /// The payload, which may declare one of the envelope's names itself.
    Payload(Option<EnvelopeName>),
}

impl Owner {
    #[inline]
    fn named(name: &str, owns: Owns) -> Self {
        match EnvelopeName::of(name) {
            Some(name) if !owns.owns(name) => Self::Envelope(name),
            own => Self::Payload(own),
        }
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_, 'de> {
    type Value = Owner;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Owner, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_, 'de> {
    type Value = Owner;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<Owner, E> {
        *self.borrowed = None;
        self.name.clear();
        self.name.push_str(name);
        Ok(Owner::named(name, self.owns))
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Owner, E> {
        *self.borrowed = Some(name);
        Ok(Owner::named(name, self.owns))
    }
}

/// Deserializes the name of a payload member.
pub(crate) struct PayloadKey<'a, 'de, E> {
    pub(crate) borrowed: Option<&'de str>,
    pub(crate) name: &'a str,
    pub(crate) error: PhantomData<E>,
}

impl<'de, E: Error> Deserializer<'de> for PayloadKey<'_, 'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.borrowed {
            Some(name) => visitor.visit_borrowed_str(name),
            None => visitor.visit_str(self.name),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        StrDeserializer::new(self.borrowed.unwrap_or(self.name)).deserialize_enum(name, variants, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
