//! Updating a table of error codes.

use std::path::Path;

use cargo_tencent::tables::error_list::{ListedCode, complete, parse};
use cargo_tencent::tables::product_table::{Changes, update};

fn list(rows: &[(&str, &str)]) -> Vec<ListedCode> {
    let listed = |(code, description): &(&str, &str)| ListedCode {
        code: (*code).to_owned(),
        description: (*description).to_owned(),
        ..ListedCode::default()
    };
    rows.iter().map(listed).collect()
}

fn updated(text: &str, rows: &[(&str, &str)]) -> (String, Changes) {
    update(Path::new("errors.toml"), text, "shop", &list(rows), false).unwrap()
}

#[test]
fn manual_edits_are_preserved() {
    let text = "# Ours.\n[moon]\n\"A\" = \"a\"\n\n# The shop's.\n[shop]\n# Why so.\n\
                \"C\" = { description = \"old\", class = \"quota\" } # indeed\n\"B\" = 'mine'\n# the end\n";
    let expected = "# Ours.\n[moon]\n\"A\" = \"a\"\n\n# The shop's.\n[shop]\n\"A\" = \"a\"\n\"B\" = 'mine'\n# Why so.\n\
                    \"C\" = { description = \"new\", class = \"quota\" } # indeed\n# the end\n";
    let (text, changes) = updated(text, &[("C", "new"), ("A", "a")]);
    assert_eq!(text, expected);
    assert_eq!(changes.added, ["A"]);
    assert_eq!(changes.updated, ["C"]);
    assert_eq!(changes.unlisted, ["B"]);
}

#[test]
fn a_second_run_changes_nothing() {
    let rows = [("A.B", "x"), ("AB", "y"), ("InternalError.", "z"), ("Unknown", "u")];
    let (first, _) = updated("# mine\n", &rows);
    let (second, changes) = updated(&first, &rows);
    assert_eq!(second, first);
    assert_eq!(changes, Changes::default());
}

#[test]
fn clashing_rows_get_the_variant_that_the_macro_proposes() {
    let rows = [
        ("InvalidParameter.ValueTooLarge", "a"),
        ("InvalidParameterValue.TooLarge", "b"),
    ];
    let (text, _) = updated("", &rows);
    let expected = "[shop]\n\"InvalidParameter.ValueTooLarge\" = \"a\"\n\
        \"InvalidParameterValue.TooLarge\" = { description = \"b\", variant = \"InvalidParameterValueDotTooLarge\" }\n";
    assert_eq!(text, expected);
}

#[test]
fn a_row_does_not_use_the_variant_of_a_common_code() {
    let (text, _) = updated("", &[("InternalError.", "a")]);
    assert_eq!(
        text,
        "[shop]\n\"InternalError.\" = { description = \"a\", variant = \"InternalErrorDot\" }\n"
    );
}

#[test]
fn an_existing_row_keeps_its_variant() {
    let (text, changes) = updated("[shop]\n\"AB\" = \"b\"\n", &[("A.B", "a"), ("AB", "b")]);
    assert_eq!(
        text,
        "[shop]\n\"A.B\" = { description = \"a\", variant = \"ADotB\" }\n\"AB\" = \"b\"\n"
    );
    assert_eq!(changes.updated, [""; 0]);
}

#[test]
fn a_common_code_gets_a_row_only_if_its_description_differs() {
    let (text, changes) = updated(
        "",
        &[("InternalError", "Internal error"), ("InvalidAction", "Not here.")],
    );
    assert_eq!(text, "[shop]\n\"InvalidAction\" = \"Not here.\"\n");
    assert_eq!(changes.left_out, ["InternalError"]);
}

#[test]
fn a_new_table_follows_the_comments_at_the_end() {
    let (text, _) = updated("# Rules.\n\n[moon]\n\"A\" = \"a\"\n# last\n", &[("B", "b")]);
    assert_eq!(
        text,
        "# Rules.\n\n[moon]\n\"A\" = \"a\"\n# last\n\n[shop]\n\"B\" = \"b\"\n"
    );
    let (text, _) = updated("# Rules.\n", &[("B", "b")]);
    assert_eq!(text, "# Rules.\n\n[shop]\n\"B\" = \"b\"\n");
}

#[test]
fn each_language_goes_to_its_own_key() {
    let english = "# Sold out.\nA = 'A'\n# A.\nB = 'B'\n# C\nC = 'C'\n";
    let chinese = "# 售罄。\nA = 'A'\n# 丁。\nD = 'D'\n";
    let parse = |text| parse(Path::new("errorcodes.py"), text).unwrap();
    let mut list = parse(chinese);
    complete(&mut list, parse(english));
    let (text, _) = update(Path::new("errors.toml"), "", "shop", &list, true).unwrap();
    // A description that is the code itself says nothing.
    let expected = "[shop]\n\"A\" = { description = \"Sold out.\", description_zh = \"售罄。\" }\n\
                    \"B\" = \"A.\"\n\"C\" = \"\"\n\"D\" = { description_zh = \"丁。\" }\n";
    assert_eq!(text, expected);
    let (again, changes) = update(Path::new("errors.toml"), &text, "shop", &parse(chinese), true).unwrap();
    assert_eq!((again, changes.updated), (text, vec![]));
}

#[test]
fn a_chinese_description_moves_to_its_key() {
    let text = "[shop]\n\"A\" = \"旧甲。\" # ours\n\"B\" = { description = \"旧乙。\", class = \"quota\" }\n\"C\" = \"旧丙。\"\n\
                \n[shop.\"D\"]\ndescription = \"旧丁。\"\n";
    let rows = [("A", "new"), ("B", "新乙。"), ("C", ""), ("D", "新丁。")];
    let rows = rows.map(|(code, text)| format!("# {text}\n{code} = '{code}'\n"));
    let list = parse(Path::new("errorcodes.py"), &rows.concat()).unwrap();
    let (text, changes) = update(Path::new("errors.toml"), text, "shop", &list, true).unwrap();
    let expected = "[shop]\n\"A\" = { description = \"new\", description_zh = \"旧甲。\" } # ours\n\
                    \"B\" = { class = \"quota\", description_zh = \"新乙。\" }\n\"C\" = { description_zh = \"旧丙。\" }\n\
                    \n[shop.\"D\"]\ndescription_zh = \"新丁。\"\n";
    assert_eq!(text, expected);
    assert_eq!(changes.updated, ["A", "B", "C", "D"]);
}

#[test]
fn a_class_is_proposed_only_where_there_is_none() {
    let text = "[shop]\n\"FailedOperation.Arrears\" = { class = \"failed\", description = \"x\" }\n\
                \"FailedOperation.SlowDown\" = { retry = \"never\", description = \"x\" }\n";
    let rows = [
        ("FailedOperation.Arrears", "x"),
        ("FailedOperation.SlowDown", "x"),
        ("FailedOperation.TooOften", "x"),
        ("FailedOperation.LostTea", "x"),
        ("LimitExceeded.TooOften", "x"),
    ];
    let (text, changes) = updated(text, &rows);
    let expected = "[shop]\n\"FailedOperation.Arrears\" = { class = \"failed\", description = \"x\" }\n\
        \"FailedOperation.LostTea\" = \"x\"\n\
        \"FailedOperation.SlowDown\" = { class = \"throttling\", retry = \"never\", description = \"x\" }\n\
        \"FailedOperation.TooOften\" = { class = \"throttling\", retry = \"if_idempotent\", description = \"x\" }\n\
        \"LimitExceeded.TooOften\" = { class = \"throttling\", description = \"x\" }\n";
    assert_eq!(text, expected);
    assert_eq!(changes.proposed.len(), 3);
    assert_eq!(changes.updated, ["FailedOperation.SlowDown"]);
    let (again, changes) = updated(&text, &rows);
    assert_eq!((again, changes), (text, Changes::default()));
}

#[test]
fn a_root_in_the_table_gives_its_class_to_the_codes_below() {
    let rows = [
        ("InvalidFilter.Colour", ""),
        ("InvalidFilter", ""),
        ("Moon.TooOften", ""),
    ];
    let (text, _) = updated("[shop]\n\"Moon\" = { class = \"throttling\" }\n", &rows);
    let expected = "[shop]\n\"InvalidFilter\" = { class = \"client\", description = \"\" }\n\
                    \"InvalidFilter.Colour\" = \"\"\n\"Moon\" = { class = \"throttling\" }\n\"Moon.TooOften\" = \"\"\n";
    assert_eq!(text, expected);
}

#[test]
fn mistakes_in_the_file_are_reported_with_their_position() {
    let problem = |text| {
        update(Path::new("e.toml"), text, "shop", &list(&[]), false)
            .unwrap_err()
            .to_string()
    };
    assert!(
        problem("[shop]\n\"A = 1\n").starts_with("e.toml:2:"),
        "{}",
        problem("[shop]\n\"A = 1\n")
    );
    assert_eq!(
        problem("[shop]\n\"A\" = { klass = \"x\" }\n"),
        "e.toml:2:9: unknown key `klass`; did you mean `class`?"
    );
    assert_eq!(
        problem("shop = 1\n"),
        "e.toml: `shop` is not a table; write it as `[shop]`"
    );
}

#[test]
fn the_comment_above_a_code_is_its_description() {
    let text = "# Copyright.\n\n# Sold\n#  out.\nX_Y = 'X.Y'\n\nZ = \"Z\"\n";
    let expected = list(&[("X.Y", "Sold out."), ("Z", "")]);
    assert_eq!(parse(Path::new("e.py"), text).unwrap(), expected);
    let problem = parse(Path::new("e.py"), "\nimport os\n").unwrap_err().to_string();
    assert_eq!(
        problem,
        "e.py:2:1: not an error code; expected `NAME = 'Code'`, a comment or an empty line"
    );
}
