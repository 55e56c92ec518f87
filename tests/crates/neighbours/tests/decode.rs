//! Each struct decodes as if the other macros were not there.

use neighbours::attributes::*;
use neighbours::conditions::*;
use neighbours::derives::*;
use tencent_response::serde_json::{self, json};
use tencent_response::{TencentResponse, from_str};

fn reply(members: &str) -> String {
    format!(r#"{{"Response": {{{members}}}}}"#)
}

macro_rules! decodes {
    ($($name:ident)*) => {
        $({
            let body = reply(r#""TotalCount": "5", "NumberSet": ["1", "2"], "List": null"#);
            let payload = from_str::<$name>(&body).unwrap_or_else(|error| panic!("{}: {error}", stringify!($name))).payload;
            assert_eq!((payload.total_count, payload.number_set.as_slice()), (5, [1, 2].as_slice()));
            let written = json!({"TotalCount": "5", "NumberSet": ["1", "2"], "List": []});
            assert_eq!(serde_json::to_value(&payload).unwrap(), written, "{}", stringify!($name));
            assert!(from_str::<$name>(&body.replace("\"5\"", "5")).is_err());
        })*
    };
}

#[test]
fn attribute_macros_take_effect_in_any_order() {
    decodes!(Above Below BelowWithPath BelowAPath WithTwo UnderACondition DerivedAbove);
    decodes!(BelowTheDerive BelowTheDeriveWithPath BetweenDerives);
    assert_eq!(BelowAPath::ACTION, "X");
    let object: Object = serde_json::from_str(r#"{"Size": "5"}"#).unwrap();
    assert_eq!(object.size, Some(5));
    assert_eq!(from_str::<Tools>(&reply(r#""Total": 1"#)).unwrap().payload.total, 1);
}

#[test]
fn a_users_derive_beside_an_attribute_macro_is_used() {
    let payload = from_str::<OwnDerive>(&reply(r#""TotalCount": "5", "List": null"#)).unwrap().payload;
    assert_eq!((payload.total_count, payload.number_set.len(), payload.list.len()), (5, 0, 0));
}

#[test]
fn derives_of_other_crates_are_not_taken_for_serdes() {
    let body = reply(r#""List": null, "Total": 1, "TotalCount": 1"#);
    assert!(from_str::<Mini>(&body).unwrap().payload.list.is_empty());
    assert!(from_str::<Imported>(&body).unwrap().payload.list.is_empty());
    assert!(from_str::<OtherName>(&body).unwrap().payload.list.is_empty());
    assert_eq!(from_str::<Both>(&body).unwrap().payload.total_count, 1);
    assert_eq!(from_str::<Rooted>(&body).unwrap().payload.total_count, 1);
    assert_eq!(from_str::<ImportedWithSerde>(&body).unwrap().payload.total_count, 1);
    assert!(serde_json::from_str::<Through>("{}").unwrap().list.is_empty());
    assert_eq!(serde_json::from_str::<ByHand>("1").unwrap().0, 2);
    assert_eq!(miniserde::json::from_str::<Mini>(r#"{"total": 1, "list": []}"#).unwrap().total, 1);
}

#[test]
fn structs_with_schemas_decode() {
    let body = reply(r#""List": null, "Queue": null, "Others": null"#);
    let payload = from_str::<GenericSchema<u8>>(&body).unwrap().payload;
    assert_eq!(payload.list.len() + payload.pairs.len() + payload.queue.len() + payload.others.len(), 0);
    let payload = from_str::<FlattenedSchema>(&body.replace("\"Others\": null", "\"A\": \"b\"")).unwrap().payload;
    assert_eq!((payload.list.len(), payload.own.len(), payload.rest["A"].as_str()), (0, 0, "b"));
    assert!(from_str::<PlainSchema>(&reply("")).unwrap().payload.own.is_empty());
    let schema = serde_json::to_value(schemars::schema_for!(FlattenedSchema)).unwrap();
    assert_eq!(schema["properties"]["List"]["default"], json!([]));
}

#[test]
fn conditions_that_do_not_hold_change_nothing() {
    let body = r#""List": null, "Other": null, "Name": "n", "Total": 1, "Nested": null"#;
    let payload = from_str::<NotPlain>(&reply(body)).unwrap().payload;
    let written = json!({"List": [], "Other": [], "Name": "n", "Total": 1, "Nested": []});
    assert_eq!(serde_json::to_value(payload).unwrap(), written);
    let payload = from_str::<NotFlattened>(&reply(r#""List": null, "Other": null, "A": 1"#)).unwrap().payload;
    assert_eq!((payload.list.len(), payload.other.len(), payload.rest["A"]), (0, 0, 1));
    assert!(from_str::<NotFlattened>(&reply("")).unwrap().payload.list.is_empty());
    assert_eq!(serde_json::from_str::<Newtype>("[1]").unwrap().0, [1]);
    assert_eq!(local(&reply(r#""List": null"#)), Some(vec![]));
}

#[test]
fn conditions_that_hold_are_as_if_written_without() {
    let payload = from_str::<Held>(&reply(r#""Other": "n", "total": 1"#)).unwrap().payload;
    assert_eq!(payload, Held { list: vec![], name: "n".to_owned(), total: 0 });
    assert!(from_str::<Held>(&reply(r#""Other": "n", "list": null"#)).is_err());
    assert_eq!(serde_json::from_str::<Derived>(r#"{"List": null}"#).unwrap().list, Vec::<u8>::new());
    assert!(from_str::<Chosen>(&reply(r#""List": null"#)).unwrap().payload.list.is_empty());
    assert_eq!(from_str::<Alone>(&reply(r#""Set": [1]"#)).unwrap().payload.list, [1]);
    assert_eq!(Alone::ACTION, "DescribeAlone");
}
