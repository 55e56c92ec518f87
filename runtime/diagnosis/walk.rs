//! Where a body does not fit a shape: the rules of the exact pass, over the events of a reader and without a tree.

use std::ops::{Range, RangeInclusive};

use crate::diagnosis::opaques::{Opaques, Refused};
use crate::envelope::members::{EnvelopeName, Owns};
use crate::hint::{annotate, is_other_case, rename};
use crate::json::text::unescape_exactly;
use crate::json::{Event, Reader, Step};
use crate::misfit::{Misfit, Misfits, Problem};
use crate::shape::describe::{declared, mismatch};
use crate::shape::fit::fits;
use crate::shape::{Absent, Field, Object, Shape};
use crate::value_kind::ValueKind;

/// serde_json reads no object or array inside as many others.
const DEEPEST: usize = 127;

/// Where the decoder gave up, and why, as far as its words tell.
pub(crate) struct GaveUp {
    /// The first byte that it had not read.
    pub(crate) target: usize,
    /// Whether it may have done so before it read an object or list.
    pub(crate) refuses_unread: bool,
    /// The member that a type missed.
    pub(crate) missing: Option<String>,
}

/// Compares the payload's members with its shape, as they go by.
pub(crate) struct Walk {
    shape: &'static Shape,
    owns: Owns,
    /// The byte at which the decoder gave up.
    target: usize,
    frames: Vec<Frame>,
    /// Where the open objects and lists begin.
    starts: Vec<usize>,
    /// The member that a type said to miss.
    missing: Option<String>,
    /// The path of the object that misses it, if only its type knows that it is needed.
    asked: Option<String>,
    /// Whether a function of the user's decodes the next value.
    may_refuse: bool,
    /// The frame of the object whose flattened members the next value is among.
    buffer: Option<usize>,
    /// The same for the first misfit: serde reads all of the object before it finds that.
    buffered_misfit: Option<usize>,
    misfits: Misfits,
    /// The bytes among which the decoder would have given up for the first misfit.
    first_misfit: Option<RangeInclusive<usize>>,
    /// The type of the field that was read last, if its shape may not be known.
    ty: &'static str,
    /// How many frames are outside of the value that `flatten` reads through a buffer, if the walk is in one.
    buffered_from: Option<usize>,
    /// Forgotten renames, with what to write.
    renames: Vec<String>,
    /// The opaque values before the first misfit.
    opaques: Opaques,
}

/// An object or array that is open.
enum Frame {
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
        /// Where it begins.
        start: usize,
    },
    /// One that nobody reads, or that does not fit.
    Skipped,
    /// One whose type decodes it as it stands.
    Opaque,
}

/// The members of an open object, as far as they were read.
struct Members {
    object: &'static Object,
    is_payload: bool,
    seen: Vec<bool>,
    hint: usize,
    key_start: usize,
    key_end: usize,
    next: Next,
    /// The names that the struct does not declare.
    undeclared: Vec<Range<usize>>,
}

/// What the next value of an object is.
#[derive(Clone, Copy)]
enum Next {
    /// A declared member, and whether a flattened object declares it.
    Declared(&'static Field, bool),
    Duplicate(&'static str),
    Unknown(&'static Object),
    Opaque,
    Skipped,
}

impl Walk {
    pub(crate) fn new(shape: &'static Shape, owns: Owns, gave_up: GaveUp) -> Self {
        Self {
            shape,
            owns,
            target: gave_up.target,
            frames: Vec::new(),
            starts: Vec::new(),
            missing: gave_up.missing,
            asked: None,
            may_refuse: false,
            buffer: None,
            buffered_misfit: None,
            misfits: Misfits::default(),
            first_misfit: None,
            renames: Vec::new(),
            ty: "",
            buffered_from: None,
            opaques: Opaques::new(gave_up.target, gave_up.refuses_unread),
        }
    }

    /// Begins with the members of `Response`.
    pub(crate) fn open_response(&mut self, event: &Event) {
        self.starts.push(event.span.start);
        let frame = match self.shape {
            Shape::Object(object) => Frame::Object(Members::new(object(), true)),
            Shape::Map(shape) => Frame::Map {
                shape,
                is_payload: true,
                skips: false,
            },
            _ => Frame::Opaque,
        };
        self.frames.push(frame);
    }

    /// Goes on by one event, which is inside `Response` or closes it.
    pub(crate) fn note(&mut self, reader: &Reader<'_>, event: &Event) {
        match event.step {
            Step::Key => self.key(reader, event),
            Step::Scalar(kind) => self.scalar(reader, event, kind),
            Step::Open(kind) => self.open(reader, event, kind),
            Step::Close(_) => self.close(reader, event),
        }
    }

    fn key(&mut self, reader: &Reader<'_>, event: &Event) {
        let key = reader.key();
        let is_readable = !event.has_escapes || unescape_exactly(reader.text(&event.span)).is_some();
        let is_of_envelope =
            |is_payload: bool| is_payload && EnvelopeName::of(&key).is_some_and(|name| !self.owns.owns(name));
        match self.frames.last_mut() {
            Some(Frame::Object(members)) => {
                members.next = if is_of_envelope(members.is_payload) {
                    Next::Skipped
                } else {
                    members.next(&key, &event.span)
                };
                members.key_start = event.span.start;
                members.key_end = event.span.end;
                if !is_readable {
                    members.next = Next::Skipped;
                }
            }
            Some(Frame::Map { is_payload, skips, .. }) => {
                *skips = is_of_envelope(*is_payload) || !is_readable;
                if !*skips {
                    // The names in a map are its type's affair.
                    self.opaque_value(reader, event, ValueKind::String);
                }
            }
            _ => return,
        }
        if !is_readable {
            self.misfit(
                reader,
                range(event),
                event.span.end,
                Problem::HalfPair,
                ValueKind::String,
            );
        }
    }

    /// What is declared for the next value, and whether null is read as an empty list; `None` if nobody reads it.
    fn declared_value(
        &mut self,
        reader: &Reader<'_>,
        event: &Event,
        kind: ValueKind,
    ) -> Option<(&'static Shape, bool)> {
        match self.frames.last_mut()? {
            Frame::Object(members) => {
                let key_start = members.key_start;
                let problem = match members.next {
                    Next::Declared(field, is_flattened) => {
                        self.ty = field.ty();
                        self.may_refuse = field.may_refuse();
                        self.buffer = is_flattened.then(|| self.frames.len() - 1);
                        let is_buffered = is_flattened || self.buffered_from.is_some();
                        let shape = if is_buffered {
                            field.shape.buffered()
                        } else {
                            &field.shape
                        };
                        return Some((shape, field.reads_null));
                    }
                    Next::Opaque => return Some((&Shape::Opaque, false)),
                    Next::Skipped => return None,
                    Next::Duplicate(name) => Problem::Duplicate(name.to_owned()),
                    Next::Unknown(object) => Problem::Unknown(declared(object)),
                };
                let key_end = members.key_end;
                self.misfit(reader, key_start..=event.span.start, key_end, problem, kind);
                None
            }
            Frame::Map { skips: true, .. } => None,
            Frame::Map { shape, .. } | Frame::List(shape) => Some((shape, false)),
            Frame::Array { count, shape, .. } => {
                *count += 1;
                Some((shape, false))
            }
            Frame::Skipped | Frame::Opaque => None,
        }
    }

    fn scalar(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        let Some((shape, reads_null)) = self.declared_value(reader, event, kind) else {
            return;
        };
        let text = reader.text(&event.span);
        if matches!((shape, kind), (Shape::Option(_), ValueKind::Null)) {
            return;
        }
        if matches!(shape.required(), Shape::Opaque) {
            self.opaque_value(reader, event, kind);
        } else if !(fits(shape, kind, text) || reads_null && kind == ValueKind::Null) {
            let found = match kind {
                ValueKind::String if std::str::from_utf8(text).is_err() => ValueKind::InvalidUtf8,
                kind => kind,
            };
            self.misfit(
                reader,
                range(event),
                event.span.end,
                mismatch(shape, found, text),
                found,
            );
        } else if std::mem::take(&mut self.may_refuse) {
            self.opaque_value(reader, event, kind);
        }
    }

    fn open(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        if let Some(Frame::Object(Members {
            next: Next::Declared(_, true),
            ..
        })) = self.frames.last()
        {
            self.buffered_from.get_or_insert(self.frames.len());
        }
        let frame = match self.declared_value(reader, event, kind) {
            None => match self.frames.last() {
                Some(Frame::Opaque) => Frame::Opaque,
                _ => Frame::Skipped,
            },
            Some((shape, _)) => match (shape.required(), kind) {
                (Shape::Opaque, _) => {
                    self.opaque_value(reader, event, kind);
                    Frame::Opaque
                }
                (Shape::Object(_) | Shape::Map(_), ValueKind::Object)
                | (Shape::List(_) | Shape::Array(..), ValueKind::Array)
                    if reader.depth() > DEEPEST =>
                {
                    self.misfit(reader, range(event), event.span.start, Problem::TooDeep, kind);
                    Frame::Skipped
                }
                (Shape::Object(object), ValueKind::Object) => Frame::Object(Members::new(object(), false)),
                (Shape::Map(shape), ValueKind::Object) => Frame::Map {
                    shape,
                    is_payload: false,
                    skips: false,
                },
                (Shape::List(shape), ValueKind::Array) => Frame::List(shape),
                (Shape::Array(length, shape), ValueKind::Array) => Frame::Array {
                    length: *length,
                    count: 0,
                    shape,
                    start: event.span.start,
                },
                (shape, _) => {
                    self.misfit(reader, range(event), event.span.start, mismatch(shape, kind, b""), kind);
                    Frame::Skipped
                }
            },
        };
        self.frames.push(frame);
        self.starts.push(event.span.start);
    }

    fn close(&mut self, reader: &Reader<'_>, event: &Event) {
        let frame = self.frames.pop();
        self.starts.pop();
        if let (Some(among), true) = (&self.first_misfit, self.buffered_misfit == Some(self.frames.len())) {
            self.first_misfit = Some(*among.start()..=event.span.end);
            self.buffered_misfit = None;
        }
        if self.buffered_from == Some(self.frames.len()) {
            self.buffered_from = None;
        }
        if !matches!(frame, Some(Frame::Opaque | Frame::Skipped)) && self.first_misfit.is_none() {
            self.opaques.close_outer(event);
        }
        match frame {
            Some(Frame::Object(members)) => self.missing(reader, event, &members),
            Some(Frame::Array {
                length,
                count,
                shape,
                start,
            }) if length != count => {
                let problem = mismatch(&Shape::Array(length, shape), ValueKind::Array, b"");
                self.misfit(reader, range(event), start, problem, ValueKind::Array);
            }
            Some(Frame::Opaque) if !matches!(self.frames.last(), Some(Frame::Opaque)) => {
                self.opaques.close(reader, event);
            }
            _ => {}
        }
    }

    fn missing(&mut self, reader: &Reader<'_>, event: &Event, members: &Members) {
        let missing = members.object.members().zip(&members.seen).filter(|(_, seen)| !**seen);
        for (field, _) in missing {
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
            self.misfit(reader, range(event), event.span.end, problem, ValueKind::Missing);
        }
    }

    fn misfit(
        &mut self,
        reader: &Reader<'_>,
        among: RangeInclusive<usize>,
        at: usize,
        problem: Problem,
        found: ValueKind,
    ) {
        if self.first_misfit.is_none() {
            self.first_misfit = Some(among);
            let outside = |frames: usize| frames.saturating_sub(1);
            self.buffered_misfit = self.buffered_from.map(outside).or(self.buffer);
        }
        self.misfits.push(problem, found, at, || reader.path());
    }

    /// Takes note of a value that its own type decodes: the decoder may have given up inside.
    fn opaque_value(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
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
            .or_else(|| self.opaques.otherwise())
            .filter(|_| !is_misfit);
        if let Some(Refused { start, found, at, ty }) = refused {
            let problem = match parser_words {
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

impl Members {
    fn new(object: &'static Object, is_payload: bool) -> Self {
        Self {
            object,
            is_payload,
            seen: vec![false; object.member_count()],
            hint: 0,
            key_start: 0,
            key_end: 0,
            next: Next::Skipped,
            undeclared: Vec::new(),
        }
    }

    /// Returns what the value of `key` is.
    fn next(&mut self, key: &str, span: &Range<usize>) -> Next {
        match self.object.find(key, self.hint) {
            Some((index, field)) => {
                self.hint = index + 1;
                match self.seen.get_mut(index) {
                    Some(seen) if !*seen => {
                        *seen = true;
                        Next::Declared(field, index >= self.object.fields.len())
                    }
                    _ => Next::Duplicate(field.name),
                }
            }
            None => {
                self.undeclared.push(span.clone());
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
fn range(event: &Event) -> RangeInclusive<usize> {
    event.span.start..=event.span.end
}
