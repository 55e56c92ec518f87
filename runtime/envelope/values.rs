//! The values of the envelope's own members.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

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
                    code = map.next_value_seed(CodeSeed(PhantomData))?.or(code);
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

/// Reads a code: a string that is not empty, or a number, which counts as its digits. Any other value is skipped.
struct CodeSeed<C>(PhantomData<C>);

impl<'de, C: for<'a> From<&'a str>> DeserializeSeed<'de> for CodeSeed<C> {
    type Value = Option<C>;

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, C: for<'a> From<&'a str>> Visitor<'de> for CodeSeed<C> {
    type Value = Option<C>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(if text.is_empty() { None } else { Some(C::from(text)) })
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Some(C::from(&number.to_string())))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(C::from(&number.to_string())))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        // Its digits are lost here; the second look at the body finds them.
        Err(E::custom("a code that is not a whole number"))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        StringOrSkip(|_: &str| ()).visit_seq(seq).map(|_| None)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        // serde_json gives a number as a map if it has the feature `arbitrary_precision`.
        let value = Value::deserialize(MapAccessDeserializer::new(map))?;
        Ok(value.as_number().map(|number| C::from(&number.to_string())))
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
