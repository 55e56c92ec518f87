//! Values for which nothing is declared.

use crate::lenient::correct::{DEEPEST, Walk};
use crate::lenient::rules::Slot;
use crate::lenient::tree::{Mark, NodeId};
use crate::misfit::Problem;
use crate::shape::Shape;
use crate::shape::describe::unreadable;
use crate::shape::fit::is_readable;
use crate::shape::position::bytes_read;
use crate::value_kind::ValueKind;

impl Walk<'_> {
    /// A value that is decoded as it stands.
    pub(super) fn opaque(&mut self, node: NodeId) {
        self.may_refuse = true;
        self.tree.set_mark(node, Mark::Opaque);
        let kind = self.tree.kind(node);
        if self.tree.json(node).is_none() {
            // It is not UTF-8, which only text of a declared shape may be.
            let found = if kind == ValueKind::String {
                ValueKind::InvalidUtf8
            } else {
                kind
            };
            self.misfit(self.tree.end(node), Problem::Refused, found);
        } else if self.depth() - 1 + self.tree.height(node) > DEEPEST {
            self.too_deep(node);
        }
    }

    /// A member that nobody reads. What is not UTF-8 there is on record nevertheless.
    pub(super) fn unread(&mut self, node: NodeId) {
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
    pub(super) fn kept(&mut self, node: NodeId) {
        let (kind, text) = (self.tree.kind(node), self.tree.text(node));
        let is_container = matches!(kind, ValueKind::Array | ValueKind::Object);
        if is_container && self.depth() > DEEPEST {
            self.too_deep(node);
        } else if kind == ValueKind::String {
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
}
