//! The names of structs.

#[allow(dead_code, reason = "each test uses a part")]
#[path = "service/api.rs"]
mod service;

use cargo_tencent::structs::model::Style;
use service::write;

/// The type of the only field of `A`, where it holds the object of this name.
fn name_of(object: &str, actions: &str) -> String {
    let text = format!("{actions}\naction A\nX object {object}\nobject {object}");
    let code = write(&text, &["A"], Style::default());
    let (_, behind) = code.split_once("pub x: Option<").unwrap();
    behind.split('>').next().unwrap().to_owned()
}

#[test]
fn an_object_named_like_an_action_gets_item_whatever_is_asked_for() {
    assert_eq!(name_of("Refund", ""), "Refund");
    assert_eq!(name_of("Refund", "action Refund"), "RefundItem");
}

#[test]
fn an_object_named_like_an_envelope_gets_item() {
    assert_eq!(name_of("AEnvelope", ""), "AEnvelopeItem");
}

#[test]
fn names_of_the_prelude_are_left_to_it() {
    for name in ["Option", "Result", "Box", "Vec", "String", "Cow"] {
        assert_eq!(name_of(name, ""), format!("{name}Item"));
    }
    assert_eq!(name_of("Error", ""), "Error");
}

#[test]
fn a_name_that_is_no_type_in_rust_becomes_one() {
    assert_eq!(name_of("Task_detail", ""), "TaskDetail");
    assert_eq!(name_of("acl", ""), "Acl");
    assert_eq!(name_of("ACL", ""), "Acl");
    assert_eq!(name_of("self", ""), "SelfItem");
}

#[test]
fn two_objects_never_have_one_name() {
    let text = "action A
        X object Task_Detail
        Y object TaskDetail
        Z object task_detail
        object Task_Detail
        object TaskDetail
        object task_detail";
    let code = write(text, &["A"], Style::default());
    for field in [
        "pub x: Option<TaskDetailItem>",
        "pub y: Option<TaskDetail>",
        "pub z: Option<TaskDetailItem2>",
    ] {
        assert!(code.contains(field), "{code}");
    }
}

#[test]
fn another_name_is_told_in_the_documentation() {
    let code = write("action A\nX object Option\nobject Option", &["A"], Style::default());
    assert!(
        code.contains("/// Tencent Cloud calls this object `Option`.\n#[tencent_object]"),
        "{code}"
    );
}
