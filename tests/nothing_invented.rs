//! A lenient pass makes up no value and loses none, and tells everything that it changes.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Debug;

use serde::Deserialize;
use tencent_response::{
    DecodeError, Error, ErrorCode, Response, TencentResponse, audit, from_str, lenient, tencent_object,
    tencent_response,
};

fn reply(members: &str) -> String {
    let comma = if members.is_empty() { "" } else { "," };
    format!(r#"{{"Response":{{{members}{comma}"RequestId":"r"}}}}"#)
}

#[track_caller]
fn read<T: TencentResponse<Code = ErrorCode> + for<'de> Deserialize<'de>>(members: &str) -> Response<T> {
    lenient::from_str(&reply(members)).unwrap_or_else(|error| panic!("{error}"))
}

/// Reads leniently what does not fit: the error.
#[track_caller]
fn refused<T: TencentResponse<Code = ErrorCode> + for<'de> Deserialize<'de> + Debug>(members: &str) -> DecodeError {
    match lenient::from_str::<T>(&reply(members)) {
        Err(Error::Decode(error)) => *error,
        other => panic!("{other:?}"),
    }
}

fn misfits(error: &DecodeError) -> Vec<String> {
    error.misfits().iter().map(ToString::to_string).collect()
}

fn corrections<T>(response: &Response<T>) -> Vec<String> {
    response.corrections.iter().map(ToString::to_string).collect()
}

#[tencent_response]
#[derive(Debug, PartialEq)]
struct Domains {
    domains: Vec<Domain>,
}

#[tencent_object]
#[derive(Debug, PartialEq)]
struct Domain {
    domain_name: String,
    size: u64,
}

#[test]
fn an_empty_object_for_a_list_is_an_empty_list() {
    let response = read::<Domains>(r#""Domains":{}"#);
    assert_eq!(response.payload.domains, []);
    assert_eq!(corrections(&response), ["Response.Domains: an object, read as a list"]);
    #[tencent_response]
    #[derive(Debug)]
    struct Optional {
        domains: Option<Vec<Domain>>,
        numbers: Option<Vec<u8>>,
    }
    let response = read::<Optional>(r#""Domains":{},"Numbers":{}"#);
    assert_eq!(
        (response.payload.domains, response.payload.numbers),
        (Some(vec![]), Some(vec![]))
    );
}

#[test]
fn an_object_that_is_another_one_is_no_list() {
    let error = refused::<Domains>(r#""Domains":{"PageData":[{"DomainName":"a","Size":1}]}"#);
    assert_eq!(misfits(&error), ["Response.Domains: expected a list, found an object"]);

    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Tags {
        tags: Vec<Tag>,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Tag {
        key: String,
        value: String,
    }
    refused::<Tags>(r#""Tags":{"env":"prod"}"#);
    // Neither is one that lacks a member.
    refused::<Tags>(r#""Tags":{"Key":"a"}"#);
    assert_eq!(read::<Tags>(r#""Tags":{"Key":"a","Value":null}"#).payload.tags.len(), 1);

    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct OptionalTags {
        tags: Vec<OptionalTag>,
        maps: Vec<BTreeMap<String, u8>>,
        lists: Vec<Vec<u8>>,
        values: Vec<serde_json::Value>,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct OptionalTag {
        key: Option<String>,
        value: Option<String>,
    }
    refused::<OptionalTags>(r#""Tags":{"env":"prod"}"#);
    refused::<OptionalTags>(r#""Maps":{"a":1}"#);
    refused::<OptionalTags>(r#""Lists":{"a":1}"#);
    refused::<OptionalTags>(r#""Values":{"a":1}"#);
    assert_eq!(read::<OptionalTags>(r#""Tags":{"Value":5}"#).payload.tags.len(), 1);
}

#[test]
fn a_forgotten_rename_is_told_whatever_stands_before_it() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Instances {
        set: Vec<Inst>,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Inst {
        id: String,
        cpu: u32,
    }
    for members in [
        r#""Set":[{"Id":"a"},{"Id":"b","CPU":4}]"#,
        r#""Set":[{"Id":"b","CPU":4},{"Id":"a"}]"#,
    ] {
        let error = refused::<Instances>(members);
        assert_eq!(error.misfits().len(), 1, "{error}");
        assert!(error.to_string().contains(r#"missing member `Cpu`"#), "{error}");
        assert!(
            error.to_string().contains(r#"did you mean `rename = "CPU"`?"#),
            "{error}"
        );
    }
}

#[test]
fn a_value_that_fits_is_not_changed_because_another_does_not() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        a: W<Option<Obj>>,
        b: W<Option<String>>,
    }
    #[tencent_object]
    #[derive(Debug)]
    struct W<T> {
        value: T,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Obj {
        id: String,
    }
    let response = read::<Payload>(r#""A":{"Value":""},"B":{"Value":""}"#);
    assert!(response.payload.a.value.is_none());
    assert_eq!(response.payload.b.value.as_deref(), Some(""));
    assert_eq!(corrections(&response), ["Response.A.Value: text, read as null"]);
}

#[test]
fn nothing_is_supplied_to_a_reply_that_holds_none_of_the_members() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Flat {
        total: u64,
        #[serde(flatten)]
        rest: BTreeMap<String, serde_json::Value>,
    }
    refused::<Flat>("");
    refused::<Flat>(r#""Other":1"#);
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Nested {
        inner: Vec<Domain>,
        one: Domain,
    }
    // Nor to an object inside.
    let error = refused::<Nested>(r#""Inner":[{"DomainName":"a","Size":"1"},{"Other":1}],"One":{"Else":2}"#);
    assert_eq!(
        misfits(&error),
        [
            "Response.Inner[1]: missing member `DomainName`",
            "Response.Inner[1]: missing member `Size`",
            "Response.One: missing member `DomainName`",
            "Response.One: missing member `Size`",
        ]
    );
}

#[test]
fn a_duplicate_is_an_error_whatever_it_holds() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        #[serde(alias = "B")]
        a: u64,
    }
    for members in [
        r#""A":null,"A":5"#,
        r#""A":5,"A":null"#,
        r#""A":"5","B":5"#,
        r#""A":"1","A":"2","A":"3""#,
    ] {
        let error = refused::<Payload>(members);
        assert!(error.to_string().contains("duplicate member `A`"), "{error}");
    }
}

#[test]
fn text_for_a_number_stays_in_the_type_s_range() {
    #[tencent_response]
    #[derive(Debug)]
    struct Single {
        f: f32,
    }
    #[tencent_response]
    #[derive(Debug)]
    struct Double {
        f: f64,
    }
    assert_eq!(read::<Double>(r#""F":"1e-999""#).payload.f, 0.0);
    assert_eq!(read::<Double>(r#""F":"3e39""#).payload.f, 3e39);
    refused::<Single>(r#""F":"3e39""#);
    refused::<Double>(r#""F":"1e400""#);
    // As it stands, it is what serde_json makes of it.
    assert!(
        from_str::<Single>(&reply(r#""F":3e39"#))
            .unwrap()
            .payload
            .f
            .is_infinite()
    );
}

#[test]
fn the_names_in_maps_are_taken_as_they_stand() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        m: BTreeMap<bool, u8>,
        n: BTreeMap<i8, u8>,
        count: u8,
    }
    for map in [
        r#""M":{" true":1,"true":2},"N":{}"#,
        r#""M":{},"N":{"1 ":1,"1":2}"#,
        r#""M":{},"N":{"\u0031":1}"#,
        r#""M":{},"N":{"300":1}"#,
        r#""M":{"yes":1},"N":{}"#,
    ] {
        assert!(from_str::<Payload>(&reply(&format!(r#"{map},"Count":1"#))).is_err());
        let error = refused::<Payload>(&format!(r#"{map},"Count":"1""#));
        assert!(
            error.path() == "Response.M" || error.path().starts_with("Response."),
            "{error}"
        );
    }
    let payload = read::<Payload>(r#""M":{"true":"1"},"N":{"-5":2},"Count":"1""#).payload;
    assert_eq!(
        (payload.m, payload.n),
        (BTreeMap::from([(true, 1)]), BTreeMap::from([(-5, 2)]))
    );
    // The last of two that are the same stands, as in an exact pass.
    let payload = read::<Payload>(r#""M":{"true":1,"true":2},"N":{},"Count":"1""#).payload;
    assert_eq!(payload.m, BTreeMap::from([(true, 2)]));
}

#[test]
fn two_names_that_read_alike_are_one_too_many() {
    type Map = HashMap<String, serde_json::Value>;
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        map: Map,
    }
    let body = b"{\"Response\":{\"\xff\":1,\"\xfe\":2}}";
    assert!(lenient::from_slice::<BTreeMap<String, serde_json::Value>>(body).is_err());
    let body = b"{\"Response\":{\"Map\":{\"\xff\":1,\"\xfe\":2}}}";
    let error = lenient::from_slice::<Payload>(body).unwrap_err();
    assert!(error.to_string().contains("duplicate member"), "{error}");
    let body = b"{\"Response\":{\"Map\":{\"\xff\":1,\"a\":2}}}";
    let response = lenient::from_slice::<Payload>(body).unwrap();
    assert_eq!((response.payload.map.len(), response.corrections.len()), (2, 1));
}

#[test]
fn the_error_names_every_member_that_cannot_be_corrected_and_no_other() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        code: String,
        data: String,
        list: Vec<u8>,
    }
    let error = refused::<Payload>(r#""Code":200,"Data":{"requestId":"x"},"List":"1,2""#);
    assert_eq!(
        misfits(&error),
        [
            "Response.Data: expected text, found an object",
            "Response.List: expected a list, found text",
        ]
    );
    assert_eq!(error.path(), "Response.Data");
    let display = error.to_string();
    assert!(
        display.starts_with("Payload: Response.Data: expected text, found an object at line 1 column ")
            && display.contains(", and 1 more member does not fit"),
        "{display}"
    );
}

#[test]
fn as_many_members_are_corrected_as_there_are() {
    macro_rules! wide {
        ($($field:ident)*) => {
            #[tencent_object]
            #[derive(Debug)]
            #[allow(dead_code)]
            struct Wide { $($field: u8),* }
            const WIDE: &[&str] = &[$(stringify!($field)),*];
        };
    }
    wide!(a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9
          d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9);
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        items: Vec<Wide>,
        aliased: Vec<Aliased>,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Aliased {
        #[serde(alias = "Id")]
        instance_id: String,
        port: u8,
    }
    let nulls: Vec<String> = WIDE
        .iter()
        .map(|name| format!(r#""{}":null"#, name.to_uppercase()))
        .collect();
    let items = vec![format!("{{{}}}", nulls.join(",")); 10].join(",");
    let aliased = vec![r#"{"Id":"i","Port":1}"#; 600].join(",");
    let members = format!(r#""Items":[{items}],"Aliased":[{aliased},{{"Port":"2"}}]"#);
    let response = read::<Payload>(&members);
    assert_eq!(response.corrections.len(), 600 + 2);
    assert_eq!(response.payload.aliased[600].instance_id, "");
}

#[test]
fn an_empty_object_is_one_correction_and_its_path_is_written_when_shown() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        set: Vec<Twelve>,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Twelve {
        a: u8,
        b: u8,
        c: u8,
        d: u8,
        e: u8,
        f: String,
        g: String,
        h: String,
        i: String,
        j: f64,
        k: bool,
        l: Domain,
    }
    let response = read::<Payload>(&format!(r#""Set":[{}]"#, vec!["{}"; 1000].join(",")));
    assert_eq!((response.payload.set.len(), response.corrections.len()), (1000, 1000));
    assert_eq!(
        response.corrections[7].to_string(),
        "Response.Set[7]: an empty object, read as an object"
    );
    let error = refused::<Payload>(&format!(r#""Set":[{}]"#, vec!["5"; 1000].join(",")));
    assert_eq!((error.misfits().len(), error.misfit_count()), (100, 1000));
    assert!(
        error.to_string().contains(", and 999 more members do not fit"),
        "{error}"
    );
}

#[test]
fn the_envelope_s_own_members_refuse_no_reply() {
    #[tencent_response]
    #[derive(Debug, PartialEq)]
    struct Payload {
        total: u8,
    }
    for own in [
        r#""DeprecatedWarning":"\ud800""#,
        r#""RequestId":1e999"#,
        r#""RequestId":"\ud800\ud800""#,
        r#""DeprecatedWarning":-1e999,"RequestId":[1e999]"#,
    ] {
        for total in ["1", r#""1""#] {
            for body in [
                format!(r#"{{"Response":{{{own},"Total":{total}}}}}"#),
                format!(r#"{{"Response":{{"Total":{total},{own}}}}}"#),
            ] {
                let response = lenient::from_str::<Payload>(&body).unwrap_or_else(|error| panic!("{body}: {error}"));
                assert_eq!(
                    (
                        response.payload.total,
                        &response.request_id,
                        &response.deprecated_warning
                    ),
                    (1, &None, &None)
                );
                assert_eq!(response.corrections.len(), usize::from(total != "1"));
                assert_eq!(from_str::<Payload>(&body).is_ok(), total == "1", "{body}");
            }
        }
    }
    let body = r#"{"code":1e999,"message":"\ud800","Response":{"Total":1,"RequestId":"r"}}"#;
    assert_eq!(from_str::<Payload>(body).unwrap().request_id.unwrap(), "r");
    let body = r#"{"Response":{"Total":1,"RequestId":"r","RequestId":1e999}}"#;
    assert_eq!(from_str::<Payload>(body).unwrap().request_id.unwrap(), "r");
}

#[test]
fn an_audit_of_nothing_reads_nothing() {
    #[tencent_response]
    #[derive(Debug)]
    struct Nothing;
    #[tencent_response]
    #[derive(Debug)]
    struct Empty {}
    let body = reply(r#""A":1,"B":{"C":2}"#);
    let expected = ["Response.A", "Response.B"];
    assert_eq!(audit::<()>(body.as_bytes()).unwrap().unread, expected);
    assert_eq!(audit::<Nothing>(body.as_bytes()).unwrap().unread, expected);
    assert_eq!(audit::<Empty>(body.as_bytes()).unwrap().unread, expected);
    assert!(audit::<serde_json::Value>(body.as_bytes()).unwrap().is_clean());
}

#[test]
fn wrappers_lists_and_newtypes_are_corrected() {
    type Names = Vec<String>;
    #[tencent_object]
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Id(u32);
    #[tencent_object]
    #[derive(Debug, PartialEq)]
    struct Wrapped<T>(T);
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        names: Names,
        ids: BTreeSet<Id>,
        boxed: Box<[u8]>,
        shared: Option<std::sync::Arc<str>>,
        counted: Box<str>,
        pair: [u8; 2],
        queue: std::collections::VecDeque<u8>,
        id: Id,
        wrapped: Wrapped<u8>,
        #[serde(with = "seconds")]
        #[tencent(shape = u64)]
        duration: std::time::Duration,
        code: ErrorCode,
    }
    mod seconds {
        pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<std::time::Duration, D::Error> {
            serde::Deserialize::deserialize(deserializer).map(std::time::Duration::from_secs)
        }
    }
    let response = read::<Payload>(
        r#""Names":null,"Ids":["1",2],"Boxed":"","Shared":5,"Counted":null,"Pair":["1",2],"Id":"7","Wrapped":"8",
           "Duration":"60","Code":null"#,
    );
    let Payload {
        names,
        ids,
        boxed,
        shared,
        counted,
        pair,
        queue,
        id,
        wrapped,
        duration,
        code,
    } = response.payload;
    assert_eq!((names.len(), ids, boxed.len()), (0, BTreeSet::from([Id(1), Id(2)]), 0));
    assert_eq!(
        (shared.as_deref(), &*counted, pair, queue.len()),
        (Some("5"), "", [1, 2], 0)
    );
    assert_eq!(
        (id, wrapped, duration.as_secs(), code.as_str()),
        (Id(7), Wrapped(8), 60, "")
    );
    assert_eq!(response.corrections.len(), 9);
}

#[test]
fn scalars_for_lists_and_lists_for_objects_are_read() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        numbers: Vec<u8>,
        names: Vec<String>,
        flag: bool,
        count: u32,
        ratio: f64,
        domain: Domain,
    }
    let response = read::<Payload>(
        r#""Numbers":5,"Names":"a","Flag":1,"Count":"","Ratio":"","Domain":[{"DomainName":"a","Size":1}]"#,
    );
    let payload = response.payload;
    assert_eq!(
        (payload.numbers, payload.names, payload.flag),
        (vec![5], vec!["a".to_owned()], true)
    );
    assert_eq!((payload.count, payload.ratio, payload.domain.size), (0, 0.0, 1));
    assert_eq!(response.corrections.len(), 6);
    for members in [
        r#""Numbers":300"#,
        r#""Numbers":"5""#,
        r#""Numbers":1.0"#,
        r#""Names":5"#,
        r#""Names":"a,b""#,
        r#""Names":"[a""#,
        r#""Names":"{a""#,
        r#""Names":" a""#,
        r#""Names":"null""#,
        r#""Flag":1.0"#,
        r#""Flag":2"#,
        r#""Flag":"yes""#,
        r#""Domain":[{"DomainName":"a","Size":1},{"DomainName":"b","Size":1}]"#,
        r#""Domain":[{"Other":1}]"#,
        r#""Domain":[[]]"#,
    ] {
        let error = refused::<Payload>(members);
        let path = format!("Response.{}", members.split('"').nth(1).unwrap());
        assert!(
            misfits(&error).iter().any(|misfit| misfit.starts_with(&path)),
            "{members}: {error}"
        );
    }
}
