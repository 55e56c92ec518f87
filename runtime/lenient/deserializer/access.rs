//! The items of lists and the members of objects of a corrected reply.

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};

use crate::envelope::members::EnvelopeName;
use crate::lenient::deserializer::Value;
use crate::lenient::map_key::{Key, MapKey};
use crate::lenient::read::Place;
use crate::lenient::refusal::Refusal;
use crate::lenient::report::Fix;
use crate::lenient::rules::Reading;
use crate::lenient::tree::{Children, NodeId};
use crate::shape::object::Members as Fields;
use crate::shape::{Absent, Field, Shape};

impl<'t, 'de> Value<'t, 'de> {
    /// Visits the items of a list, or `single` in a list of itself.
    pub(super) fn visit_items<V: Visitor<'de>>(
        self,
        single: Option<NodeId>,
        items: Children,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        visitor.visit_seq(Items {
            owner: self,
            single,
            items,
        })
    }

    /// Visits the members of an object, or those of an object of empty values.
    pub(super) fn visit_members<V: Visitor<'de>>(
        self,
        node: Option<NodeId>,
        shape: Option<&'static Shape>,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        visitor.visit_map(self.members(node, shape))
    }

    fn members(self, node: Option<NodeId>, shape: Option<&'static Shape>) -> Members<'t, 'de> {
        let tree = &self.reader.reply.tree;
        let empty = match shape {
            Some(Shape::Object(object)) => Some(object().members()),
            _ => None,
        };
        Members {
            owner: self,
            object: node,
            held: node.map_or(Children::NONE, |node| tree.inside(node)),
            supplied: 0,
            empty,
            value: None,
        }
    }
}

/// The items of a list.
struct Items<'t, 'de> {
    owner: Value<'t, 'de>,
    /// The value that stands for a list of itself.
    single: Option<NodeId>,
    items: Children,
}

impl<'t, 'de> Items<'t, 'de> {
    fn next_item(&mut self) -> Option<Value<'t, 'de>> {
        let place = match self.single.take() {
            Some(node) => Place::Element(node),
            None => Place::Node(self.items.next(&self.owner.reader.reply.tree)?),
        };
        Some(self.owner.at(place))
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Refusal;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refusal> {
        match self.next_item() {
            Some(item) => seed.deserialize(item).map(Some).map_err(|refusal| item.note(refusal)),
            None => Ok(None),
        }
    }
}

/// The members of an object: those that it holds, and those that it is supplied with.
struct Members<'t, 'de> {
    owner: Value<'t, 'de>,
    object: Option<NodeId>,
    held: Children,
    /// How many of the object's fixes are used up.
    supplied: usize,
    /// The members of an object of empty values.
    empty: Option<Fields>,
    value: Option<Place>,
}

impl<'t, 'de> Members<'t, 'de> {
    /// Goes on to the next member that the object holds.
    fn next_held(&mut self) -> Option<NodeId> {
        let reply = self.owner.reader.reply;
        while let Some(child) = self.held.next(&reply.tree) {
            let is_of_envelope = self.object == Some(reply.response)
                && EnvelopeName::of(&reply.tree.key(child)).is_some_and(|name| !reply.owns.owns(name));
            let is_omitted = |(_, fix): &(NodeId, Fix<'_>)| matches!(fix, Fix::Read(Reading::Default, _));
            if !is_of_envelope && !reply.fixes(child).iter().any(is_omitted) {
                return Some(child);
            }
        }
        None
    }

    /// Goes on to the next member that the object is supplied with.
    fn next_supplied(&mut self) -> Option<&'static Field> {
        if let Some(empty) = &mut self.empty {
            return empty.find(|field| field.absent == Absent::Error);
        }
        let fixes = self.owner.reader.reply.fixes(self.object?);
        while let Some((_, fix)) = fixes.get(self.supplied) {
            self.supplied += 1;
            if let Fix::Supply(field) = fix {
                return Some(field);
            }
        }
        None
    }

    fn next_key(&mut self) -> Option<MapKey<'t, 'de>> {
        let reader = self.owner.reader;
        let (key, place) = match self.next_held() {
            Some(child) => (Key::Held(&reader.reply.tree, child), Place::Node(child)),
            None => {
                let field = self.next_supplied()?;
                (Key::Supplied(field.name), Place::Empty(&field.shape))
            }
        };
        self.value = Some(place);
        Some(MapKey(key))
    }

    fn next_value(&mut self) -> Result<Value<'t, 'de>, Refusal> {
        let place = self
            .value
            .take()
            .ok_or_else(|| Refusal::custom("a value before its key"))?;
        Ok(self.owner.at(place))
    }
}

impl<'de> MapAccess<'de> for Members<'_, 'de> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refusal> {
        match self.next_key() {
            Some(key) => {
                let member = key.member();
                let note = |refusal| {
                    if self.owner.reader.refused.get().is_none() {
                        self.owner.reader.refused.set(member);
                    }
                    refusal
                };
                seed.deserialize(key).map(Some).map_err(note)
            }
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refusal> {
        let value = self.next_value()?;
        seed.deserialize(value).map_err(|refusal| value.note(refusal))
    }
}
