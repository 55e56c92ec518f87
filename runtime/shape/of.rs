//! The shape of any type, whether it is known or not.
//!
//! An inherent constant is preferred to that of a trait. So `Of::<T>::__TENCENT_SHAPE` is that of `T` if it is
//! [`Shaped`], and [`Shape::Opaque`] if it is not, provided that [`Unshaped`] is in scope.

use std::collections::{BTreeMap, HashMap};
use std::marker::PhantomData;

use crate::envelope::members::Owns;
use crate::shape::{Shape, Shaped};

/// Stands for a type, to ask for its shape.
#[derive(Debug)]
pub struct Of<T: ?Sized>(PhantomData<T>);

impl<T: Shaped + ?Sized> Of<T> {
    /// The type's own shape.
    pub const __TENCENT_SHAPE: Shape = T::__TENCENT_SHAPE;
    /// The envelope's names that the type declares.
    pub const __TENCENT_OWNS: Owns = T::__TENCENT_OWNS;
}

/// Stands for a type, to ask what it is at least: an `Option`, a list or a map of something that is not known.
#[derive(Debug)]
pub struct Outer<T: ?Sized>(PhantomData<T>);

impl<T> Outer<Option<T>> {
    /// An `Option` of something.
    pub const __TENCENT_SHAPE: Shape = Shape::Option(&Shape::Opaque);
}

impl<T> Outer<Vec<T>> {
    /// A list of something.
    pub const __TENCENT_SHAPE: Shape = Shape::List(&Shape::Opaque);
}

impl<K, V> Outer<BTreeMap<K, V>> {
    /// A map of something.
    pub const __TENCENT_SHAPE: Shape = Shape::Map(&Shape::Opaque);
}

impl<K, V, S> Outer<HashMap<K, V, S>> {
    /// A map of something.
    pub const __TENCENT_SHAPE: Shape = Shape::Map(&Shape::Opaque);
}

/// What is known of every type: nothing.
pub trait Unshaped {
    /// The shape of a type that is not known.
    const __TENCENT_SHAPE: Shape = Shape::Opaque;
    /// A type that is not known declares none of the envelope's names.
    const __TENCENT_OWNS: Owns = Owns::NONE;
}

impl<T: ?Sized> Unshaped for Of<T> {}
impl<T: ?Sized> Unshaped for Outer<T> {}

/// Returns the same `Option`, list or map, but of `inner`.
pub const fn holding(outer: Shape, inner: &'static Shape) -> Shape {
    match outer {
        Shape::Option(_) => Shape::Option(inner),
        Shape::List(_) => Shape::List(inner),
        Shape::Map(_) => Shape::Map(inner),
        outer => outer,
    }
}

/// Returns `shape` if it is known, and `outer` if it is not.
pub const fn known_or(shape: Shape, outer: Shape) -> Shape {
    match shape {
        Shape::Opaque => outer,
        shape => shape,
    }
}
