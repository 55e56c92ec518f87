//! Objects are read by the names of their members.

#![deny(warnings, unused_qualifications)]

use tencent_response::{Error, from_str, tencent_object, tencent_response};

/// An object whose type has a name that generated code might use itself.
#[tencent_object]
#[derive(Debug, PartialEq)]
struct Members {
    r#type: String,
    #[serde(rename = "CPU")]
    cpu: Option<u32>,
    tags: Vec<Members>,
}

#[tencent_response]
#[derive(Debug, PartialEq)]
struct Plain {
    members: Members,
    #[deprecated]
    old: Option<u8>,
}

#[test]
fn an_object_is_read_only_by_member_names() {
    let read = |members: &str| from_str::<Plain>(&format!(r#"{{"Response": {{"Members": {members}}}}}"#));
    let members = |tags| Members {
        r#type: "a".into(),
        cpu: None,
        tags,
    };
    let body = r#"{"Tags": [{"Type": "a", "Tags": null}], "More": [{}], "Type": "a", "CPU": null}"#;
    assert_eq!(read(body).unwrap().payload.members, members(vec![members(vec![])]));
    let problem = |members: &str| match read(members) {
        Err(Error::Decode(error)) => error.to_string(),
        other => panic!("{other:?}"),
    };
    // serde's derive would read a list into a struct by position, and so accept a wrong reply.
    assert!(
        problem(r#"["a", 1, []]"#).starts_with("Plain: Response.Members: expected an object, found a list at"),
        "{}",
        problem(r#"["a", 1, []]"#)
    );
    assert!(problem(r#"{"CPU": 1}"#).starts_with("Plain: Response.Members: missing member `Type` at"));
    assert!(problem(r#"{"CPU": 1, "CPU": 2}"#).contains("duplicate member `CPU`"));
}

#[tencent_response]
#[derive(Debug, PartialEq)]
struct Tree {
    left: Option<Box<Self>>,
    branches: Vec<Self>,
}

#[test]
fn an_object_may_contain_its_own_type() {
    let body = r#"{"Response": {"Left": {"Branches": null}, "Branches": [{}, {"Left": null}]}}"#;
    let empty = || Tree {
        left: None,
        branches: vec![],
    };
    let expected = Tree {
        left: Some(Box::new(empty())),
        branches: vec![empty(), empty()],
    };
    assert_eq!(from_str::<Tree>(body).unwrap().payload, expected);
}
