//! The adapter between `Response` and a payload's own `Deserialize`: it takes the envelope's members out as they go by.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::RequestId;
use crate::members::{ErrorMember, Members, Text};

/// The members of `Response`, less those of the envelope, which go to `members`.
pub(crate) struct Payload<'de, A, C> {
    map: A,
    pub(crate) members: Members<C>,
    /// Whether all of `Response` is read.
    pub(crate) ended: bool,
    /// Which of the envelope's names are members of the payload too.
    pub(crate) owned: Owned,
    /// The name of the payload's member that comes next; `name` holds one that cannot be borrowed.
    borrowed_name: Option<&'de str>,
    name: String,
}

/// The names of the envelope that the payload declares as members of its own, and so receives.
#[derive(Clone, Copy, Default)]
pub(crate) struct Owned {
    pub(crate) error: bool,
    pub(crate) warning: bool,
    /// Whether the payload received an `Error`.
    pub(crate) holds_error: bool,
    /// Whether that was all that `Response` held: then it is the API's error, or null.
    pub(crate) is_alone: bool,
}

impl Owned {
    pub(crate) fn among(fields: &[&str]) -> Self {
        Self {
            error: fields.contains(&"Error"),
            warning: fields.contains(&"DeprecatedWarning"),
            ..Self::default()
        }
    }
}

/// What comes next in `Response`, the envelope's own members aside.
enum Next {
    Member,
    /// An error that makes the reply an API error, whatever follows.
    Error,
    End,
}

impl<A, C> Payload<'_, A, C> {
    pub(crate) fn new(map: A) -> Self {
        Self {
            map,
            members: Members::new(),
            ended: false,
            owned: Owned::default(),
            borrowed_name: None,
            name: String::new(),
        }
    }
}

// Little here depends on the payload's type: each type of a program pays for what does.
impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> Payload<'de, A, C> {
    /// Goes on to the payload's next member, and keeps its name.
    fn advance(&mut self) -> Result<Next, A::Error> {
        if self.ended {
            return Ok(Next::End);
        }
        while let Some(key) = self.map.next_key_seed(NameSeed {
            borrowed: &mut self.borrowed_name,
            name: &mut self.name,
            owned: self.owned,
        })? {
            match key {
                Key::Payload => {
                    self.members.holds_more = true;
                    return Ok(Next::Member);
                }
                Key::RequestId => {
                    let id = self.map.next_value_seed(Text(RequestId::new))?.flatten();
                    self.members.request_id = id.or(self.members.request_id.take());
                }
                Key::Warning => {
                    let warning = self.map.next_value_seed(Text(str::to_owned))?;
                    self.members.deprecated_warning = warning.or(self.members.deprecated_warning.take());
                }
                Key::OwnError => {
                    self.owned.holds_error = true;
                    return Ok(Next::Member);
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
            match self.advance()? {
                Next::Member => {
                    self.next_value::<IgnoredAny>()?;
                }
                Next::Error => {}
                Next::End => return Ok(()),
            }
        }
    }

    /// Whether the payload has a member more; an error that counts ends it.
    fn has_next(&mut self) -> Result<bool, A::Error> {
        match self.advance()? {
            Next::Member => Ok(true),
            Next::End => Ok(false),
            // The payload is no matter any more; the caller sees the error in `members`.
            Next::Error => {
                self.drain()?;
                Err(A::Error::custom(""))
            }
        }
    }
}

impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> MapAccess<'de> for Payload<'de, A, C> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        if !self.has_next()? {
            return Ok(None);
        }
        let name = Name {
            borrowed: self.borrowed_name,
            name: &self.name,
            error: PhantomData,
        };
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.map.size_hint()
    }
}

impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> Deserializer<'de> for &mut Payload<'de, A, C> {
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

/// Reads a key of `Response`, and keeps the name of a member of the payload.
struct NameSeed<'a, 'de> {
    borrowed: &'a mut Option<&'de str>,
    name: &'a mut String,
    owned: Owned,
}

enum Key {
    Payload,
    RequestId,
    Warning,
    Error,
    OwnError,
}

impl Key {
    fn named(name: &str, owned: Owned) -> Self {
        match name {
            "RequestId" => Self::RequestId,
            "Error" if owned.error => Self::OwnError,
            "Error" => Self::Error,
            "DeprecatedWarning" if !owned.warning => Self::Warning,
            _ => Self::Payload,
        }
    }
}

impl<'de> DeserializeSeed<'de> for NameSeed<'_, 'de> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for NameSeed<'_, 'de> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<Key, E> {
        *self.borrowed = None;
        self.name.clear();
        self.name.push_str(name);
        Ok(Key::named(name, self.owned))
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Key, E> {
        *self.borrowed = Some(name);
        Ok(Key::named(name, self.owned))
    }
}

/// The name of a member of the payload.
struct Name<'a, 'de, E> {
    borrowed: Option<&'de str>,
    name: &'a str,
    error: PhantomData<E>,
}

impl<'de, E: Error> Deserializer<'de> for Name<'_, 'de, E> {
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
