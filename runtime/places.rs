//! Places in a reply, whose paths are written only when somebody asks for them.

use crate::path::{push_index, push_key};

/// The places of a reply that something was noted of.
#[derive(Debug, Default)]
pub(crate) struct Places(Vec<Place>);

/// A place, inside another one.
#[derive(Debug)]
struct Place {
    parent: Option<u32>,
    step: Step,
}

/// The step from a place to one inside it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    Key(Box<str>),
    Index(usize),
}

impl Places {
    /// Adds a place inside `parent`, and returns its index.
    pub(crate) fn push(&mut self, parent: Option<u32>, step: Step) -> u32 {
        self.0.push(Place { parent, step });
        u32::try_from(self.0.len() - 1).unwrap_or(u32::MAX)
    }

    /// Writes a place as `Response.InstanceSet[3].CPU`.
    pub(crate) fn path(&self, index: u32) -> String {
        let mut steps = Vec::new();
        let mut at = self.0.get(index as usize);
        while let Some(place) = at {
            steps.push(&place.step);
            at = place.parent.and_then(|parent| self.0.get(parent as usize));
        }
        let mut path = String::new();
        for step in steps.into_iter().rev() {
            match step {
                Step::Key(key) => push_key(&mut path, key),
                Step::Index(index) => push_index(&mut path, *index),
            }
        }
        path
    }
}
