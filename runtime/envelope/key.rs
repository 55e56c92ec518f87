//! The keys of `Response`: which belong to the envelope, and how the payload receives the others.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

use crate::envelope::members::{EnvelopeName, Keys};

/// Reads a key of `Response`. The payload's seed receives it unless it belongs to the envelope.
pub(crate) struct KeySeed<'a, K> {
    pub(crate) payload: K,
    pub(crate) keys: &'a mut Keys,
}

/// A key of `Response`.
pub(crate) enum Key<K, V> {
    /// The name of a member of the envelope, and the payload's seed, which did not receive it.
    Envelope(EnvelopeName, K),
    /// What the payload's seed made of any other name.
    Payload(V),
}

impl<K> KeySeed<'_, K> {
    /// Reads a name; `key` gives it to the payload.
    #[inline]
    fn read<'de, E: Error>(self, name: &str, key: PayloadKey<'_, 'de, E>) -> Result<Key<K, K::Value>, E>
    where
        K: DeserializeSeed<'de>,
    {
        if let Some(name) = self.keys.note(name) {
            return Ok(Key::Envelope(name, self.payload));
        }
        self.payload.deserialize(key).map(Key::Payload)
    }
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for KeySeed<'_, K> {
    type Value = Key<K, K::Value>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for KeySeed<'_, K> {
    type Value = Key<K, K::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        self.read(name, PayloadKey::new(None, name))
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        self.read(name, PayloadKey::new(Some(name), name))
    }
}

/// Keeps a name.
pub(crate) struct NameSeed;

impl<'de> DeserializeSeed<'de> for NameSeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for NameSeed {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(name.to_owned()))
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(name))
    }
}

/// Deserializes the name of a payload member.
pub(crate) struct PayloadKey<'a, 'de, E> {
    borrowed: Option<&'de str>,
    name: &'a str,
    error: PhantomData<E>,
}

impl<'a, 'de, E> PayloadKey<'a, 'de, E> {
    #[inline]
    fn new(borrowed: Option<&'de str>, name: &'a str) -> Self {
        Self {
            borrowed,
            name,
            error: PhantomData,
        }
    }

    /// A name that was read ahead.
    pub(crate) fn of(name: &'a Cow<'de, str>) -> Self {
        match name {
            Cow::Borrowed(name) => Self::new(Some(name), name),
            Cow::Owned(name) => Self::new(None, name),
        }
    }
}

impl<'de, E: Error> Deserializer<'de> for PayloadKey<'_, 'de, E> {
    type Error = E;

    #[inline]
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
        StrDeserializer::new(self.name).deserialize_enum(name, variants, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
