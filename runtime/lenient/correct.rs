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
use crate::lenient::rules::{Case, Reading, Slot, is_list_of_it, reading};
use crate::lenient::tree::{Mark, NodeId, Tree};
use crate::misfit::{Misfits, Problem};
use crate::places::{Places, Step};
use crate::shape::describe::{declared, kind_of, mismatch, unreadable};
use crate::shape::fit::{fits, is_readable};
use crate::shape::position::{bytes_read, refused_at};
use crate::shape::{Absent, Field, Object, Shape};
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
    walk.envelope(shape);
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
    fn envelope(&mut self, shape: &'static Shape) {
        self.each_inside(NodeId::ENVELOPE, |walk, child| match shape {
            _ if child != walk.response => walk.unread(child),
            Shape::Object(object) => walk.object(child, object()),
            Shape::Map(element) => walk.entries(child, element),
            _ => walk.opaque(child),
        });
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
        let kind = self.tree.kind(node);
        let height = self.tree.height(node);
        if self.tree.json(node).is_none() {
            // It is not UTF-8, which only text of a declared shape may be.
            let found = if kind == ValueKind::String {
                ValueKind::InvalidUtf8
            } else {
                kind
            };
            self.misfit(self.tree.end(node), Problem::Refused, found);
        } else if height > 0 && self.depth() - 1 + height > DEEPEST {
            self.too_deep(node);
        }
    }

    fn too_deep(&mut self, node: NodeId) {
        self.misfit(self.tree.start(node) + 1, Problem::TooDeep, self.tree.kind(node));
    }

    /// A member that nobody reads. What is not UTF-8 there is on record nevertheless.
    fn unread(&mut self, node: NodeId) {
        if self.tree.is_utf8() {
            return;
        }
        let is_text = self.tree.kind(node) == ValueKind::String;
        if self.tree.is_mended(node) || is_text && std::str::from_utf8(self.tree.text(node)).is_err() {
            self.correction(ValueKind::InvalidUtf8, ValueKind::String);
        }
        self.each_inside(node, Self::unread);
    }

    /// A member that nobody reads, but that `flatten` keeps in its buffer: serde_json must be able to read it.
    fn kept(&mut self, node: NodeId) {
        let (kind, text) = (self.tree.kind(node), self.tree.text(node));
        let is_container = matches!(kind, ValueKind::Array | ValueKind::Object);
        if is_container && self.depth() > DEEPEST {
            self.too_deep(node);
        } else if kind == ValueKind::String && std::str::from_utf8(text).is_err() {
            self.value(node, &Shape::Text { borrowed: false }, Slot::Entry);
        } else if !is_readable(kind, text) {
            let at = self.tree.start(node) + bytes_read(&Shape::Opaque, kind, text);
            self.misfit(at, unreadable(kind), kind);
        } else {
            self.each_inside(node, |walk, child| {
                if walk.name(child) {
                    walk.kept(child);
                }
            });
        }
    }

    /// Goes on to each value directly inside a node.
    fn each_inside(&mut self, node: NodeId, each: impl Fn(&mut Self, NodeId)) {
        let is_object = self.tree.kind(node) == ValueKind::Object;
        let mut children = self.tree.inside(node);
        let mut index = 0;
        while let Some(child) = children.next(&self.tree) {
            let at = if is_object { At::Member(child) } else { At::Index(index) };
            self.inside(at, |walk| each(walk, child));
            index += 1;
        }
    }

    /// Takes note of a member's name that is not UTF-8 or cannot be read; returns whether it can.
    fn name(&mut self, member: NodeId) -> bool {
        if self.tree.is_mended(member) {
            self.correction(ValueKind::InvalidUtf8, ValueKind::String);
        }
        let is_readable = !self.tree.has_half_pair(member);
        if !is_readable {
            let key = self.tree.quoted_key(member);
            let unread = key.len() - bytes_read(&Shape::Opaque, ValueKind::String, key);
            self.misfit(self.tree.key_end(member) - unread, Problem::HalfPair, ValueKind::String);
        }
        is_readable
    }

    fn value(&mut self, node: NodeId, shape: &'static Shape, slot: Slot) {
        let shape = if self.buffered > 0 { shape.buffered() } else { shape };
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
                return self.too_deep(node);
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
            // A list of the fields' values, unless a list of the object itself is what can be corrected.
            (Shape::Object(object), ValueKind::Array)
                if object().takes_list
                    && (object().takes_list_of_object() || !is_list_of_it(&self.tree, node, object())) =>
            {
                return self.opaque(node);
            }
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
                self.misfit(self.refused_at(node, required), problem, found);
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
                            walk.too_deep(only);
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
        self.each_inside(node, |walk, child| walk.value(child, element, Slot::Element));
    }

    fn entries(&mut self, node: NodeId, element: &'static Shape) {
        let mut names: HashSet<Cow<'_, str>> = HashSet::new();
        let mut children = self.tree.inside(node);
        // Names that are not UTF-8 are mended, and two of them may then be the same.
        let has_mended = self.tree.children(node).any(|child| self.tree.is_mended(child));
        while let Some(child) = children.next(&self.tree) {
            let key = self.tree.key(child);
            if self.is_of_envelope(node, &key) {
                self.inside(At::Member(child), |walk| walk.unread(child));
                continue;
            }
            let is_twice = has_mended && !names.insert(key.clone());
            self.inside(At::Member(child), |walk| {
                if !walk.name(child) {
                    // It is a misfit.
                } else if is_twice {
                    walk.misfit(
                        walk.tree.key_end(child),
                        Problem::Duplicate(key.into_owned()),
                        walk.tree.kind(child),
                    );
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
                self.inside(At::Member(child), |walk| walk.unread(child));
                continue;
            }
            let is_odd = self.tree.is_mended(child) || self.tree.has_half_pair(child);
            if is_odd && !self.inside(At::Member(child), |walk| walk.name(child)) {
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
                            walk.misfit(
                                walk.tree.key_end(child),
                                Problem::Duplicate(field.name.to_owned()),
                                walk.tree.kind(child),
                            );
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
                        walk.misfit(
                            walk.tree.key_end(child),
                            Problem::Unknown(declared(object)),
                            walk.tree.kind(child),
                        )
                    });
                }
                None => self.inside(At::Member(child), |walk| {
                    if walk.is_audit {
                        let path = walk.path();
                        walk.unread.push(path);
                    }
                    if walk.buffered > 0 || !object.flattened.is_empty() {
                        walk.kept(child);
                    } else {
                        walk.unread(child);
                    }
                }),
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
        let end = self.tree.end(node);
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
                    self.misfit(end, Problem::Missing(field.name.to_owned()), ValueKind::Missing);
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
                self.misfit(end, Problem::Missing(field.name.to_owned()), ValueKind::Missing);
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

    /// Returns where serde_json refuses a value for a type of this shape.
    fn refused_at(&self, node: NodeId, shape: &Shape) -> usize {
        let (kind, start) = (self.tree.kind(node), self.tree.start(node));
        match (shape, kind) {
            (Shape::Array(length, _), ValueKind::Array) => {
                let excess = self.tree.children(node).nth(*length as usize);
                excess.map_or(self.tree.end(node), |item| self.tree.start(item) + 1)
            }
            (_, ValueKind::Array | ValueKind::Object) => {
                let first = self.tree.first_child(node).map(|first| self.tree.start(first));
                refused_at(shape, kind, start, first.unwrap_or(self.tree.end(node)))
            }
            _ => start + bytes_read(shape, kind, self.tree.text(node)),
        }
    }

    /// Takes note of a misfit, which serde_json finds at a byte.
    fn misfit(&mut self, at: usize, problem: Problem, found: ValueKind) {
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
