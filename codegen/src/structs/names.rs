//! The names of the structs of a service. They do not depend on the requested actions, so that requesting one more
//! action does not change the names of the others.

use std::collections::{BTreeMap, HashSet};

use crate::metadata::Api;
use crate::structs::ident::type_name;

/// Names that the generated code itself uses, or that would be misleading as the name of a struct.
const RESERVED: [&str; 7] = ["Box", "Cow", "Option", "Result", "Self", "String", "Vec"];

/// The names of the structs for each action and each object.
pub(crate) struct Names<'a> {
    payloads: BTreeMap<&'a str, String>,
    objects: BTreeMap<&'a str, String>,
}

impl<'a> Names<'a> {
    /// Chooses the names for a service.
    pub(crate) fn of(api: &'a Api) -> Self {
        let mut taken: HashSet<String> = RESERVED.map(str::to_owned).into();
        let mut payloads = BTreeMap::new();
        for action in api.actions.keys() {
            let name = free(type_name(action), "Payload", &taken);
            // `#[tencent_response]` generates a type of this name.
            taken.insert(format!("{name}Envelope"));
            taken.insert(name.clone());
            payloads.insert(action.as_str(), name);
        }
        // Objects whose names need no change come first, so that no other object can take these names.
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

    /// Returns the name of the struct for the payload of an action.
    pub(crate) fn payload(&self, action: &str) -> String {
        self.payloads.get(action).cloned().unwrap_or_else(|| type_name(action))
    }

    /// Returns the name of the struct for an object.
    pub(crate) fn object(&self, object: &str) -> String {
        self.objects.get(object).cloned().unwrap_or_else(|| type_name(object))
    }
}

/// Returns `name` if it is free; otherwise appends `suffix`, and a number if that is not enough.
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
