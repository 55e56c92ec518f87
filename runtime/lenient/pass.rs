//! One lenient pass over a reply: what it is to do, and what it notes.

use std::cell::RefCell;

use crate::correction::Correction;
use crate::decode_error::DecodeError;
use crate::diagnosis::rename;
use crate::envelope::members::EnvelopeName;
use crate::envelope::owned::Owned;
use crate::lenient::plan::{Change, Plan, Shape};
use crate::lenient::refusal::Refusal;
use crate::lenient::tree::{NodeId, Tree};
use crate::path::push_key;
use crate::value_kind::ValueKind;

/// One reading of a reply.
pub(crate) struct Pass<'p, 'de> {
    pub(crate) tree: &'p Tree<'de>,
    pub(crate) plan: &'p Plan,
    pub(crate) response: NodeId,
    purpose: Purpose,
    pub(crate) owned: Owned,
    /// The shapes of the objects of empty values that are being made, from the outside in.
    pub(crate) hollow: RefCell<Vec<Shape>>,
    notes: RefCell<Notes>,
}

/// What a reply is read for.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Purpose {
    /// The payload.
    Payload,
    /// What the type does not read and what the reply does not hold, too.
    Audit,
}

/// What a pass takes note of.
#[derive(Default)]
struct Notes {
    corrections: Vec<Note>,
    unread: Vec<NodeId>,
    absent: Vec<(NodeId, &'static str)>,
    change: Option<Change>,
    rename: Option<String>,
}

/// A correction, its path not yet spelt out.
struct Note {
    node: NodeId,
    member: Option<&'static str>,
    found: ValueKind,
    made: ValueKind,
}

/// What was noted of a reply that was read.
#[derive(Default)]
pub(crate) struct Findings {
    pub(crate) corrections: Vec<Correction>,
    pub(crate) deprecated_warning: Option<String>,
    /// The paths of the members that the type does not read.
    pub(crate) unread: Vec<String>,
    /// The paths of the members that the type declares and the reply does not hold.
    pub(crate) absent: Vec<String>,
}

impl Findings {
    /// Tells of letters that are not UTF-8 where the type does not read.
    pub(crate) fn tell_invalid_utf8(&mut self, error: &DecodeError) {
        let is_told = self
            .corrections
            .iter()
            .any(|correction| correction.found == ValueKind::InvalidUtf8);
        if error.is_invalid_utf8() && !is_told {
            self.corrections.push(Correction {
                path: error.path.clone(),
                found: ValueKind::InvalidUtf8,
                made: ValueKind::String,
            });
        }
    }
}

impl<'p, 'de> Pass<'p, 'de> {
    pub(crate) fn new(tree: &'p Tree<'de>, plan: &'p Plan, response: NodeId, owned: Owned, purpose: Purpose) -> Self {
        Self {
            tree,
            plan,
            response,
            purpose,
            owned,
            hollow: RefCell::default(),
            notes: RefCell::default(),
        }
    }

    /// What to do otherwise in the next pass; the error is a forgotten rename, if that is why there is none.
    pub(crate) fn change_of_plan(self) -> Result<Change, Option<String>> {
        let notes = self.notes.into_inner();
        notes.change.ok_or(notes.rename)
    }

    /// What was noted, the paths spelt out.
    pub(crate) fn findings(self) -> Findings {
        let Notes {
            corrections,
            unread,
            absent,
            ..
        } = self.notes.into_inner();
        let path = |node, member: Option<&str>| {
            let mut path = self.tree.path(node);
            if let Some(member) = member {
                push_key(&mut path, member);
            }
            path
        };
        let corrections = corrections.into_iter().map(|note| Correction {
            path: path(note.node, note.member),
            found: note.found,
            made: note.made,
        });
        Findings {
            corrections: corrections.collect(),
            deprecated_warning: deprecated_warning(self.tree, self.owned),
            unread: unread.into_iter().map(|node| path(node, None)).collect(),
            absent: absent
                .into_iter()
                .map(|(node, member)| path(node, Some(member)))
                .collect(),
        }
    }
}

impl<'de> Pass<'_, 'de> {
    /// Notes a correction at a node, or at a member that it does not hold.
    pub(crate) fn correct(&self, node: NodeId, member: Option<&'static str>, found: ValueKind, made: ValueKind) {
        self.notes.borrow_mut().corrections.push(Note {
            node,
            member,
            found,
            made,
        });
    }

    /// Notes a member that the type does not read, for an audit.
    pub(crate) fn note_unread(&self, node: NodeId) {
        if self.purpose == Purpose::Audit {
            self.notes.borrow_mut().unread.push(node);
        }
    }

    /// Notes, for an audit, the `fields` that an object does not hold.
    pub(crate) fn note_absent(&self, object: NodeId, fields: &'static [&'static str]) {
        if self.purpose == Purpose::Audit {
            let keys: Vec<_> = self.tree.children(object).map(|child| self.tree.key(child)).collect();
            let absent = fields.iter().filter(|field| !keys.iter().any(|key| key == *field));
            self.notes
                .borrow_mut()
                .absent
                .extend(absent.map(|field| (object, *field)));
        }
    }

    /// Stops the pass, to read again by a changed plan.
    pub(crate) fn change(&self, change: Change) -> Refusal {
        self.notes.borrow_mut().change.get_or_insert(change);
        Refusal::Other
    }

    /// Stops the pass, or the reading, at an object of `shape` that misses `field`.
    pub(crate) fn miss(&self, shape: Shape, object: Option<NodeId>, field: &'static str) -> Refusal {
        if self.plan.supplies(shape, field) {
            return Refusal::Other;
        }
        if let Some(object) = object {
            let declares = |key: &str| shape.fields.is_some_and(|fields| fields.contains(&key));
            let keys: Vec<_> = self.tree.children(object).map(|child| self.tree.key(child)).collect();
            if object == self.response && shape.fields.is_some() && !keys.iter().any(|key| declares(key)) {
                return Refusal::Other;
            }
            if let Some(key) = keys
                .iter()
                .find(|key| key.eq_ignore_ascii_case(field) && !declares(key))
            {
                self.notes.borrow_mut().rename = Some(rename(&self.tree.path(object), field, key));
                return Refusal::Other;
            }
        }
        self.change(Change::Supply(shape, field))
    }
}

/// The envelope's warning, unless the payload has one of its own.
fn deprecated_warning(tree: &Tree<'_>, owned: Owned) -> Option<String> {
    let response = tree
        .response()
        .filter(|_| !owned.owns(EnvelopeName::DeprecatedWarning))?;
    let warnings = tree
        .children(response)
        .filter(|child| tree.key(*child) == "DeprecatedWarning");
    let text =
        |child| (tree.kind(child) == ValueKind::String).then(|| crate::json::unescape(tree.text(child)).into_owned());
    warnings.filter_map(text).last()
}
