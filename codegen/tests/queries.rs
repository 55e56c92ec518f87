//! The conformance example reads requests from HTTP text and from queries.

#[path = "../examples/conformance/input.rs"]
mod input;
#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use input::{Input, from_query};
use serde_json::{Value, json};

const SET: &str = "action Set
    input
    Name string string
    Count int int64
    Ratio float float
    On bool bool
    Token string string
    Ids list string
    Filters list Filter
    object Filter
    Key string string
    Values list int64";

/// Reads the parameters of the action `Set` from a query.
fn query(text: &str) -> Result<Value, String> {
    from_query(text, &service::api(SET), "SetRequest")
}

#[test]
fn a_query_is_read_by_the_declared_types() {
    let text = "Action=Set&Name=5&Count=5&Ratio=0.5\n&On=True&Token=x&Ids.1=b&Ids.0=a%2Fb\n&Filters.0.Key=k\n\
                &Filters.0.Values.0=1&Filters.0.Values.10=3&Filters.0.Values.2=2&Region=gz&<common>";
    let expected = json!({
        "Name": "5", "Count": 5, "Ratio": 0.5, "On": true, "Token": "x", "Ids": ["a/b", "b"],
        "Filters": [{"Key": "k", "Values": [1, 2, 3]}],
    });
    assert_eq!(query(text), Ok(expected));
    assert_eq!(
        query("Name=100%&Ids.0=%zz"),
        Ok(json!({"Name": "100%", "Ids": ["%zz"]}))
    );
}

#[test]
fn a_query_that_contradicts_the_types_is_refused() {
    let problem = |text: &str| query(text).unwrap_err();
    assert_eq!(problem("Size=1"), "Size: not declared");
    assert_eq!(problem("Filters.0.Size=1"), "Filters.0.Size: not declared");
    assert_eq!(problem("Count=many"), "Count: not a number");
    assert_eq!(problem("On=perhaps"), "On: not a boolean");
    assert_eq!(problem("Ids=a"), "Ids: text for a list");
    assert_eq!(problem("Ids.N=a"), "Ids.N: not an index");
    assert_eq!(problem("Filters.0=a"), "Filters.0: text for an object");
    assert_eq!(problem("Name.0=a"), "Name: parts for a value");
    assert_eq!(problem("Name=a&Name=b"), "Name: duplicate parameter");
    assert_eq!(problem("Ids=a&Ids.0=b"), "Ids.0: text and parts");
}

#[test]
fn the_body_is_behind_the_first_empty_line() {
    let body = |text: &str| match Input::read(text) {
        Input::Body(body) => body.to_string(),
        Input::Query(query) => query,
        Input::Other => "other".to_owned(),
    };
    assert_eq!(
        body("POST / HTTP/1.1\r\nHost: a\r\n\r\n{\r\n\r\n\"A\": 1}"),
        r#"{"A":1}"#
    );
    assert_eq!(body("{\"A\": 1}"), r#"{"A":1}"#);
    assert_eq!(body("https://a.example/?Action=Set\n&A=1"), "Action=Set\n&A=1");
    assert_eq!(body("POST / HTTP/1.1\n\n{\"A\": 1"), "other");
    assert_eq!(body("POST / HTTP/1.1\n\n[1]"), "other");
    assert_eq!(body(""), "other");
}
