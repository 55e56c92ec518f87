//! The name of a member as a `Deserializer`: text, or a number or boolean in quotes for maps that have such keys.

use std::borrow::Cow;

use serde::de::value::CowStrDeserializer;
use serde::de::{Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

use crate::lenient::refusal::Refusal;
use crate::lenient::tree::{NodeId, Tree};

/// A key, as serde_json reads one.
pub(crate) struct MapKey<'t, 'de>(pub(crate) Key<'t, 'de>);

/// Where a key comes from.
pub(crate) enum Key<'t, 'de> {
    /// From a member of the reply.
    Held(&'t Tree<'de>, NodeId),
    /// From a declared member that the reply does not hold.
    Supplied(&'static str),
}

impl<'de> MapKey<'_, 'de> {
    /// The member whose key it is, if the reply holds it.
    pub(crate) fn member(&self) -> Option<NodeId> {
        match self.0 {
            Key::Held(_, member) => Some(member),
            Key::Supplied(_) => None,
        }
    }

    fn text(&self) -> Cow<'de, str> {
        match self.0 {
            Key::Held(tree, member) => tree.key(member),
            Key::Supplied(name) => Cow::Borrowed(name),
        }
    }

    /// The JSON between the quotes, if it is a number or boolean and nothing else.
    fn scalar(&self) -> Result<&'de str, Refusal> {
        let quoted = match self.0 {
            Key::Held(tree, member) => tree.quoted_key(member),
            Key::Supplied(_) => &[],
        };
        let text = match quoted {
            [b'"', text @ .., b'"'] => std::str::from_utf8(text).map_err(Refusal::custom)?,
            _ => "",
        };
        let is_bare = |c: char| c.is_ascii_alphanumeric();
        if text.starts_with(|c| is_bare(c) || c == '-') && text.ends_with(is_bare) {
            Ok(text)
        } else {
            Err(Refusal::custom("a key that is neither a number nor a boolean"))
        }
    }
}

macro_rules! scalars {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
            let mut json = serde_json::Deserializer::from_str(self.scalar()?);
            let value = json.$method(visitor)?;
            json.end()?;
            Ok(value)
        }
    )*};
}

impl<'de> Deserializer<'de> for MapKey<'_, 'de> {
    type Error = Refusal;

    scalars! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_f32 deserialize_f64 deserialize_bool
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.text() {
            Cow::Borrowed(key) => visitor.visit_borrowed_str(key),
            Cow::Owned(key) => visitor.visit_string(key),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        CowStrDeserializer::new(self.text()).deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
