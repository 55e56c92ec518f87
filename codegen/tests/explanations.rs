//! Codes, explained.

use std::path::Path;

use cargo_tencent::tables::explanation::Tables;

const TABLES: &str = "[shop]\n\"ResourceInsufficient.SoldOut\" = \"Somebody else has bought it.\"\n\
                      \"LimitExceeded.Rate\" = { description = \"Too fast.\", class = \"throttling\" }\n[moon]\n";

fn explain(code: &str) -> String {
    let tables = Tables::parse(Path::new("errors.toml"), TABLES).unwrap();
    tables.explain(code).unwrap_or_else(|error| error.to_string())
}

#[test]
fn a_row_is_explained_with_what_it_inherits() {
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
        text.starts_with("ResourceInsufficient.SoldOutt  (in no table; "),
        "{text}"
    );
    assert!(text.ends_with("\n  near: ResourceInsufficient.SoldOut\n"), "{text}");
}

#[test]
fn a_mistyped_code_asks_what_was_meant() {
    let expected = "no table holds `RequestLimitExceded`; did you mean `RequestLimitExceeded`?";
    assert_eq!(explain("RequestLimitExceded"), expected);
    assert_eq!(explain("Moon"), "no table holds `Moon`");
}

#[test]
fn mistakes_in_a_table_are_the_macros_own() {
    let error = Tables::parse(Path::new("e.toml"), "x = 1\n[t]\n\"\" = \"\"\n")
        .err()
        .unwrap()
        .to_string();
    let expected = "e.toml:1:1: `x` is outside any table; begin one with `[my_product]`\n\
                    e.toml:3:1: a code cannot be empty";
    assert_eq!(error, expected);
}
