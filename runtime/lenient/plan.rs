//! What a pass does about members that a struct does not take as they are; each pass may find more.

use crate::lenient::tree::NodeId;

/// The kind of object that a type reads: its name and the members it declares, as serde gives them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// None for maps, and for structs with `flatten`, which look like maps.
    pub(crate) fields: Option<&'static [&'static str]>,
}

/// Where a value stands, for what holds of all values of its kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Slot {
    /// As a member of each object of a shape.
    Member(Shape, String),
    /// At this node alone.
    Node(NodeId),
}

/// A change of plan, after which the reply is read again.
pub(crate) enum Change {
    /// Leave a member out where it is null, for its field may have a default.
    Drop(Shape, String),
    /// Supply a member where it is missing, for its field has no default.
    Supply(Shape, &'static str),
    /// Do not supply a member of this object, for it is there by another name.
    Spare(NodeId, &'static str),
    /// Read an empty string as `None`, for it stands for an object.
    Vacate(Slot),
}

/// The changes so far.
#[derive(Default)]
pub(crate) struct Plan {
    dropped: Vec<(Shape, String)>,
    supplied: Vec<(Shape, &'static str)>,
    spared: Vec<(NodeId, &'static str)>,
    vacated: Vec<Slot>,
}

impl Plan {
    pub(crate) fn apply(&mut self, change: Change) {
        match change {
            Change::Drop(shape, key) => self.dropped.push((shape, key)),
            Change::Supply(shape, field) => self.supplied.push((shape, field)),
            Change::Spare(object, field) => self.spared.push((object, field)),
            Change::Vacate(slot) => self.vacated.push(slot),
        }
    }

    pub(crate) fn drops(&self, shape: Shape, key: &str) -> bool {
        self.dropped
            .iter()
            .any(|dropped| dropped.1 == key && dropped.0 == shape)
    }

    pub(crate) fn supplies(&self, shape: Shape, key: &str) -> bool {
        self.supplied_at(shape, 0).any(|(_, field)| field == key)
    }

    /// The members to supply to objects of a shape, from the `start`th of the plan, with their places in it.
    pub(crate) fn supplied_at(&self, shape: Shape, start: usize) -> impl Iterator<Item = (usize, &'static str)> {
        let supplied = self.supplied.iter().enumerate().skip(start);
        supplied
            .filter(move |(_, supplied)| supplied.0 == shape)
            .map(|(place, supplied)| (place, supplied.1))
    }

    pub(crate) fn spares(&self, object: NodeId, field: &str) -> bool {
        self.spared.iter().any(|spared| spared.0 == object && spared.1 == field)
    }

    pub(crate) fn vacates(&self, slot: &Slot) -> bool {
        self.vacated.contains(slot)
    }
}
