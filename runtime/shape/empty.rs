//! Which shapes have an empty value.

use crate::shape::{Absent, Object, Shape};

/// Whether a value of this shape can be made of nothing.
pub(crate) fn can_be_empty(shape: &Shape) -> bool {
    fn inside(shape: &Shape, outer: &mut Vec<&'static Object>) -> bool {
        match shape {
            Shape::Opaque | Shape::Array(..) => false,
            Shape::Object(object) => {
                let object = object();
                // It would hold itself without end.
                if outer.iter().any(|outer| std::ptr::eq(*outer, object)) || object.flattens_opaque() {
                    return false;
                }
                outer.push(object);
                let mut members = object.members();
                let can_be = members.all(|field| match field.absent {
                    Absent::Error => inside(&field.shape, outer),
                    // Its type may ask for the member.
                    Absent::Ask => false,
                    Absent::Default | Absent::Empty => true,
                });
                outer.pop();
                can_be
            }
            _ => true,
        }
    }
    inside(shape, &mut Vec::new())
}
