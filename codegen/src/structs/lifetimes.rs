//! Which objects need a lifetime parameter if text is borrowed.

use std::collections::HashSet;

use crate::metadata::shape::{Shape, shape};
use crate::metadata::{Api, Object};

/// Returns the names of the objects that contain text at any depth.
pub(crate) fn borrowing(api: &Api) -> HashSet<&str> {
    let mut found: HashSet<&str> = HashSet::new();
    loop {
        let more: Vec<&str> = api
            .objects
            .iter()
            .filter(|(name, object)| !found.contains(name.as_str()) && borrows(object, api, &found))
            .map(|(name, _)| name.as_str())
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

/// Returns whether an object contains text, directly or in one of the objects `found` so far.
fn borrows(object: &Object, api: &Api, found: &HashSet<&str>) -> bool {
    object.members.iter().any(|member| match shape(member, api) {
        Some((Shape::Text, _)) => true,
        Some((Shape::Object(inner), _)) => found.contains(inner),
        _ => false,
    })
}
