//! The comparisons in the conformance example detect every value that is dropped, added or changed.

#[path = "../examples/conformance/compare.rs"]
mod compare;

use compare::{compare, first_difference};
use serde_json::{Value, json};

/// Returns the differences that the comparison reports without corrections.
fn lost(found: &Value, made: &Value) -> Vec<String> {
    compare(found, made, false).differences
}

/// Returns whether the comparison accepts `made` as a correction of `found`.
fn is_correction(found: Value, made: Value) -> bool {
    compare(&json!({"A": found}), &json!({"A": made}), true)
        .differences
        .is_empty()
}

#[test]
fn dropped_and_changed_values_are_reported() {
    assert_eq!(
        lost(&json!({"A": 1}), &json!({"A": null})),
        ["Response.A: 1 became null"]
    );
    assert_eq!(
        lost(&json!({"A": [{"B": "x"}]}), &json!({"A": [{"B": "y"}]})),
        ["Response.A[0].B: \"x\" became \"y\""]
    );
    assert_eq!(
        lost(&json!({"A": [1, 2]}), &json!({"A": [1]})),
        ["Response.A: [1,2] became [1]"]
    );
    assert_eq!(lost(&json!({}), &json!({"A": 0})), ["Response.A: null became 0"]);
    assert_eq!(
        lost(&json!({"A": "1"}), &json!({"A": 1})),
        ["Response.A: \"1\" became 1"]
    );
}

#[test]
fn null_missing_and_empty_values_are_equal() {
    let made = json!({"A": null, "B": [], "C": [], "D": null});
    assert_eq!(lost(&json!({"B": null, "D": []}), &made), [""; 0]);
    // serde reads an empty list as an object without members.
    assert_eq!(lost(&json!({"A": []}), &json!({"A": {"B": [], "C": null}})), [""; 0]);
    assert_eq!(lost(&json!({"A": []}), &json!({"A": {"B": 0}})).len(), 1);
}

#[test]
fn numbers_are_compared_by_value_in_full_precision() {
    assert_eq!(lost(&json!({"A": 5}), &json!({"A": 5.0})), [""; 0]);
    let large = json!({"A": 9_007_199_254_740_993_u64});
    assert_eq!(lost(&large, &json!({"A": 9_007_199_254_740_992.0})).len(), 1);
}

#[test]
fn undeclared_members_are_counted_separately() {
    let found = json!({"A": {"B": 1, "C": 2}, "D": 3, "RequestId": "x"});
    let comparison = compare(&found, &json!({"A": {"B": 1}}), false);
    assert_eq!((comparison.unknown, comparison.differences.len()), (2, 0));
}

#[test]
fn a_correction_must_preserve_the_value() {
    assert!(is_correction(json!("23"), json!(23)));
    assert!(is_correction(json!(23), json!("23")));
    assert!(is_correction(json!("True"), json!(true)));
    assert!(is_correction(json!({"B": "1"}), json!([{"B": 1}])));
    assert!(is_correction(json!([{"B": "1"}]), json!({"B": 1})));
    assert!(is_correction(json!("a"), json!(["a"])));
    assert!(is_correction(json!(""), json!(0)));
    assert!(is_correction(json!(1), json!(true)));
    assert!(is_correction(json!("0"), json!(false)));
    // A member that a wrapped object does not declare is lost with it.
    assert!(!is_correction(json!({"B": "1", "C": 2}), json!([{"B": 1}])));
    assert!(!is_correction(json!([{"B": "1", "C": 2}]), json!({"B": 1})));
    assert!(is_correction(json!(""), Value::Null));
    assert!(is_correction(Value::Null, json!("")));
    assert!(!is_correction(json!("23"), json!(24)));
    assert!(!is_correction(json!("x"), Value::Null));
    assert!(!is_correction(json!(1), json!(0)));
}

#[test]
fn a_request_must_be_its_example_again() {
    let first = |found: Value, made: Value| first_difference("Request", &found, &made).unwrap_or_default();
    assert_eq!(first(json!({"A": [1, {"B": 2.0}]}), json!({"A": [1.0, {"B": 2}]})), "");
    assert_eq!(first(json!({"A": null}), json!({})), "Request.A: null was dropped");
    assert_eq!(first(json!({"A": []}), json!({})), "Request.A: not declared");
    assert_eq!(first(json!({}), json!({"A": null})), "Request.A: was added");
    assert_eq!(
        first(json!({"A": [1]}), json!({"A": [1, 2]})),
        "Request.A: another value"
    );
    assert_eq!(
        first(json!({"A": [{"B": "1"}]}), json!({"A": [{"B": 1}]})),
        "Request.A[0].B: another value"
    );
}
