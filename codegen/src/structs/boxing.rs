//! Which members need a `Box`, because an object would hold itself.

use std::collections::{HashMap, HashSet};

use crate::metadata::Api;
use crate::metadata::shape::{Shape, shape};

/// The members, as object and member, that close a circle of objects. A list is no part of a circle: it holds its items
/// elsewhere.
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

/// Whether `outer` is `inner`, or holds it at any depth.
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
