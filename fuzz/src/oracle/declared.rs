//! What the payload declares, in words of this oracle's own.

use std::collections::BTreeMap;

use crate::payload::{Item, Loose, Payload, Place};

/// The kind of value that a type reads.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A string; codes are strings, too.
    Text,
    /// A whole number in a range.
    Integer(i128, i128),
    Float {
        single: bool,
    },
    Bool,
    Option(&'static Kind),
    List(&'static Kind),
    /// A list of exactly two.
    Pair(&'static Kind),
    Map(&'static Kind),
    /// An object; a function, because types may hold themselves.
    Object(fn() -> &'static [Member]),
}

impl Kind {
    /// Returns the kind inside an `Option`, or this one.
    pub fn bare(self) -> Self {
        match self {
            Self::Option(kind) => kind.bare(),
            kind => kind,
        }
    }

    pub fn is_option(self) -> bool {
        matches!(self, Self::Option(_))
    }

    pub fn is_scalar(self) -> bool {
        matches!(self, Self::Text | Self::Integer(..) | Self::Float { .. } | Self::Bool)
    }
}

/// A declared member.
#[derive(Clone, Copy)]
pub struct Member {
    /// Its name, and its aliases.
    pub names: &'static [&'static str],
    pub kind: Kind,
    /// The field's default, if it declares one.
    pub default: Option<fn() -> Read>,
}

impl Member {
    /// Whether an object without this member does not fit.
    pub fn must_be_there(&self) -> bool {
        self.default.is_none() && !matches!(self.kind, Kind::Option(_) | Kind::List(_))
    }

    /// What is read if a member that need not be there is not.
    pub fn absent(&self) -> Read {
        match (self.default, self.kind) {
            (Some(default), _) => default(),
            (None, Kind::List(_)) => Read::List(Vec::new()),
            (None, _) => Read::None,
        }
    }
}

/// A value that was read.
#[derive(Clone, Debug)]
pub enum Read {
    None,
    Text(String),
    Integer(i128),
    Float(f64),
    Bool(bool),
    List(Vec<Read>),
    Map(BTreeMap<String, Read>),
    /// The members in the order of the struct.
    Object(Vec<Read>),
}

impl PartialEq for Read {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None) => true,
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Integer(a), Self::Integer(b)) => a == b,
            // serde_json may miss the nearest float by a little, and the sign of zero counts.
            (Self::Float(a), Self::Float(b)) => {
                let near = (a - b).abs() <= a.abs() * 1e-6;
                (a == b || near) && a.is_sign_negative() == b.is_sign_negative()
            }
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::List(a), Self::List(b)) | (Self::Object(a), Self::Object(b)) => a == b,
            (Self::Map(a), Self::Map(b)) => a == b,
            _ => false,
        }
    }
}

const U8: Kind = Kind::Integer(0, u8::MAX as i128);
static ITEM_KIND: Kind = Kind::Object(|| ITEM);
const PLACE_KIND: Kind = Kind::Object(|| PLACE);

const fn member(names: &'static [&'static str], kind: Kind) -> Member {
    Member {
        names,
        kind,
        default: None,
    }
}

const fn with_default(names: &'static [&'static str], kind: Kind, default: fn() -> Read) -> Member {
    Member {
        names,
        kind,
        default: Some(default),
    }
}

fn seven() -> Read {
    Read::Integer(7)
}

fn no_items() -> Read {
    Read::List(Vec::new())
}

fn zeros() -> Read {
    Read::List(vec![Read::Integer(0), Read::Integer(0)])
}

/// The members of [`Payload`].
pub static PAYLOAD: &[Member] = &[
    member(&["Text"], Kind::Text),
    member(&["Maybe"], Kind::Option(&Kind::Text)),
    member(&["Small"], U8),
    member(&["Large"], Kind::Integer(i64::MIN as i128, i64::MAX as i128)),
    member(&["Single"], Kind::Float { single: true }),
    member(&["Double"], Kind::Float { single: false }),
    member(&["Flag"], Kind::Bool),
    member(&["Count"], Kind::Option(&U8)),
    member(&["Names"], Kind::List(&Kind::Text)),
    member(&["Bytes"], Kind::List(&U8)),
    member(&["Numbers"], Kind::Option(&Kind::List(&U8))),
    member(&["Flags"], Kind::List(&Kind::Option(&Kind::Bool))),
    member(&["Nested"], Kind::List(&Kind::List(&U8))),
    member(&["Words"], Kind::List(&Kind::List(&Kind::Text))),
    member(&["Items"], Kind::List(&ITEM_KIND)),
    member(&["Item"], Kind::Option(&ITEM_KIND)),
    member(&["Gaps"], Kind::List(&Kind::Option(&ITEM_KIND))),
    member(&["Place"], PLACE_KIND),
    member(&["Loose"], Kind::List(&Kind::Object(|| LOOSE))),
    member(&["Labels"], Kind::Map(&U8)),
    member(&["Places"], Kind::Map(&PLACE_KIND)),
    member(&["Maps"], Kind::List(&Kind::Map(&U8))),
    with_default(&["Pair"], Kind::Pair(&U8), zeros),
    member(&["Pairs"], Kind::List(&Kind::Pair(&U8))),
    with_default(&["Seven"], U8, seven),
    with_default(&["Lucky"], Kind::Option(&U8), seven),
    with_default(&["Plain"], Kind::List(&U8), no_items),
    member(&["CPU", "Cores"], U8),
    member(&["Code"], Kind::Text),
    member(&["Codes"], Kind::List(&Kind::Text)),
];

static ITEM: &[Member] = &[
    member(&["Id"], Kind::Text),
    member(&["Size"], U8),
    member(&["Note"], Kind::Option(&Kind::Text)),
    member(&["Names"], Kind::List(&Kind::Text)),
    member(&["Item"], Kind::Option(&ITEM_KIND)),
];

static PLACE: &[Member] = &[member(&["Zone", "Id"], Kind::Text), with_default(&["Size"], U8, seven)];

static LOOSE: &[Member] = &[
    member(&["Id"], Kind::Option(&Kind::Text)),
    member(&["Names"], Kind::List(&Kind::Text)),
];

fn text(text: impl AsRef<str>) -> Read {
    Read::Text(text.as_ref().to_owned())
}

fn integer(value: impl Into<i128>) -> Read {
    Read::Integer(value.into())
}

fn list<'a, T: 'a>(items: impl IntoIterator<Item = &'a T>, read: impl Fn(&'a T) -> Read) -> Read {
    Read::List(items.into_iter().map(read).collect())
}

fn option<T>(value: Option<T>, read: impl Fn(T) -> Read) -> Read {
    value.map_or(Read::None, read)
}

fn map<T>(map: &BTreeMap<String, T>, read: impl Fn(&T) -> Read) -> Read {
    Read::Map(map.iter().map(|(key, value)| (key.clone(), read(value))).collect())
}

fn item(item: &Item) -> Read {
    Read::Object(vec![
        text(&item.id),
        integer(item.size),
        option(item.note.as_ref(), text),
        list(&item.names, text),
        option(item.item.as_ref(), |inner| self::item(inner)),
    ])
}

fn place(place: &Place) -> Read {
    Read::Object(vec![text(&place.zone), integer(place.size)])
}

fn loose(loose: &Loose) -> Read {
    Read::Object(vec![option(loose.id.as_ref(), text), list(&loose.names, text)])
}

fn bytes<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> Read {
    list(bytes, |byte| integer(*byte))
}

/// Returns the members of a decoded payload, in the order of [`PAYLOAD`].
pub fn payload(payload: &Payload) -> Read {
    Read::Object(vec![
        text(&payload.text),
        option(payload.maybe.as_ref(), text),
        integer(payload.small),
        integer(payload.large),
        Read::Float(payload.single.into()),
        Read::Float(payload.double),
        Read::Bool(payload.flag),
        option(payload.count, integer),
        list(&payload.names, text),
        bytes(&payload.bytes),
        option(payload.numbers.as_ref(), bytes),
        list(&payload.flags, |flag| option(*flag, Read::Bool)),
        list(&payload.nested, bytes),
        list(&payload.words, |words| list(words, text)),
        list(&payload.items, item),
        option(payload.item.as_ref(), item),
        list(&payload.gaps, |gap| option(gap.as_ref(), item)),
        place(&payload.place),
        list(&payload.loose, loose),
        map(&payload.labels, |value| integer(*value)),
        map(&payload.places, place),
        list(&payload.maps, |inner| map(inner, |value| integer(*value))),
        bytes(&payload.pair),
        list(&payload.pairs, bytes),
        integer(payload.seven),
        option(payload.lucky, integer),
        bytes(&payload.plain),
        integer(payload.cpu),
        text(payload.code.as_str()),
        list(&payload.codes, |code| text(code.as_str())),
    ])
}
