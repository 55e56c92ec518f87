//! What the walk takes note of, and where that is.

use crate::lenient::correct::{At, Walk};
use crate::lenient::report::Fix;
use crate::lenient::tree::{Mark, NodeId};
use crate::misfit::Problem;
use crate::places::Step;
use crate::shape::Shape;
use crate::shape::position::{bytes_read, refused_at};
use crate::value_kind::ValueKind;

impl<'de> Walk<'de> {
    pub(super) fn fix(&mut self, node: NodeId, fix: Fix<'de>) {
        self.tree.set_mark(node, Mark::Corrected);
        self.fixes.push((node, fix));
    }

    pub(super) fn correction(&mut self, found: ValueKind, made: ValueKind) {
        let place = self.place();
        self.corrections.push((place, found, made));
    }

    /// Returns where serde_json refuses a value for a type of this shape.
    pub(super) fn refused_at(&self, node: NodeId, shape: &Shape) -> usize {
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

    pub(super) fn too_deep(&mut self, node: NodeId) {
        self.misfit(self.tree.start(node) + 1, Problem::TooDeep, self.tree.kind(node));
    }

    /// Takes note of a misfit, which serde_json finds at a byte.
    pub(super) fn misfit(&mut self, at: usize, problem: Problem, found: ValueKind) {
        // Its path is written only if it is kept.
        let mut misfits = std::mem::take(&mut self.misfits);
        misfits.push(problem, found, at, || self.path());
        self.misfits = misfits;
    }

    pub(super) fn path(&mut self) -> String {
        let place = self.place();
        self.places.path(place)
    }

    /// The place where the walk is.
    pub(super) fn place(&mut self) -> u32 {
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
