//! The objects and arrays that a walk is in.

use std::ops::{Range, RangeInclusive};

use crate::json::Event;
use crate::misfit::Misfits;
use crate::shape::{Field, Object, Shape};

/// An object or array that is open.
pub(super) enum Frame {
    Object(Members),
    Map {
        shape: &'static Shape,
        is_payload: bool,
        skips: bool,
    },
    List(&'static Shape),
    Array {
        length: u32,
        count: u32,
        shape: &'static Shape,
    },
    /// One that nobody reads, or that does not fit.
    Skipped,
    /// The same, but `flatten` reads it into its buffer.
    Kept,
    /// One whose type decodes it as it stands.
    Opaque,
}

/// The members of an open object, as far as they were read.
pub(super) struct Members {
    pub(super) object: &'static Object,
    pub(super) is_payload: bool,
    pub(super) seen: Vec<bool>,
    pub(super) hint: usize,
    pub(super) key_start: usize,
    pub(super) key_end: usize,
    pub(super) next: Next,
    /// Whether `flatten` reads the next value through a buffer.
    pub(super) is_next_buffered: bool,
    /// The names that the struct does not declare.
    pub(super) undeclared: Vec<Range<usize>>,
    /// What does not fit in flattened fields, which are decoded after all others.
    pub(super) buffered: Misfits,
}

/// What the next value of an object is.
#[derive(Clone, Copy)]
pub(super) enum Next {
    Declared(&'static Field),
    Duplicate(&'static str),
    Unknown(&'static Object),
    Opaque,
    Skipped,
}

impl Members {
    pub(super) fn new(object: &'static Object, is_payload: bool) -> Self {
        Self {
            object,
            is_payload,
            seen: vec![false; object.member_count()],
            hint: 0,
            key_start: 0,
            key_end: 0,
            next: Next::Skipped,
            is_next_buffered: false,
            undeclared: Vec::new(),
            buffered: Misfits::default(),
        }
    }

    /// Returns what the value of `key` is.
    pub(super) fn next(&mut self, key: &str, span: &Range<usize>) -> Next {
        match self.object.find(key, self.hint) {
            Some((index, field)) => {
                self.hint = index + 1;
                self.is_next_buffered = index >= self.object.fields.len();
                match self.seen.get_mut(index) {
                    Some(seen) if !*seen => {
                        *seen = true;
                        Next::Declared(field)
                    }
                    _ => Next::Duplicate(field.name),
                }
            }
            None => {
                self.undeclared.push(span.clone());
                self.is_next_buffered = !self.object.flattened.is_empty();
                if self.object.takes_any() {
                    Next::Opaque
                } else if self.object.denies_unknown {
                    Next::Unknown(self.object)
                } else {
                    Next::Skipped
                }
            }
        }
    }
}

/// The bytes of an event: serde_json gives up before an object, inside text or a number, or after a value.
pub(super) fn range(event: &Event) -> RangeInclusive<usize> {
    event.span.start..=event.span.end
}
