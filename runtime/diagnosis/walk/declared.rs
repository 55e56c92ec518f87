//! What is declared for the value that comes next.

use crate::diagnosis::walk::Walk;
use crate::diagnosis::walk::frame::{Frame, Next};
use crate::json::{Event, Reader};
use crate::misfit::Problem;
use crate::shape::Shape;
use crate::shape::describe::{declared, mismatch};
use crate::value_kind::ValueKind;

impl Walk {
    /// What is declared for the next value, and whether null is read as an empty list; `None` if nobody reads it.
    pub(super) fn declared_value(
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

    /// Returns the shape as which the current value is read, if `shape` is declared.
    pub(super) fn as_read(&self, shape: &'static Shape) -> &'static Shape {
        match self.buffered_in {
            Some(_) => shape.buffered(),
            None => shape,
        }
    }
}
