//! Properties that an object has if one of its members has them, or an object in it at any depth.

use std::collections::HashSet;

use crate::metadata::Api;
use crate::metadata::shape::{Shape, shape};

/// Returns the names of the objects that contain a value of which `matches` is true, at any depth.
pub(crate) fn holding(api: &Api, matches: impl Fn(Shape<'_>) -> bool) -> HashSet<&str> {
    let mut found: HashSet<&str> = HashSet::new();
    loop {
        let holds = |found: &HashSet<&str>, shape: Shape<'_>| match shape {
            Shape::Object(inner) => found.contains(inner),
            other => matches(other),
        };
        let more: Vec<&str> = api
            .objects
            .iter()
            .filter(|(name, _)| !found.contains(name.as_str()))
            .filter(|(_, object)| {
                let mut shapes = object.members.iter().filter_map(|member| shape(member, api));
                shapes.any(|(shape, _)| holds(&found, shape))
            })
            .map(|(name, _)| name.as_str())
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}
