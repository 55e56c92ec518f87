//! Metadata of a fictitious service, written as a few lines of text.

use cargo_tencent::metadata::{Api, parse};
use cargo_tencent::structs::model::{Model, Style};
use serde_json::{Map, Value, json};

/// Parses lines such as `action DescribeMoons` and `object Moon`, each followed by its members, such as
/// `Name string string The description`. The members of an action's reply follow `action`, those of its request `input`;
/// a `!` after a member's name says that requests need it and that replies have it.
pub(crate) fn api(text: &str) -> Api {
    parse("api.json".as_ref(), &json(text, "moon", "2020-02-29")).unwrap()
}

/// Returns the contents of `api.json` for the same lines.
pub(crate) fn json(text: &str, service: &str, version: &str) -> String {
    let mut actions = Map::new();
    let mut objects = Map::new();
    let mut open = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.splitn(4, ' ').collect();
        match words.as_slice() {
            ["action", name, status @ ..] => {
                open = format!("{name}Response");
                let input = format!("{name}Request");
                let status = status.first();
                actions.insert(
                    (*name).to_owned(),
                    json!({"input": input, "output": open, "status": status}),
                );
                objects.insert(open.clone(), json!({"members": []}));
                objects.insert(input, json!({"members": []}));
            }
            ["input"] => open = open.replace("Response", "Request"),
            ["object", name] => {
                open = (*name).to_owned();
                objects.insert(open.clone(), json!({"members": []}));
            }
            [name, kind, member, rest @ ..] => {
                let is_promised = name.ends_with('!');
                let name = name.trim_end_matches('!');
                let member = json!({
                    "name": name, "type": kind, "member": member, "document": rest.join(" "),
                    "required": is_promised, "output_required": is_promised, "value_allowed_null": !is_promised,
                });
                let Value::Array(members) = &mut objects[&open]["members"] else {
                    unreachable!()
                };
                members.push(member);
            }
            _ => panic!("not an action, an object or a member: `{line}`"),
        }
    }
    let about = json!({"apiVersion": version, "serviceShortName": service});
    json!({"metadata": about, "actions": actions, "objects": objects}).to_string()
}

/// Returns the generated code for the actions, without a header.
pub(crate) fn write(text: &str, actions: &[&str], style: Style) -> String {
    let actions: Vec<String> = actions.iter().map(|action| (*action).to_owned()).collect();
    let model = Model::new(&api(text), &actions, style).unwrap();
    cargo_tencent::structs::emit::emit(&model).unwrap()
}

/// Returns the lines between the braces of a struct in `code`.
pub(crate) fn fields<'a>(code: &'a str, name: &str) -> Vec<&'a str> {
    let begin = format!("pub struct {name} {{\n");
    let (_, after) = code
        .split_once(&begin)
        .unwrap_or_else(|| panic!("no struct {name} in {code}"));
    let (body, _) = after.split_once("\n}").unwrap_or_default();
    body.lines().map(str::trim).collect()
}
