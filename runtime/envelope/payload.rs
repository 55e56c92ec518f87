//! The adapter between `Response` and the payload's `Deserialize`, which filters out the envelope's members.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::api_error::ApiError;
use crate::envelope::key::{KeySeed, Owner, PayloadKey};
use crate::envelope::members::{EnvelopeMembers, EnvelopeName, Owns, RawError};
use crate::envelope::values::{ErrorSeed, StringOrSkip};
use crate::request_id::RequestId;

/// Gives the payload access to its members of `Response`; those of the envelope go to `members`.
pub(crate) struct PayloadAccess<'de, A, C> {
    map: A,
    pub(crate) members: EnvelopeMembers<C>,
    /// Whether all of `Response` has been read.
    ended: bool,
    owns: Owns,
    /// Whether the envelope's members are left unread.
    skips_own: bool,
    /// Whether the payload received an `Error`.
    holds_own_error: bool,
    /// Whether the key of the payload's next member has been read ahead of the payload's request.
    is_ahead: bool,
    /// The name of the payload's next member; if it cannot be borrowed, this is `None` and `name` holds it.
    borrowed_name: Option<&'de str>,
    name: String,
}

/// What comes next in `Response`, apart from the envelope's members.
enum Next {
    Member,
    /// An error that makes the reply an API error whatever follows.
    Error,
    End,
}

impl<A, C> PayloadAccess<'_, A, C> {
    pub(crate) fn new(map: A, owns: Owns, skips_own: bool) -> Self {
        Self {
            map,
            members: EnvelopeMembers::new(),
            ended: false,
            owns,
            skips_own,
            holds_own_error: false,
            is_ahead: false,
            borrowed_name: None,
            name: String::new(),
        }
    }
}

// Keep `T` out of this block: it is compiled once per JSON reader, not once per payload.
impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> PayloadAccess<'de, A, C> {
    /// Advances to the payload's next member, and stores its name.
    fn advance(&mut self) -> Result<Next, A::Error> {
        if self.ended {
            return Ok(Next::End);
        }
        if std::mem::take(&mut self.is_ahead) {
            return Ok(Next::Member);
        }
        while let Some(owner) = self.map.next_key_seed(KeySeed {
            borrowed: &mut self.borrowed_name,
            name: &mut self.name,
            owns: self.owns,
        })? {
            match owner {
                Owner::Payload(None) => {
                    self.members.holds_more = true;
                    return Ok(Next::Member);
                }
                Owner::Payload(Some(name)) => {
                    self.holds_own_error |= name == EnvelopeName::Error;
                    return Ok(Next::Member);
                }
                Owner::Envelope(name) => {
                    if self.read_own(name)? {
                        return Ok(Next::Error);
                    }
                }
            }
        }
        self.ended = true;
        Ok(Next::End)
    }

    /// Reads a member of the envelope. Returns whether it is an error that makes the reply an API error.
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
    pub(crate) fn leading_error(&mut self) -> Result<Option<ApiError<C>>, A::Error> {
        match self.advance()? {
            Next::Member => self.is_ahead = true,
            Next::Error => self.drain()?,
            Next::End => {}
        }
        Ok(self.take_error())
    }

    /// Reads what follows the payload, if the payload was decoded. Returns the API's error if the reply is one.
    pub(crate) fn end(&mut self, is_decoded: bool) -> Result<Option<ApiError<C>>, A::Error> {
        if is_decoded {
            self.drain()?;
        }
        Ok(self.take_error())
    }

    /// Returns the API's error, if all of `Response` has been read and the reply is an error.
    fn take_error(&mut self) -> Option<ApiError<C>> {
        if !self.ended || !self.members.is_error(self.owns.owns(EnvelopeName::Error)) {
            return None;
        }
        self.members.error.take().map(|RawError { code, message }| ApiError {
            request_id: self.members.request_id.take(),
            ..ApiError::new(code.unwrap_or_else(|| C::from("")), message)
        })
    }

    /// Returns whether `Response` held nothing but an `Error` that the payload declares: it is the API's error, or
    /// null.
    pub(crate) fn holds_lone_error(&self) -> bool {
        self.holds_own_error && !self.members.holds_more
    }

    /// Reads the rest of `Response`, and keeps only the envelope's members.
    fn drain(&mut self) -> Result<(), A::Error> {
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

    /// Returns whether the payload has another member. Fails at an error that makes the reply an API error.
    fn has_next(&mut self) -> Result<bool, A::Error> {
        match self.advance()? {
            Next::Member => Ok(true),
            Next::End => Ok(false),
            // The payload is no longer needed; the caller finds the error in `members`.
            Next::Error => {
                self.drain()?;
                Err(A::Error::custom(""))
            }
        }
    }
}

impl<'de, A: MapAccess<'de>, C: for<'c> From<&'c str>> MapAccess<'de> for PayloadAccess<'de, A, C> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        if !self.has_next()? {
            return Ok(None);
        }
        let name = PayloadKey {
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
