//! The model of the structs to generate.

/// The options for the generated code.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// Whether text is borrowed from the body.
    pub borrowed: bool,
    /// Whether the structs also derive `Serialize`.
    pub serialize: bool,
    /// The path to the enum of the product's error codes, if there is one.
    pub codes: Option<String>,
}

/// The structs, in the order in which they are written, and the options for their code.
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
    /// The field name, without `r#`.
    pub(crate) name: String,
    pub(crate) docs: Vec<String>,
    /// The member's name, if it cannot be derived from the field name.
    pub(crate) rename: Option<String>,
    pub(crate) is_list: bool,
    pub(crate) holds: Type,
}

/// The type of a field's value, or of the items if the field is a list.
#[derive(Debug, Clone)]
pub(crate) enum Type {
    Text {
        borrows: bool,
    },
    /// A number or a `bool`, with the name of its Rust type.
    Plain(&'static str),
    Object {
        name: String,
        borrows: bool,
        boxed: bool,
    },
}

impl Model {
    /// Returns an iterator over the actions, each with the name of its struct.
    pub fn payloads(&self) -> impl Iterator<Item = (&str, &str)> {
        self.structs.iter().filter_map(|item| match &item.role {
            Role::Payload { action } => Some((action.as_str(), item.name.as_str())),
            Role::Object => None,
        })
    }

    /// Returns the number of structs.
    pub fn len(&self) -> usize {
        self.structs.len()
    }

    /// Returns whether there are no structs.
    pub fn is_empty(&self) -> bool {
        self.structs.is_empty()
    }
}

impl Field {
    /// Returns whether the field requires a lifetime parameter on the struct.
    pub(crate) fn borrows(&self) -> bool {
        matches!(
            self.holds,
            Type::Text { borrows: true } | Type::Object { borrows: true, .. }
        )
    }
}
