//! The adapter between `Response` and the payload's `Deserialize`, which filters out the envelope's members.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::api_error::ApiError;
use crate::envelope::key::{Key, KeySeed, NameSeed, PayloadKey};
use crate::envelope::members::{EnvelopeMembers, EnvelopeName, Owns};
use crate::envelope::values::{ErrorSeed, StringOrSkip};
use crate::request_id::RequestId;

/// Gives the payload access to its members of `Response`; those of the envelope go to `members`.
pub(crate) struct PayloadAccess<'de, A, C> {
    map: A,
    pub(crate) members: EnvelopeMembers<C>,
    /// Whether all of `Response` has been read.
    ended: bool,
    /// Whether the envelope's members are left unread.
    skips_own: bool,
    /// The name of the payload's first member, which is read before the payload asks for it.
    first: Option<Cow<'de, str>>,
}

impl<A, C> PayloadAccess<'_, A, C> {
    pub(crate) fn new(map: A, owns: Owns, skips_own: bool) -> Self {
        Self {
            map,
            members: EnvelopeMembers::new(owns),
            ended: false,
            skips_own,
            first: None,
        }
    }
}

// Keep `T` out of this block: it is compiled once per JSON reader, not once per payload.
impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> PayloadAccess<'de, A, C> {
    /// Reads up to the payload's next key, and gives it to `seed`. Returns `None` at the end of `Response`, or at an error
    /// that makes the reply an API error whatever follows.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn next_key<K: DeserializeSeed<'de>>(&mut self, mut seed: K) -> Result<Option<K::Value>, A::Error> {
        loop {
            let key = self.map.next_key_seed(KeySeed {
                payload: seed,
                keys: &mut self.members.keys,
            })?;
            match key {
                Some(Key::Payload(value)) => return Ok(Some(value)),
                Some(Key::Envelope(name, back)) => {
                    if self.read_own(name)? {
                        return Ok(None);
                    }
                    seed = back;
                }
                None => {
                    self.ended = true;
                    return Ok(None);
                }
            }
        }
    }

    /// Reads a member of the envelope. Returns whether it is an error that makes the reply an API error.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn read_own(&mut self, name: EnvelopeName) -> Result<bool, A::Error> {
        match name {
            _ if self.skips_own => {
                self.map.next_value::<IgnoredAny>()?;
            }
            EnvelopeName::RequestId => {
                let id = self.map.next_value_seed(StringOrSkip(RequestId::new))?.flatten();
                self.members.request_id = id.or(self.members.request_id.take());
            }
            EnvelopeName::DeprecatedWarning => {
                let warning = self.map.next_value_seed(StringOrSkip(str::to_owned))?;
                self.members.deprecated_warning = warning.or(self.members.deprecated_warning.take());
            }
            // The first error with a code is kept.
            EnvelopeName::Error if self.members.error_counts() => {
                self.map.next_value::<IgnoredAny>()?;
            }
            EnvelopeName::Error => {
                let error = self.map.next_value_seed(ErrorSeed(PhantomData))?;
                self.members.error = error.or(self.members.error.take());
                return Ok(self.members.error_counts());
            }
        }
        Ok(false)
    }

    /// Reads up to the payload's first member. If an error comes first, reads all of `Response` and returns the error,
    /// so that the payload need not be deserialized.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn leading_error(&mut self) -> Result<Option<Box<ApiError<C>>>, A::Error> {
        self.first = self.next_key(NameSeed)?;
        if self.first.is_some() {
            return Ok(None);
        }
        self.drain()?;
        Ok(self.take_error())
    }

    /// Reads what follows the payload, if the payload was decoded. Returns the API's error if the reply is one.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn end(&mut self, is_decoded: bool) -> Result<Option<Box<ApiError<C>>>, A::Error> {
        if is_decoded {
            self.drain()?;
        }
        Ok(self.take_error())
    }

    /// Returns the API's error, if all of `Response` has been read and the reply is an error.
    #[inline]
    fn take_error(&mut self) -> Option<Box<ApiError<C>>> {
        let is_error = self.ended && self.members.is_error();
        if is_error {
            self.members.take_api_error().map(Box::new)
        } else {
            None
        }
    }

    /// Returns whether `Response` held nothing but an `Error` that the payload declares: it is the API's error, or
    /// null.
    pub(crate) fn holds_lone_error(&self) -> bool {
        self.members.keys.holds_own_error && !self.members.keys.holds_more
    }

    /// Reads the rest of `Response`, and keeps only the envelope's members.
    #[inline]
    fn drain(&mut self) -> Result<(), A::Error> {
        if self.first.take().is_some() {
            self.map.next_value::<IgnoredAny>()?;
        }
        while !self.ended {
            while let Some(IgnoredAny) = self.next_key(PhantomData)? {
                self.map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    /// Ends the payload at an error that makes the reply an API error: the caller finds it in `members`.
    #[cold]
    fn refuse_payload(&mut self) -> A::Error {
        match self.drain() {
            Ok(()) => A::Error::custom(""),
            Err(error) => error,
        }
    }
}

impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> MapAccess<'de> for PayloadAccess<'de, A, C> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        if let Some(name) = self.first.take() {
            return seed.deserialize(PayloadKey::of(&name)).map(Some);
        }
        if self.ended {
            return Ok(None);
        }
        match self.next_key(seed)? {
            None if !self.ended => Err(self.refuse_payload()),
            key => Ok(key),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> Deserializer<'de> for &mut PayloadAccess<'de, A, C> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
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
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
