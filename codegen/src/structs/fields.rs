//! The field names of an object.

use std::collections::HashSet;

use crate::metadata::Member;
use crate::shared::case::pascal;
use crate::structs::ident::field_name;

/// Returns a unique field name for each member.
pub(crate) fn unique_fields(members: &[&Member]) -> Vec<String> {
    // A name that needs no `rename` belongs to its own member, even if another member comes first.
    let fits = |member: &&&Member| pascal(&field_name(&member.name)) == member.name;
    let mut taken: HashSet<String> = members
        .iter()
        .filter(fits)
        .map(|member| field_name(&member.name))
        .collect();
    let mut names = Vec::new();
    for member in members {
        let plain = field_name(&member.name);
        let mut name = plain.clone();
        let mut number = 2;
        while !fits(&member) && !taken.insert(name.clone()) {
            name = format!("{plain}_{number}");
            number += 1;
        }
        names.push(name);
    }
    names
}
