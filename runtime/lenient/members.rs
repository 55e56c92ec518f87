//! The members of an object and the items of a list, as a lenient pass reads them.

use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use crate::envelope::members::EnvelopeName;
use crate::lenient::key::MemberKey;
use crate::lenient::plan::{Change, Shape};
use crate::lenient::refusal::Refusal;
use crate::lenient::scalar::Key;
use crate::lenient::tree::NodeId;
use crate::lenient::value::{Place, Value};
use crate::value_kind::ValueKind;

/// The members of an object: those that it holds, then those that the plan supplies.
pub(crate) struct Members<'p, 'de> {
    owner: Value<'p, 'de>,
    /// None where the object is made of nothing.
    object: Option<NodeId>,
    shape: Shape,
    is_root: bool,
    children: std::vec::IntoIter<NodeId>,
    /// Up to where the plan's supplies are used up.
    supplies: usize,
    /// The member that was supplied last.
    supplied: Option<&'static str>,
    next: Option<(Place, Key<'de>)>,
}

impl<'p, 'de> Members<'p, 'de> {
    pub(crate) fn new(owner: Value<'p, 'de>, object: Option<NodeId>, shape: Shape) -> Self {
        let tree = owner.pass.tree;
        let children: Vec<NodeId> = object.map(|object| tree.children(object).collect()).unwrap_or_default();
        Self {
            is_root: owner.is_root(),
            owner,
            object,
            shape,
            children: children.into_iter(),
            supplies: 0,
            supplied: None,
            next: None,
        }
    }

    /// Ends the reading, and notes what a struct declares and the object does not hold.
    pub(crate) fn leave(&self) {
        let pass = self.owner.pass;
        match self.object {
            Some(object) => pass.note_absent(object, self.shape.fields.unwrap_or_default()),
            None => drop(pass.hollow.borrow_mut().pop()),
        }
    }

    /// What to do about a type that refused these members.
    pub(crate) fn refuse(&self, refusal: Refusal) -> Refusal {
        let pass = self.owner.pass;
        match (refusal, self.object) {
            (Refusal::Missing(field), object) => pass.miss(self.shape, object, field),
            (Refusal::Duplicate(field), Some(object)) if self.supplied == Some(field) => {
                pass.change(Change::Spare(object, field))
            }
            (refusal, _) => refusal,
        }
    }

    fn find(&self, key: &str) -> Option<NodeId> {
        let tree = self.owner.pass.tree;
        tree.children(self.object?).find(|child| tree.key(*child) == key)
    }

    /// The next member that the object holds, but for the envelope's own and for nulls that the plan leaves out.
    fn next_held(&mut self) -> Option<(Place, Key<'de>)> {
        let pass = self.owner.pass;
        for child in self.children.by_ref() {
            let key = pass.tree.key(child);
            let belongs_to_envelope = |name: EnvelopeName| !pass.owned.owns(name);
            if self.is_root && EnvelopeName::of(&key).is_some_and(belongs_to_envelope) {
                continue;
            }
            if pass.tree.kind(child) == ValueKind::Null && pass.plan.drops(self.shape, &key) {
                if !pass.plan.supplies(self.shape, &key) {
                    pass.correct(child, None, ValueKind::Null, ValueKind::Default);
                }
                continue;
            }
            return Some((Place::Node(child), key));
        }
        None
    }

    /// The next member that the plan supplies and the object does not hold.
    fn next_supplied(&mut self) -> Option<(Place, Key<'de>)> {
        let pass = self.owner.pass;
        for (place, member) in pass.plan.supplied_at(self.shape, self.supplies) {
            self.supplies = place + 1;
            let found = match self.find(member).map(|child| pass.tree.kind(child)) {
                None => ValueKind::Missing,
                Some(ValueKind::Null) if pass.plan.drops(self.shape, member) => ValueKind::Null,
                Some(_) => continue,
            };
            let place = match self.object {
                None => Place::Hollow,
                Some(object) if pass.plan.spares(object, member) => continue,
                Some(object) => Place::Nothing { object, member, found },
            };
            self.supplied = Some(member);
            return Some((place, member.into()));
        }
        None
    }
}

// Little depends on the type that is read: each type of a program pays for what does.
impl<'p, 'de> Members<'p, 'de> {
    fn next_key(&mut self) -> Option<MemberKey<'de>> {
        self.next = match self.next_held() {
            None => self.next_supplied(),
            held => held,
        };
        let (_, key) = self.next.as_ref()?;
        Some(MemberKey(key.clone()))
    }

    fn next_value(&mut self) -> Result<Value<'p, 'de>, Refusal> {
        let (place, key) = self.next.take().ok_or(Refusal::Other)?;
        Ok(self.owner.inside(place, Some((self.shape, key))))
    }
}

impl<'de> MapAccess<'de> for Members<'_, 'de> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refusal> {
        match self.next_key() {
            Some(key) => seed.deserialize(key).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refusal> {
        seed.deserialize(self.next_value()?)
    }
}

/// The items of a list.
pub(crate) struct Items<'p, 'de> {
    owner: Value<'p, 'de>,
    children: std::vec::IntoIter<NodeId>,
}

impl<'p, 'de> Items<'p, 'de> {
    /// Those of an array.
    pub(crate) fn new(owner: &Value<'p, 'de>, array: NodeId) -> Self {
        Self::of(owner, owner.pass.tree.children(array).collect())
    }

    /// A value that stands for a list of itself.
    pub(crate) fn single(owner: &Value<'p, 'de>, node: NodeId) -> Self {
        Self::of(owner, vec![node])
    }

    /// Those of an empty list.
    pub(crate) fn none(owner: &Value<'p, 'de>) -> Self {
        Self::of(owner, Vec::new())
    }

    fn of(owner: &Value<'p, 'de>, children: Vec<NodeId>) -> Self {
        Self {
            owner: owner.clone(),
            children: children.into_iter(),
        }
    }

    fn next_item(&mut self) -> Option<Value<'p, 'de>> {
        let node = self.children.next()?;
        Some(self.owner.inside(Place::Node(node), None))
    }

    /// Whether all were read.
    pub(crate) fn is_done(&self) -> bool {
        self.children.len() == 0
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Refusal;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refusal> {
        match self.next_item() {
            Some(item) => seed.deserialize(item).map(Some),
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.children.len())
    }
}
