//! Explanations of error codes.

use std::path::Path;

use cargo_tencent::tables::explanation::Tables;
use tencent_response::{ErrorCode, Language};

const TABLES: &str = "[shop]\n\"ResourceInsufficient.SoldOut\" = \"Somebody else has bought it.\"\n\
                      \"LimitExceeded.Rate\" = { description = \"Too fast.\", class = \"throttling\" }\n\
                      \"LimitExceeded.Teapots\" = { description_zh = \"茶壶太多。\" }\n[moon]\n";

fn explain_in(code: &str, language: Language) -> String {
    let tables = Tables::parse(Path::new("errors.toml"), TABLES).unwrap();
    tables.explain(code, language).unwrap_or_else(|error| error.to_string())
}

fn explain(code: &str) -> String {
    explain_in(code, Language::English)
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
fn codes_that_begin_with_what_was_typed_are_suggested_first() {
    let text = explain("resourceinsufficient.s");
    assert!(
        text.ends_with("`resourceinsufficient.s`; did you mean `ResourceInsufficient.SoldOut`?"),
        "{text}"
    );
    let text = explain("AuthFailure.Signature");
    let similar = "\n  similar: AuthFailure.SignatureExpire, AuthFailure.SignatureFailure\n";
    assert!(text.ends_with(similar), "{text}");
    // The shortest first.
    let text = explain("Invalid");
    assert!(
        text.contains("did you mean `InvalidAction`, `InvalidRequest`, `InvalidParameter`"),
        "{text}"
    );
    assert_eq!(explain(""), "no table contains ``");
}

#[test]
fn an_explanation_in_chinese_falls_back_to_english() {
    let text = explain_in("LimitExceeded.Teapots", Language::Chinese);
    assert!(
        text.starts_with("LimitExceeded.Teapots  [shop]\n  茶壶太多。\n  类别: quota: "),
        "{text}"
    );
    assert!(
        text.contains("\n  重试: never: ") && text.contains("\n  处理: 请释放部分资源，"),
        "{text}"
    );
    let text = explain_in("LimitExceeded.Rate", Language::Chinese);
    assert!(text.contains("\n  Too fast.\n"), "{text}");
    let text = explain_in("LimitExceeded.Cups", Language::Chinese);
    assert!(
        text.starts_with("LimitExceeded.Cups  (不在任何表中，以下是 `LimitExceeded` 的说明)\n  超出配额。\n"),
        "{text}"
    );
    assert!(explain("LimitExceeded.Teapots").contains("\n  茶壶太多。\n"));
}

#[test]
fn every_explanation_says_what_to_do() {
    for code in ErrorCode::ALL {
        for (language, to_do, end) in [
            (Language::English, "\n  to do: ", "."),
            (Language::Chinese, "\n  处理: ", "。"),
        ] {
            let text = explain_in(code.as_str(), language);
            let (_, sentences) = text.split_once(to_do).unwrap();
            assert!(sentences.len() > 10 && sentences.trim_end().ends_with(end), "{text}");
        }
    }
    let text = explain("AuthFailure.SignatureExpire");
    assert!(
        text.contains("retry: never") && text.contains("sign the request again") && text.contains("clock"),
        "{text}"
    );
    assert!(explain("RequestLimitExceeded").ends_with("call less often. Then send the same request again.\n"));
    assert!(explain("DryRunOperation").ends_with("omit `DryRun` to carry out the operation.\n"));
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
