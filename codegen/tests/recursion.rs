//! Objects that contain themselves.

#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use cargo_tencent::structs::model::Style;
use service::{fields, write};

#[test]
fn only_the_member_that_closes_a_cycle_is_boxed() {
    let text = "action A
        X object One
        object One
        Two object Two
        object Two
        Three object Three
        object Three
        One object One";
    let code = write(text, &["A"], Style::default());
    assert_eq!(code.matches("Box<").count(), 1);
    assert_eq!(fields(&code, "A"), ["pub x: Option<One>,"]);
}

#[test]
fn a_list_needs_no_box() {
    let text = "action A
        Trees list Tree
        object Tree
        Children list Tree";
    let code = write(text, &["A"], Style::default());
    assert_eq!(fields(&code, "Tree"), ["pub children: Vec<Tree>,"]);
}

#[test]
fn every_member_that_contains_its_own_object_is_boxed() {
    let text = "action A
        Chain object Link
        object Link
        Next object Link
        Other object Link";
    let code = write(text, &["A"], Style::default());
    assert_eq!(
        fields(&code, "Link"),
        ["pub next: Option<Box<Link>>,", "pub other: Option<Box<Link>>,"]
    );
}
