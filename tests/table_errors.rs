//! All mistakes in a table are reported in one build, each with its line and column.

use std::path::Path;

#[path = "scratch/package.rs"]
#[allow(dead_code)]
mod package;

use package::{Package, ROOT};

/// Builds a crate whose only enum reads `table`, and returns the errors.
#[track_caller]
fn errors_of(name: &str, table: &str, source: &str) -> Vec<String> {
    let package = Package::new(name, Path::new(ROOT));
    package.write("errors.toml", table);
    package.write("src/lib.rs", source);
    let outcome = package.cargo(&["check"]);
    outcome
        .errors()
        .iter()
        .map(|line| line.replace("error: ", ""))
        .collect()
}

const SOURCE: &str = r#"
    #[tencent_response::error_codes("errors.toml", table = "cvm")]
    pub enum CvmErrorCode {}
    // The enum exists in spite of the mistakes, with the rows that are right.
    pub const GOOD: [CvmErrorCode; 2] = [CvmErrorCode::Good, CvmErrorCode::InternalError];
"#;

#[test]
fn all_mistakes_in_a_file_are_reported_in_order() {
    let table = r#"
[cvm]
"Good" = "A row that is right."
"" = "empty"
"InvalidParameter.ValueTooLarge" = "x"
"InvalidParameterValue.TooLarge" = "y"
"A.Key" = { descripton = "z", klass = "auth" }
"A.Class" = { class = "throttle" }
"A.Retry" = { retry = "always", class = 5 }
"A.Number" = 5
"Good" = "twice"
Dotted.Code = "not quoted"
"A.Variant" = { variant = "not a name" }
"unknown" = "the enum's own"
"9.Lives" = "not a Rust name"
broken =
"A.Tail" = { class = "quotas" }
"A.Capital" = { Class = "auth" }

[other]
"B" = { class = "server", variant = "Self" }
"#;
    let expected = [
        "errors.toml:4:1: a code cannot be empty",
        "errors.toml:5:1: `InvalidParameter.ValueTooLarge` and `InvalidParameterValue.TooLarge` would both be the variant `InvalidParameterValueTooLarge`; the first one is here",
        "errors.toml:6:1: `InvalidParameterValue.TooLarge` would be the variant `InvalidParameterValueTooLarge`, but `InvalidParameter.ValueTooLarge` already is; write `variant = \"InvalidParameterValueDotTooLarge\"` in this row",
        "errors.toml:7:13: unknown key `descripton`; did you mean `description`?",
        "errors.toml:7:31: unknown key `klass`; did you mean `class`?",
        "errors.toml:8:23: unknown class `throttle`; did you mean `throttling`?",
        "errors.toml:9:23: unknown retry `always`; expected one of `safe`, `if_idempotent`, `never`",
        "errors.toml:9:41: `class` needs a string",
        "errors.toml:10:14: `A.Number` needs a description or a table with the keys `description`, `description_zh`, `class`, `retry`, `variant`",
        "errors.toml:11:1: duplicate key",
        "errors.toml:12:8: unknown key `Code`; a code with a dot needs quotes: `\"Dotted.Code\"`",
        "errors.toml:13:1: `A.Variant` would be the variant `not a name`, but that is not a valid Rust name; write `variant = \"ADotVariant\"` in this row",
        "errors.toml:14:1: `unknown` would be the variant `Unknown`, but that name is reserved for the enum itself; write `variant = \"CodeUnknown\"` in this row",
        "errors.toml:15:1: `9.Lives` would be the variant `9Lives`, but that is not a valid Rust name; write `variant = \"Code9DotLives\"` in this row",
        "errors.toml:16:9: string values must be quoted, expected literal string",
        "errors.toml:17:22: unknown class `quotas`; did you mean `quota`?",
        "errors.toml:18:17: unknown key `Class`; did you mean `class`?",
        "errors.toml:21:1: `B` would be the variant `Self`, but that is not a valid Rust name; write `variant = \"B\"` in this row",
    ];
    let errors = errors_of("table-mistakes", table, SOURCE);
    assert_eq!(errors, expected, "{errors:#?}");
}

#[test]
fn rows_that_clash_are_told_different_variants() {
    let table = "[cvm]\n\"Good\" = \"x\"\n\"a.b\" = \"x\"\n\"A.b\" = \"x\"\n\"A.B\" = \"x\"\n\"A-b\" = \"x\"\n\"a_b\" = \"x\"\n\
        \"\u{e9}\" = \"composed\"\n\"e\u{301}\" = \"decomposed\"\n\
        \"M\" = { variant = \"\u{e0}\" }\n\"N\" = { variant = \"a\u{300}\" }\n\
        \"R\" = { variant = \"r#type\" }\n\"S\" = { variant = \" Good\" }\n\"T\" = { variant = \"Good\" }\n";
    let both = |first: &str, second: &str| {
        format!("errors.toml:3:1: `{first}` and `{second}` would both be the variant `AB`; the first one is here")
    };
    let told = |line: u8, code: &str, variant: &str| {
        format!(
            "errors.toml:{line}:1: `{code}` would be the variant `AB`, but `a.b` already is; \
             write `variant = \"{variant}\"` in this row"
        )
    };
    let form = " (they differ in Unicode form alone, which Rust ignores in names)";
    let expected = [
        "errors.toml:2:1: `Good` and `T` would both be the variant `Good`; the first one is here".to_owned(),
        both("a.b", "A.b"),
        both("a.b", "A.B"),
        both("a.b", "A-b"),
        both("a.b", "a_b"),
        told(4, "A.b", "ADotB"),
        told(5, "A.B", "ADotB2"),
        told(6, "A-b", "ADashB"),
        told(7, "a_b", "AUnderscoreB"),
        format!(
            "errors.toml:8:1: `\u{e9}` and `e\u{301}` would both be the variant `\u{c9}`{form}; the first one is here"
        ),
        format!(
            "errors.toml:9:1: `e\u{301}` would be the variant `\u{c9}`, but `\u{e9}` already is{form}; \
             write `variant = \"E\"` in this row"
        ),
        format!("errors.toml:10:1: `M` and `N` would both be the variant `\u{e0}`{form}; the first one is here"),
        format!(
            "errors.toml:11:1: `N` would be the variant `\u{e0}`, but `M` already is{form}; \
             write `variant = \"N\"` in this row"
        ),
        "errors.toml:12:1: `R` would be the variant `r#type`, but that is not a valid Rust name; \
         write `variant = \"R\"` in this row"
            .to_owned(),
        "errors.toml:13:1: `S` would be the variant ` Good`, but that is not a valid Rust name; \
         write `variant = \"S\"` in this row"
            .to_owned(),
        "errors.toml:14:1: `T` would be the variant `Good`, but `Good` already is; \
         write `variant = \"T\"` in this row"
            .to_owned(),
    ];
    let errors = errors_of("table-clashes", table, SOURCE);
    assert_eq!(errors, expected, "{errors:#?}");
}

#[test]
fn a_file_without_tables_has_no_table_to_suggest() {
    let expected = "no table `cvm` in errors.toml; it contains no table at all, so begin one with `[cvm]`";
    let source = "#[tencent_response::error_codes(\"errors.toml\", table = \"cvm\")] pub enum Codes {}";
    for (name, table) in [("table-none", ""), ("table-comment", "# [cvm]\n")] {
        assert_eq!(errors_of(name, table, source), [expected]);
    }
    let array = "errors.toml:1:3: `cvm` is an array of tables; write `[cvm]`";
    assert_eq!(
        errors_of("table-array", "[[cvm]]\n\"Moon\" = \"x\"\n", source),
        [array, expected]
    );
    let outside = "errors.toml:1:1: `Moon` is outside any table; begin one with `[my_product]`";
    assert_eq!(
        errors_of("table-outside", "Moon = \"x\"\n", source),
        [outside, expected]
    );
}

/// Builds a crate with the enum `declaration` and a file of two tables, and returns the errors.
#[track_caller]
fn errors_at(name: &str, declaration: &str) -> Vec<String> {
    let source = format!("{declaration}\npub const KNOWN: Codes = Codes::InternalError;\n");
    errors_of(name, "[cmv]\n\"Good\" = \"x\"\n[cbs]\n", &source)
}

#[test]
fn wrong_arguments_are_reported_and_the_common_codes_remain() {
    let empty = "pub enum Codes {}";
    for (name, arguments, expected) in [
        (
            "near",
            r#""errors.toml", table = "cvm""#,
            "no table `cvm` in errors.toml; did you mean `cmv`?",
        ),
        (
            "far",
            r#""errors.toml", table = "billing""#,
            "no table `billing` in errors.toml; expected one of `cbs`, `cmv`",
        ),
        (
            "several",
            r#""errors.toml""#,
            "errors.toml contains several tables; add `table = \"…\"` with one of `cbs`, `cmv`",
        ),
        (
            "absolute",
            r#""/errors.toml""#,
            "`/errors.toml` is an absolute path; write it relative to the directory of Cargo.toml",
        ),
        (
            "nothing",
            "",
            "#[error_codes] needs a file; write `#[error_codes(\"errors.toml\", table = \"cvm\")]`",
        ),
        (
            "no-literal",
            "errors",
            "#[error_codes] needs a file; write `#[error_codes(\"errors.toml\", table = \"cvm\")]`",
        ),
        (
            "suffix",
            r#""errors.toml"s"#,
            "#[error_codes] needs a file; write `#[error_codes(\"errors.toml\", table = \"cvm\")]`",
        ),
        (
            "unknown",
            r#""errors.toml", table = "cbs", tabel = "cbs""#,
            "unknown `error_codes` argument `tabel`; did you mean `table`?",
        ),
        (
            "twice",
            r#""errors.toml", table = "cbs", table = "cmv""#,
            "duplicate `error_codes` argument `table`; remove one",
        ),
        (
            "malformed",
            r#""errors.toml", table = cbs, table = "cbs""#,
            "malformed `table`; write `table = \"cvm\"`",
        ),
    ] {
        let declaration = format!("#[tencent_response::error_codes({arguments})] {empty}");
        assert_eq!(
            errors_at(&format!("table-{name}"), &declaration),
            [expected],
            "{arguments}"
        );
    }
    let errors = errors_at(
        "table-file",
        &format!("#[tencent_response::error_codes(\"no/errors.toml\")] {empty}"),
    );
    let [error] = errors.as_slice() else {
        panic!("{errors:?}")
    };
    assert!(
        error.starts_with("cannot read `") && error.contains("table-file/no/errors.toml`: No such file"),
        "{error}"
    );
}

#[test]
fn anything_but_a_plain_empty_enum_is_rejected() {
    let attribute = "#[tencent_response::error_codes(\"errors.toml\", table = \"cmv\")]";
    for (name, item, expected) in [
        (
            "filled",
            "pub enum Codes { Moon }",
            "the variants of `Codes` come from the table; remove `Moon` and add its code to the table",
        ),
        (
            "generic",
            "pub enum Codes<T> {}",
            "`Codes` cannot be generic; remove the parameters",
        ),
        (
            "twice",
            "#[tencent_response::error_codes(\"errors.toml\", table = \"cbs\")] pub enum Codes {}",
            "the enum already has #[error_codes]; remove one of the two attributes",
        ),
    ] {
        assert_eq!(
            errors_at(&format!("enum-{name}"), &format!("{attribute} {item}")),
            [expected]
        );
    }
    let errors = errors_of(
        "enum-struct",
        "[cmv]\n",
        &format!("{attribute} pub struct Codes;\npub const IT: Codes = Codes;\n"),
    );
    assert_eq!(
        errors,
        ["#[error_codes] needs an empty enum; write `pub enum MyErrorCode {}`"]
    );
}

#[test]
fn a_file_that_is_not_utf_8_is_reported() {
    let package = Package::new("table-latin", Path::new(ROOT));
    package.write(
        "src/lib.rs",
        "#[tencent_response::error_codes(\"errors.toml\")] pub enum Codes {}",
    );
    package.write_bytes("errors.toml", b"[cvm]\n\"A\" = \"\xff\"\n");
    assert_eq!(
        package.cargo(&["check"]).errors(),
        ["error: errors.toml:2:8: the file is not valid UTF-8"]
    );
}
