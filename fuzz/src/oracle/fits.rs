//! What decodes as it stands.

use std::collections::BTreeMap;

use super::declared::{Kind, Member, Read};
use super::number;
use crate::json::Json;

/// Reads a value without any correction; `None` if it does not fit.
pub fn fits(kind: Kind, value: &Json) -> Option<Read> {
    match (kind, value) {
        (Kind::Option(_), Json::Null) => Some(Read::None),
        (Kind::Option(kind), value) => fits(*kind, value),
        (Kind::Text, Json::Text(text)) => text.clone().map(Read::Text),
        (Kind::Bool, Json::Bool(value)) => Some(Read::Bool(*value)),
        // serde_json reads `-0` as a float, and so no integer.
        (Kind::Integer(min, max), Json::Number(text)) if text != "-0" => {
            let integer = text.parse::<i128>().ok()?;
            (min..=max).contains(&integer).then_some(Read::Integer(integer))
        }
        // A double that is too large for a single is infinite; the number itself must be in a double's range.
        (Kind::Float { single }, Json::Number(text)) => {
            number::float(text, false).filter(|float| float.is_finite())?;
            number::float(text, single).map(Read::Float)
        }
        (Kind::List(kind), Json::List(items)) => list(*kind, items),
        (Kind::Pair(kind), Json::List(items)) if items.len() == 2 => list(*kind, items),
        (Kind::Map(kind), Json::Object(found)) => {
            let mut map = BTreeMap::new();
            for (key, value) in found {
                map.insert(key.clone()?, fits(*kind, value)?);
            }
            Some(Read::Map(map))
        }
        (Kind::Object(members), Json::Object(found)) => {
            let members = members();
            let read = members
                .iter()
                .zip(parts(members, found)?)
                .map(|(member, part)| match part {
                    Some(Json::Null) if matches!((member.kind, member.default), (Kind::List(_), None)) => {
                        Some(member.absent())
                    }
                    Some(value) => fits(member.kind, value),
                    None => (!member.must_be_there()).then(|| member.absent()),
                });
            read.collect::<Option<_>>().map(Read::Object)
        }
        _ => None,
    }
}

fn list(kind: Kind, items: &[Json]) -> Option<Read> {
    let items = items.iter().map(|item| fits(kind, item));
    items.collect::<Option<_>>().map(Read::List)
}

/// Returns the value of each declared member; `None` if one occurs twice, or if a name is no text.
pub fn parts<'a>(members: &[Member], found: &'a [(Option<String>, Json)]) -> Option<Vec<Option<&'a Json>>> {
    let mut parts = vec![None; members.len()];
    for (key, value) in found {
        let key = key.as_deref()?;
        if let Some(i) = members.iter().position(|member| member.names.contains(&key))
            && parts[i].replace(value).is_some()
        {
            return None;
        }
    }
    Some(parts)
}
