//! The request in an example call: HTTP text with a JSON body, or the address of a `GET` request.

use std::collections::BTreeMap;

use cargo_tencent::metadata::shape::{Shape, shape};
use cargo_tencent::metadata::{Api, Member};
use serde_json::{Map, Value};

/// The parameters that every action accepts.
const COMMON: [&str; 11] = [
    "Action",
    "Version",
    "Region",
    "Timestamp",
    "Nonce",
    "SecretId",
    "Signature",
    "SignatureMethod",
    "Token",
    "Language",
    "RequestClient",
];

/// The parameters in an example.
pub(crate) enum Input {
    Body(Value),
    /// The query of an address.
    Query(String),
    /// Anything else, such as a file.
    Other,
}

impl Input {
    /// Reads the parameters from the text of an example.
    pub(crate) fn read(text: &str) -> Self {
        let text = text.trim().replace("\r\n", "\n");
        if text.starts_with("http") {
            let (_, query) = text.split_once('?').unwrap_or_default();
            return Self::Query(query.to_owned());
        }
        let mut lines = text.lines();
        let body = if text.starts_with('{') {
            text.clone()
        } else {
            lines.by_ref().find(|line| line.trim().is_empty());
            lines.collect::<Vec<_>>().join("\n")
        };
        match serde_json::from_str(&body) {
            Ok(body @ Value::Object(_)) => Self::Body(body),
            _ => Self::Other,
        }
    }
}

/// Returns the JSON body with the parameters of a query, read by their declared types. `object` is the name of the
/// action's input.
pub(crate) fn from_query(query: &str, api: &Api, object: &str) -> Result<Value, String> {
    let mut tree = Node::Parts(BTreeMap::new());
    let members = api.objects.get(object).map(|object| object.members.as_slice());
    let members = members.unwrap_or_default();
    for parameter in query.split('&').map(str::trim) {
        let Some((name, text)) = parameter.split_once('=') else {
            continue;
        };
        let (name, text) = (name.trim(), text.trim());
        let is_declared = members.iter().any(|member| member.name == name);
        if is_declared || !COMMON.contains(&name) {
            tree.insert(name, name, &decoded(text))?;
        }
    }
    convert_object("", &tree, api, members)
}

/// The parameters by the parts of their names: `Filters.0.Name` has three.
enum Node {
    Text(String),
    Parts(BTreeMap<String, Node>),
}

impl Node {
    /// Inserts the text of the parameter called `full`; `rest` is what remains of its name.
    fn insert(&mut self, full: &str, rest: &str, text: &str) -> Result<(), String> {
        let Self::Parts(parts) = self else {
            return Err(format!("{full}: text and parts"));
        };
        let (part, rest) = match rest.split_once('.') {
            Some((part, rest)) => (part, Some(rest)),
            None => (rest, None),
        };
        match rest {
            Some(rest) => {
                let inner = parts.entry(part.to_owned());
                inner.or_insert(Self::Parts(BTreeMap::new())).insert(full, rest, text)
            }
            None => match parts.insert(part.to_owned(), Self::Text(text.to_owned())) {
                None => Ok(()),
                Some(_) => Err(format!("{full}: duplicate parameter")),
            },
        }
    }
}

fn convert_object(path: &str, node: &Node, api: &Api, members: &[Member]) -> Result<Value, String> {
    let Node::Parts(parts) = node else {
        return Err(format!("{path}: text for an object"));
    };
    let mut object = Map::new();
    for (name, node) in parts {
        let path = format!("{path}.{name}");
        let path = path.trim_start_matches('.');
        let Some(member) = members.iter().find(|member| member.name == *name) else {
            return Err(format!("{path}: not declared"));
        };
        let shape = shape(member, api).ok_or_else(|| format!("{path}: not a supported type"))?;
        object.insert(name.clone(), convert(path, node, api, shape)?);
    }
    Ok(Value::Object(object))
}

fn convert(path: &str, node: &Node, api: &Api, (shape, is_list): (Shape<'_>, bool)) -> Result<Value, String> {
    if is_list {
        let Node::Parts(parts) = node else {
            return Err(format!("{path}: text for a list"));
        };
        let mut items = Vec::new();
        for (index, node) in parts {
            let index: usize = index.parse().map_err(|_| format!("{path}.{index}: not an index"))?;
            let item = convert(&format!("{path}.{index}"), node, api, (shape, false))?;
            items.push((index, item));
        }
        items.sort_by_key(|(index, _)| *index);
        return Ok(items.into_iter().map(|(_, item)| item).collect());
    }
    if let Shape::Object(object) = shape {
        let members = api.objects.get(object).map(|object| object.members.as_slice());
        return convert_object(path, node, api, members.unwrap_or_default());
    }
    let Node::Text(text) = node else {
        return Err(format!("{path}: parts for a value"));
    };
    match (shape, text.to_ascii_lowercase().as_str()) {
        (Shape::Bool, "true" | "1") => Ok(Value::Bool(true)),
        (Shape::Bool, "false" | "0") => Ok(Value::Bool(false)),
        (Shape::Bool, _) => Err(format!("{path}: not a boolean")),
        (Shape::Signed | Shape::Unsigned | Shape::Float, number) => match serde_json::from_str(number) {
            Ok(number @ Value::Number(_)) => Ok(number),
            _ => Err(format!("{path}: not a number")),
        },
        _ => Ok(Value::String(text.clone())),
    }
}

/// Decodes `%XX`; text in which that is not possible is returned as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes().iter();
    while let Some(&byte) = rest.next() {
        let digits = rest.as_slice().get(..2).filter(|_| byte == b'%');
        let decoded = digits
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if decoded.is_some() {
            rest.nth(1);
        }
        bytes.push(decoded.unwrap_or(byte));
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
