//! What the comparison of a reply with a shape found, and the reply as it is to be read.

use crate::correction::Correction;
use crate::envelope::members::Owns;
use crate::lenient::rules::Reading;
use crate::lenient::tree::{Mark, NodeId, Tree};
use crate::misfit::Misfits;
use crate::shape::{Field, Shape};

/// What was found.
pub(crate) struct Report<'de> {
    pub(crate) reply: Corrected<'de>,
    pub(crate) corrections: Vec<Correction>,
    /// Whether a type decodes a value itself, and so may refuse it.
    pub(crate) may_refuse: bool,
    pub(crate) misfits: Misfits,
    /// Members that hold another letter case than a field that misses, with the rename to write.
    pub(crate) renames: Vec<String>,
    /// The paths of the members that the type does not read, if they were asked for.
    pub(crate) unread: Vec<String>,
    /// The paths of the members that the reply does not hold, if they were asked for.
    pub(crate) absent: Vec<String>,
}

/// A reply, and how its values are read.
pub(crate) struct Corrected<'de> {
    pub(crate) tree: Tree<'de>,
    pub(crate) response: NodeId,
    pub(crate) owns: Owns,
    /// By node, in ascending order.
    pub(crate) fixes: Vec<(NodeId, Fix<'de>)>,
}

/// How a value is read, other than as it stands.
#[derive(Debug)]
pub(crate) enum Fix<'de> {
    /// By a reading; the shape is what an empty value is of.
    Read(Reading<'de>, &'static Shape),
    /// The object has this member too, of an empty value.
    Supply(&'static Field),
}

impl<'de> Corrected<'de> {
    /// The fixes of a node.
    pub(crate) fn fixes(&self, node: NodeId) -> &[(NodeId, Fix<'de>)] {
        if self.tree.mark(node) != Mark::Corrected {
            return &[];
        }
        let start = self.fixes.partition_point(|(at, _)| *at < node);
        let rest = self.fixes.get(start..).unwrap_or_default();
        let count = rest.iter().take_while(|(at, _)| *at == node).count();
        rest.get(..count).unwrap_or_default()
    }
}
