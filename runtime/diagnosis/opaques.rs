//! Values that their own types decode: which of them made the decoder give up.

use crate::json::{Event, Reader, Step};
use crate::value_kind::ValueKind;

/// A value that its own type decodes, and refused.
#[derive(Clone)]
pub(crate) struct Refused {
    pub(crate) path: String,
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
    /// Whether it may have given up before it read an object or list.
    refuses_unread: bool,
    /// The value that holds that byte.
    at_target: Option<Refused>,
    /// The value that was added last, and the byte after it and white space.
    last: Option<(Refused, usize)>,
    count: usize,
    first: Option<Refused>,
    /// The path of the innermost object or list that holds them all.
    common: String,
}

impl Opaques {
    pub(crate) fn new(target: usize, refuses_unread: bool) -> Self {
        Self {
            target,
            refuses_unread,
            at_target: None,
            last: None,
            count: 0,
            first: None,
            common: String::new(),
        }
    }

    /// Whether there were none.
    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds the value that an event begins, or is.
    pub(crate) fn add(&mut self, reader: &Reader<'_>, event: &Event, found: ValueKind, ty: &'static str) {
        let path = reader.path();
        let end = reader.skip_space_from(event.span.end);
        let value = Refused {
            path,
            found,
            at: Some(event.span.end),
            ty,
        };
        let is_open = matches!(event.step, Step::Open(_));
        let begins_before = event.span.start < self.target;
        let is_unread = is_open && self.refuses_unread && event.span.start == self.target;
        if self.at_target.is_some() {
            // It is known already.
        } else if begins_before && (is_open || end >= self.target) || is_unread {
            self.at_target = Some(Refused {
                at: Some(self.target),
                ..value.clone()
            });
        } else if event.span.start == self.target {
            // serde_json reads the comma before it gives a position to the words of the type of the value before that.
            self.at_target = self.last.take().map(|(value, _)| value);
        }
        if self.first.is_none() {
            self.common.clone_from(&value.path);
            self.first = Some(value.clone());
        } else {
            let shared = common(&self.common, &value.path);
            self.common.truncate(shared);
        }
        self.count += 1;
        self.last = Some((value, end));
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

    /// Returns the value that its type refused.
    ///
    /// serde_json takes a type's own words that end in "at line 1 column 2" for a position, so the byte may be anywhere. It
    /// was then the only value, or one of those inside the object or list that is returned.
    pub(crate) fn refused(&self) -> Option<Refused> {
        if self.at_target.is_some() {
            return self.at_target.clone();
        }
        match self.count {
            0 | 1 => self.first.clone().map(|first| Refused { at: None, ..first }),
            _ => Some(Refused {
                path: self.common.clone(),
                found: ValueKind::Object,
                at: None,
                ty: "",
            }),
        }
    }
}

/// Returns the length of the longest path that both paths begin with.
fn common(a: &str, b: &str) -> usize {
    let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let is_end = |path: &str| path.len() == same || path.get(same..).is_some_and(|rest| rest.starts_with(['.', '[']));
    if is_end(a) && is_end(b) {
        return same;
    }
    let start = a.get(..same).unwrap_or_default();
    start.rfind(['.', '[']).unwrap_or(0)
}
