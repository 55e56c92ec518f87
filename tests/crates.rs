//! Tests of small crates outside the workspace that use tencent-response as a dependency.

use std::path::Path;

#[path = "scratch/package.rs"]
#[allow(dead_code)]
mod package;

use package::{ROOT, run};

fn test_crate(name: &str, arguments: &[&str]) {
    let folder = Path::new(ROOT).join("tests/crates").join(name);
    let printed = run(&folder, &[&["test"], arguments].concat()).printed();
    assert!(printed.contains("test result: ok"), "{printed}");
}

#[test]
fn every_form_compiles_and_decodes() {
    test_crate("forms", &[]);
    test_crate("forms", &["--features", "extra"]);
}

#[test]
fn a_renamed_dependency_without_a_prelude_compiles() {
    test_crate("renamed", &[]);
}

#[test]
fn a_crate_of_an_older_edition_compiles() {
    test_crate("older", &[]);
}

#[test]
fn macros_of_other_crates_and_conditions_take_effect() {
    test_crate("neighbours", &[]);
}

#[test]
fn a_crate_that_forbids_every_lint_compiles_and_documents() {
    test_crate("strict", &["--lib"]);
    let folder = Path::new(ROOT).join("tests/crates/strict");
    // Descriptions of codes are neither tests nor links.
    let printed = run(&folder, &["test", "--doc"]).printed();
    assert!(printed.contains("running 0 tests"), "{printed}");
    run(&folder, &["doc", "--no-deps"]).printed();
    run(&folder, &["clippy"]).printed();
}

#[test]
fn serde_json_features_change_nothing() {
    test_crate("precise", &[]);
}

#[test]
fn errors_join_in_anyhow_eyre_and_thiserror() {
    test_crate("reports", &[]);
}

#[test]
fn the_http_clients_in_use_decode_replies() {
    test_crate("clients", &[]);
}
