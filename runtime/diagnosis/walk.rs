//! Where a body does not fit a shape: the rules of the exact pass, over the events of a reader and without a tree.

mod declared;
mod found;
mod frame;

use std::ops::RangeInclusive;

use crate::diagnosis::opaques::Opaques;
use crate::diagnosis::walk::frame::{Frame, Members, Next, range};
use crate::diagnosis::words::GaveUp;
use crate::envelope::members::{EnvelopeName, Owns};
use crate::json::text::unescape_exactly;
use crate::json::{Event, Reader, Step};
use crate::misfit::{Misfits, Problem};
use crate::shape::Shape;
use crate::shape::describe::mismatch;
use crate::shape::fit::{fits, is_readable};
use crate::shape::position::{bytes_read, refused_at};
use crate::value_kind::ValueKind;

/// serde_json reads no object or array inside as many others.
const DEEPEST: usize = 127;

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
    /// Where the open objects and lists begin that a function of the user's decodes, although their shape is declared.
    refusing: Vec<usize>,
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
            refusing: Vec::new(),
            misfits: Misfits::default(),
            first_misfit: None,
            renames: Vec::new(),
            ty: "",
            buffered_in: None,
            opaques: Opaques::new(gave_up.target, gave_up.refuses_unread),
        }
    }

    /// Begins with the members of `Response`.
    pub(crate) fn open_response(&mut self, reader: &Reader<'_>, event: &Event) {
        let frame = match self.shape {
            Shape::Object(object) => Frame::Object(Members::new(object(), true)),
            Shape::Map(shape) => Frame::Map {
                shape,
                is_payload: true,
                skips: false,
            },
            _ => {
                self.opaque_value(reader, event, ValueKind::Object);
                Frame::Opaque
            }
        };
        self.frames.push(frame);
        self.starts.push(event.span.start);
    }

    /// Goes on by one event, which is inside `Response` or closes it.
    pub(crate) fn note(&mut self, reader: &Reader<'_>, event: &Event) {
        match event.step {
            Step::Key => self.key(reader, event),
            Step::Scalar(kind) => self.scalar(reader, event, kind),
            Step::Open(kind) => self.open(reader, event, kind),
            Step::Close(kind) => self.close(reader, event, kind),
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
            if self.first_misfit.is_none() {
                self.opaques.pass(reader, event);
            }
            return;
        }
        if matches!(shape.required(), Shape::Opaque) {
            self.opaque_value(reader, event, kind);
        } else if !(fits(shape, kind, text) || reads_null && kind == ValueKind::Null) {
            let at = event.span.start + bytes_read(shape, kind, text);
            self.misfit(range(event), at, mismatch(shape, kind, text), kind, || reader.path());
        } else if std::mem::take(&mut self.may_refuse) {
            self.opaque_value(reader, event, kind);
        }
    }

    fn open(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        let start = event.span.start;
        let declared = self.declared_value(reader, event, kind);
        if std::mem::take(&mut self.may_refuse) && declared.is_some() {
            self.refusing.push(start);
        }
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
                    self.ty = "";
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

    fn close(&mut self, reader: &Reader<'_>, event: &Event, kind: ValueKind) {
        let frame = self.frames.pop();
        let start = self.starts.pop().unwrap_or_default();
        if self.first_misfit.is_none() {
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
        if self.refusing.last() == Some(&start) {
            self.refusing.pop();
            self.ty = "";
            let whole = Event {
                step: Step::Scalar(kind),
                span: start..event.span.end,
                has_escapes: false,
            };
            self.opaque_value(reader, &whole, kind);
        }
        if self.buffered_in.is_some_and(|object| object + 1 == self.frames.len()) {
            self.buffered_in = None;
        }
    }
}
