//! The values of the envelope's own members.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::envelope::members::RawError;

/// Reads a string and maps it with `F`; any other value is skipped and gives `None`.
pub(crate) struct StringOrSkip<F>(pub(crate) F);

impl<'de, F: FnOnce(&str) -> R, R> DeserializeSeed<'de> for StringOrSkip<F> {
    type Value = Option<R>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, F: FnOnce(&str) -> R, R> Visitor<'de> for StringOrSkip<F> {
    type Value = Option<R>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(self.0(text)))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

/// Reads the value of `Error`: an object, or null.
pub(crate) struct ErrorSeed<C>(pub(crate) PhantomData<C>);

impl<'de, C: for<'a> From<&'a str>> DeserializeSeed<'de> for ErrorSeed<C> {
    type Value = Option<RawError<C>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, C: for<'a> From<&'a str>> Visitor<'de> for ErrorSeed<C> {
    type Value = Option<RawError<C>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `Code` and `Message`")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut code = None;
        let mut message = None;
        while let Some(name) = map.next_key_seed(StringOrSkip(ErrorField::named))? {
            match name.unwrap_or(ErrorField::Other) {
                ErrorField::Code => {
                    code = map.next_value_seed(StringOrSkip(non_empty::<C>))?.flatten().or(code);
                }
                ErrorField::Message => {
                    message = map.next_value_seed(StringOrSkip(str::to_owned))?.or(message);
                }
                ErrorField::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Some(RawError {
            code,
            message: message.unwrap_or_default(),
        }))
    }
}

enum ErrorField {
    Code,
    Message,
    Other,
}

impl ErrorField {
    fn named(name: &str) -> Self {
        match name {
            "Code" => Self::Code,
            "Message" => Self::Message,
            _ => Self::Other,
        }
    }
}

fn non_empty<C: for<'a> From<&'a str>>(text: &str) -> Option<C> {
    if text.is_empty() { None } else { Some(C::from(text)) }
}
