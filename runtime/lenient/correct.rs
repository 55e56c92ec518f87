//! What a reply needs to fit a shape: every correction and every misfit, found in one walk.

mod as_it_stands;
mod found;
mod members;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::correction::Correction;
use crate::envelope::members::Owns;
use crate::lenient::report::{Corrected, Fix, Report};
use crate::lenient::rules::{Case, Reading, Slot, is_list_of_it, reading};
use crate::lenient::tree::{NodeId, Tree};
use crate::misfit::Misfits;
use crate::places::Places;
use crate::shape::Shape;
use crate::shape::describe::{kind_of, mismatch};
use crate::shape::fit::fits;
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
        may_refuse: false,
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
        may_refuse: walk.may_refuse,
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
    may_refuse: bool,
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
            _ => walk.entries(child, &Shape::Opaque),
        });
    }

    /// How many objects and arrays the walk is in, with the envelope's own.
    fn depth(&self) -> usize {
        1 + self.way.len()
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

    fn value(&mut self, node: NodeId, shape: &'static Shape, slot: Slot) {
        self.may_refuse |= matches!(slot, Slot::Member(field) if field.may_refuse());
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
            (Shape::Opaque, _) => return self.opaque(node),
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

    fn inside<R>(&mut self, at: At, f: impl FnOnce(&mut Self) -> R) -> R {
        self.way.push((at, None));
        let result = f(self);
        self.way.pop();
        result
    }
}
