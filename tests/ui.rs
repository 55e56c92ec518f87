//! All mistakes in an annotated struct are reported at once, each at its own token, and the item remains usable.

#[test]
fn mistakes_are_reported_where_they_are() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}
