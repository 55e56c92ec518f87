//! Construction of the model from the metadata of a service.

use std::collections::{HashSet, VecDeque};

use crate::error::Error;
use crate::markdown::markdown;
use crate::metadata::shape::{Shape, shape};
use crate::metadata::{About, Action, Api, Member, Object};
use crate::shared::case::pascal;
use crate::structs::boxing::boxed;
use crate::structs::closure::holding;
use crate::structs::fields::unique_fields;
use crate::structs::model::{Field, Model, Role, Struct, Style, Type};
use crate::structs::names::Names;
use crate::structs::secret::secret;

impl Model {
    /// Creates the structs for `actions`: each payload, followed by the objects in it that no earlier payload contains.
    /// If the style asks for requests, they are created in the same way.
    ///
    /// # Errors
    ///
    /// Returns an error if an action does not exist, or if the metadata contains something that is not supported.
    pub fn new(api: &Api, actions: &[String], style: Style) -> Result<Self, Error> {
        let scope = Scope::of(api, &style);
        let mut written: HashSet<&str> = HashSet::new();
        let mut distinct = Vec::new();
        for name in actions.iter().filter(|name| written.insert(name)) {
            distinct.push((name.as_str(), api.action(name)?));
        }
        let structs = scope.structs(Direction::Reply, &distinct)?;
        let (requests, multipart) = if style.requests {
            let (multipart, sent): (Vec<_>, Vec<_>) = distinct
                .into_iter()
                .partition(|(_, action)| scope.multipart.contains(action.input.as_str()));
            let multipart = multipart.into_iter().map(|(name, _)| name.to_owned()).collect();
            (scope.structs(Direction::Request, &sent)?, multipart)
        } else {
            (Vec::new(), Vec::new())
        };
        Ok(Self {
            service: api.metadata.service_short_name.clone(),
            version: api.metadata.api_version.clone(),
            structs,
            requests,
            multipart,
            style,
        })
    }
}

/// What the documentation of a struct says of an action that can answer with an event stream.
const STREAM: &str = "**Streams**: the reply can be an event stream, which `tencent_response::stream` reads.";

/// The direction in which the values of a struct are sent.
#[derive(Clone, Copy, PartialEq)]
enum Direction {
    Request,
    Reply,
}

/// What is known about a whole service. It does not depend on the requested actions.
struct Scope<'a> {
    api: &'a Api,
    names: Names<'a>,
    boxed: HashSet<(&'a str, &'a str)>,
    /// The objects that need a lifetime parameter if text is borrowed; none if it is not.
    borrowing: HashSet<&'a str>,
    /// The objects that contain a floating-point number.
    floating: HashSet<&'a str>,
    /// The objects that contain a file.
    multipart: HashSet<&'a str>,
    trust_required: bool,
}

impl<'a> Scope<'a> {
    /// Analyzes a service.
    fn of(api: &'a Api, style: &Style) -> Self {
        let is_text = |shape: Shape<'_>| matches!(shape, Shape::Text | Shape::Binary);
        Self {
            api,
            names: Names::of(api),
            boxed: boxed(api),
            borrowing: if style.borrowed {
                holding(api, is_text)
            } else {
                HashSet::new()
            },
            floating: holding(api, |shape| shape == Shape::Float),
            multipart: holding(api, |shape| shape == Shape::Binary),
            trust_required: style.trust_required,
        }
    }

    /// Creates the structs for one direction of the actions.
    fn structs(&self, direction: Direction, actions: &[(&str, &'a Action)]) -> Result<Vec<Struct>, Error> {
        let mut structs = Vec::new();
        let mut seen: HashSet<&str> = HashSet::new();
        let mut open = VecDeque::new();
        for (name, action) in actions {
            structs.push(self.outermost(direction, name, action, &mut open)?);
            while let Some(object) = open.pop_front() {
                if seen.insert(object) {
                    structs.push(self.object(direction, object, &mut open)?);
                }
            }
        }
        Ok(structs)
    }

    /// Creates the struct for the payload or the request of an action, and adds the objects in it to `open`.
    fn outermost(
        &self,
        direction: Direction,
        action_name: &str,
        action: &'a Action,
        open: &mut VecDeque<&'a str>,
    ) -> Result<Struct, Error> {
        let name = self.names.payload(action_name);
        let mut docs = markdown(&action.name);
        push_paragraph(&mut docs, markdown(&action.document));
        let (note, deprecated) = match action.status.as_deref() {
            Some("deprecated") => (
                Some("**Deprecated** by Tencent Cloud."),
                Some("Tencent Cloud has deprecated this action"),
            ),
            Some("offline") => (
                Some("**Offline**: Tencent Cloud has withdrawn this action."),
                Some("Tencent Cloud has withdrawn this action"),
            ),
            _ => (None, None),
        };
        push_paragraph(&mut docs, note.map(str::to_owned).into_iter().collect());
        if self.api.is_stream(action) {
            push_paragraph(&mut docs, vec![STREAM.to_owned()]);
        }
        let action_name = action_name.to_owned();
        let (object_name, role) = match direction {
            Direction::Reply => (
                &action.output,
                Role::Payload {
                    action: action_name,
                    error: self.api.error_member(action).map(str::to_owned),
                },
            ),
            Direction::Request => {
                let payload = name.clone();
                (
                    &action.input,
                    Role::Request {
                        action: action_name,
                        payload,
                    },
                )
            }
        };
        let object = self.find(object_name)?;
        // The envelope reads the request id of a reply.
        let is_read = |member: &&Member| direction == Direction::Request || member.name != "RequestId";
        let members: Vec<_> = distinct(object).into_iter().filter(is_read).collect();
        let fields = self.fields(direction, object_name, &members, open)?;
        Ok(Struct {
            name,
            docs,
            role,
            deprecated,
            borrows: fields.iter().any(Field::borrows),
            has_floats: self.floating.contains(object_name.as_str()),
            fields,
        })
    }

    /// Creates the struct for an object, and adds the objects in it to `open`.
    fn object(
        &self,
        direction: Direction,
        object_name: &'a str,
        open: &mut VecDeque<&'a str>,
    ) -> Result<Struct, Error> {
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
            role: match direction {
                Direction::Reply => Role::Object,
                Direction::Request => Role::Parameter,
            },
            deprecated: None,
            borrows: direction == Direction::Reply && self.borrowing.contains(object_name),
            has_floats: self.floating.contains(object_name),
            fields: self.fields(direction, object_name, &distinct(object), open)?,
        })
    }

    fn find(&self, name: &str) -> Result<&'a Object, Error> {
        let missing = || Error::new(format!("{}: object `{name}` is not defined", self.place()));
        self.api.objects.get(name).ok_or_else(missing)
    }

    fn fields(
        &self,
        direction: Direction,
        owner: &str,
        members: &[&'a Member],
        open: &mut VecDeque<&'a str>,
    ) -> Result<Vec<Field>, Error> {
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
            // A member that closes a cycle of objects stays optional, because its default value would have no end.
            let boxed = self.boxed.contains(&(owner, member.name.as_str()));
            fields.push(Field {
                rename: (pascal(&name) != member.name).then(|| member.name.clone()),
                name,
                docs: markdown(&member.document),
                is_list,
                is_optional: match direction {
                    Direction::Request => boxed || !member.required,
                    Direction::Reply => !is_list && (boxed || !(self.trust_required && is_promised(member))),
                },
                is_secret: shape == Shape::Text && secret(&member.name).is_some(),
                holds: self.holds(direction, shape, boxed),
            });
        }
        Ok(fields)
    }

    fn holds(&self, direction: Direction, shape: Shape<'_>, boxed: bool) -> Type {
        let is_reply = direction == Direction::Reply;
        match shape {
            Shape::Text | Shape::Binary => Type::Text {
                borrows: is_reply && !self.borrowing.is_empty(),
            },
            Shape::Signed => Type::Plain("i64"),
            Shape::Unsigned => Type::Plain("u64"),
            Shape::Float => Type::Plain("f64"),
            Shape::Bool => Type::Plain("bool"),
            Shape::Object(object) => Type::Object {
                name: self.names.object(object),
                borrows: is_reply && self.borrowing.contains(object),
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

/// Returns whether the documentation promises that the member is in every reply and is not null.
fn is_promised(member: &Member) -> bool {
    member.output_required && member.value_allowed_null == Some(false)
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
