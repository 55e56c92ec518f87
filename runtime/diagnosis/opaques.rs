//! Values that their own types decode: which of them made the decoder give up.

use crate::json::{Event, Reader, Step};
use crate::value_kind::ValueKind;

/// A value that its own type decodes, and refused.
#[derive(Clone, Copy)]
pub(crate) struct Refused {
    /// Where it begins.
    pub(crate) start: usize,
    pub(crate) found: ValueKind,
    /// The byte at which the decoder gave up, if that is known.
    pub(crate) at: Option<usize>,
    /// The name of the type; empty if that is not known.
    pub(crate) ty: &'static str,
}

/// The opaque values that came so far.
pub(crate) struct Opaques {
    /// The byte at which the decoder gave up.
    target: usize,
    /// The kind of an object or list that it may have given up before.
    refuses_unread: Option<ValueKind>,
    /// The value that holds that byte.
    at_target: Option<Refused>,
    /// The value that was added last, and the byte after it and white space.
    last: Option<(Refused, usize)>,
    count: usize,
    first: Option<Refused>,
    /// Where the objects and lists begin that hold them all, from the outside in.
    common: Vec<usize>,
}

impl Opaques {
    pub(crate) fn new(target: usize, refuses_unread: Option<ValueKind>) -> Self {
        Self {
            target,
            refuses_unread,
            at_target: None,
            last: None,
            count: 0,
            first: None,
            common: Vec::new(),
        }
    }

    /// Adds the value that an event begins, or is, in objects and lists that begin at `outer`.
    pub(crate) fn add(
        &mut self,
        reader: &Reader<'_>,
        event: &Event,
        found: ValueKind,
        ty: &'static str,
        outer: &[usize],
    ) {
        let end = reader.skip_space_from(event.span.end);
        let value = Refused {
            start: event.span.start,
            found,
            at: Some(event.span.end),
            ty,
        };
        let is_open = matches!(event.step, Step::Open(_));
        let begins_before = event.span.start < self.target;
        // If the item before it is of the same kind, and was read, the words are about what is inside of that.
        let follows_its_like = self.before(reader, event).is_some_and(|last| last.found == found);
        let is_unread = self.refuses_unread == Some(found) && event.span.start == self.target && !follows_its_like;
        if self.at_target.is_some() {
            // It is known already.
        } else if begins_before && (is_open || end >= self.target) || is_unread {
            self.at_target = Some(Refused {
                at: Some(self.target),
                ..value
            });
        } else if event.span.start == self.target {
            // serde_json reads the comma before it gives a position to the words of the type of the value before that.
            self.at_target = self.last.take().map(|(value, _)| value);
        }
        if self.first.is_none() {
            self.common = outer.to_vec();
            self.first = Some(value);
        }
        // The two are stacks: what is below equal ends is equal.
        while self
            .common
            .last()
            .is_some_and(|last| outer.get(self.common.len() - 1) != Some(last))
        {
            self.common.pop();
        }
        self.count += 1;
        self.last = Some((value, end));
    }

    /// Takes note of null that is read as `None`, which is no value of a type's.
    pub(crate) fn pass(&mut self, reader: &Reader<'_>, event: &Event) {
        if self.at_target.is_none() && event.span.start == self.target {
            self.at_target = self.before(reader, event);
        }
    }

    /// The value that was added last, if it is the item before the one that an event begins, or is.
    fn before(&self, reader: &Reader<'_>, event: &Event) -> Option<Refused> {
        let (value, end) = self.last?;
        (reader.skip_space_from(end + 1) == event.span.start).then_some(value)
    }

    /// Ends the object or list that was added last.
    pub(crate) fn close(&mut self, reader: &Reader<'_>, event: &Event) {
        let end = reader.skip_space_from(event.span.end);
        if end < self.target {
            self.at_target = None;
        }
        if let Some((value, last)) = &mut self.last {
            value.at = Some(event.span.end);
            *last = end;
        }
    }

    /// Takes note of the end of an object or list that is not opaque. serde_json reads it before it gives a position to
    /// the words of the type of the last value inside.
    pub(crate) fn close_outer(&mut self, event: &Event) {
        if event.span.end == self.target && self.at_target.is_none() {
            let last = self.last.take().filter(|(_, end)| *end == event.span.start);
            self.at_target = last.map(|(value, _)| value);
        }
    }

    /// Returns the value that its type refused, if the byte tells.
    pub(crate) fn at_target(&self) -> Option<Refused> {
        self.at_target
    }

    /// Returns the value that its type refused, if the byte does not tell.
    ///
    /// serde_json takes a type's own words that end in "at line 1 column 2" for a position, so the byte may be anywhere. It
    /// was then the only value, or one of those inside the object or list that is returned.
    pub(crate) fn otherwise(&self, body: &[u8]) -> Option<Refused> {
        let first = self.first?;
        Some(match (self.count, self.common.last()) {
            (1, _) | (_, None) => Refused { at: None, ..first },
            (_, Some(start)) => Refused {
                start: *start,
                found: if body.get(*start) == Some(&b'[') {
                    ValueKind::Array
                } else {
                    ValueKind::Object
                },
                at: None,
                ty: "",
            },
        })
    }
}
