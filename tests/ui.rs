//! Every mistake in an annotated struct is told at its own token, all at once, and the item stays usable.

#[test]
fn mistakes_are_told_where_they_are() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}
