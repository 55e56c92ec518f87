//! What a type declares of the JSON that it reads: a constant that the macros write beside `Deserialize`.
//!
//! Corrections, audits and the paths of errors follow from it, so it must say exactly what the type's own `Deserialize`
//! accepts. Where that is not known, it says so: the value is [`Opaque`](Shape::Opaque).

mod impls;
pub(crate) mod of;

pub(crate) mod describe;
pub(crate) mod empty;
pub(crate) mod fit;
pub(crate) mod position;

use crate::envelope::members::Owns;
/// The JSON that a type reads.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Nothing is known of the type: its value is decoded as it stands.
    Opaque,
    /// A string.
    Text {
        /// Whether the text is borrowed from the body, which a string with escapes cannot be.
        borrowed: bool,
    },
    /// A whole number in a range.
    Integer(Integer),
    /// Any number.
    Float {
        /// Whether the type has single precision, and so a smaller range.
        single: bool,
    },
    /// `true` or `false`.
    Bool,
    /// Null, or a value of another shape.
    Option(&'static Shape),
    /// A list of any length.
    List(&'static Shape),
    /// A list of one length.
    Array(u32, &'static Shape),
    /// An object with any members, whose names are opaque.
    Map(&'static Shape),
    /// An object with declared members. A function, because types may hold themselves.
    Object(fn() -> &'static Object),
}

/// The integer types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Integer {
    I8,
    I16,
    I32,
    I64,
    I128,
    U8,
    U16,
    U32,
    U64,
    U128,
}

/// An object with declared members. Two are the same if they have the same address.
#[derive(Debug)]
pub struct Object {
    /// The name of the struct.
    pub name: &'static str,
    /// The members, in the order of the struct.
    pub fields: &'static [Field],
    /// Whether other members are refused.
    pub denies_unknown: bool,
    /// Whether serde's derive decodes it, which also takes a list of the fields' values in their order. Such a list is
    /// decoded as it stands.
    pub takes_list: bool,
    /// What the struct flattens: objects whose members are declared here too, or types that may take any member.
    pub flattened: &'static [Shape],
}

/// A declared member.
#[derive(Debug)]
pub struct Field {
    /// The name of the member.
    pub name: &'static str,
    /// What its value is.
    pub shape: Shape,
    /// What is read if the member is missing.
    pub absent: Absent,
    /// Whether null is read as an empty list.
    pub reads_null: bool,
    /// What few fields have.
    pub more: Option<&'static More>,
}

/// What few fields have.
#[derive(Debug)]
pub struct More {
    /// The other names that the field is read by.
    pub aliases: &'static [&'static str],
    /// The name of its type, if the shape of that may not be known; else empty.
    pub ty: &'static str,
    /// Whether a function of the user's decodes the value, although the shape is declared.
    pub may_refuse: bool,
}

/// What a field reads if its member is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Nothing: it must be there.
    Error,
    /// The field's default.
    Default,
    /// `None`, or a list without items.
    Empty,
    /// Unknown: its type decides.
    Ask,
}

impl Absent {
    /// Returns what a field of `shape` reads if nobody says otherwise.
    const fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Option(_) | Shape::List(_) => Self::Empty,
            Shape::Opaque => Self::Ask,
            _ => Self::Error,
        }
    }
}

/// A type whose shape is known.
///
/// The name of the constant is unlikely on purpose: a trait with the same one in scope would make it ambiguous.
pub trait Shaped {
    /// The shape.
    const __TENCENT_SHAPE: Shape;
    /// Which of the envelope's names the type declares as members of its own.
    const __TENCENT_OWNS: Owns = Owns::NONE;
}

impl Shape {
    /// Returns the shape inside an `Option`, or this one.
    pub(crate) fn required(&self) -> &Self {
        match self {
            Self::Option(inner) => inner.required(),
            shape => shape,
        }
    }

    /// Whether this is a list of any length.
    pub const fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }
}

// What the macros write for a field, by what its attributes say.
impl Field {
    /// A field that is read by the macros' own rules: a list may be missing or null.
    pub const fn new(name: &'static str, shape: Shape) -> Self {
        Self {
            absent: Absent::of(&shape),
            reads_null: shape.is_list(),
            ..Self::required(name, shape)
        }
    }

    /// A field that is read by serde's own rules.
    pub const fn by_serde(name: &'static str, shape: Shape) -> Self {
        Self {
            absent: match shape {
                Shape::List(_) => Absent::Error,
                _ => Absent::of(&shape),
            },
            ..Self::required(name, shape)
        }
    }

    /// A field that has a default.
    pub const fn defaulted(name: &'static str, shape: Shape) -> Self {
        Self {
            absent: Absent::Default,
            ..Self::required(name, shape)
        }
    }

    /// A list of a struct that has a default; it may be null.
    pub const fn defaulted_list(name: &'static str, shape: Shape) -> Self {
        Self {
            reads_null: shape.is_list(),
            ..Self::defaulted(name, shape)
        }
    }

    /// A field that must be there, whatever its type.
    pub const fn required(name: &'static str, shape: Shape) -> Self {
        Self {
            name,
            shape,
            absent: Absent::Error,
            reads_null: false,
            more: None,
        }
    }

    /// The same field, with what few have.
    pub const fn with(self, more: &'static More) -> Self {
        Self {
            more: Some(more),
            ..self
        }
    }

    /// The other names that the field is read by.
    pub(crate) fn aliases(&self) -> &'static [&'static str] {
        self.more.map_or(&[], |more| more.aliases)
    }

    /// Whether a function of the user's may refuse a value that fits.
    pub(crate) fn may_refuse(&self) -> bool {
        self.more.is_some_and(|more| more.may_refuse)
    }

    /// The name of the field's type, if the shape of that may not be known; else empty.
    pub(crate) fn ty(&self) -> &'static str {
        self.more.map_or("", |more| more.ty)
    }

    /// Whether `name` is one of the names that the field is read by.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases().contains(&name)
    }
}

impl Object {
    /// Returns the index of the field that reads the member `name`, in the order of [`members`](Object::members).
    /// `hint` is where to look first: members often come in the order of the fields.
    pub(crate) fn find(&self, name: &str, hint: usize) -> Option<(usize, &'static Field)> {
        if let Some(field) = self.fields.get(hint).filter(|field| field.name == name) {
            return Some((hint, field));
        }
        let position = self.fields.iter().position(|field| field.is_called(name));
        if let Some((index, field)) = position.and_then(|index| Some((index, self.fields.get(index)?))) {
            return Some((index, field));
        }
        if self.flattened.is_empty() {
            return None;
        }
        let inner = self.members().enumerate().skip(self.fields.len());
        inner.into_iter().find(|(_, field)| field.is_called(name))
    }

    /// Returns the declared members, those of flattened objects after its own.
    pub(crate) fn members(&self) -> Members {
        Members {
            fields: self.fields.iter(),
            flattened: self.flattened.iter(),
            inner: None,
        }
    }

    /// Returns how many members are declared.
    pub(crate) fn member_count(&self) -> usize {
        if self.flattened.is_empty() {
            self.fields.len()
        } else {
            self.members().count()
        }
    }

    /// Whether the object may be a list whose first item is, or may be, an object.
    pub(crate) fn takes_list_of_object(&self) -> bool {
        let first = self.fields.first().map(|field| field.shape.required());
        self.takes_list && matches!(first, Some(Shape::Object(_) | Shape::Map(_) | Shape::Opaque))
    }

    /// Whether a flattened type may take members that are not declared.
    pub(crate) fn takes_any(&self) -> bool {
        self.flattened.iter().any(|shape| match shape {
            Shape::Object(object) => object().takes_any(),
            _ => true,
        })
    }

    /// Whether a flattened type is not known at all.
    pub(crate) fn flattens_opaque(&self) -> bool {
        self.flattened.iter().any(|shape| match shape {
            Shape::Object(object) => object().flattens_opaque(),
            shape => matches!(shape, Shape::Opaque),
        })
    }
}

/// The declared members of an object, with those that it flattens.
pub(crate) struct Members {
    fields: std::slice::Iter<'static, Field>,
    flattened: std::slice::Iter<'static, Shape>,
    inner: Option<Box<Members>>,
}

impl Iterator for Members {
    type Item = &'static Field;

    fn next(&mut self) -> Option<&'static Field> {
        if let Some(field) = self.fields.next() {
            return Some(field);
        }
        loop {
            if let Some(field) = self.inner.as_mut().and_then(|inner| inner.next()) {
                return Some(field);
            }
            self.inner = match self.flattened.next()? {
                Shape::Object(object) => Some(Box::new(object().members())),
                _ => None,
            };
        }
    }
}
