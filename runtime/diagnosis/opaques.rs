//! Values that their own types decode: which of them made the decoder give up.

use crate::json::{Event, Reader, Step};
use crate::value_kind::ValueKind;

/// The opaque values that came so far.
pub(crate) struct Opaques {
    /// The byte at which the decoder gave up.
    target: usize,
    /// The path and the kind of the value that holds that byte.
    at_target: Option<(String, ValueKind)>,
    count: usize,
    first: Option<(String, ValueKind)>,
    /// The path of the innermost object or list that holds them all.
    common: String,
}

impl Opaques {
    pub(crate) fn new(target: usize) -> Self {
        Self {
            target,
            at_target: None,
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
    pub(crate) fn add(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        let path = reader.path();
        let is_open = matches!(event.step, Step::Open(_));
        let ends_before = !is_open && reader.skip_space_from(event.span.end) < self.target;
        if event.span.start <= self.target && !ends_before && self.at_target.is_none() {
            self.at_target = Some((path.clone(), kind));
        }
        if self.first.is_none() {
            self.common.clone_from(&path);
            self.first = Some((path, kind));
        } else {
            let shared = common(&self.common, &path);
            self.common.truncate(shared);
        }
        self.count += 1;
    }

    /// Ends the object or list that was added last.
    pub(crate) fn close(&mut self, reader: &Reader<'_>, event: &Event) {
        if reader.skip_space_from(event.span.end) < self.target {
            self.at_target = None;
        }
    }

    /// Returns the path and the kind of the value that its type refused, and the byte if that is known.
    ///
    /// serde_json takes a type's own words that end in "at line 1 column 2" for a position, so the byte may be anywhere. It
    /// was then the only value, or one of those inside the object or list that is returned.
    pub(crate) fn refused(&self) -> Option<(String, ValueKind, Option<usize>)> {
        if let Some((path, kind)) = &self.at_target {
            return Some((path.clone(), *kind, Some(self.target)));
        }
        let (path, kind) = self.first.as_ref()?;
        Some(match self.count {
            1 => (path.clone(), *kind, None),
            _ => (self.common.clone(), ValueKind::Object, None),
        })
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
