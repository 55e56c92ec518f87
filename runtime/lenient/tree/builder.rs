//! Builds a tree from the events of a reader.

use std::ops::Range;

use crate::json::{Event, Step};
use crate::lenient::tree::{Mark, Node, Tree};
use crate::value_kind::ValueKind;

/// A tree as far as it is built.
pub(crate) struct Builder<'de> {
    tree: Tree<'de>,
    open: Vec<usize>,
    key: Range<u32>,
    key_has_escapes: bool,
}

impl<'de> Builder<'de> {
    /// Begins the tree of a body, which is also given as text if it is UTF-8; `None` if it has 4 GiB or more.
    pub(crate) fn new(body: &'de [u8], text: Option<&'de str>) -> Option<Self> {
        u32::try_from(body.len()).ok()?;
        Some(Self {
            tree: Tree {
                body,
                text,
                nodes: Vec::new(),
            },
            open: Vec::new(),
            key: 0..0,
            key_has_escapes: false,
        })
    }

    /// Adds what an event says.
    pub(crate) fn push(&mut self, event: &Event) {
        let (start, end) = (offset(event.span.start), offset(event.span.end));
        match event.step {
            Step::Key => {
                self.key = start..end;
                self.key_has_escapes = event.has_escapes;
            }
            Step::Open(kind) => {
                self.open.push(self.tree.nodes.len());
                self.push_node(kind, start, end, false);
            }
            Step::Scalar(kind) => self.push_node(kind, start, end, event.has_escapes),
            Step::Close(_) => {
                let next = offset(self.tree.nodes.len());
                if let Some(node) = self.open.pop().and_then(|open| self.tree.nodes.get_mut(open)) {
                    node.end = end;
                    node.next = next;
                }
            }
        }
    }

    fn push_node(&mut self, kind: ValueKind, start: u32, end: u32, has_escapes: bool) {
        let next = offset(self.tree.nodes.len() + 1);
        self.tree.nodes.push(Node {
            kind,
            mark: Mark::Plain,
            has_escapes,
            key_has_escapes: std::mem::take(&mut self.key_has_escapes),
            start,
            end,
            key: std::mem::replace(&mut self.key, 0..0),
            next,
        });
    }

    /// Returns the tree. The body must have been read to its end.
    pub(crate) fn finish(self) -> Tree<'de> {
        self.tree
    }
}

/// An offset in a body that is known to be short enough.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
