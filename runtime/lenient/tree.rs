//! A reply as a tree whose scalars keep their text and whose objects keep order and duplicates.

use std::borrow::Cow;
use std::ops::Range;

use crate::json::{Reader, Step, unescape};
use crate::path::{push_index, push_key};
use crate::value_kind::ValueKind;

/// The nodes of a body, parents before children.
pub(crate) struct Tree<'de> {
    body: &'de [u8],
    nodes: Vec<Node>,
}

/// A value; offsets fit, for [`Tree::of`] takes no body whose offsets do not.
struct Node {
    kind: ValueKind,
    span: Range<u32>,
    /// The key, with its quotes; empty for what is no member.
    key: Range<u32>,
    parent: u32,
    /// The place among the parent's children.
    index: u32,
    /// The node behind this one and all inside it.
    end: u32,
}

/// A node of a tree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct NodeId(u32);

impl<'de> Tree<'de> {
    /// The tree of `body`; none if that is no JSON, but for text that is not UTF-8, or is of 4 GiB or more.
    pub(crate) fn of(body: &'de [u8]) -> Option<Self> {
        u32::try_from(body.len()).ok()?;
        let mut tree = Self {
            body,
            nodes: Vec::new(),
        };
        let mut reader = Reader::new(body);
        // The open nodes, and how many children each has so far.
        let mut open: Vec<(u32, u32)> = Vec::new();
        let mut key = 0..0;
        while let Some(event) = reader.next() {
            let span = offset(event.span.start)..offset(event.span.end);
            match event.step {
                Step::Key => key = span,
                Step::Close(_) => {
                    let (node, _) = open.pop()?;
                    let end = offset(tree.nodes.len());
                    let node = tree.nodes.get_mut(node as usize)?;
                    node.span.end = span.end;
                    node.end = end;
                }
                Step::Open(kind) | Step::Scalar(kind) => {
                    let id = offset(tree.nodes.len());
                    let (parent, index) = match open.last_mut() {
                        Some((parent, children)) => {
                            *children += 1;
                            (*parent, *children - 1)
                        }
                        None => (id, 0),
                    };
                    let key = std::mem::replace(&mut key, 0..0);
                    tree.nodes.push(Node {
                        kind,
                        span,
                        key,
                        parent,
                        index,
                        end: id + 1,
                    });
                    if matches!(event.step, Step::Open(_)) {
                        open.push((id, 0));
                    }
                }
            }
        }
        reader.fault().is_none().then_some(tree)
    }

    /// The first `Response` of the envelope, if it is an object.
    pub(crate) fn response(&self) -> Option<NodeId> {
        let response = self.children(NodeId(0)).find(|child| self.key(*child) == "Response")?;
        (self.kind(response) == ValueKind::Object).then_some(response)
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0 as usize)
    }

    pub(crate) fn kind(&self, id: NodeId) -> ValueKind {
        self.node(id).map_or(ValueKind::Missing, |node| node.kind)
    }

    /// The text of a node, quotes and all.
    pub(crate) fn text(&self, id: NodeId) -> &'de [u8] {
        self.node(id).map_or(&[], |node| self.slice(&node.span))
    }

    /// The name of a member; empty for what is none.
    pub(crate) fn key(&self, id: NodeId) -> Cow<'de, str> {
        self.node(id).map_or("".into(), |node| unescape(self.slice(&node.key)))
    }

    fn slice(&self, span: &Range<u32>) -> &'de [u8] {
        self.body
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }

    /// The values right inside a node, in order.
    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + use<'_, 'de> {
        let end = self.node(id).map_or(0, |node| node.end);
        let mut next = id.0 + 1;
        std::iter::from_fn(move || {
            let child = NodeId(next);
            next = self.node(child)?.end;
            (child.0 < end).then_some(child)
        })
    }

    /// Where a node stands, as `Response.InstanceSet[3].CPU`.
    pub(crate) fn path(&self, id: NodeId) -> String {
        let mut way = Vec::new();
        let mut at = id;
        while let Some(node) = self.node(at).filter(|node| node.parent != at.0) {
            way.push(node);
            at = NodeId(node.parent);
        }
        let mut path = String::new();
        for node in way.into_iter().rev() {
            match node.key.is_empty() {
                true => push_index(&mut path, node.index as usize),
                false => push_key(&mut path, &unescape(self.slice(&node.key))),
            }
        }
        path
    }
}

/// An offset in a body that is known to be short enough.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
