//! Which members need a `Box`, because without one an object would contain itself.

use std::collections::{HashMap, HashSet};

use crate::metadata::Api;
use crate::metadata::shape::{Shape, shape};

/// Returns the members, as pairs of object and member names, that close a cycle of objects. Lists are ignored, because
/// a `Vec` keeps its items on the heap anyway.
pub(crate) fn boxed(api: &Api) -> HashSet<(&str, &str)> {
    let mut boxed = HashSet::new();
    let mut held: HashMap<&str, Vec<&str>> = HashMap::new();
    for (name, object) in &api.objects {
        for member in &object.members {
            let Some((Shape::Object(inner), false)) = shape(member, api) else {
                continue;
            };
            if holds(&held, inner, name) {
                boxed.insert((name.as_str(), member.name.as_str()));
            } else {
                held.entry(name).or_default().push(inner);
            }
        }
    }
    boxed
}

/// Returns whether `outer` is `inner` or contains it at any depth.
fn holds(held: &HashMap<&str, Vec<&str>>, outer: &str, inner: &str) -> bool {
    let mut seen = HashSet::new();
    let mut open = vec![outer];
    while let Some(object) = open.pop() {
        if object == inner {
            return true;
        }
        if seen.insert(object) {
            open.extend(held.get(object).into_iter().flatten());
        }
    }
    false
}
