//! Explanations of error codes.

use std::path::Path;

use cargo_tencent::tables::explanation::Tables;

const TABLES: &str = "[shop]\n\"ResourceInsufficient.SoldOut\" = \"Somebody else has bought it.\"\n\
                      \"LimitExceeded.Rate\" = { description = \"Too fast.\", class = \"throttling\" }\n[moon]\n";

fn explain(code: &str) -> String {
    let tables = Tables::parse(Path::new("errors.toml"), TABLES).unwrap();
    tables.explain(code).unwrap_or_else(|error| error.to_string())
}

#[test]
fn an_explanation_includes_inherited_class_and_retry() {
    let text = explain("ResourceInsufficient.SoldOut");
    assert!(
        text.starts_with("ResourceInsufficient.SoldOut  [shop]\n  Somebody else has bought it.\n"),
        "{text}"
    );
    assert!(
        text.contains("\n  class: resource: ") && text.contains("\n  retry: never: "),
        "{text}"
    );
    let text = explain("LimitExceeded.Rate");
    assert!(
        text.contains("\n  class: throttling: ") && text.contains("\n  retry: safe: "),
        "{text}"
    );
}

#[test]
fn a_common_code_is_in_every_table() {
    assert!(explain("InternalError").starts_with("InternalError  [moon, shop]\n  Internal error\n"));
}

#[test]
fn an_unknown_code_is_explained_by_its_root() {
    let text = explain("ResourceInsufficient.SoldOutt");
    assert!(
        text.starts_with("ResourceInsufficient.SoldOutt  (not in any table; "),
        "{text}"
    );
    assert!(text.ends_with("\n  similar: ResourceInsufficient.SoldOut\n"), "{text}");
}

#[test]
fn a_mistyped_code_suggests_similar_ones() {
    let expected = "no table contains `RequestLimitExceded`; did you mean `RequestLimitExceeded`?";
    assert_eq!(explain("RequestLimitExceded"), expected);
    assert_eq!(explain("Moon"), "no table contains `Moon`");
}

#[test]
fn mistakes_in_a_table_are_reported_as_the_macro_reports_them() {
    let error = Tables::parse(Path::new("e.toml"), "x = 1\n[t]\n\"\" = \"\"\n")
        .err()
        .unwrap()
        .to_string();
    let expected = "e.toml:1:1: `x` is outside any table; begin one with `[my_product]`\n\
                    e.toml:3:1: a code cannot be empty";
    assert_eq!(error, expected);
}
