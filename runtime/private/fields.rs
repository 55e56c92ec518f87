//! Functions that read the fields of a struct one at a time, called by the code that the macros generate. Each is
//! compiled once per field type of a program, instead of once per field.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::private::lists::Borrowed;

/// Returns the index of the field for the next member, or `None` at the end of the object. `index_of` returns the
/// number of fields for a name that no field has.
#[inline]
pub fn next_field<'de, A: MapAccess<'de>>(map: &mut A, index_of: fn(&str) -> usize) -> Result<Option<usize>, A::Error> {
    map.next_key_seed(FieldSeed(index_of))
}

/// Reads the value of a member into its field. Fails if the field already has a value.
// Optimized code is faster if each field has its own copy; a debug build should not compile so many.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn read<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    field: &mut Option<T>,
    name: &'static str,
) -> Result<(), A::Error> {
    if field.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *field = Some(map.next_value()?);
    Ok(())
}

/// Skips the value of a member.
pub fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(|IgnoredAny| ())
}

/// Returns the value of a field after all members are read. A missing `Option` is `None`; any other missing field is an
/// error.
pub fn finish<'de, T: Deserialize<'de>, E: Error>(field: Option<T>, name: &'static str) -> Result<T, E> {
    match field {
        Some(value) => Ok(value),
        None => T::deserialize(Missing {
            name,
            error: PhantomData,
        }),
    }
}

/// Reads a member into the field of a list, of whatever type; null is an empty one.
pub fn read_list<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    field: &mut Option<T>,
    name: &'static str,
) -> Result<(), A::Error> {
    read_with(map, field, name, ListSeed(PhantomData))
}

/// Reads text that borrows from the body into its field.
pub fn read_borrowed<'de, A: MapAccess<'de>, T: Borrowed<'de>>(
    map: &mut A,
    field: &mut Option<T>,
    name: &'static str,
) -> Result<(), A::Error> {
    read_with(map, field, name, BorrowedSeed(PhantomData))
}

/// Reads a member into its field by a seed.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn read_with<'de, A: MapAccess<'de>, S: DeserializeSeed<'de>>(
    map: &mut A,
    field: &mut Option<S::Value>,
    name: &'static str,
    seed: S,
) -> Result<(), A::Error> {
    if field.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *field = Some(map.next_value_seed(seed)?);
    Ok(())
}

/// Reads a list, of whatever type; null is an empty one.
pub fn any_list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    ListSeed(PhantomData).deserialize(deserializer)
}

/// Returns the value of a field that must have been read.
pub fn required<T, E: Error>(field: Option<T>, name: &'static str) -> Result<T, E> {
    field.ok_or_else(|| E::missing_field(name))
}

/// Returns the value of the field of a list, which is empty if the member is missing.
pub fn finish_list<'de, T: Deserialize<'de>, E: Error>(field: Option<T>, _: &'static str) -> Result<T, E> {
    match field {
        Some(value) => Ok(value),
        None => T::deserialize(NoItems(PhantomData)),
    }
}

/// Rewords the error of a user's function: serde_json takes a text that ends in a position for an error at that position,
/// and the function may have decoded another text.
pub fn without_position<E: Error>(error: E) -> E {
    E::custom(format_args!("{error} (by the field's own function)"))
}

/// A list without items.
struct NoItems<E>(PhantomData<E>);

impl<'de, E: Error> SeqAccess<'de> for NoItems<E> {
    type Error = E;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, _: S) -> Result<Option<S::Value>, E> {
        Ok(None)
    }
}

impl<'de, E: Error> Deserializer<'de> for NoItems<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_seq(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct BorrowedSeed<T>(PhantomData<T>);

impl<'de, T: Borrowed<'de>> DeserializeSeed<'de> for BorrowedSeed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::Wire::deserialize(deserializer).map(T::from_wire)
    }
}

/// Reads a list, for which null stands too.
struct ListSeed<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for ListSeed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListSeed<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_none<E: Error>(self) -> Result<T, E> {
        finish_list(None, "")
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        finish_list(None, "")
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

struct FieldSeed(fn(&str) -> usize);

impl<'de> DeserializeSeed<'de> for FieldSeed {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldSeed {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<usize, E> {
        Ok((self.0)(name))
    }
}

/// Stands in for a missing member: an `Option` reads it as `None`, any other type fails.
struct Missing<E> {
    name: &'static str,
    error: PhantomData<E>,
}

impl<'de, E: Error> Deserializer<'de> for Missing<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::missing_field(self.name))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
