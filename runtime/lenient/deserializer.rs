//! A corrected reply as a `Deserializer`.

mod access;

use std::borrow::Cow;
use std::cell::Cell;

use serde::de::value::CowStrDeserializer;
use serde::de::{Deserializer, Error as _, Visitor};

use crate::lenient::read::{Place, Read, json, read};
use crate::lenient::refusal::Refusal;
use crate::lenient::report::Corrected;
use crate::lenient::tree::{Children, NodeId};

use crate::value_kind::ValueKind;

/// A reply while it is read.
pub(crate) struct Reader<'t, 'de> {
    reply: &'t Corrected<'de>,
    /// The first value that its own type refused.
    refused: Cell<Option<NodeId>>,
}

impl<'t, 'de> Reader<'t, 'de> {
    pub(crate) fn new(reply: &'t Corrected<'de>) -> Self {
        Self {
            reply,
            refused: Cell::new(None),
        }
    }

    /// The payload.
    pub(crate) fn payload(&self) -> Value<'_, 'de> {
        Value {
            reader: self,
            place: Place::Node(self.reply.response),
        }
    }

    /// The value that its own type refused, once reading has failed.
    pub(crate) fn refused(&self) -> NodeId {
        self.refused.get().unwrap_or(self.reply.response)
    }
}

/// A value of a corrected reply.
#[derive(Clone, Copy)]
pub(crate) struct Value<'t, 'de> {
    reader: &'t Reader<'t, 'de>,
    place: Place,
}

impl<'t, 'de> Value<'t, 'de> {
    fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    fn node(self) -> Option<NodeId> {
        match self.place {
            Place::Node(node) | Place::Element(node) => Some(node),
            Place::Empty(_) => None,
        }
    }

    fn read(self) -> Result<Read<'de>, Refusal> {
        read(self.reader.reply, self.place)
    }

    /// The JSON of a node.
    fn json(self, node: NodeId) -> Result<&'de str, Refusal> {
        json(&self.reader.reply.tree, node)
    }

    /// Takes note of the value if its type refuses it: the innermost value first.
    fn note(self, refusal: Refusal) -> Refusal {
        if self.reader.refused.get().is_none() {
            self.reader.refused.set(self.node());
        }
        refusal
    }
}

/// Methods of a `Deserializer`. What is opaque, and scalars, serde_json reads; the rest depends on the value alone, not
/// on what the type asks for, because the reply was made to fit the type.
macro_rules! methods {
    ($($method:ident($($argument:ident: $ty:ty),*),)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $ty,)* visitor: V) -> Result<V::Value, Refusal> {
            let json = match self.read()? {
                Read::Opaque(node) => self.json(node)?,
                Read::Json(json) => json,
                read => return self.visit(read, visitor),
            };
            let mut json = serde_json::Deserializer::from_str(json);
            Ok(json.$method($($argument,)* visitor)?)
        }
    )*};
}

impl<'de> Value<'_, 'de> {
    fn visit<V: Visitor<'de>>(self, read: Read<'de>, visitor: V) -> Result<V::Value, Refusal> {
        match read {
            Read::Null => visitor.visit_unit(),
            Read::Text(text) => visitor.visit_borrowed_str(text),
            Read::Owned(text) => visitor.visit_string(text),
            Read::Items(items) => self.visit_items(None, items, visitor),
            Read::Single(node) => self.visit_items(Some(node), Children::NONE, visitor),
            Read::Members(node, shape) => self.visit_members(node, shape, visitor),
            Read::Rewritten(json) => {
                if let Ok(number) = json.parse() {
                    visitor.visit_u64(number)
                } else if let Ok(number) = json.parse() {
                    visitor.visit_i64(number)
                } else if let Ok(number) = json.parse() {
                    visitor.visit_i128(number)
                } else if let Ok(number) = json.parse() {
                    visitor.visit_u128(number)
                } else {
                    visitor.visit_f64(serde_json::from_str(&json)?)
                }
            }
            Read::Json(_) | Read::Opaque(_) => Err(Refusal::custom("a value that is read by serde_json")),
        }
    }
}

impl<'de> Deserializer<'de> for Value<'_, 'de> {
    type Error = Refusal;

    methods! {
        deserialize_any(), deserialize_bool(), deserialize_i8(), deserialize_i16(), deserialize_i32(),
        deserialize_i64(), deserialize_i128(), deserialize_u8(), deserialize_u16(), deserialize_u32(),
        deserialize_u64(), deserialize_u128(), deserialize_f32(), deserialize_f64(), deserialize_char(),
        deserialize_str(), deserialize_string(), deserialize_bytes(), deserialize_byte_buf(),
        deserialize_seq(),
        deserialize_tuple(length: usize), deserialize_tuple_struct(name: &'static str, length: usize),
        deserialize_map(), deserialize_struct(name: &'static str, fields: &'static [&'static str]),
        deserialize_identifier(),
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.read()? {
            // A payload of no members takes any object.
            Read::Members(..) if self.node() == Some(self.reader.reply.response) => visitor.visit_unit(),
            Read::Opaque(node) => {
                let mut json = serde_json::Deserializer::from_str(self.json(node)?);
                Ok(json.deserialize_unit(visitor)?)
            }
            read => self.visit(read, visitor),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        // A type whose shape is declared to be text may be an enum.
        let text = match self.read()? {
            Read::Text(text) => Cow::Borrowed(text),
            Read::Owned(text) => Cow::Owned(text),
            Read::Opaque(node) => {
                let mut json = serde_json::Deserializer::from_str(self.json(node)?);
                return Ok(json.deserialize_enum(name, variants, visitor)?);
            }
            read => return self.visit(read, visitor),
        };
        CowStrDeserializer::new(text).deserialize_enum(name, variants, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.read()? {
            Read::Null => visitor.visit_none(),
            Read::Opaque(node) if self.reader.reply.tree.kind(node) == ValueKind::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        match self.read()? {
            // serde_json's own types ask its own deserializer.
            Read::Opaque(node) => {
                let mut json = serde_json::Deserializer::from_str(self.json(node)?);
                Ok(json.deserialize_newtype_struct(name, visitor)?)
            }
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }
}
