//! What a reply needs to fit a shape: every correction and every misfit, found in one walk.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use crate::correction::Correction;
use crate::envelope::members::{EnvelopeName, Owns};
use crate::hint::{is_other_case, rename};
use crate::lenient::report::{Corrected, Fix, Report};
use crate::lenient::rules::{Case, Reading, Slot, reading};
use crate::lenient::tree::{Mark, NodeId, Tree};
use crate::misfit::{Misfits, Problem};
use crate::places::{Places, Step};
use crate::shape::describe::{declared, kind_of, mismatch};
use crate::shape::fit::fits;
use crate::shape::{Absent, Field, Integer, Object, Shape};
use crate::value_kind::ValueKind;

/// serde_json reads no object or array inside as many others.
const DEEPEST: usize = 127;

/// Compares the members of `response` with a payload's shape.
pub(crate) fn correct<'de>(
    tree: Tree<'de>,
    response: NodeId,
    shape: &'static Shape,
    owns: Owns,
    is_audit: bool,
) -> Report<'de> {
    let mut walk = Walk {
        tree,
        response,
        owns,
        is_audit,
        fixes: Vec::new(),
        corrections: Vec::new(),
        misfits: Misfits::default(),
        renames: Vec::new(),
        unread: Vec::new(),
        absent: Vec::new(),
        places: Places::default(),
        way: Vec::new(),
        buffered: 0,
        seen: Vec::new(),
    };
    walk.response(shape);
    let places = Arc::new(walk.places);
    let corrections = walk.corrections.into_iter();
    // An object's own fixes follow those of its members.
    walk.fixes.sort_by_key(|(node, _)| *node);
    Report {
        reply: Corrected {
            tree: walk.tree,
            response,
            owns,
            fixes: walk.fixes,
        },
        corrections: corrections
            .map(|(place, found, made)| Correction::new(Arc::clone(&places), place, found, made))
            .collect(),
        misfits: walk.misfits,
        renames: walk.renames,
        unread: walk.unread,
        absent: walk.absent,
    }
}

struct Walk<'de> {
    tree: Tree<'de>,
    response: NodeId,
    owns: Owns,
    is_audit: bool,
    fixes: Vec<(NodeId, Fix<'de>)>,
    corrections: Vec<(u32, ValueKind, ValueKind)>,
    misfits: Misfits,
    renames: Vec<String>,
    unread: Vec<String>,
    absent: Vec<String>,
    places: Places,
    /// The steps to where the walk is, each with its place if something was noted there or inside.
    way: Vec<(At, Option<u32>)>,
    /// How many values the walk is in that `flatten` reads through a buffer.
    buffered: usize,
    /// Which members were read, of each object that the walk is in.
    seen: Vec<bool>,
}

/// A step of the walk.
#[derive(Clone, Copy)]
enum At {
    Member(NodeId),
    Index(usize),
    Name(&'static str),
}

impl<'de> Walk<'de> {
    fn response(&mut self, shape: &'static Shape) {
        self.way.push((At::Name("Response"), None));
        match shape {
            Shape::Object(object) => self.object(self.response, object()),
            Shape::Map(element) => self.entries(self.response, element),
            _ => self.opaque(self.response),
        }
    }

    /// Whether a member is the envelope's, and not the payload's.
    fn is_of_envelope(&self, object: NodeId, key: &str) -> bool {
        object == self.response && EnvelopeName::of(key).is_some_and(|name| !self.owns.owns(name))
    }

    /// How many objects and arrays the walk is in, with the envelope's own.
    fn depth(&self) -> usize {
        1 + self.way.len()
    }

    /// A value that is decoded as it stands.
    fn opaque(&mut self, node: NodeId) {
        self.tree.set_mark(node, Mark::Opaque);
        let height = self.tree.height(node);
        if height > 0 && self.depth() - 1 + height > DEEPEST {
            self.misfit(node, Problem::TooDeep, self.tree.kind(node));
        }
    }

    fn value(&mut self, node: NodeId, shape: &'static Shape, slot: Slot) {
        if matches!(shape, Shape::Opaque) {
            return self.opaque(node);
        }
        let kind = self.tree.kind(node);
        if kind == ValueKind::Null {
            let reads_null = matches!(slot, Slot::Member(field) if field.reads_null);
            if reads_null || matches!(shape, Shape::Option(_)) {
                return;
            }
        }
        let text = self.tree.text(node);
        let required = shape.required();
        match (required, kind) {
            (Shape::Object(_) | Shape::Map(_), ValueKind::Object)
            | (Shape::List(_) | Shape::Array(..), ValueKind::Array)
                if self.depth() > DEEPEST =>
            {
                return self.misfit(node, Problem::TooDeep, kind);
            }
            (Shape::Object(object), ValueKind::Object) => return self.object(node, object()),
            (Shape::Map(element), ValueKind::Object) => return self.entries(node, element),
            (Shape::List(element), ValueKind::Array) => return self.items(node, element),
            (Shape::Array(length, element), ValueKind::Array)
                if self.tree.children(node).count() == *length as usize =>
            {
                return self.items(node, element);
            }
            (Shape::Text { .. }, ValueKind::String) if self.tree.is_plain_text(node) => return,
            // The buffer of `flatten` has no 128-bit integers.
            (Shape::Integer(Integer::I128 | Integer::U128), _) if self.buffered > 0 => return self.opaque(node),
            // An `Option` of something that is not known.
            (Shape::Opaque, _) if kind != ValueKind::Null => return self.opaque(node),
            _ if fits(shape, kind, text) => return,
            _ => {}
        }
        let found = match kind {
            ValueKind::String if std::str::from_utf8(text).is_err() => ValueKind::InvalidUtf8,
            kind => kind,
        };
        let case = Case {
            tree: &self.tree,
            node: Some(node),
            found,
            text,
            shape: required,
            is_optional: !std::ptr::eq(shape, required),
            slot,
        };
        match reading(&case) {
            Some(reading) => self.read(node, found, required, reading),
            None => {
                let problem = mismatch(required, found, text);
                self.misfit(node, problem, found);
            }
        }
    }

    /// Notes how a value is read, and goes on inside it.
    fn read(&mut self, node: NodeId, found: ValueKind, shape: &'static Shape, reading: Reading<'de>) {
        let made = match reading {
            Reading::Default => ValueKind::Default,
            Reading::None => ValueKind::Null,
            _ => kind_of(shape),
        };
        self.correction(found, made);
        self.fix(node, Fix::Read(reading.clone(), shape));
        match (reading, shape) {
            (Reading::ListOfIt, Shape::List(element)) => self.value(node, element, Slot::Element),
            (Reading::ItsElement, Shape::Object(object)) => {
                if let Some(only) = self.tree.first_child(node) {
                    self.inside(At::Index(0), |walk| {
                        if walk.depth() > DEEPEST {
                            walk.misfit(only, Problem::TooDeep, ValueKind::Object);
                        } else {
                            walk.object(only, object());
                        }
                    });
                }
            }
            _ => {}
        }
    }

    fn items(&mut self, node: NodeId, element: &'static Shape) {
        let mut children = self.tree.inside(node);
        let mut index = 0;
        while let Some(child) = children.next(&self.tree) {
            self.inside(At::Index(index), |walk| walk.value(child, element, Slot::Element));
            index += 1;
        }
    }

    fn entries(&mut self, node: NodeId, element: &'static Shape) {
        let mut names: HashSet<Cow<'_, str>> = HashSet::new();
        let mut children = self.tree.inside(node);
        // Names that are not UTF-8 are mended, and two of them may then be the same.
        let has_mended = self.tree.children(node).any(|child| self.tree.is_mended(child));
        while let Some(child) = children.next(&self.tree) {
            let key = self.tree.key(child);
            if self.is_of_envelope(node, &key) {
                continue;
            }
            let is_twice = has_mended && !names.insert(key.clone());
            self.inside(At::Member(child), |walk| {
                if walk.tree.has_half_pair(child) {
                    walk.misfit(child, Problem::HalfPair, ValueKind::String);
                } else if is_twice {
                    walk.misfit(child, Problem::Duplicate(key.into_owned()), walk.tree.kind(child));
                } else {
                    walk.value(child, element, Slot::Entry);
                }
            });
        }
    }

    fn object(&mut self, node: NodeId, object: &'static Object) {
        let base = self.seen.len();
        let count = object.member_count();
        self.seen.resize(base + count, false);
        let mut hint = 0;
        let mut children = self.tree.inside(node);
        while let Some(child) = children.next(&self.tree) {
            let key = self.tree.key(child);
            if self.is_of_envelope(node, &key) {
                continue;
            }
            if self.tree.has_half_pair(child) {
                self.inside(At::Member(child), |walk| {
                    walk.misfit(child, Problem::HalfPair, ValueKind::String)
                });
                continue;
            }
            match object.find(&key, hint) {
                Some((index, field)) => {
                    hint = index + 1;
                    let is_twice = self
                        .seen
                        .get_mut(base + index)
                        .is_some_and(|seen| std::mem::replace(seen, true));
                    self.inside(At::Member(child), |walk| {
                        if is_twice {
                            walk.misfit(child, Problem::Duplicate(field.name.to_owned()), walk.tree.kind(child));
                        } else if index >= object.fields.len() {
                            walk.buffered += 1;
                            walk.value(child, &field.shape, Slot::Member(field));
                            walk.buffered -= 1;
                        } else {
                            walk.value(child, &field.shape, Slot::Member(field));
                        }
                    });
                }
                None if object.takes_any() => self.inside(At::Member(child), |walk| walk.opaque(child)),
                None if object.denies_unknown => {
                    self.inside(At::Member(child), |walk| {
                        walk.misfit(child, Problem::Unknown(declared(object)), walk.tree.kind(child))
                    });
                }
                None if self.is_audit => {
                    let path = self.inside(At::Member(child), Self::path);
                    self.unread.push(path);
                }
                None => {}
            }
        }
        self.missing(node, object, base);
        self.seen.truncate(base);
    }

    /// Supplies the members that an object misses, or notes that they miss.
    fn missing(&mut self, node: NodeId, object: &'static Object, base: usize) {
        if !self.is_audit && self.seen.iter().skip(base).all(|seen| *seen) {
            return;
        }
        let is_hollow = node != self.response && self.tree.first_child(node).is_none();
        let is_known = is_hollow || self.seen.iter().skip(base).any(|seen| *seen);
        let mut is_corrected = false;
        for (field, index) in object.members().zip(base..) {
            let is_seen = self.seen.get(index).is_some_and(|seen| *seen);
            if is_seen || !self.is_audit && field.absent != Absent::Error {
                continue;
            }
            if self.is_audit {
                let path = self.inside(At::Name(field.name), Self::path);
                self.absent.push(path);
            }
            if let Some(key) = self.other_case(node, object, field) {
                if self.is_audit || self.renames.is_empty() {
                    let path = self.path();
                    self.renames.push(rename(&path, field.name, &key));
                }
                if field.absent == Absent::Error {
                    self.misfit(node, Problem::Missing(field.name.to_owned()), ValueKind::Missing);
                }
                continue;
            }
            // A member that is declared outside of a flattened object too is there once.
            let is_outer = |outer: &Field| outer.name == field.name;
            if field.absent != Absent::Error
                || index - base >= object.fields.len() && object.fields.iter().any(is_outer)
            {
                continue;
            }
            let required = field.shape.required();
            let case = Case {
                tree: &self.tree,
                node: None,
                found: ValueKind::Missing,
                text: &[],
                shape: required,
                is_optional: !std::ptr::eq(required, &field.shape),
                slot: Slot::Member(field),
            };
            if !is_known || reading(&case).is_none() {
                self.misfit(node, Problem::Missing(field.name.to_owned()), ValueKind::Missing);
                continue;
            }
            self.fix(node, Fix::Supply(field));
            if !is_hollow {
                self.inside(At::Name(field.name), |walk| {
                    walk.correction(ValueKind::Missing, kind_of(&field.shape))
                });
            } else if !is_corrected {
                self.correction(ValueKind::EmptyObject, ValueKind::Object);
                is_corrected = true;
            }
        }
    }

    /// The member of an object that nobody declares, and whose name differs from that of `field` in letter case alone.
    fn other_case(&self, node: NodeId, object: &Object, field: &Field) -> Option<String> {
        let keys = self.tree.children(node).map(|child| self.tree.key(child));
        let mut keys = keys.filter(|key| !self.is_of_envelope(node, key));
        let key = keys.find(|key| is_other_case(key, field) && object.find(key, 0).is_none())?;
        Some(key.into_owned())
    }

    fn fix(&mut self, node: NodeId, fix: Fix<'de>) {
        self.tree.set_mark(node, Mark::Corrected);
        self.fixes.push((node, fix));
    }

    fn correction(&mut self, found: ValueKind, made: ValueKind) {
        let place = self.place();
        self.corrections.push((place, found, made));
    }

    fn misfit(&mut self, node: NodeId, problem: Problem, found: ValueKind) {
        let is_whole = matches!(found, ValueKind::Array | ValueKind::Object);
        let at = match problem {
            Problem::Expected(_) | Problem::TooDeep if is_whole => self.tree.start(node),
            Problem::Duplicate(_) | Problem::Unknown(_) => self.tree.key_end(node),
            _ => self.tree.end(node),
        };
        // Its path is written only if it is kept.
        let mut misfits = std::mem::take(&mut self.misfits);
        misfits.push(problem, found, at, || self.path());
        self.misfits = misfits;
    }

    fn inside<R>(&mut self, at: At, f: impl FnOnce(&mut Self) -> R) -> R {
        self.way.push((at, None));
        let result = f(self);
        self.way.pop();
        result
    }

    fn path(&mut self) -> String {
        let place = self.place();
        self.places.path(place)
    }

    /// The place where the walk is.
    fn place(&mut self) -> u32 {
        let mut place = None;
        for (at, noted) in &mut self.way {
            let here = noted.get_or_insert_with(|| {
                let step = match *at {
                    At::Member(node) => Step::Key(self.tree.key(node).into()),
                    At::Name(name) => Step::Key(name.into()),
                    At::Index(index) => Step::Index(index),
                };
                self.places.push(place, step)
            });
            place = Some(*here);
        }
        place.unwrap_or_default()
    }
}
