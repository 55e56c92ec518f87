//! The structs to write for some actions.

/// How structs are written.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// Text borrows from the body.
    pub borrowed: bool,
    /// The structs can be written as JSON too.
    pub serialize: bool,
    /// The enum of the product's error codes, as a path.
    pub codes: Option<String>,
}

/// The structs, in the order in which they are written.
#[derive(Debug, Clone)]
pub struct Model {
    pub(crate) structs: Vec<Struct>,
    pub(crate) style: Style,
}

#[derive(Debug, Clone)]
pub(crate) struct Struct {
    pub(crate) name: String,
    pub(crate) docs: Vec<String>,
    pub(crate) role: Role,
    pub(crate) borrows: bool,
    pub(crate) fields: Vec<Field>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Role {
    /// The payload of an action.
    Payload {
        action: String,
    },
    Object,
}

#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// The name without `r#`.
    pub(crate) name: String,
    pub(crate) docs: Vec<String>,
    /// The name on the wire, where the field's name does not tell it.
    pub(crate) rename: Option<String>,
    pub(crate) is_list: bool,
    pub(crate) holds: Type,
}

/// What a field holds, or each item of its list.
#[derive(Debug, Clone)]
pub(crate) enum Type {
    Text {
        borrows: bool,
    },
    /// A number or a bool, as Rust spells it.
    Plain(&'static str),
    Object {
        name: String,
        borrows: bool,
        boxed: bool,
    },
}

impl Model {
    /// The actions, each with the name of its struct.
    pub fn payloads(&self) -> impl Iterator<Item = (&str, &str)> {
        self.structs.iter().filter_map(|item| match &item.role {
            Role::Payload { action } => Some((action.as_str(), item.name.as_str())),
            Role::Object => None,
        })
    }

    /// How many structs there are.
    pub fn len(&self) -> usize {
        self.structs.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.structs.is_empty()
    }
}

impl Field {
    /// Whether the struct needs a lifetime for it.
    pub(crate) fn borrows(&self) -> bool {
        matches!(
            self.holds,
            Type::Text { borrows: true } | Type::Object { borrows: true, .. }
        )
    }
}
