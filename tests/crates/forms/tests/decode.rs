//! Each form of payload decodes as declared.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use forms::*;
use tencent_response::serde_json::{self, Value, json};
use tencent_response::{Error, ErrorCode, TencentResponse, from_str};

const ID: &str = r#""RequestId": "b5b41468""#;

fn reply(members: &str) -> String {
    let comma = if members.is_empty() { "" } else { "," };
    format!(r#"{{"Response": {{{members}{comma} {ID}}}}}"#)
}

/// Decodes a reply with the given `members` to a type that borrows nothing from it.
fn decode<T: TencentResponse + for<'de> tencent_response::serde::Deserialize<'de>>(members: &str) -> T {
    let response =
        from_str::<T>(&reply(members)).unwrap_or_else(|error| panic!("{}", error.map_code(|c| c.to_string())));
    assert_eq!(response.request_id.unwrap(), "b5b41468");
    response.payload
}

#[test]
fn named_fields_are_read_from_their_wire_names() {
    let payload: Plain =
        decode(r#""TotalCount": 1, "InstanceSet": [{"InstanceId": "i", "CPU": 4}], "Zone": null, "New": {}"#);
    let instance = Instance {
        instance_id: "i".into(),
        cpu: Some(4),
        data_disk_ids: vec![],
    };
    assert_eq!(
        payload,
        Plain {
            total_count: 1,
            instance_set: vec![instance],
            zone: None
        }
    );
}

#[test]
fn missing_and_null_lists_are_empty() {
    assert!(decode::<Plain>(r#""TotalCount": 1"#).instance_set.is_empty());
    assert!(
        decode::<Plain>(r#""TotalCount": 1, "InstanceSet": null"#)
            .instance_set
            .is_empty()
    );
}

#[test]
fn serialize_writes_wire_names() {
    let payload: Plain = decode(r#""TotalCount": 1, "InstanceSet": [{"InstanceId": "i", "CPU": 4}]"#);
    let written = json!({
        "TotalCount": 1,
        "InstanceSet": [{"InstanceId": "i", "CPU": 4, "DataDiskIds": []}],
        "Zone": null,
    });
    assert_eq!(serde_json::to_value(payload).unwrap(), written);
}

#[test]
fn names_that_are_not_ascii_are_written_and_read_alike() {
    let members = r#""élanVital": 1, "ça": [2], "Größeß": 3, "区域Id": "i", "ñu": 4"#;
    let payload: Foreign = decode(members);
    let expected = Foreign {
        élan_vital: 1,
        ça: vec![2],
        größe_ß: 3,
        区域_id: Some("i".into()),
        _ñu: 4,
    };
    assert_eq!(payload, expected);
    let written = serde_json::to_string(&payload).unwrap();
    assert_eq!(written, format!("{{{members}}}").replace(": ", ":").replace(", ", ","));
    let response = tencent_response::lenient::from_str::<Foreign>(&reply(&members.replace("3", "\"3\""))).unwrap();
    assert_eq!((response.payload, response.corrections.len()), (expected, 1));

    let payload: ForeignLoud = decode(r#""éLAN_VITAL": 1, "GRößE_ß": 2"#);
    assert_eq!(
        payload,
        ForeignLoud {
            élan_vital: 1,
            größe_ß: 2
        }
    );
    assert_eq!(
        serde_json::to_string(&payload).unwrap(),
        r#"{"éLAN_VITAL":1,"GRößE_ß":2}"#
    );
    let error = from_str::<ForeignLoud>(&reply(r#""GRößE_ß": 2"#)).unwrap_err();
    assert!(error.to_string().contains("éLAN_VITAL"), "{error}");
}

#[test]
fn structs_without_fields_accept_any_reply() {
    for members in ["", r#""TotalCount": 1, "Set": [{"A": null}]"#] {
        decode::<Unit>(members);
        decode::<Braces>(members);
        decode::<()>(members);
    }
}

#[test]
fn generics_decode() {
    let payload: Generic<String> = decode(r#""Items": ["a", "b"]"#);
    assert_eq!(
        (payload.items, payload.first),
        (vec!["a".to_owned(), "b".to_owned()], None)
    );
    let payload: Bounded<u8> = decode(r#""Item": 1, "Items": [[1, 2]]"#);
    assert_eq!((payload.item, payload.items), (1, vec![[1, 2]]));
    let payload: Generic<Tree<u8>> = decode(r#""Items": [{"Value": 1, "Children": [{"Value": 2}]}]"#);
    assert_eq!(payload.items[0].children[0].value, 2);
}

struct Words;

impl Product for Words {
    type Item = String;
}

#[test]
fn a_list_of_an_associated_type_decodes() {
    assert_eq!(decode::<Associated<Words>>(r#""Items": ["a"]"#).items, ["a"]);
}

fn is_borrowed(text: &Cow<'_, str>) -> bool {
    matches!(text, Cow::Borrowed(_))
}

#[test]
fn fields_with_the_lifetime_borrow() {
    let body = reply(
        r#""Name": "n", "Zone": "z", "Ids": ["a"], "Notes": ["x", null], "Plain": "p", "PlainSet": ["q"],
           "Placement": {"Zone": "z"}, "PlacementSet": [{"Zone": "z"}], "Maybe": {"Zone": "z"}"#,
    );
    let payload = from_str::<Borrowed<'_>>(&body).unwrap().payload;
    let texts = [
        &payload.name,
        payload.zone.as_ref().unwrap(),
        &payload.ids[0],
        payload.notes.as_ref().unwrap()[0].as_ref().unwrap(),
        &payload.placement.zone,
        &payload.placement_set[0].zone,
        &payload.maybe.as_ref().unwrap().zone,
    ];
    assert!(texts.into_iter().all(is_borrowed));
    assert_eq!((payload.plain, &payload.plain_set[..]), ("p", &["q"][..]));
}

#[test]
fn text_with_escapes_is_owned() {
    let body = reply(r#""Name": "\n", "Plain": "", "Placement": {"Zone": "\u4e2d"}, "Zone": null"#);
    let payload = from_str::<Borrowed<'_>>(&body).unwrap().payload;
    assert_eq!((&*payload.name, &*payload.placement.zone), ("\n", "中"));
    assert!(!is_borrowed(&payload.name) && payload.ids.is_empty() && payload.zone.is_none());
}

#[test]
fn borrowed_generics_decode() {
    let body = reply(r#""Items": [1], "Pairs": [["a", 2]]"#);
    let payload = from_str::<BorrowedGeneric<'_, u8>>(&body).unwrap().payload;
    assert_eq!((payload.items, payload.pairs), (vec![1], vec![("a".into(), 2)]));
}

#[test]
fn raw_identifiers_lose_their_prefix() {
    let payload: Raw = decode(r#""Type": "t", "Match": ["m"]"#);
    assert_eq!(
        (payload.r#type, payload.r#match),
        ("t".to_owned(), vec!["m".to_owned()])
    );
    assert_eq!(decode::<r#struct>(r#""In": 1"#).r#in, 1);
    assert_eq!(r#struct::ACTION, "struct");
}

#[test]
fn cfg_on_fields_is_respected() {
    let payload: Conditional = decode(r#""Kept": 1, "Extra": [2], "Plain": [3], "Renamed": 4"#);
    assert_eq!((payload.kept, payload.conditionally_renamed), (1, 4));
    #[cfg(feature = "extra")]
    assert_eq!(payload.extra, [2]);
    #[cfg(not(feature = "extra"))]
    assert_eq!(payload.plain, [3]);
}

#[test]
fn structs_of_any_visibility_and_scope_decode() {
    assert_eq!(private(&reply(r#""Hidden": 1"#)), 1);
    assert_eq!(crate_visible(&reply(r#""Secret": 2"#)), (2, "DescribeSecrets"));
    assert_eq!(local(&reply(r#""TotalCount": 3"#)), 3);
}

#[test]
fn structs_written_by_macros_decode() {
    let body = reply(r#""TotalCount": 1, "Ids": ["a"], "Zone": "z""#);
    let payload = from_str::<Made<'_>>(&body).unwrap().payload;
    assert!(is_borrowed(&payload.ids[0]) && is_borrowed(payload.zone.as_ref().unwrap()));
    assert!(payload.items.is_empty() && payload.total_count == 1);
}

#[test]
fn serde_attributes_work_as_in_serde() {
    let payload: Attributes = decode(r#""Cpu": 4, "Number": "23", "Skipped": ["no"], "More": {"A": 1.5}"#);
    let rest = BTreeMap::from([
        ("Skipped".to_owned(), json!(["no"])),
        ("More".to_owned(), json!({"A": 1.5})),
    ]);
    let expected = Attributes {
        cpu: 4,
        defaulted: 7,
        list: vec![],
        number: 23,
        skipped: vec![],
        rest,
    };
    assert_eq!(payload, expected);
    assert!(from_str::<Attributes>(&reply(r#""CPU": 4, "Number": "23", "List": null"#)).is_err());
}

#[test]
fn deny_unknown_fields_allows_the_envelopes_members() {
    let members = r#""TotalCount": 1, "DeprecatedWarning": "soon", "Error": null"#;
    assert_eq!(decode::<Strict>(members).total_count, 1);
    let error = from_str::<Strict>(&reply(r#""TotalCount": 1, "New": 2"#)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Strict: Response.New: unknown member, expected `TotalCount` at line 1 column 36 (request b5b41468)",
    );
}

#[test]
fn a_structs_own_default_is_used() {
    assert_eq!(decode::<Defaulted>("").ids, ["none"]);
    assert!(decode::<Defaulted>(r#""Ids": null"#).ids.is_empty());
}

#[test]
fn the_users_own_deserialize_is_used() {
    assert_eq!(decode::<OwnDerive>(r#""totalCount": 1"#).total_count, 1);
    assert_eq!(decode::<Derived>(r#""TotalCount": 1"#).total_count, 1);
    assert_eq!(Derived::ACTION, "DescribeThings");
    let things: Things = serde_json::from_str(&reply(r#""TotalCount": 1"#)).unwrap();
    assert_eq!(things.into_result().unwrap().payload.total_count, 1);
}

#[test]
fn payloads_may_use_the_envelopes_member_names() {
    let payload: Lookalike = decode(r#""Code": "c", "Message": "m", "Response": ["r"]"#);
    assert_eq!(
        (&*payload.code, &*payload.message, &*payload.response[0]),
        ("c", "m", "r")
    );
}

#[test]
fn a_payload_may_declare_its_own_error() {
    let payload: OwnError = decode(r#""Error": {"Code": "TaskFailed", "Message": "m"}, "Status": "FAILED""#);
    let error = payload.error.unwrap();
    assert_eq!((&*error.code, &*error.message), ("TaskFailed", "m"));
    let alone = reply(r#""Error": {"Code": "InternalError", "Message": "m"}"#);
    let error = from_str::<OwnError>(&alone).unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::InternalError));
    assert!(decode::<OwnError>(r#""Error": null, "Status": null"#).error.is_none());
    assert!(decode::<OwnError>(r#""Error": null"#).error.is_none());
}

#[test]
fn payloads_need_not_be_structs() {
    let members = r#""TotalCount": 1, "Zone": "z""#;
    assert_eq!(decode::<Value>(members), json!({"TotalCount": 1, "Zone": "z"}));
    assert_eq!(decode::<serde_json::Map<String, Value>>(members).len(), 2);
    assert_eq!(decode::<HashMap<String, Value>>(members)["Zone"], "z");
    let body = reply(members);
    let payload = from_str::<BTreeMap<&str, Value>>(&body).unwrap().payload;
    assert_eq!(payload["Zone"], "z");
    assert_eq!(decode::<Value>(""), json!({}));
}

#[test]
fn codes_come_from_the_crates_own_table() {
    let error = |code: &str| match from_str::<WithCodes>(&reply(&format!(r#""Error": {{"Code": "{code}"}}"#))) {
        Err(Error::Api(error)) => error.code,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        error("ResourceInsufficient.ZoneSoldOutForSpecifiedInstance"),
        FormsErrorCode::ResourceInsufficientZoneSoldOutForSpecifiedInstance
    );
    assert_eq!(error("InternalError"), FormsErrorCode::InternalError);
}

#[test]
fn words_for_serialization_leave_decoding_as_it_is() {
    let payload: SerializeWords<u8> = decode(r#""ItemSet": [1]"#);
    assert_eq!(serde_json::to_value(payload).unwrap(), json!({"itemSet": [1]}));
}

#[test]
fn a_bound_of_the_users_and_owned_text_are_decoded() {
    let payload: OwnBound<u8> = decode(r#""Items": [1], "Queue": null"#);
    assert_eq!((payload.items, payload.queue.len()), (vec![1], 0));
    let body = r#"{"Name": "n", "Names": null, "A": 1}"#;
    let owned: Owned<'_> = serde_json::from_str(body).unwrap();
    assert_eq!(
        (owned.name.as_deref(), owned.names.len(), owned.rest["A"]),
        (Some("n"), 0, 1)
    );
    let sizes: Declared = serde_json::from_str(r#"{"Sizes": {"a": 1}}"#).unwrap();
    assert_eq!(sizes.sizes, [1]);
    let passed: Passed = decode(r#""Set": [1]"#);
    assert_eq!((passed.list, Passed::ACTION), (vec![1], "DescribePassed"));
}
