//! The members that an object declares, with those that it flattens.

use crate::shape::{Field, Object, Shape};

impl Object {
    /// Returns the index of the field that reads the member `name`, in the order of [`members`](Object::members).
    /// `hint` is where to look first: members often come in the order of the fields.
    pub(crate) fn find(&self, name: &str, hint: usize) -> Option<(usize, &'static Field)> {
        if let Some(field) = self.fields.get(hint).filter(|field| field.name == name) {
            return Some((hint, field));
        }
        let position = self.fields.iter().position(|field| field.is_called(name));
        if let Some((index, field)) = position.and_then(|index| Some((index, self.fields.get(index)?))) {
            return Some((index, field));
        }
        if self.flattened.is_empty() {
            return None;
        }
        let inner = self.members().enumerate().skip(self.fields.len());
        inner.into_iter().find(|(_, field)| field.is_called(name))
    }

    /// Returns the declared members, those of flattened objects after its own.
    pub(crate) fn members(&self) -> Members {
        Members {
            fields: self.fields.iter(),
            flattened: self.flattened.iter(),
            inner: None,
        }
    }

    /// Returns how many members are declared.
    pub(crate) fn member_count(&self) -> usize {
        if self.flattened.is_empty() {
            self.fields.len()
        } else {
            self.members().count()
        }
    }

    /// Whether the object may be a list whose first item is, or may be, an object.
    pub(crate) fn takes_list_of_object(&self) -> bool {
        let first = self.fields.first().map(|field| field.shape.required());
        self.takes_list && matches!(first, Some(Shape::Object(_) | Shape::Map(_) | Shape::Opaque))
    }

    /// Whether a flattened type may take members that are not declared.
    pub(crate) fn takes_any(&self) -> bool {
        self.flattened.iter().any(|shape| match shape {
            Shape::Object(object) => object().takes_any(),
            _ => true,
        })
    }

    /// Whether a flattened type is not known at all.
    pub(crate) fn flattens_opaque(&self) -> bool {
        self.flattened.iter().any(|shape| match shape {
            Shape::Object(object) => object().flattens_opaque(),
            shape => matches!(shape, Shape::Opaque),
        })
    }
}

/// The declared members of an object, with those that it flattens.
pub(crate) struct Members {
    fields: std::slice::Iter<'static, Field>,
    flattened: std::slice::Iter<'static, Shape>,
    inner: Option<Box<Members>>,
}

impl Iterator for Members {
    type Item = &'static Field;

    fn next(&mut self) -> Option<&'static Field> {
        if let Some(field) = self.fields.next() {
            return Some(field);
        }
        loop {
            if let Some(field) = self.inner.as_mut().and_then(|inner| inner.next()) {
                return Some(field);
            }
            self.inner = match self.flattened.next()? {
                Shape::Object(object) => Some(Box::new(object().members())),
                _ => None,
            };
        }
    }
}
