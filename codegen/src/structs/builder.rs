//! Construction of the model from the metadata of a service.

use std::collections::{HashSet, VecDeque};

use crate::error::Error;
use crate::markdown::markdown;
use crate::metadata::shape::{Shape, shape};
use crate::metadata::{About, Action, Api, Member, Object};
use crate::shared::case::pascal;
use crate::structs::boxing::boxed;
use crate::structs::fields::unique_fields;
use crate::structs::lifetimes::borrowing;
use crate::structs::model::{Field, Model, Role, Struct, Style, Type};
use crate::structs::names::Names;

impl Model {
    /// Creates the structs for `actions`: each payload, followed by the objects in it that no earlier payload contains.
    ///
    /// # Errors
    ///
    /// Returns an error if an action does not exist, or if the metadata contains something that is not supported.
    pub fn new(api: &Api, actions: &[String], style: Style) -> Result<Self, Error> {
        let scope = Scope::of(api, style.borrowed);
        let mut structs = Vec::new();
        let mut seen: HashSet<&str> = HashSet::new();
        let mut written: HashSet<&str> = HashSet::new();
        for name in actions.iter().filter(|name| written.insert(name)) {
            let action = api.action(name)?;
            let mut open = VecDeque::new();
            structs.push(scope.payload(name, action, &mut open)?);
            while let Some(object) = open.pop_front() {
                if seen.insert(object) {
                    structs.push(scope.object(object, &mut open)?);
                }
            }
        }
        Ok(Self { structs, style })
    }
}

/// What is known about a whole service. It does not depend on the requested actions.
struct Scope<'a> {
    api: &'a Api,
    names: Names<'a>,
    boxed: HashSet<(&'a str, &'a str)>,
    borrowing: HashSet<&'a str>,
}

impl<'a> Scope<'a> {
    /// Analyzes a service. `borrowed` says whether text is borrowed from the body.
    fn of(api: &'a Api, borrowed: bool) -> Self {
        Self {
            api,
            names: Names::of(api),
            boxed: boxed(api),
            borrowing: if borrowed { borrowing(api) } else { HashSet::new() },
        }
    }

    /// Creates the struct for the payload of an action, and adds the objects in it to `open`.
    fn payload(&self, action_name: &str, action: &Action, open: &mut VecDeque<&'a str>) -> Result<Struct, Error> {
        let name = self.names.payload(action_name);
        let mut docs = markdown(&action.name);
        push_paragraph(&mut docs, markdown(&action.document));
        let note = match action.status.as_deref() {
            Some("deprecated") => vec!["**Deprecated** by Tencent Cloud.".to_owned()],
            Some("offline") => vec!["**Offline**: Tencent Cloud has withdrawn this action.".to_owned()],
            _ => Vec::new(),
        };
        push_paragraph(&mut docs, note);
        let role = Role::Payload {
            action: action_name.to_owned(),
        };
        let output = self.find(&action.output)?;
        // The request id is read by the envelope.
        let members: Vec<_> = output
            .members
            .iter()
            .filter(|member| member.name != "RequestId")
            .collect();
        let fields = self.fields(&action.output, &members, open)?;
        let borrows = fields.iter().any(Field::borrows);
        Ok(Struct {
            name,
            docs,
            role,
            borrows,
            fields,
        })
    }

    /// Creates the struct for an object, and adds the objects in it to `open`.
    fn object(&self, object_name: &'a str, open: &mut VecDeque<&'a str>) -> Result<Struct, Error> {
        let object = self.find(object_name)?;
        let name = self.names.object(object_name);
        let mut docs = markdown(&object.document);
        if name != object_name {
            push_paragraph(
                &mut docs,
                vec![format!("Tencent Cloud calls this object `{object_name}`.")],
            );
        }
        Ok(Struct {
            name,
            docs,
            role: Role::Object,
            borrows: self.borrowing.contains(object_name),
            fields: self.fields(object_name, &distinct(object), open)?,
        })
    }

    fn find(&self, name: &str) -> Result<&'a Object, Error> {
        let missing = || Error::new(format!("{}: object `{name}` is not defined", self.place()));
        self.api.objects.get(name).ok_or_else(missing)
    }

    fn fields(&self, owner: &str, members: &[&'a Member], open: &mut VecDeque<&'a str>) -> Result<Vec<Field>, Error> {
        let names = unique_fields(members);
        let mut fields = Vec::new();
        for (member, name) in members.iter().zip(names) {
            let Some((shape, is_list)) = shape(member, self.api) else {
                let Member { name, kind, member, .. } = member;
                let what = format!("`{owner}.{name}` is `{kind}` of `{member}`, which is not supported");
                return Err(Error::new(format!("{}: {what}", self.place())));
            };
            if let Shape::Object(object) = shape {
                open.push_back(object);
            }
            fields.push(Field {
                rename: (pascal(&name) != member.name).then(|| member.name.clone()),
                name,
                docs: markdown(&member.document),
                is_list,
                holds: self.holds(shape, self.boxed.contains(&(owner, member.name.as_str()))),
            });
        }
        Ok(fields)
    }

    fn holds(&self, shape: Shape<'_>, boxed: bool) -> Type {
        match shape {
            Shape::Text => Type::Text {
                borrows: !self.borrowing.is_empty(),
            },
            Shape::Signed => Type::Plain("i64"),
            Shape::Unsigned => Type::Plain("u64"),
            Shape::Float => Type::Plain("f64"),
            Shape::Bool => Type::Plain("bool"),
            Shape::Object(object) => Type::Object {
                name: self.names.object(object),
                borrows: self.borrowing.contains(object),
                boxed,
            },
        }
    }

    /// Returns the file and the service, for error messages.
    fn place(&self) -> String {
        let About {
            api_version,
            service_short_name,
        } = &self.api.metadata;
        format!("api.json of {service_short_name} {api_version}")
    }
}

/// Returns the members without duplicates; the first of each name is kept.
fn distinct(object: &Object) -> Vec<&Member> {
    let mut seen = HashSet::new();
    object
        .members
        .iter()
        .filter(|member| seen.insert(&member.name))
        .collect()
}

/// Appends a paragraph, separated by an empty line.
fn push_paragraph(docs: &mut Vec<String>, paragraph: Vec<String>) {
    if !docs.is_empty() && !paragraph.is_empty() {
        docs.push(String::new());
    }
    docs.extend(paragraph);
}
