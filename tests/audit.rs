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
        ["`Response.InstanceSet[0]` holds no `Cpu`, but `CPU`; did you mean `rename = \"CPU\"`?"]
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
            "Response.TotalCount: a string, read as an integer",
            "Response.InstanceSet: an object, read as an array",
            "Response.InstanceSet.InstanceId: null, read as a string",
        ]
    );
    assert!(!audit.is_clean());
}

#[test]
fn a_reply_without_a_payload_is_an_error() {
    let error = audit::<DescribeInstances>(br#"{"Response": {"Error": {"Code": "InternalError"}}}"#).unwrap_err();
    assert!(matches!(error, Error::Api(_)));
    for body in [&b"<html>"[..], b"{}", br#"{"Response": {"TotalCount": "x"}}"#] {
        assert!(matches!(audit::<DescribeInstances>(body), Err(Error::Decode(_))));
    }
    let error = audit::<Named>(br#"{"Response": {"DBName": "x", "Other": 1}}"#).unwrap_err();
    assert!(
        error.to_string().contains("did you mean `rename = \"DBName\"`?"),
        "{error}"
    );
}

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Named {
    db_name: String,
    other: u8,
}
