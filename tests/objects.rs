//! Objects are read by the names of their members.

#![deny(warnings, unused_qualifications)]

use serde::Deserialize;
use serde::de::value::{BytesDeserializer, Error as Refused, MapDeserializer};
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

#[test]
fn a_deserializer_s_error_says_what_an_object_expected() {
    type Names = Vec<String>;
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Object<'a> {
        names: Names,
        word: Option<std::borrow::Cow<'a, str>>,
    }
    // No JSON library gives bytes.
    let bytes = || BytesDeserializer::<Refused>::new(b"x");
    let name = Object::deserialize(MapDeserializer::new([(bytes(), ())].into_iter())).unwrap_err();
    assert!(name.to_string().ends_with("expected the name of a member"), "{name}");
    let names = Object::deserialize(MapDeserializer::new([("Names", bytes())].into_iter())).unwrap_err();
    assert!(names.to_string().ends_with("expected a list"), "{names}");
    let word = Object::deserialize(MapDeserializer::new([("Word", 5)].into_iter()));
    let word: Refused = word.unwrap_err();
    assert!(word.to_string().ends_with("expected option"), "{word}");
    let word = serde_json::from_str::<Object<'_>>(r#"{"Word": 5}"#).unwrap_err();
    assert!(word.to_string().contains("expected a string"), "{word}");
}

#[test]
fn a_name_for_reading_alone_is_the_member_s() {
    #[tencent_response]
    #[derive(Debug, PartialEq, serde::Serialize)]
    struct Sides {
        #[serde(rename(deserialize = "CPU", serialize = "cores"))]
        cpu: u8,
        #[serde(rename(serialize = "called"))]
        zone_name: String,
    }
    let body = r#"{"Response": {"CPU": 1, "ZoneName": "z", "RequestId": "r"}}"#;
    let expected = Sides {
        cpu: 1,
        zone_name: "z".into(),
    };
    assert_eq!(from_str::<Sides>(body).unwrap().payload, expected);
    let drifted = body.replace(": 1", ": \"1\"");
    assert_eq!(
        tencent_response::lenient::from_str::<Sides>(&drifted).unwrap().payload,
        expected
    );
    assert_eq!(serde_json::to_string(&expected).unwrap(), r#"{"cores":1,"called":"z"}"#);
}
