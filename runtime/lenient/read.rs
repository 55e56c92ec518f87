//! What each value of a corrected reply is read as.

use std::borrow::Cow;

use serde::de::Error as _;

use crate::json::text::unescape;
use crate::lenient::refusal::Refusal;
use crate::lenient::report::{Corrected, Fix};
use crate::lenient::rules::Reading;
use crate::lenient::tree::{Children, Mark, NodeId, Tree};
use crate::shape::Shape;
use crate::value_kind::ValueKind;

/// Where a value comes from.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    Node(NodeId),
    /// A value that was made the only element of a list.
    Element(NodeId),
    /// The empty value of a shape.
    Empty(&'static Shape),
}

/// What a value is read as.
pub(crate) enum Read<'de> {
    Null,
    /// JSON of a scalar.
    Json(&'de str),
    /// The same, written anew.
    Rewritten(String),
    Text(&'de str),
    Owned(String),
    Items(Children),
    /// A list of this node alone.
    Single(NodeId),
    Members(Option<NodeId>, Option<&'static Shape>),
    Opaque(NodeId),
}

/// Returns what a value is read as, whatever the type that reads it.
pub(crate) fn read<'de>(reply: &Corrected<'de>, place: Place) -> Result<Read<'de>, Refusal> {
    let tree = &reply.tree;
    let node = match place {
        Place::Node(node) | Place::Element(node) => node,
        Place::Empty(shape) => return Ok(empty(shape)),
    };
    if tree.mark(node) == Mark::Opaque {
        return Ok(Read::Opaque(node));
    }
    for (_, fix) in reply.fixes(node) {
        let Fix::Read(reading, shape) = fix else { continue };
        return Ok(match reading {
            Reading::ListOfIt if matches!(place, Place::Element(_)) => continue,
            Reading::ListOfIt => Read::Single(node),
            Reading::ItsElement => match tree.first_child(node) {
                Some(only) => return read(reply, Place::Node(only)),
                None => Read::Null,
            },
            Reading::None | Reading::Default => Read::Null,
            Reading::Empty => empty(shape),
            Reading::Json(text) => match text {
                Cow::Borrowed(text) => Read::Json(text),
                Cow::Owned(text) => Read::Rewritten(text.clone()),
            },
            Reading::Text => Read::Text(json(tree, node)?),
            Reading::Mended => Read::Owned(unescape(tree.text(node)).into_owned()),
        });
    }
    Ok(match tree.kind(node) {
        ValueKind::Array => Read::Items(tree.inside(node)),
        ValueKind::Object => Read::Members(Some(node), None),
        ValueKind::Null => Read::Null,
        ValueKind::String => match tree.plain_text(node) {
            Some(text) => Read::Text(text),
            None => Read::Owned(serde_json::from_slice(tree.text(node))?),
        },
        _ => Read::Json(json(tree, node)?),
    })
}

/// Returns the JSON of a node.
pub(crate) fn json<'de>(tree: &Tree<'de>, node: NodeId) -> Result<&'de str, Refusal> {
    let json = tree.json(node);
    json.ok_or_else(|| Refusal::custom("text that is not UTF-8"))
}

/// The empty value of a shape.
fn empty(shape: &'static Shape) -> Read<'static> {
    match shape {
        Shape::Text { .. } => Read::Text(""),
        Shape::Integer(_) => Read::Json("0"),
        Shape::Float { .. } => Read::Json("0.0"),
        Shape::Bool => Read::Json("false"),
        Shape::List(_) => Read::Items(Children::NONE),
        Shape::Map(_) | Shape::Object(_) => Read::Members(None, Some(shape)),
        Shape::Option(_) | Shape::Array(..) | Shape::Opaque => Read::Null,
    }
}
