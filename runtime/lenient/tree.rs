//! A reply as a tree whose scalars keep their text and whose objects keep order and duplicates.

pub(crate) mod builder;

use std::borrow::Cow;
use std::ops::Range;

use crate::json::text::{unescape, unescape_exactly};
use crate::path::{push_index, push_key};
use crate::value_kind::ValueKind;

/// The nodes of a body, parents before children.
pub(crate) struct Tree<'de> {
    body: &'de [u8],
    /// The body, if all of it is UTF-8.
    text: Option<&'de str>,
    nodes: Vec<Node>,
}

/// A value. Offsets fit into 32 bits, for [`Builder::new`](builder::Builder::new) accepts no body whose offsets do not.
struct Node {
    kind: ValueKind,
    mark: Mark,
    has_escapes: bool,
    key_has_escapes: bool,
    start: u32,
    end: u32,
    /// The key with its quotes, if the value is a member.
    key: Range<u32>,
    /// The node after this one and everything inside it.
    next: u32,
}

/// What is known of a node beside its JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing.
    #[default]
    Plain,
    /// It is read otherwise than it stands.
    Corrected,
    /// Its type decodes it as it stands.
    Opaque,
}

/// A node of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NodeId(u32);

impl NodeId {
    /// The whole body.
    pub(crate) const ENVELOPE: Self = Self(0);
}

/// The values directly inside a node, without a borrow of the tree.
#[derive(Clone, Copy)]
pub(crate) struct Children {
    next: u32,
    end: u32,
}

impl Children {
    /// No values.
    pub(crate) const NONE: Self = Self { next: 0, end: 0 };

    /// Goes on to the next value.
    pub(crate) fn next(&mut self, tree: &Tree<'_>) -> Option<NodeId> {
        if self.next >= self.end {
            return None;
        }
        let child = NodeId(self.next);
        self.next = tree.node(child)?.next;
        Some(child)
    }
}

impl<'de> Tree<'de> {
    /// Returns the first `Response` of the envelope, if it is an object.
    pub(crate) fn response(&self) -> Option<NodeId> {
        let response = self
            .children(NodeId::ENVELOPE)
            .find(|child| self.key(*child) == "Response")?;
        (self.kind(response) == ValueKind::Object).then_some(response)
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0 as usize)
    }

    pub(crate) fn kind(&self, id: NodeId) -> ValueKind {
        self.node(id).map_or(ValueKind::Missing, |node| node.kind)
    }

    pub(crate) fn mark(&self, id: NodeId) -> Mark {
        self.node(id).map_or(Mark::Plain, |node| node.mark)
    }

    pub(crate) fn set_mark(&mut self, id: NodeId, mark: Mark) {
        if let Some(node) = self.nodes.get_mut(id.0 as usize) {
            node.mark = mark;
        }
    }

    /// Returns the offset of the first byte of a node.
    pub(crate) fn start(&self, id: NodeId) -> usize {
        self.node(id).map_or(0, |node| node.start as usize)
    }

    /// Returns the offset of the byte after the name of a member.
    pub(crate) fn key_end(&self, id: NodeId) -> usize {
        self.node(id).map_or(0, |node| node.key.end as usize)
    }

    /// Returns the offset of the byte after a node.
    pub(crate) fn end(&self, id: NodeId) -> usize {
        self.node(id).map_or(0, |node| node.end as usize)
    }

    /// Returns the steps from `top` to a node inside it.
    pub(crate) fn path(&self, top: NodeId, id: NodeId) -> String {
        let mut path = String::new();
        let mut at = top;
        loop {
            let key = self.key(at);
            if !key.is_empty() {
                push_key(&mut path, &key);
            }
            let Some((index, child)) = (0..)
                .zip(self.children(at))
                .take_while(|(_, child)| *child <= id)
                .last()
            else {
                return path;
            };
            if at == id {
                return path;
            }
            if self.quoted_key(child).is_empty() {
                push_index(&mut path, index);
            }
            at = child;
        }
    }

    /// Returns the text of a node, with its quotes.
    pub(crate) fn text(&self, id: NodeId) -> &'de [u8] {
        self.node(id).map_or(&[], |node| self.slice(node.start, node.end))
    }

    /// Returns whether the text of a string is UTF-8 for certain, and without escapes.
    pub(crate) fn is_plain_text(&self, id: NodeId) -> bool {
        self.text.is_some() && self.node(id).is_some_and(|node| !node.has_escapes)
    }

    /// Returns the text of a string without escapes, if it is UTF-8.
    #[inline]
    pub(crate) fn plain_text(&self, id: NodeId) -> Option<&'de str> {
        let node = self.node(id).filter(|node| !node.has_escapes)?;
        let bare = node.start as usize + 1..(node.end as usize).checked_sub(1)?;
        match self.text {
            Some(text) => text.get(bare),
            None => valid(self.body.get(bare)?),
        }
    }

    /// Returns the JSON of a node, if it is UTF-8.
    pub(crate) fn json(&self, id: NodeId) -> Option<&'de str> {
        let node = self.node(id)?;
        match self.text {
            Some(text) => text.get(node.start as usize..node.end as usize),
            None => valid(self.text(id)),
        }
    }

    /// Returns the quoted name of a member, or nothing if the node is no member.
    pub(crate) fn quoted_key(&self, id: NodeId) -> &'de [u8] {
        self.node(id)
            .map_or(&[], |node| self.slice(node.key.start, node.key.end))
    }

    /// Returns the name of a member, or nothing if the node is no member.
    pub(crate) fn key(&self, id: NodeId) -> Cow<'de, str> {
        match (self.node(id), self.text) {
            (Some(node), Some(text)) if !node.key_has_escapes && node.key.end > 0 => {
                let key = text.get(node.key.start as usize + 1..node.key.end as usize - 1);
                Cow::Borrowed(key.unwrap_or_default())
            }
            _ => unescape(self.quoted_key(id)),
        }
    }

    /// Returns whether all of the body is UTF-8.
    pub(crate) fn is_utf8(&self) -> bool {
        self.text.is_some()
    }

    /// Returns whether the name of a member is not UTF-8.
    pub(crate) fn is_mended(&self, id: NodeId) -> bool {
        self.text.is_none() && std::str::from_utf8(self.quoted_key(id)).is_err()
    }

    /// Returns whether the name of a member holds half a surrogate pair.
    pub(crate) fn has_half_pair(&self, id: NodeId) -> bool {
        let has_escapes = self.node(id).is_some_and(|node| node.key_has_escapes);
        let mended = || String::from_utf8_lossy(self.quoted_key(id)).into_owned();
        has_escapes && unescape_exactly(mended().as_bytes()).is_none()
    }

    fn slice(&self, start: u32, end: u32) -> &'de [u8] {
        self.body.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Returns the first value inside a node, if there is one.
    pub(crate) fn first_child(&self, id: NodeId) -> Option<NodeId> {
        (self.node(id)?.next > id.0 + 1).then_some(NodeId(id.0 + 1))
    }

    /// Begins with the values directly inside a node.
    pub(crate) fn inside(&self, id: NodeId) -> Children {
        Children {
            next: id.0 + 1,
            end: self.node(id).map_or(0, |node| node.next),
        }
    }

    /// The values directly inside a node, in order.
    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + use<'_, 'de> {
        let mut children = self.inside(id);
        std::iter::from_fn(move || children.next(self))
    }

    /// Returns how many objects and arrays are nested in each other in a node, itself included.
    pub(crate) fn height(&self, id: NodeId) -> usize {
        let Some(top) = self.node(id) else { return 0 };
        if !matches!(top.kind, ValueKind::Object | ValueKind::Array) {
            return 0;
        }
        let nodes = self.nodes.get(id.0 as usize..top.next as usize).unwrap_or_default();
        // The ends of the objects and arrays that are open.
        let mut open: Vec<u32> = Vec::new();
        let mut height = 0;
        for (node, at) in nodes.iter().zip(id.0..) {
            while open.last().is_some_and(|end| *end <= at) {
                open.pop();
            }
            if matches!(node.kind, ValueKind::Object | ValueKind::Array) {
                open.push(node.next);
                height = height.max(open.len());
            }
        }
        height
    }
}

#[cold]
fn valid(text: &[u8]) -> Option<&str> {
    std::str::from_utf8(text).ok()
}
