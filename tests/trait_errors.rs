//! Mistakes that the compiler reports, with the messages that this crate provides.

use std::path::Path;

#[path = "scratch/package.rs"]
#[allow(dead_code)]
mod package;

use package::{Package, ROOT};

/// Asserts that an error contains `message` and points at a line that contains `line`.
#[track_caller]
fn assert_reported(stderr: &str, message: &str, line: &str) {
    let is_reported = stderr
        .split("\n\n")
        .any(|error| error.contains(message) && error.contains(line));
    assert!(is_reported, "no `{message}` at `{line}` in:\n{stderr}");
}

#[test]
fn missing_traits_are_reported_with_what_to_write() {
    let package = Package::new("trait-errors", Path::new(ROOT));
    package.write(
        "src/lib.rs",
        "use tencent_response::tencent_response;
         struct Plain {}
         pub fn decode() { let _ = tencent_response::from_slice::<Plain>(b\"\"); }
         pub enum Codes {}
         #[tencent_response(codes = Codes)] pub struct WithCodes {}
         pub struct Instance;
         #[tencent_response] pub struct Single { instance: Instance }
         #[tencent_response] pub struct Listed { instances: Vec<Instance> }
        ",
    );
    let stderr = package.cargo(&["check"]).stderr;
    assert_reported(
        &stderr,
        "`Plain` is not the payload of a Tencent Cloud reply",
        "from_slice::<Plain>",
    );
    assert_reported(
        &stderr,
        "write `#[tencent_response]` above this type's definition",
        "from_slice::<Plain>",
    );
    assert_reported(&stderr, "`Codes` is not an enum of error codes", "codes = Codes");
    assert_reported(
        &stderr,
        "`#[error_codes(\"errors.toml\", table = \"…\")] pub enum Codes {}`",
        "codes = Codes",
    );
    assert_reported(&stderr, "Deserialize<'de>` is not satisfied", "{ instance: Instance }");
    assert_reported(
        &stderr,
        "Deserialize<'de>` is not satisfied",
        "{ instances: Vec<Instance> }",
    );
    // Both missing `Deserialize` implementations are reported at the field's type, not at the attribute.
    assert_eq!(
        stderr.matches("in this attribute macro expansion").count(),
        2,
        "{stderr}"
    );
}

#[test]
fn deserialize_above_the_attribute_conflicts_with_it() {
    let package = Package::new("deserialize-above", Path::new(ROOT));
    package.write(
        "src/lib.rs",
        "use tencent_response::serde;
         #[derive(serde::Deserialize)]
         #[serde(crate = \"tencent_response::serde\")]
         #[tencent_response::tencent_response]
         pub struct Payload {}
        ",
    );
    let outcome = package.cargo(&["check"]);
    let expected = "conflicting implementations of trait `Deserialize<'_>` for type `Payload`";
    assert_reported(&outcome.stderr, expected, "#[tencent_response::tencent_response]");
    assert_eq!(outcome.errors().len(), 1);
}
