//! Metadata of a made-up service, from a few lines of text.

use cargo_tencent::metadata::{Api, parse};
use cargo_tencent::structs::model::{Model, Style};
use serde_json::{Map, Value, json};

/// Reads lines such as `action DescribeMoons`, `object Moon` and, below each, `Name string string Its document`.
pub(crate) fn api(text: &str) -> Api {
    let mut actions = Map::new();
    let mut objects = Map::new();
    let mut open = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.splitn(4, ' ').collect();
        match words.as_slice() {
            ["action", name] => {
                open = format!("{name}Response");
                actions.insert((*name).to_owned(), json!({"output": open}));
                objects.insert(open.clone(), json!({"members": []}));
            }
            ["object", name] => {
                open = (*name).to_owned();
                objects.insert(open.clone(), json!({"members": []}));
            }
            [name, kind, member, rest @ ..] => {
                let member = json!({"name": name, "type": kind, "member": member, "document": rest.join(" ")});
                let Value::Array(members) = &mut objects[&open]["members"] else {
                    unreachable!()
                };
                members.push(member);
            }
            _ => panic!("`{line}` is no line of a service"),
        }
    }
    let about = json!({"apiVersion": "2020-02-29", "serviceShortName": "moon"});
    let text = json!({"metadata": about, "actions": actions, "objects": objects}).to_string();
    parse("api.json".as_ref(), &text).unwrap()
}

/// The code for the actions, without comments.
pub(crate) fn write(text: &str, actions: &[&str], style: Style) -> String {
    let actions: Vec<String> = actions.iter().map(|action| (*action).to_owned()).collect();
    let model = Model::new(&api(text), &actions, style).unwrap();
    cargo_tencent::structs::emit::emit(&model, &[]).unwrap()
}

/// The fields of a struct in some code, a line each.
pub(crate) fn fields<'a>(code: &'a str, name: &str) -> Vec<&'a str> {
    let begin = format!("pub struct {name} {{\n");
    let (_, behind) = code
        .split_once(&begin)
        .unwrap_or_else(|| panic!("no struct {name} in {code}"));
    let (body, _) = behind.split_once("\n}").unwrap_or_default();
    body.lines().map(str::trim).collect()
}
