//! How fields are read where serde's own way does not fit; what the attribute writes names these functions.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// Reads a list; null is an empty one.
pub fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    // Each list of a program is compiled for itself: no closure and no combinator here.
    match Option::deserialize(deserializer) {
        Ok(Some(list)) => Ok(list),
        Ok(None) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Reads text that borrows from the body: `Cow<str>`, in `Option`s and `Vec`s or bare. serde's `borrow` lets a bare one
/// borrow and makes the others own.
pub fn borrowed<'de, D: Deserializer<'de>, T: Borrowed<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::Wire::deserialize(deserializer).map(T::from_wire)
}

/// Reads a list of text that borrows from the body; null is an empty one.
pub fn borrowed_list<'de, D: Deserializer<'de>, T: Borrowed<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    list(deserializer).map(Vec::from_wire)
}

/// A type with `Cow<str>` inside, and its twin that borrows when it decodes.
pub trait Borrowed<'de>: Sized {
    /// The twin.
    type Wire: Deserialize<'de>;
    /// The type that the twin stands for.
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

/// Text that is borrowed where it stands in the body as it is, and owned where it has escapes.
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
