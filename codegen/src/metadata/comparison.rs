//! The comparison of an action's reply between two versions of a service.

use std::collections::{BTreeMap, HashSet};

use crate::metadata::{Api, Member};

/// Returns whether the reply of `action` has the same members, of the same types and at every depth, in both versions.
/// An action that either version lacks has no reply.
pub fn same_reply(one: &Api, other: &Api, action: &str) -> bool {
    let output = |api: &Api| api.actions.get(action).map(|action| action.output.clone());
    match (output(one), output(other)) {
        (Some(of_one), Some(of_other)) => {
            let mut comparison = Comparison {
                one,
                other,
                seen: HashSet::new(),
            };
            comparison.same_object(&of_one, &of_other)
        }
        (one, other) => one == other,
    }
}

struct Comparison<'a> {
    one: &'a Api,
    other: &'a Api,
    /// The pairs of objects that have been compared, or are being compared.
    seen: HashSet<(String, String)>,
}

impl Comparison<'_> {
    fn same_object(&mut self, one: &str, other: &str) -> bool {
        if !self.seen.insert((one.to_owned(), other.to_owned())) {
            return true;
        }
        let (Some(one), Some(other)) = (self.one.objects.get(one), self.other.objects.get(other)) else {
            return false;
        };
        let by_name = |members| -> BTreeMap<&str, &Member> {
            let members: &Vec<Member> = members;
            members.iter().map(|member| (member.name.as_str(), member)).collect()
        };
        let (one, other) = (by_name(&one.members), by_name(&other.members));
        one.len() == other.len()
            && one
                .iter()
                .zip(&other)
                .all(|((name, one), (other_name, other))| name == other_name && self.same_member(one, other))
    }

    fn same_member(&mut self, one: &Member, other: &Member) -> bool {
        let is_object = self.one.objects.contains_key(&one.member) && self.other.objects.contains_key(&other.member);
        one.kind == other.kind
            && if is_object {
                self.same_object(&one.member, &other.member)
            } else {
                one.member == other.member
            }
    }
}
