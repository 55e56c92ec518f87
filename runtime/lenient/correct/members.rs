//! The members of objects and maps.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::envelope::members::EnvelopeName;
use crate::hint::{is_other_case, rename};
use crate::lenient::correct::{At, Walk};
use crate::lenient::report::Fix;
use crate::lenient::rules::{Case, Slot, reading};
use crate::lenient::tree::NodeId;
use crate::misfit::Problem;
use crate::shape::describe::{declared, kind_of};
use crate::shape::position::bytes_read;
use crate::shape::{Absent, Field, Object, Shape};
use crate::value_kind::ValueKind;

impl Walk<'_> {
    pub(super) fn entries(&mut self, node: NodeId, element: &'static Shape) {
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

    pub(super) fn object(&mut self, node: NodeId, object: &'static Object) {
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
    pub(super) fn missing(&mut self, node: NodeId, object: &'static Object, base: usize) {
        if self.seen.iter().skip(base).all(|seen| *seen) {
            return;
        }
        let is_hollow = node != self.response && self.tree.first_child(node).is_none();
        let is_known = is_hollow || self.seen.iter().skip(base).any(|seen| *seen);
        let mut is_corrected = false;
        let end = self.tree.end(node);
        for (field, index) in object.members().zip(base..) {
            let is_seen = self.seen.get(index).is_some_and(|seen| *seen);
            self.may_refuse |= !is_seen && field.absent == Absent::Ask;
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
    pub(super) fn other_case(&self, node: NodeId, object: &Object, field: &Field) -> Option<String> {
        let keys = self.tree.children(node).map(|child| self.tree.key(child));
        let mut keys = keys.filter(|key| !self.is_of_envelope(node, key));
        let key = keys.find(|key| is_other_case(key, field) && object.find(key, 0).is_none())?;
        Some(key.into_owned())
    }

    /// Takes note of a member's name that is not UTF-8 or cannot be read; returns whether it can.
    pub(super) fn name(&mut self, member: NodeId) -> bool {
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

    /// Whether a member is the envelope's, and not the payload's.
    pub(super) fn is_of_envelope(&self, object: NodeId, key: &str) -> bool {
        object == self.response && EnvelopeName::of(key).is_some_and(|name| !self.owns.owns(name))
    }
}
