//! A corrected reply as a `Deserializer`.

mod access;

use std::borrow::Cow;
use std::cell::Cell;

use serde::de::value::CowStrDeserializer;
use serde::de::{Deserializer, Error as _, Expected, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use crate::lenient::read::{Place, Read, json, read};
use crate::lenient::refusal::Refusal;
use crate::lenient::report::Corrected;
use crate::lenient::tree::{Children, NodeId};
use crate::value_kind::ValueKind;

/// serde_json's reader.
type Json<'de> = serde_json::Deserializer<serde_json::de::StrRead<'de>>;

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
    pub(crate) fn payload(&self) -> Payload<'_, 'de> {
        Payload(Value {
            reader: self,
            place: Place::Node(self.reply.response),
        })
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

    /// Returns the JSON of the value, if it is read as it stands, or else what it is read as.
    fn read(self) -> Result<Result<&'de str, Read<'de>>, Refusal> {
        let json = match read(self.reader.reply, self.place)? {
            Read::Opaque(node) => json(&self.reader.reply.tree, node)?,
            Read::Json(json) => json,
            read => return Ok(Err(read)),
        };
        Ok(Ok(json))
    }

    fn is_null(self) -> Result<bool, Refusal> {
        Ok(match read(self.reader.reply, self.place)? {
            Read::Null => true,
            Read::Opaque(node) => self.reader.reply.tree.kind(node) == ValueKind::Null,
            _ => false,
        })
    }

    /// Takes note of the value if its type refuses it: the innermost value first.
    fn note(self, refusal: Refusal) -> Refusal {
        if self.reader.refused.get().is_none() {
            self.reader.refused.set(self.node());
        }
        refusal
    }
}

/// `Response` itself: an object, whatever the type asks for.
pub(crate) struct Payload<'t, 'de>(Value<'t, 'de>);

impl<'de> Deserializer<'de> for Payload<'_, 'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.0.visit_members(self.0.node(), None, visitor)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Methods of a `Deserializer`. What is opaque, and scalars, serde_json reads; the others read what is there by a method
/// for the kind of value that the type asks for. A program compiles each for every such type.
macro_rules! methods {
    ($($visit:ident: $($method:ident($($argument:ident: $ty:ty),*)),*;)*) => {$($(
        fn $method<V: Visitor<'de>>(self, $($argument: $ty,)* visitor: V) -> Result<V::Value, Refusal> {
            match self.read()? {
                Ok(json) => Json::from_str(json).$method($($argument,)* visitor).map_err(Refusal::from),
                Err(read) => self.$visit(read, visitor),
            }
        }
    )*)*};
}

impl<'de> Value<'_, 'de> {
    fn visit<V: Visitor<'de>>(self, read: Read<'de>, visitor: V) -> Result<V::Value, Refusal> {
        match read {
            Read::Null => visitor.visit_unit(),
            Read::Text(_) | Read::Owned(_) => self.visit_text(read, visitor),
            Read::Items(_) | Read::Single(_) => self.visit_list(read, visitor),
            Read::Members(..) => self.visit_object(read, visitor),
            read => self.visit_number(read, visitor),
        }
    }

    fn visit_text<V: Visitor<'de>>(self, read: Read<'de>, visitor: V) -> Result<V::Value, Refusal> {
        match read {
            Read::Text(text) => visitor.visit_borrowed_str(text),
            Read::Owned(text) => visitor.visit_string(text),
            read => Err(mismatch(&read, &visitor)),
        }
    }

    fn visit_list<V: Visitor<'de>>(self, read: Read<'de>, visitor: V) -> Result<V::Value, Refusal> {
        match read {
            Read::Items(items) => self.visit_items(None, items, visitor),
            Read::Single(node) => self.visit_items(Some(node), Children::NONE, visitor),
            read => Err(mismatch(&read, &visitor)),
        }
    }

    fn visit_object<V: Visitor<'de>>(self, read: Read<'de>, visitor: V) -> Result<V::Value, Refusal> {
        match read {
            Read::Members(node, shape) => self.visit_members(node, shape, visitor),
            read => Err(mismatch(&read, &visitor)),
        }
    }

    fn visit_number<V: Visitor<'de>>(self, read: Read<'de>, visitor: V) -> Result<V::Value, Refusal> {
        let Read::Rewritten(json) = read else {
            return Err(mismatch(&read, &visitor));
        };
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
}

/// Returns the refusal of a value by a type that asks for another kind, as a function of the user's may.
fn mismatch(read: &Read<'_>, expected: &dyn Expected) -> Refusal {
    let found = match read {
        Read::Null => Unexpected::Unit,
        Read::Text(_) | Read::Owned(_) => Unexpected::Other("text"),
        Read::Items(_) | Read::Single(_) => Unexpected::Seq,
        Read::Members(..) => Unexpected::Map,
        Read::Json(_) | Read::Rewritten(_) | Read::Opaque(_) => Unexpected::Other("a number"),
    };
    Refusal::invalid_type(found, expected)
}

impl<'de> Deserializer<'de> for Value<'_, 'de> {
    type Error = Refusal;

    methods! {
        visit: deserialize_any(), deserialize_bytes(), deserialize_byte_buf();
        visit_number: deserialize_bool(), deserialize_i8(), deserialize_i16(), deserialize_i32(), deserialize_i64(),
            deserialize_i128(), deserialize_u8(), deserialize_u16(), deserialize_u32(), deserialize_u64(),
            deserialize_u128(), deserialize_f32(), deserialize_f64();
        visit_text: deserialize_char(), deserialize_str(), deserialize_string(), deserialize_identifier();
        visit_list: deserialize_seq(), deserialize_tuple(length: usize),
            deserialize_tuple_struct(name: &'static str, length: usize);
        visit_object: deserialize_map(), deserialize_struct(name: &'static str, fields: &'static [&'static str]);
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.read()? {
            Ok(json) => Json::from_str(json).deserialize_unit(visitor).map_err(Refusal::from),
            Err(Read::Null) => visitor.visit_unit(),
            Err(read) => Err(mismatch(&read, &visitor)),
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
            Ok(json) => {
                return Json::from_str(json)
                    .deserialize_enum(name, variants, visitor)
                    .map_err(Refusal::from);
            }
            Err(Read::Text(text)) => Cow::Borrowed(text),
            Err(Read::Owned(text)) => Cow::Owned(text),
            Err(read) => return Err(mismatch(&read, &visitor)),
        };
        CowStrDeserializer::new(text).deserialize_enum(name, variants, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.is_null()? {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        match self.read()? {
            // serde_json's own types ask its own deserializer.
            Ok(json) => Json::from_str(json)
                .deserialize_newtype_struct(name, visitor)
                .map_err(Refusal::from),
            Err(_) => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }
}
