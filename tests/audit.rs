//! `audit` reports how a recorded reply differs from a struct.

use tencent_response::{Error, audit, tencent_object, tencent_response};

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct DescribeInstances {
    total_count: u64,
    instance_set: Vec<Instance>,
}

#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Instance {
    instance_id: String,
    cpu: Option<u32>,
    zone: Option<String>,
}

const CLEAN: &[u8] = br#"{"Response": {"TotalCount": 1, "InstanceSet": [{"InstanceId": "i", "Cpu": 1, "Zone": null}],
    "RequestId": "r", "DeprecatedWarning": "soon", "Error": null}}"#;

#[test]
fn a_struct_that_fits_is_clean() {
    let audit = audit::<DescribeInstances>(CLEAN).unwrap();
    assert!(
        audit.is_clean() && audit.absent.is_empty() && audit.to_string().is_empty(),
        "{audit}"
    );
}

#[test]
fn unread_members_are_listed_with_their_paths() {
    let body = br#"{"Response": {"TotalCount": 1, "New": {"A": 1}, "InstanceSet": [
        {"InstanceId": "i", "CPU": 4}, {"InstanceId": "j", "Cpu": 4, "Zone": "z", "Odd name": 1}]}}"#;
    let audit = audit::<DescribeInstances>(body).unwrap();
    assert_eq!(
        audit.unread,
        [
            "Response.New",
            "Response.InstanceSet[0].CPU",
            r#"Response.InstanceSet[1]["Odd name"]"#
        ]
    );
    assert_eq!(
        audit.absent,
        ["Response.InstanceSet[0].Cpu", "Response.InstanceSet[0].Zone"]
    );
    assert_eq!(
        audit.renames,
        ["`Response.InstanceSet[0]` has no member `Cpu`, but `CPU`; did you mean `rename = \"CPU\"`?"]
    );
    assert!(!audit.is_clean() && audit.corrections.is_empty());
}

#[test]
fn every_correction_is_listed() {
    let body = br#"{"Response": {"TotalCount": "1", "InstanceSet": {"InstanceId": null}}}"#;
    let audit = audit::<DescribeInstances>(body).unwrap();
    let corrections: Vec<_> = audit.corrections.iter().map(ToString::to_string).collect();
    assert_eq!(
        corrections,
        [
            "Response.TotalCount: text, read as an integer",
            "Response.InstanceSet: an object, read as a list",
            "Response.InstanceSet.InstanceId: null, read as text",
        ]
    );
    assert!(!audit.is_clean());
}

#[test]
fn a_reply_without_a_payload_is_an_error() {
    let error = audit::<DescribeInstances>(br#"{"Response": {"Error": {"Code": "InternalError"}}}"#).unwrap_err();
    assert!(matches!(error, Error::Api(_)));
    for body in [&b"<html>"[..], b"{}", br#"{"Response": []}"#] {
        assert!(matches!(audit::<DescribeInstances>(body), Err(Error::Decode(_))));
    }
}

#[test]
fn what_no_correction_helps_is_listed_beside_the_rest() {
    let body = br#"{"Response": {"TotalCount": "x", "InstanceSet": [{"InstanceId": 5, "New": 1}]}}"#;
    let audit = audit::<DescribeInstances>(body).unwrap();
    assert!(!audit.is_clean());
    assert_eq!(
        audit.to_string(),
        "Response.TotalCount: expected an integer, found text\n\
         Response.InstanceSet[0].New: not read\n\
         Response.InstanceSet[0].InstanceId: a number, read as text\n"
    );
    assert_eq!(
        format!("{audit:#}")
            .lines()
            .filter(|line| line.ends_with(": absent"))
            .count(),
        2
    );
}

#[test]
fn a_type_that_rejects_its_value_is_listed_too() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        letter: char,
        count: u8,
    }
    let listed = |body: &str| {
        let audit = tencent_response::audit::<Payload>(body.as_bytes()).unwrap();
        audit.misfits.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let rejected = ["Response.Letter: the field's type rejected a number"];
    assert_eq!(listed(r#"{"Response": {"Letter": 5, "Count": 1}}"#), rejected);
    assert_eq!(listed(r#"{"Response": {"Letter": 5, "Count": "1"}}"#), rejected);
}

#[test]
fn a_missing_rename_is_listed_where_the_reply_does_not_fit() {
    let audit = audit::<Named>(br#"{"Response": {"DBName": "x", "Other": 1}}"#).unwrap();
    assert_eq!(
        audit.to_string(),
        "Response: missing member `DbName`\n\
         Response.DBName: not read\n\
         `Response` has no member `DbName`, but `DBName`; did you mean `rename = \"DBName\"`?\n"
    );
}

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Named {
    db_name: String,
    other: u8,
}
