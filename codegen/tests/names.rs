//! The names of generated structs.

#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use cargo_tencent::structs::model::Style;
use service::write;

/// Returns the name of the struct for the object called `object`, in a service with these `actions`.
fn name_of(object: &str, actions: &str) -> String {
    let text = format!("{actions}\naction A\nX object {object}\nobject {object}");
    let code = write(&text, &["A"], Style::default());
    let (_, after) = code.split_once("pub x: Option<").unwrap();
    after.split('>').next().unwrap().to_owned()
}

#[test]
fn an_object_named_like_an_action_gets_item_even_if_the_action_is_not_requested() {
    assert_eq!(name_of("Refund", ""), "Refund");
    assert_eq!(name_of("Refund", "action Refund"), "RefundItem");
}

#[test]
fn an_object_named_like_an_envelope_gets_item() {
    assert_eq!(name_of("AEnvelope", ""), "AEnvelopeItem");
}

#[test]
fn an_object_named_like_a_standard_type_gets_item() {
    for name in ["Option", "Result", "Box", "Vec", "String", "Cow"] {
        assert_eq!(name_of(name, ""), format!("{name}Item"));
    }
    assert_eq!(name_of("Error", ""), "Error");
}

#[test]
fn a_name_becomes_a_conventional_type_name() {
    assert_eq!(name_of("Task_detail", ""), "TaskDetail");
    assert_eq!(name_of("acl", ""), "Acl");
    assert_eq!(name_of("ACL", ""), "Acl");
    assert_eq!(name_of("self", ""), "SelfItem");
}

#[test]
fn no_two_objects_share_a_name() {
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
fn the_documentation_mentions_the_original_name() {
    let code = write("action A\nX object Option\nobject Option", &["A"], Style::default());
    assert!(
        code.contains("/// Tencent Cloud calls this object `Option`.\n#[tencent_object]"),
        "{code}"
    );
}
