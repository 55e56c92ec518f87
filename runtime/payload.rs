//! The adapter between `Response` and a payload's own `Deserialize`: it takes the envelope's members out as they go by.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Value;

use crate::RequestId;
use crate::members::{ErrorMember, Members, Text};

/// The members of `Response`, less those of the envelope, which go to `members`.
pub(crate) struct Payload<A, C> {
    map: A,
    pub(crate) members: Members<C>,
    /// Whether all of `Response` is read.
    pub(crate) ended: bool,
    /// Which of the envelope's names are members of the payload too.
    pub(crate) owned: Owned,
    /// The value of the payload's own `Error`, read for the envelope and not yet for the payload.
    error: Option<Value>,
}

/// The names of the envelope that the payload declares as members of its own, and so receives.
#[derive(Clone, Copy, Default)]
pub(crate) struct Owned {
    pub(crate) error: bool,
    pub(crate) warning: bool,
}

impl Owned {
    pub(crate) fn among(fields: &[&str]) -> Self {
        Self {
            error: fields.contains(&"Error"),
            warning: fields.contains(&"DeprecatedWarning"),
        }
    }
}

/// What comes next in `Response`, the envelope's own members aside.
enum Next<V> {
    Key(V),
    /// An error that makes the reply an API error, whatever follows.
    Error,
    End,
}

impl<A, C> Payload<A, C> {
    pub(crate) fn new(map: A) -> Self {
        Self {
            map,
            members: Members::new(),
            ended: false,
            owned: Owned::default(),
            error: None,
        }
    }
}

impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> Payload<A, C> {
    fn next<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Next<K::Value>, A::Error> {
        if self.ended {
            return Ok(Next::End);
        }
        let mut seed = Some(seed);
        while let Some(key) = self.map.next_key_seed(KeySeed(&mut seed, self.owned))? {
            match key {
                Key::Payload(key) => {
                    self.members.holds_more = true;
                    return Ok(Next::Key(key));
                }
                Key::RequestId => {
                    let id = self.map.next_value_seed(Text(RequestId::new))?.flatten();
                    self.members.request_id = id.or(self.members.request_id.take());
                }
                Key::Warning => {
                    let warning = self.map.next_value_seed(Text(str::to_owned))?;
                    self.members.deprecated_warning = warning.or(self.members.deprecated_warning.take());
                }
                Key::OwnError(key) => {
                    let value: Value = self.map.next_value()?;
                    if let Ok(error) = ErrorMember(PhantomData).deserialize(&value) {
                        self.members.error = error;
                    }
                    self.error = Some(value);
                    return Ok(Next::Key(key));
                }
                // The first error that counts stands.
                Key::Error if self.members.error_counts() => {
                    self.map.next_value::<IgnoredAny>()?;
                }
                Key::Error => {
                    let error = self.map.next_value_seed(ErrorMember(PhantomData))?;
                    self.members.error = error.or(self.members.error.take());
                    if self.members.error_counts() {
                        return Ok(Next::Error);
                    }
                }
            }
        }
        self.ended = true;
        Ok(Next::End)
    }

    /// Reads what is left, for the envelope's members alone.
    pub(crate) fn drain(&mut self) -> Result<(), A::Error> {
        loop {
            match self.next(PhantomData::<IgnoredAny>)? {
                Next::Key(IgnoredAny) => {
                    self.next_value::<IgnoredAny>()?;
                }
                Next::Error => {}
                Next::End => return Ok(()),
            }
        }
    }
}

impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> MapAccess<'de> for Payload<A, C> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.next(seed)? {
            Next::Key(key) => Ok(Some(key)),
            Next::End => Ok(None),
            // The payload is no matter any more; the caller sees the error in `members`.
            Next::Error => {
                self.drain()?;
                Err(A::Error::custom(""))
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.error.take() {
            None => self.map.next_value_seed(seed),
            Some(value) => seed.deserialize(value).map_err(A::Error::custom),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        self.map.size_hint()
    }
}

impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> Deserializer<'de> for &mut Payload<A, C> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.owned = Owned::among(fields);
        visitor.visit_map(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        self.drain()?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, A::Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// A key of `Response`; the payload's seed is used up by the payload's keys alone.
struct KeySeed<'a, K>(&'a mut Option<K>, Owned);

enum Key<V> {
    Payload(V),
    RequestId,
    Warning,
    Error,
    OwnError(V),
}

impl<'de, K: DeserializeSeed<'de>> KeySeed<'_, K> {
    fn read<D: Deserializer<'de>>(self, name: &str, key: D) -> Result<Key<K::Value>, D::Error> {
        match name {
            "RequestId" => return Ok(Key::RequestId),
            "Error" if !self.1.error => return Ok(Key::Error),
            "DeprecatedWarning" if !self.1.warning => return Ok(Key::Warning),
            _ => {}
        }
        let seed = self.0.take().ok_or_else(|| D::Error::custom("a key was read twice"))?;
        let key = seed.deserialize(key)?;
        Ok(if name == "Error" {
            Key::OwnError(key)
        } else {
            Key::Payload(key)
        })
    }
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for KeySeed<'_, K> {
    type Value = Key<K::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for KeySeed<'_, K> {
    type Value = Key<K::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        self.read(name, StrDeserializer::new(name))
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        self.read(name, BorrowedStrDeserializer::new(name))
    }
}
