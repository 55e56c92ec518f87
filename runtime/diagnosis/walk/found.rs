//! What a walk takes note of, and what that says of the place where the decoder gave up.

use std::ops::{Range, RangeInclusive};

use crate::diagnosis::opaques::Refused;
use crate::diagnosis::walk::Walk;
use crate::diagnosis::walk::frame::{Frame, Members, range};
use crate::hint::{annotate, is_other_case, rename};
use crate::json::{Event, Reader};
use crate::misfit::{Misfit, Misfits, Problem};
use crate::shape::Absent;
use crate::shape::Shape;
use crate::shape::describe::unreadable;
use crate::shape::position::bytes_read;
use crate::value_kind::ValueKind;

impl Walk {
    /// Takes note of the members that an object misses, of those at `indices`.
    pub(super) fn missing(&mut self, reader: &Reader<'_>, event: &Event, members: &Members, indices: Range<usize>) {
        let fields = members.object.members().zip(&members.seen);
        let fields = fields.take(indices.end).skip(indices.start);
        for (field, _) in fields.filter(|(_, seen)| !**seen) {
            if field.absent == Absent::Ask
                && event.span.end == self.target
                && self.missing.as_deref() == Some(field.name)
            {
                self.asked = Some(reader.path());
            }
            if field.absent != Absent::Error {
                continue;
            }
            let mut keys = members.undeclared.iter().map(|span| reader.unescape(span));
            // Only the first one is told.
            let key = keys.find(|key| self.renames.is_empty() && is_other_case(key, field));
            if let Some(key) = key {
                self.renames.push(rename(&reader.path(), field.name, &key));
            }
            let problem = Problem::Missing(field.name.to_owned());
            self.misfit(range(event), event.span.end, problem, ValueKind::Missing, || {
                reader.path()
            });
        }
    }

    /// Takes note of a misfit, which the decoder finds at `at`, or at the end of the object whose `flatten` reads it.
    pub(super) fn misfit(
        &mut self,
        among: RangeInclusive<usize>,
        at: usize,
        problem: Problem,
        found: ValueKind,
        path: impl FnOnce() -> String,
    ) {
        match self.buffered_in.and_then(|object| self.frames.get_mut(object)) {
            Some(Frame::Object(members)) => members.buffered.push(problem, found, at, path),
            _ => self.misfit_here(among, at, problem, found, path),
        }
    }

    /// Takes note of a misfit that the decoder finds at `at`, also if `flatten` reads it.
    pub(super) fn misfit_here(
        &mut self,
        among: RangeInclusive<usize>,
        at: usize,
        problem: Problem,
        found: ValueKind,
        path: impl FnOnce() -> String,
    ) {
        self.first_misfit.get_or_insert(among);
        self.misfits.push(problem, found, at, path);
    }

    /// Takes note of an item that an array has no room for: serde_json refuses the list there.
    pub(super) fn excess_item(&mut self, reader: &Reader<'_>, event: &Event, problem: Problem) {
        let at = event.span.start + 1;
        self.misfit(event.span.start..=at, at, problem, ValueKind::Array, || {
            let mut path = reader.path();
            // The last step is the item's index.
            path.truncate(path.rfind('[').unwrap_or_default());
            path
        });
    }

    /// Takes note of a key or scalar that serde_json cannot read, whatever its type.
    pub(super) fn unreadable(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        // A map whose names are numbers gives up at the first letter.
        let at = if range(event).contains(&self.target) {
            self.target
        } else {
            event.span.start + bytes_read(&Shape::Opaque, kind, reader.text(&event.span))
        };
        self.misfit_here(range(event), at, unreadable(kind), kind, || reader.path());
    }

    /// Takes note of a value that its own type decodes: the decoder may have given up inside.
    pub(super) fn opaque_value(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        if self.first_misfit.is_none() {
            self.opaques.add(reader, event, kind, self.ty, &self.starts);
        }
    }

    /// Returns what does not fit, in the order in which the decoder meets it, and what to do about it. `parser_words` is
    /// what serde_json itself says is wrong, if it was not a type that gave up.
    pub(crate) fn into_misfits(self, body: &[u8], parser_words: Option<String>) -> (Misfits, Vec<String>) {
        let Self {
            mut misfits,
            renames: mut hints,
            ..
        } = self;
        let is_misfit = self.first_misfit.as_ref().is_some_and(|at| at.contains(&self.target));
        let asked = self.asked.zip(self.missing).filter(|_| !is_misfit);
        if let Some((path, member)) = asked {
            misfits.push_front(Misfit {
                path,
                problem: Problem::Missing(member),
                found: ValueKind::Missing,
                at: Some(self.target),
            });
            return (misfits, hints);
        }
        let refused = self
            .opaques
            .at_target()
            .or_else(|| self.opaques.otherwise(body))
            .filter(|_| !is_misfit);
        if let Some(Refused { start, found, at, ty }) = refused {
            let problem = match parser_words {
                Some(words) if words == "recursion limit exceeded" => Problem::TooDeep,
                Some(words) => Problem::Unreadable(words),
                None => {
                    hints.splice(0..0, annotate(ty, found));
                    Problem::Refused
                }
            };
            misfits.push_front(Misfit {
                path: path_of(body, start),
                problem,
                found,
                at,
            });
        }
        (misfits, hints)
    }
}

/// Returns the path of the value or key that begins at a byte.
fn path_of(body: &[u8], start: usize) -> String {
    let mut reader = Reader::new(body);
    while reader.by_ref().next().is_some_and(|event| event.span.start != start) {}
    reader.path()
}
