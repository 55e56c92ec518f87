//! Where a body does not fit a shape: the rules of the exact pass, over the events of a reader and without a tree.

use std::ops::{Range, RangeInclusive};

use crate::diagnosis::opaques::{Opaques, Refused};
use crate::envelope::members::{EnvelopeName, Owns};
use crate::hint::{annotate, is_other_case, rename};
use crate::json::text::unescape_exactly;
use crate::json::{Event, Reader, Step};
use crate::misfit::{Misfit, Misfits, Problem};
use crate::shape::describe::{declared, mismatch, unreadable};
use crate::shape::fit::{fits, is_readable};
use crate::shape::position::{bytes_read, refused_at};
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
    misfits: Misfits,
    /// The bytes among which the decoder would have given up for the first misfit.
    first_misfit: Option<RangeInclusive<usize>>,
    /// The type of the field that was read last, if its shape may not be known.
    ty: &'static str,
    /// The frame of the object whose `flatten` reads the current value through a buffer, if one does.
    buffered_in: Option<usize>,
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
    },
    /// One that nobody reads, or that does not fit.
    Skipped,
    /// The same, but `flatten` reads it into its buffer.
    Kept,
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
    /// Whether `flatten` reads the next value through a buffer.
    is_next_buffered: bool,
    /// The names that the struct does not declare.
    undeclared: Vec<Range<usize>>,
    /// What does not fit in flattened fields, which are decoded after all others.
    buffered: Misfits,
}

/// What the next value of an object is.
#[derive(Clone, Copy)]
enum Next {
    Declared(&'static Field),
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
            misfits: Misfits::default(),
            first_misfit: None,
            renames: Vec::new(),
            ty: "",
            buffered_in: None,
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
                if is_of_envelope(members.is_payload) || !is_readable {
                    members.next = Next::Skipped;
                    members.is_next_buffered = false;
                } else {
                    members.next = members.next(&key, &event.span);
                }
                members.key_start = event.span.start;
                members.key_end = event.span.end;
            }
            Some(Frame::Map { is_payload, skips, .. }) => {
                *skips = is_of_envelope(*is_payload) || !is_readable;
                if !*skips {
                    // The names in a map are its type's affair.
                    self.opaque_value(reader, event, ValueKind::String);
                }
            }
            Some(Frame::Kept) => {}
            _ => return,
        }
        if !is_readable {
            self.unreadable(reader, event, ValueKind::String);
        }
    }

    /// What is declared for the next value, and whether null is read as an empty list; `None` if nobody reads it.
    fn declared_value(
        &mut self,
        reader: &Reader<'_>,
        event: &Event,
        kind: ValueKind,
    ) -> Option<(&'static Shape, bool)> {
        let innermost = self.frames.len().saturating_sub(1);
        match self.frames.last_mut()? {
            Frame::Object(members) => {
                let (key_start, key_end) = (members.key_start, members.key_end);
                if members.is_next_buffered {
                    self.buffered_in.get_or_insert(innermost);
                }
                let problem = match members.next {
                    Next::Declared(field) => {
                        self.ty = field.ty();
                        self.may_refuse = field.may_refuse();
                        return Some((&field.shape, field.reads_null));
                    }
                    Next::Opaque => return Some((&Shape::Opaque, false)),
                    Next::Skipped => return None,
                    Next::Duplicate(name) => Problem::Duplicate(name.to_owned()),
                    Next::Unknown(object) => Problem::Unknown(declared(object)),
                };
                self.misfit(key_start..=event.span.start, key_end, problem, kind, || reader.path());
                None
            }
            Frame::Map { skips: true, .. } => None,
            Frame::Map { shape, .. } | Frame::List(shape) => Some((shape, false)),
            Frame::Array { length, count, shape } => {
                *count += 1;
                if *count <= *length {
                    return Some((shape, false));
                }
                if *count == *length + 1 {
                    let problem = mismatch(&Shape::Array(*length, shape), ValueKind::Array, b"");
                    self.excess_item(reader, event, problem);
                }
                None
            }
            Frame::Skipped | Frame::Kept | Frame::Opaque => None,
        }
    }

    /// Takes note of an item that an array has no room for: serde_json refuses the list there.
    fn excess_item(&mut self, reader: &Reader<'_>, event: &Event, problem: Problem) {
        let at = event.span.start + 1;
        self.misfit(event.span.start..=at, at, problem, ValueKind::Array, || {
            let mut path = reader.path();
            // The last step is the item's index.
            path.truncate(path.rfind('[').unwrap_or_default());
            path
        });
    }

    fn scalar(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        let outer = self.buffered_in;
        let declared = self.declared_value(reader, event, kind);
        if self.buffered_in.is_some() && !is_readable(kind, reader.text(&event.span)) {
            self.unreadable(reader, event, kind);
        } else if let Some((shape, reads_null)) = declared {
            self.declared_scalar(reader, event, kind, self.as_read(shape), reads_null);
        }
        self.buffered_in = outer;
    }

    fn declared_scalar(
        &mut self,
        reader: &Reader<'_>,
        event: &Event,
        kind: ValueKind,
        shape: &'static Shape,
        reads_null: bool,
    ) {
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
            let at = event.span.start + bytes_read(shape, kind, text);
            self.misfit(range(event), at, mismatch(shape, found, text), found, || reader.path());
        } else if std::mem::take(&mut self.may_refuse) {
            self.opaque_value(reader, event, kind);
        }
    }

    fn open(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        let start = event.span.start;
        let declared = self.declared_value(reader, event, kind);
        let is_buffered = self.buffered_in.is_some();
        let unread = if is_buffered { Frame::Kept } else { Frame::Skipped };
        let frame = match declared {
            None if matches!(self.frames.last(), Some(Frame::Opaque)) => Frame::Opaque,
            None => {
                if is_buffered && reader.depth() > DEEPEST {
                    self.misfit_here(range(event), start + 1, Problem::TooDeep, kind, || reader.path());
                }
                unread
            }
            Some((shape, _)) => match (self.as_read(shape).required(), kind) {
                (Shape::Opaque, _) => {
                    self.opaque_value(reader, event, kind);
                    Frame::Opaque
                }
                (Shape::Object(_) | Shape::Map(_), ValueKind::Object)
                | (Shape::List(_) | Shape::Array(..), ValueKind::Array)
                    if reader.depth() > DEEPEST =>
                {
                    self.misfit_here(range(event), start + 1, Problem::TooDeep, kind, || reader.path());
                    unread
                }
                (Shape::Object(object), ValueKind::Array) if object().takes_list => {
                    self.opaque_value(reader, event, kind);
                    Frame::Opaque
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
                },
                (shape, _) => {
                    let at = refused_at(shape, kind, start, reader.inside_list(start));
                    let among = start..=at.max(event.span.end);
                    self.misfit(among, at, mismatch(shape, kind, b""), kind, || reader.path());
                    unread
                }
            },
        };
        self.frames.push(frame);
        self.starts.push(start);
    }

    /// Returns the shape as which the current value is read, if `shape` is declared.
    fn as_read(&self, shape: &'static Shape) -> &'static Shape {
        match self.buffered_in {
            Some(_) => shape.buffered(),
            None => shape,
        }
    }

    fn close(&mut self, reader: &Reader<'_>, event: &Event) {
        let frame = self.frames.pop();
        self.starts.pop();
        if !matches!(frame, Some(Frame::Opaque | Frame::Skipped | Frame::Kept)) && self.first_misfit.is_none() {
            self.opaques.close_outer(event);
        }
        match frame {
            Some(Frame::Object(mut members)) => {
                // serde decodes what is flattened once all of the object is read.
                let own = members.object.fields.len();
                self.missing(reader, event, &members, 0..own);
                let buffered = std::mem::take(&mut members.buffered);
                if buffered.count > 0 {
                    self.first_misfit.get_or_insert(range(event));
                    self.misfits.append(buffered, event.span.end);
                }
                self.missing(reader, event, &members, own..members.seen.len());
            }
            Some(Frame::Array { length, count, shape }) if count < length => {
                let problem = mismatch(&Shape::Array(length, shape), ValueKind::Array, b"");
                self.misfit(range(event), event.span.end, problem, ValueKind::Array, || {
                    reader.path()
                });
            }
            Some(Frame::Opaque) if !matches!(self.frames.last(), Some(Frame::Opaque)) => {
                self.opaques.close(reader, event);
            }
            _ => {}
        }
        if self.buffered_in.is_some_and(|object| object + 1 == self.frames.len()) {
            self.buffered_in = None;
        }
    }

    /// Takes note of the members that an object misses, of those at `indices`.
    fn missing(&mut self, reader: &Reader<'_>, event: &Event, members: &Members, indices: Range<usize>) {
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
    fn misfit(
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
    fn misfit_here(
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

    /// Takes note of a key or scalar that serde_json cannot read, whatever its type.
    fn unreadable(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        // A map whose names are numbers gives up at the first letter.
        let at = if range(event).contains(&self.target) {
            self.target
        } else {
            event.span.start + bytes_read(&Shape::Opaque, kind, reader.text(&event.span))
        };
        self.misfit_here(range(event), at, unreadable(kind), kind, || reader.path());
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
            is_next_buffered: false,
            undeclared: Vec::new(),
            buffered: Misfits::default(),
        }
    }

    /// Returns what the value of `key` is.
    fn next(&mut self, key: &str, span: &Range<usize>) -> Next {
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
fn range(event: &Event) -> RangeInclusive<usize> {
    event.span.start..=event.span.end
}
