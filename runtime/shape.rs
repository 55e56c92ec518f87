//! What a type declares of the JSON that it reads: a constant that the macros write beside `Deserialize`.
//!
//! Corrections, audits and the paths of errors follow from it, so it must say exactly what the type's own `Deserialize`
//! accepts. Where that is not known, it says so: the value is [`Opaque`](Shape::Opaque).

mod impls;
pub(crate) mod of;

pub(crate) mod describe;
pub(crate) mod empty;
pub(crate) mod fit;
pub(crate) mod object;
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
