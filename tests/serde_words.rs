//! serde's attributes on the fields of an annotated struct are accepted and refused as serde's own derive does it.

use std::path::Path;

#[path = "scratch/package.rs"]
#[allow(dead_code)]
mod package;

use package::{Package, ROOT};

/// Attributes that serde refuses.
const REFUSED: &[&str] = &[
    r#"#[serde]"#,
    r#"#[serde = "x"]"#,
    r#"#[serde("x")]"#,
    r#"#[serde(,)]"#,
    r#"#[serde(default,,)]"#,
    r#"#[serde(default skip)]"#,
    r#"#[serde(default; skip)]"#,
    r#"#[serde(no_such_word)]"#,
    r#"#[serde(serde::default)]"#,
    r#"#[serde(r#default)]"#,
    r#"#[serde(default, default)]"#,
    r#"#[serde(default = 5)]"#,
    r#"#[serde(default = "")]"#,
    r#"#[serde(default = "1 + 1")]"#,
    r#"#[serde(default = default)]"#,
    r#"#[serde(default("x"))]"#,
    r#"#[serde(rename, bound = "")]"#,
    r#"#[serde(rename = 5)]"#,
    r#"#[serde(rename = A)]"#,
    r#"#[serde(rename = "A" "B")]"#,
    r#"#[serde(rename = b"A")]"#,
    r#"#[serde(rename == "A")]"#,
    r#"#[serde(rename: "A")]"#,
    r#"#[serde(rename = "A"suffix)]"#,
    r#"#[serde(rename = "A", rename = "B")]"#,
    r#"#[serde(rename("A"))]"#,
    r#"#[serde(rename(deserialize = "A", serialze = "B"))]"#,
    r#"#[serde(rename(serialize = "A", deserialize = "B", serialize = "C"))]"#,
    r#"#[serde(rename(serialize = "A"), rename(serialize = "B"))]"#,
    r#"#[serde(rename(deserialize))]"#,
    r#"#[serde(rename(deserialize("A")))]"#,
    r#"#[serde(rename(deserialize = A))]"#,
    r#"#[serde(rename(deserialize = "A") skip)]"#,
    r#"#[serde(rename[deserialize = "A"])]"#,
    r#"#[serde(rename{deserialize = "A"})]"#,
    r#"#[serde(rename(deserialize = "A"; serialize = "B"))]"#,
    r#"#[serde(rename())]"#,
    r#"#[serde(alias, bound = "")]"#,
    r#"#[serde(alias = 5)]"#,
    r#"#[serde(alias("A", "B"))]"#,
    r#"#[serde(alias(deserialize = "A"))]"#,
    r#"#[serde(skip = true)]"#,
    r#"#[serde(skip, skip)]"#,
    r#"#[serde(skip())]"#,
    r#"#[serde(skip_deserializing = "x")]"#,
    r#"#[serde(skip_serializing("x"))]"#,
    r#"#[serde(with, bound = "")]"#,
    r#"#[serde(with = functions)]"#,
    r#"#[serde(with = "not a path")]"#,
    r#"#[serde(with = "functions", with = "functions")]"#,
    r#"#[serde(with = "functions", deserialize_with = "functions::deserialize")]"#,
    r#"#[serde(deserialize_with = "functions::deserialize", deserialize_with = "functions::deserialize")]"#,
    r#"#[serde(serialize_with = "1")]"#,
    r#"#[serde(skip_serializing_if, bound = "")]"#,
    r#"#[serde(skip_serializing_if = "a b")]"#,
    r#"#[serde(bound = 5)]"#,
    r#"#[serde(borrow)]"#,
    r#"#[serde(borrow = "'a")]"#,
    r#"#[serde(flatten = "x")]"#,
    r#"#[serde(rename_all = "camelCase")]"#,
];

/// Attributes that serde accepts.
const ACCEPTED: &[&str] = &[
    r#"#[serde()]"#,
    r#"#[serde(default,)]"#,
    r#"#[serde[default]]"#,
    r##"#[serde(rename = r#"A"#)]"##,
    r#"#[serde(rename = "")]"#,
    r#"#[serde(rename(serialize = "A", deserialize = "B",))]"#,
    r#"#[serde(rename(serialize = "A"))]"#,
    r#"#[serde(rename(deserialize = "A", deserialize = "B"))]"#,
    r#"#[serde(rename(deserialize = "A"), rename(serialize = "B"))]"#,
    r#"#[serde(alias = "A", alias = "A", alias = "B")]"#,
    r#"#[serde(default = "u8::default", skip_serializing_if = "Option::is_none")]"#,
    r#"#[serde(default = "<u8 as Default>::default")]"#,
    r#"#[serde(skip, default = "functions::seven")]"#,
    r#"#[serde(skip_serializing, skip_deserializing)]"#,
    r#"#[serde(with = "functions", default)]"#,
    r#"#[serde(deserialize_with = "functions::deserialize", serialize_with = "functions::serialize")]"#,
    r#"#[serde(bound = "")]"#,
];

const FUNCTIONS: &str = "
pub fn seven() -> u8 { 7 }
pub fn deserialize<'de, D: tencent_response::serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    tencent_response::serde::Deserialize::deserialize(deserializer)
}
";

/// Returns a module with a struct for each of the attributes, which are at the same lines in every module.
fn module(derive: &str) -> String {
    let mut text = String::from("use crate::functions;\n");
    for (index, attribute) in REFUSED.iter().chain(ACCEPTED).enumerate() {
        text += &format!("{derive}\npub struct S{index} {{\n{attribute}\nmember: u8 }}\n");
    }
    text
}

/// Returns where and why the attributes are refused, apart from the module.
fn refusals(name: &str, derive: &str) -> Vec<String> {
    let package = Package::new(name, Path::new(ROOT));
    package.write(
        "src/lib.rs",
        "#![allow(warnings)]\npub mod functions;\npub mod structs;\n",
    );
    package.write("src/functions.rs", FUNCTIONS);
    package.write("src/structs.rs", &module(derive));
    let outcome = package.cargo(&["check", "--message-format", "short"]);
    let errors = outcome
        .stderr
        .lines()
        .filter(|line| line.starts_with("src/structs.rs:"));
    let mut errors: Vec<String> = errors.map(str::to_owned).collect();
    errors.sort();
    errors
}

#[test]
fn words_are_refused_where_serde_refuses_them() {
    let serdes = "#[derive(tencent_response::serde::Deserialize)] #[serde(crate = \"tencent_response::serde\")]";
    let serdes = refusals("words-of-serde", serdes);
    let lines = |attributes: usize| (0..attributes).map(|index| 4 * index + 4);
    let is_at = |line: usize| {
        let place = format!("src/structs.rs:{line}:");
        serdes.iter().any(|error| error.starts_with(&place))
    };
    let accepted: Vec<_> = lines(REFUSED.len())
        .filter(|line| !is_at(*line))
        .map(|line| REFUSED[line / 4 - 1])
        .collect();
    assert!(accepted.is_empty(), "serde accepts {accepted:#?}");
    assert!(
        lines(REFUSED.len() + ACCEPTED.len())
            .skip(REFUSED.len())
            .all(|line| !is_at(line)),
        "{serdes:#?}"
    );
    for attribute in ["tencent_response", "tencent_object"] {
        let ours = refusals(
            &format!("words-of-{attribute}"),
            &format!("#[tencent_response::{attribute}]"),
        );
        let missing: Vec<_> = serdes.iter().filter(|error| !ours.contains(error)).collect();
        let more: Vec<_> = ours.iter().filter(|error| !serdes.contains(error)).collect();
        assert!(
            missing.is_empty() && more.is_empty(),
            "{attribute} lacks {missing:#?} and adds {more:#?}"
        );
    }
}
