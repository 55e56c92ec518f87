//! The model of the structs to generate.

/// The options for the generated code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Style {
    /// Whether text is borrowed from the body.
    pub borrowed: bool,
    /// Whether the structs also derive `Serialize`.
    pub serialize: bool,
    /// The path to the enum of the product's error codes, if there is one.
    pub codes: Option<String>,
    /// The paths of further macros to derive, such as `Eq`.
    pub derives: Vec<String>,
    /// Whether members that the documentation promises are no `Option`s.
    pub trust_required: bool,
    /// Whether to write requests too.
    pub requests: bool,
}

/// The structs, in the order in which they are written, and the options for their code.
#[derive(Debug, Clone)]
pub struct Model {
    pub(crate) service: String,
    pub(crate) version: String,
    pub(crate) structs: Vec<Struct>,
    pub(crate) requests: Vec<Struct>,
    pub(crate) multipart: Vec<String>,
    pub(crate) style: Style,
}

#[derive(Debug, Clone)]
pub(crate) struct Struct {
    pub(crate) name: String,
    pub(crate) docs: Vec<String>,
    pub(crate) role: Role,
    /// Why the struct is deprecated, if it is.
    pub(crate) deprecated: Option<&'static str>,
    /// Whether the struct needs a lifetime parameter.
    pub(crate) borrows: bool,
    /// Whether the struct contains a floating-point number at any depth.
    pub(crate) has_floats: bool,
    pub(crate) fields: Vec<Field>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Role {
    /// The payload of an action, with the member in which an event of a stream tells of an error.
    Payload { action: String, error: Option<String> },
    /// An object in a payload.
    Object,
    /// The parameters of an action, with the name of the struct for its payload.
    Request { action: String, payload: String },
    /// An object in a request.
    Parameter,
}

#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// The field name, without `r#`.
    pub(crate) name: String,
    pub(crate) docs: Vec<String>,
    /// The member's name, if it cannot be derived from the field name.
    pub(crate) rename: Option<String>,
    pub(crate) is_list: bool,
    pub(crate) is_optional: bool,
    pub(crate) is_secret: bool,
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
            Role::Payload { action, .. } => Some((action.as_str(), item.name.as_str())),
            _ => None,
        })
    }

    /// Returns an iterator over the actions that have a request, each with the name of its struct in the module
    /// `request`.
    pub fn requests(&self) -> impl Iterator<Item = (&str, &str)> {
        self.requests.iter().filter_map(|item| match &item.role {
            Role::Request { action, .. } => Some((action.as_str(), item.name.as_str())),
            _ => None,
        })
    }

    /// Returns the actions for which requests were asked for but not written, because they upload a file as
    /// `multipart/form-data`, not as JSON.
    pub fn multipart(&self) -> &[String] {
        &self.multipart
    }

    /// Returns the number of structs.
    pub fn len(&self) -> usize {
        self.structs.len() + self.requests.len()
    }

    /// Returns whether there are no structs.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
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
