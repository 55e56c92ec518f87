//! A reply as a tree. Scalars keep their text; objects keep the order of their members, and duplicates.

use std::borrow::Cow;
use std::ops::Range;

use crate::json::{Reader, Step, unescape};
use crate::path::{push_index, push_key};
use crate::value_kind::ValueKind;

/// The values of a body, each parent before its children.
pub(crate) struct Tree<'de> {
    body: &'de [u8],
    nodes: Vec<Node>,
}

/// A value. Its offsets fit into `u32`, because [`Tree::of`] rejects longer bodies.
struct Node {
    kind: ValueKind,
    span: Range<u32>,
    /// The quoted key; empty for a value that is not a member of an object.
    key: Range<u32>,
    parent: u32,
    /// The position among the parent's children.
    index: u32,
    /// The index of the first node after this one and its descendants.
    end: u32,
}

/// The index of a node in its tree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct NodeId(u32);

impl<'de> Tree<'de> {
    /// Parses `body`, whose strings need not be UTF-8. Returns `None` if it is not JSON, or is 4 GiB or longer.
    pub(crate) fn of(body: &'de [u8]) -> Option<Self> {
        u32::try_from(body.len()).ok()?;
        let mut tree = Self {
            body,
            nodes: Vec::new(),
        };
        let mut reader = Reader::new(body);
        // The open nodes, each with the number of its children so far.
        let mut open: Vec<(u32, u32)> = Vec::new();
        let mut key = 0..0;
        for event in reader.by_ref() {
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

    /// Returns the first member `Response` of the body, if it is an object.
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

    /// Returns the JSON text of a node, including the quotes of a string.
    pub(crate) fn text(&self, id: NodeId) -> &'de [u8] {
        self.node(id).map_or(&[], |node| self.slice(&node.span))
    }

    /// Returns the name of a member; empty for a value that is not a member of an object.
    pub(crate) fn key(&self, id: NodeId) -> Cow<'de, str> {
        self.node(id).map_or("".into(), |node| unescape(self.slice(&node.key)))
    }

    fn slice(&self, span: &Range<u32>) -> &'de [u8] {
        self.body
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }

    /// Returns the direct children of a node, in order.
    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + use<'_, 'de> {
        let end = self.node(id).map_or(0, |node| node.end);
        let mut next = id.0 + 1;
        std::iter::from_fn(move || {
            let child = NodeId(next);
            next = self.node(child)?.end;
            (child.0 < end).then_some(child)
        })
    }

    /// Returns the path of a node, such as `Response.InstanceSet[3].CPU`.
    pub(crate) fn path(&self, id: NodeId) -> String {
        let mut way = Vec::new();
        let mut at = id;
        while let Some(node) = self.node(at).filter(|node| node.parent != at.0) {
            way.push(node);
            at = NodeId(node.parent);
        }
        let mut path = String::new();
        for node in way.into_iter().rev() {
            if node.key.is_empty() {
                push_index(&mut path, node.index as usize);
            } else {
                push_key(&mut path, &unescape(self.slice(&node.key)));
            }
        }
        path
    }
}

/// Converts an offset in a body that is known to be shorter than 4 GiB.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
