//! The shapes of the standard library's types, and of serde_json's.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use crate::shape::{Integer, Shape, Shaped};

macro_rules! shapes {
    ($([$($params:tt)*] $ty:ty $(where [$($bounds:tt)*])? = $shape:expr;)*) => {$(
        impl<$($params)*> Shaped for $ty $(where $($bounds)*)? {
            const __TENCENT_SHAPE: Shape = $shape;
        }
    )*};
}

const TEXT: Shape = Shape::Text { borrowed: false };

shapes! {
    [] bool = Shape::Bool;
    [] i8 = Shape::Integer(Integer::I8);
    [] i16 = Shape::Integer(Integer::I16);
    [] i32 = Shape::Integer(Integer::I32);
    [] i64 = Shape::Integer(Integer::I64);
    [] i128 = Shape::Integer(Integer::I128);
    [] isize = if isize::BITS == 64 { Shape::Integer(Integer::I64) } else { Shape::Integer(Integer::I32) };
    [] u8 = Shape::Integer(Integer::U8);
    [] u16 = Shape::Integer(Integer::U16);
    [] u32 = Shape::Integer(Integer::U32);
    [] u64 = Shape::Integer(Integer::U64);
    [] u128 = Shape::Integer(Integer::U128);
    [] usize = if usize::BITS == 64 { Shape::Integer(Integer::U64) } else { Shape::Integer(Integer::U32) };
    [] f32 = Shape::Float { single: true };
    [] f64 = Shape::Float { single: false };
    [] String = TEXT;
    // As the content of `Box<str>` and the like.
    [] str = TEXT;
    ['a] &'a str = Shape::Text { borrowed: true };
    ['a, T: ToOwned + ?Sized] Cow<'a, T> where [T::Owned: Shaped] = T::Owned::__TENCENT_SHAPE;
    [T: Shaped + ?Sized] Box<T> = T::__TENCENT_SHAPE;
    [T: Shaped + ?Sized] Rc<T> = T::__TENCENT_SHAPE;
    [T: Shaped + ?Sized] Arc<T> = T::__TENCENT_SHAPE;
    [T: Shaped] Option<T> = Shape::Option(&T::__TENCENT_SHAPE);
    [T: Shaped] Vec<T> = Shape::List(&T::__TENCENT_SHAPE);
    [T: Shaped] [T] = Shape::List(&T::__TENCENT_SHAPE);
    [T: Shaped] VecDeque<T> = Shape::List(&T::__TENCENT_SHAPE);
    [T: Shaped] LinkedList<T> = Shape::List(&T::__TENCENT_SHAPE);
    [T: Shaped] BinaryHeap<T> = Shape::List(&T::__TENCENT_SHAPE);
    [T: Shaped] BTreeSet<T> = Shape::List(&T::__TENCENT_SHAPE);
    [T: Shaped, S] HashSet<T, S> = Shape::List(&T::__TENCENT_SHAPE);
    [T: Shaped, const N: usize] [T; N] = Shape::Array(N as u32, &T::__TENCENT_SHAPE);
    [K, V: Shaped] BTreeMap<K, V> = Shape::Map(&V::__TENCENT_SHAPE);
    [K, V: Shaped, S] HashMap<K, V, S> = Shape::Map(&V::__TENCENT_SHAPE);
    [] serde_json::Map<String, serde_json::Value> = Shape::Map(&Shape::Opaque);
    [] serde_json::Value = Shape::Opaque;
}
