//! A value as a lenient pass reads it: one concrete `Deserializer`, whatever the type.

use serde::de::{Deserializer, Visitor};

use crate::lenient::members::{Items, Members};
use crate::lenient::pass::Pass;
use crate::lenient::plan::Shape;
use crate::lenient::refusal::Refusal;
use crate::lenient::scalar::{Key, Scalar};
use crate::lenient::tree::NodeId;
use crate::value_kind::ValueKind;

/// serde_json's limit, with the two levels of the envelope.
const DEEPEST: u8 = 127;

/// A value of a reply, or one that it misses.
#[derive(Clone)]
pub(crate) struct Value<'p, 'de> {
    pub(crate) pass: &'p Pass<'p, 'de>,
    pub(crate) place: Place,
    /// Of what object it is a member, and which.
    pub(crate) slot: Option<(Shape, Key<'de>)>,
    /// Whether it stands in an `Option`.
    pub(crate) is_optional: bool,
    /// How many objects and arrays it stands in.
    pub(crate) depth: u8,
}

/// Where a value comes from.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    Node(NodeId),
    /// A member that `object` does not hold, or holds as null.
    Nothing {
        object: NodeId,
        member: &'static str,
        found: ValueKind,
    },
    /// Inside an object that is made of nothing.
    Hollow,
}

impl<'p, 'de> Value<'p, 'de> {
    /// The payload.
    pub(crate) fn root(pass: &'p Pass<'p, 'de>) -> Self {
        Self {
            pass,
            place: Place::Node(pass.response),
            slot: None,
            is_optional: false,
            depth: 1,
        }
    }

    /// A value inside this one.
    pub(crate) fn inside(&self, place: Place, slot: Option<(Shape, Key<'de>)>) -> Self {
        Self {
            pass: self.pass,
            place,
            slot,
            is_optional: false,
            depth: self.depth + 1,
        }
    }

    pub(crate) fn is_root(&self) -> bool {
        self.depth == 1
    }

    fn kind(&self) -> ValueKind {
        match self.place {
            Place::Node(node) => self.pass.tree.kind(node),
            _ => ValueKind::Missing,
        }
    }

    /// The JSON at a node, for types that take it as it stands.
    fn json(&self) -> Result<&'de str, Refusal> {
        match self.place {
            Place::Node(node) => std::str::from_utf8(self.pass.tree.text(node)).map_err(|_| Refusal::Other),
            _ => Ok("null"),
        }
    }

    fn check_depth(&self) -> Result<(), Refusal> {
        if self.depth < DEEPEST {
            Ok(())
        } else {
            Err(Refusal::Other)
        }
    }

    /// Reads an object, or makes one of empty values.
    fn read_object<V: Visitor<'de>>(self, shape: Shape, visitor: V) -> Result<V::Value, Refusal> {
        let mut members = self.enter(shape)?;
        let result = visitor.visit_map(&mut members);
        members.leave();
        result.map_err(|refusal| members.refuse(refusal))
    }

    /// The members of an object, or of one that is made of nothing.
    fn enter(self, shape: Shape) -> Result<Members<'p, 'de>, Refusal> {
        self.check_depth()?;
        let object = match (self.kind(), self.place) {
            (ValueKind::Object, Place::Node(node)) => Some(node),
            _ => {
                self.empty(ValueKind::Object)?;
                // An object of empty values inside itself would never end.
                if self.pass.hollow.borrow().contains(&shape) {
                    return Err(Refusal::Other);
                }
                self.pass.hollow.borrow_mut().push(shape);
                None
            }
        };
        Ok(Members::new(self, object, shape))
    }

    /// Reads a list that `visitor` must take to its end.
    fn read_list<V: Visitor<'de>>(self, node: NodeId, visitor: V) -> Result<V::Value, Refusal> {
        self.check_depth()?;
        let mut items = Items::new(&self, node);
        let value = visitor.visit_seq(&mut items)?;
        if items.is_done() {
            Ok(value)
        } else {
            Err(Refusal::Other)
        }
    }
}

/// Methods for scalars: serde_json reads the JSON that the rules give.
macro_rules! scalars {
    ($($method:ident $kind:ident,)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
            match self.scalar(ValueKind::$kind)? {
                Scalar::Json(json) => Ok(serde_json::Deserializer::from_str(json).$method(visitor)?),
                other => other.visit(visitor),
            }
        }
    )*};
}

/// Methods for what is read as it stands.
macro_rules! as_it_stands {
    ($($method:ident($($argument:ident: $ty:ty),*),)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $ty,)* visitor: V) -> Result<V::Value, Refusal> {
            if self.kind() == ValueKind::Null {
                // Null may stand for a default.
                self.empty(ValueKind::Null)?;
            }
            Ok(serde_json::Deserializer::from_str(self.json()?).$method($($argument,)* visitor)?)
        }
    )*};
}

impl<'de> Scalar<'de> {
    fn visit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self {
            Self::Json(text) | Self::Text(text) => visitor.visit_borrowed_str(text),
            Self::Mended(text) => visitor.visit_string(text),
            Self::Whole(number) => match (u64::try_from(number), i64::try_from(number)) {
                (Ok(number), _) => visitor.visit_u64(number),
                (_, Ok(number)) => visitor.visit_i64(number),
                _ => visitor.visit_i128(number),
            },
        }
    }
}

impl<'de> Deserializer<'de> for Value<'_, 'de> {
    type Error = Refusal;

    scalars! {
        deserialize_bool Bool, deserialize_str String, deserialize_string String,
        deserialize_i8 Integer, deserialize_i16 Integer, deserialize_i32 Integer, deserialize_i64 Integer,
        deserialize_u8 Integer, deserialize_u16 Integer, deserialize_u32 Integer, deserialize_u64 Integer,
        deserialize_i128 Integer, deserialize_u128 Integer, deserialize_f32 Number, deserialize_f64 Number,
    }

    as_it_stands! {
        deserialize_char(), deserialize_bytes(), deserialize_byte_buf(), deserialize_identifier(),
        deserialize_enum(name: &'static str, variants: &'static [&'static str]),
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.is_root() {
            return self.deserialize_map(visitor);
        }
        Ok(serde_json::Deserializer::from_str(self.json()?).deserialize_any(visitor)?)
    }

    fn deserialize_option<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Refusal> {
        if self.is_vacated() {
            if let Place::Node(node) = self.place {
                self.pass.correct(node, None, ValueKind::String, ValueKind::Null);
            }
            return visitor.visit_none();
        }
        match self.kind() {
            ValueKind::Null => visitor.visit_none(),
            ValueKind::Missing => {
                self.empty(ValueKind::Null)?;
                visitor.visit_none()
            }
            _ => {
                self.is_optional = true;
                visitor.visit_some(self)
            }
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.kind() {
            ValueKind::Null | ValueKind::Missing => visitor.visit_unit(),
            _ if self.is_root() => visitor.visit_unit(),
            _ => Err(Refusal::Other),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match (self.kind(), self.place) {
            (ValueKind::Array, Place::Node(node)) => self.read_list(node, visitor),
            (ValueKind::Object, Place::Node(node)) => {
                self.pass.correct(node, None, ValueKind::Object, ValueKind::Array);
                visitor.visit_seq(Items::single(&self, node))
            }
            _ => {
                self.empty(ValueKind::Array)?;
                visitor.visit_seq(Items::none(&self))
            }
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        match (self.kind(), self.place) {
            (ValueKind::Array, Place::Node(node)) => self.read_list(node, visitor),
            _ => {
                // Null may stand for a default.
                self.empty(ValueKind::Null)?;
                Err(Refusal::Other)
            }
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let name = std::any::type_name::<V>();
        self.read_object(Shape { name, fields: None }, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.read_object(
            Shape {
                name,
                fields: Some(fields),
            },
            visitor,
        )
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if let (Place::Node(node), Some(_)) = (self.place, &self.slot) {
            self.pass.note_unread(node);
        }
        visitor.visit_unit()
    }
}
