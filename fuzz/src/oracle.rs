//! The rules of `lenient` once more, written from their table and not from the code that follows it.
//!
//! `declared` says what the payload declares, `fits` what decodes as it stands, and this file what is made of the rest.

mod declared;
mod fits;
mod number;

use std::collections::BTreeMap;

use declared::{Kind, Member};
pub use declared::{PAYLOAD, Read, payload};
use fits::{fits, parts};

use crate::json::Json;

/// What a reply must decode to: its payload, and whether that takes a correction. `None` if it must be refused.
pub fn decode(reply: &Json) -> Option<(Read, bool)> {
    let Json::Object(envelope) = reply else { return None };
    let [(Some(name), Json::Object(response))] = &envelope[..] else {
        return None;
    };
    if name != "Response" {
        return None;
    }
    let mut oracle = Oracle { corrected: false };
    let payload = oracle.object(PAYLOAD, response, true)?;
    Some((payload, oracle.corrected))
}

/// Where a value stands.
#[derive(Clone, Copy)]
enum Place {
    /// In an object or a map, with the field's default.
    Member(Option<fn() -> Read>),
    /// In a list.
    Element,
}

/// What is known of the reply so far.
struct Oracle {
    corrected: bool,
}

impl Oracle {
    /// Reads the value of a declared member.
    fn member(&mut self, member: &Member, value: &Json) -> Option<Read> {
        if matches!((value, member.kind, member.default), (Json::Null, Kind::List(_), None)) {
            return Some(Read::List(Vec::new()));
        }
        self.read(member.kind, value, Place::Member(member.default))
    }

    /// Reads a value: as it stands, part by part, or by the first rule that matches.
    fn read(&mut self, kind: Kind, value: &Json, place: Place) -> Option<Read> {
        if let Some(read) = fits(kind, value) {
            return Some(read);
        }
        let bare = kind.bare();
        match (bare, value) {
            (Kind::Object(members), Json::Object(found)) => return self.object(members(), found, false),
            (Kind::Map(kind), Json::Object(found)) => {
                let mut map = BTreeMap::new();
                for (key, value) in found {
                    map.insert(key.clone()?, self.read(*kind, value, Place::Member(None))?);
                }
                return Some(Read::Map(map));
            }
            (Kind::List(kind), Json::List(items)) => return self.list(*kind, items),
            (Kind::Pair(kind), Json::List(items)) if items.len() == 2 => return self.list(*kind, items),
            _ => {}
        }
        // Whatever comes of the value now is a correction, or else the reply is refused.
        self.corrected = true;
        if is_nothing(bare, value) {
            match place {
                Place::Member(Some(default)) => return Some(default()),
                Place::Member(None) => return empty(kind),
                Place::Element if kind.is_option() || bare.is_scalar() => return empty(kind),
                Place::Element if matches!(bare, Kind::Object(_) | Kind::Map(_)) => return None,
                // No row speaks of a list in a list.
                Place::Element => {}
            }
        }
        match (bare, value) {
            (Kind::List(_), Json::Object(found)) if found.is_empty() => Some(Read::List(Vec::new())),
            (Kind::List(element), Json::Object(found)) => {
                let Kind::Object(members) = element.bare() else {
                    return None;
                };
                let members = members();
                let lacks = |member: &Member| member.must_be_there() && !holds(found, member);
                if !holds_any(found, members) || members.iter().any(lacks) {
                    return None;
                }
                Some(Read::List(vec![self.object(members, found, false)?]))
            }
            (Kind::List(element), Json::Number(_) | Json::Bool(_)) if element.bare().is_scalar() => {
                Some(Read::List(vec![fits(*element, value)?]))
            }
            (Kind::List(element), Json::Text(Some(text))) if matches!(element.bare(), Kind::Text) => {
                let blanks = text.trim_matches([' ', '\t', '\n', '\r']) != text;
                let refused = blanks || text.contains([',', '[', '{']) || text == "null";
                (!refused).then(|| Read::List(vec![Read::Text(text.clone())]))
            }
            (Kind::Object(members), Json::List(items)) => {
                let [Json::Object(found)] = &items[..] else { return None };
                let members = members();
                if holds_any(found, members) {
                    self.object(members, found, false)
                } else {
                    None
                }
            }
            _ => scalar(bare, value),
        }
    }

    fn list(&mut self, kind: Kind, items: &[Json]) -> Option<Read> {
        let items = items.iter().map(|item| self.read(kind, item, Place::Element));
        items.collect::<Option<_>>().map(Read::List)
    }

    /// Reads an object, and supplies what it lacks.
    fn object(&mut self, members: &[Member], found: &[(Option<String>, Json)], response: bool) -> Option<Read> {
        let parts = parts(members, found)?;
        let alien = (response || !found.is_empty()) && !holds_any(found, members);
        let read = members.iter().zip(parts).map(|(member, part)| match part {
            Some(value) => self.member(member, value),
            None if !member.must_be_there() => Some(member.absent()),
            None if alien || is_misspelt(found, member) => None,
            None => {
                self.corrected = true;
                empty(member.kind)
            }
        });
        read.collect::<Option<_>>().map(Read::Object)
    }
}

/// Whether the first row's left column names the value: null, `""` where no text is declared, `[]` where an object is.
fn is_nothing(bare: Kind, value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::Text(Some(text)) => text.is_empty() && !matches!(bare, Kind::Text),
        Json::List(items) => items.is_empty() && matches!(bare, Kind::Object(_) | Kind::Map(_)),
        _ => false,
    }
}

/// Returns the empty value; there is none for a list of a fixed length.
fn empty(kind: Kind) -> Option<Read> {
    Some(match kind {
        Kind::Text => Read::Text(String::new()),
        Kind::Integer(..) => Read::Integer(0),
        Kind::Float { .. } => Read::Float(0.0),
        Kind::Bool => Read::Bool(false),
        Kind::Option(_) => Read::None,
        Kind::List(_) => Read::List(Vec::new()),
        Kind::Map(_) => Read::Map(BTreeMap::new()),
        Kind::Pair(_) => return None,
        Kind::Object(members) => {
            let members = members().iter().map(|member| match member.must_be_there() {
                true => empty(member.kind),
                false => Some(member.absent()),
            });
            Read::Object(members.collect::<Option<_>>()?)
        }
    })
}

/// Reads a scalar that is written as another kind.
fn scalar(bare: Kind, value: &Json) -> Option<Read> {
    match (bare, value) {
        (Kind::Integer(min, max), Json::Number(text) | Json::Text(Some(text))) => {
            let integer = number::whole(text)?;
            (min..=max).contains(&integer).then_some(Read::Integer(integer))
        }
        (Kind::Float { single }, Json::Text(Some(text))) => number::float(text, single)
            .filter(|float| float.is_finite())
            .map(Read::Float),
        (Kind::Bool, Json::Text(Some(text))) => match text.to_ascii_lowercase().as_str() {
            "true" | "1" => Some(Read::Bool(true)),
            "false" | "0" => Some(Read::Bool(false)),
            _ => None,
        },
        (Kind::Bool, Json::Number(text)) => match text.as_str() {
            "1" => Some(Read::Bool(true)),
            "0" => Some(Read::Bool(false)),
            _ => None,
        },
        (Kind::Text, Json::Number(text)) => Some(Read::Text(text.clone())),
        (Kind::Text, Json::Bool(value)) => Some(Read::Text(value.to_string())),
        _ => None,
    }
}

/// Whether an object holds a member, by any of its names.
fn holds(found: &[(Option<String>, Json)], member: &Member) -> bool {
    found
        .iter()
        .any(|(key, _)| key.as_deref().is_some_and(|key| member.names.contains(&key)))
}

/// Whether an object holds a declared member.
fn holds_any(found: &[(Option<String>, Json)], members: &[Member]) -> bool {
    members.iter().any(|member| holds(found, member))
}

/// Whether an object holds a member whose name differs from a declared one in letter case alone.
fn is_misspelt(found: &[(Option<String>, Json)], member: &Member) -> bool {
    let same = |key: &str| member.names.iter().any(|name| name.eq_ignore_ascii_case(key));
    found.iter().any(|(key, _)| key.as_deref().is_some_and(same))
}
