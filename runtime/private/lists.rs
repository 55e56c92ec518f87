//! Functions that read fields differently from serde, named in the code that the attribute generates.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// Reads a list, or null as an empty list.
pub fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    // Use no closures or combinators: this function is compiled once per list type of a program.
    match Option::deserialize(deserializer) {
        Ok(Some(list)) => Ok(list),
        Ok(None) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Reads a `Cow<str>`, alone or inside `Option` and `Vec`, and borrows it from the body. serde's `borrow` borrows only
/// a `Cow<str>` alone, and copies those inside other types.
pub fn borrowed<'de, D: Deserializer<'de>, T: Borrowed<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::Wire::deserialize(deserializer).map(T::from_wire)
}

/// Reads a list whose strings borrow from the body, or null as an empty list.
pub fn borrowed_list<'de, D: Deserializer<'de>, T: Borrowed<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    list(deserializer).map(Vec::from_wire)
}

/// A type that contains `Cow<str>`, and an equivalent type that borrows when it is deserialized.
pub trait Borrowed<'de>: Sized {
    /// The equivalent type that borrows.
    type Wire: Deserialize<'de>;
    /// Converts the equivalent type back.
    fn from_wire(wire: Self::Wire) -> Self;
}

impl<'de: 'a, 'a> Borrowed<'de> for Cow<'a, str> {
    type Wire = Text<'a>;

    fn from_wire(wire: Text<'a>) -> Self {
        wire.0
    }
}

impl<'de, T: Borrowed<'de>> Borrowed<'de> for Option<T> {
    type Wire = Option<T::Wire>;

    fn from_wire(wire: Self::Wire) -> Self {
        wire.map(T::from_wire)
    }
}

impl<'de, T: Borrowed<'de>> Borrowed<'de> for Vec<T> {
    type Wire = Vec<T::Wire>;

    fn from_wire(wire: Self::Wire) -> Self {
        wire.into_iter().map(T::from_wire).collect()
    }
}

/// A string that is borrowed from the body, or owned if it contains escapes.
pub struct Text<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor).map(Text)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}
