//! The names of a service's structs. They do not depend on the actions that are asked for: a name stays when one more is.

use std::collections::{BTreeMap, HashSet};

use crate::metadata::Api;
use crate::structs::ident::type_name;

/// Names that generated code uses itself, or that read as something else.
const RESERVED: [&str; 7] = ["Box", "Cow", "Option", "Result", "Self", "String", "Vec"];

/// The struct of each action and of each object.
pub(crate) struct Names<'a> {
    payloads: BTreeMap<&'a str, String>,
    objects: BTreeMap<&'a str, String>,
}

impl<'a> Names<'a> {
    pub(crate) fn of(api: &'a Api) -> Self {
        let mut taken: HashSet<String> = RESERVED.map(str::to_owned).into();
        let mut payloads = BTreeMap::new();
        for action in api.actions.keys() {
            let name = free(type_name(action), "Payload", &taken);
            // The attribute writes this type beside the struct.
            taken.insert(format!("{name}Envelope"));
            taken.insert(name.clone());
            payloads.insert(action.as_str(), name);
        }
        // Objects whose own name will do come first, so that another one cannot take it.
        let (kept, changed): (Vec<&str>, Vec<&str>) = api
            .objects
            .keys()
            .map(String::as_str)
            .partition(|name| type_name(name) == *name);
        let mut objects = BTreeMap::new();
        for object in kept.into_iter().chain(changed) {
            let name = free(type_name(object), "Item", &taken);
            taken.insert(name.clone());
            objects.insert(object, name);
        }
        Self { payloads, objects }
    }

    pub(crate) fn payload(&self, action: &str) -> String {
        self.payloads.get(action).cloned().unwrap_or_else(|| type_name(action))
    }

    pub(crate) fn object(&self, object: &str) -> String {
        self.objects.get(object).cloned().unwrap_or_else(|| type_name(object))
    }
}

/// `name`, or one made from it that nobody has.
fn free(name: String, suffix: &str, taken: &HashSet<String>) -> String {
    if !taken.contains(&name) {
        return name;
    }
    let with_suffix = format!("{name}{suffix}");
    let mut candidate = with_suffix.clone();
    let mut number = 2;
    while taken.contains(&candidate) {
        candidate = format!("{with_suffix}{number}");
        number += 1;
    }
    candidate
}
