//! Values at the edges of the rules for corrections.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;
use tencent_response::{
    Error, Response, TencentResponse, audit, from_slice, lenient, tencent_object, tencent_response,
};

fn reply(members: &str) -> String {
    format!(r#"{{"Response":{{"Size":"1",{members},"RequestId":"r"}}}}"#)
}

/// What a lenient pass corrects in a reply, besides its `Size`.
#[track_caller]
fn corrected<'de, T: TencentResponse + Deserialize<'de>>(body: &'de str) -> Vec<String> {
    let Response { corrections, .. } = lenient::from_str::<T>(body).unwrap_or_else(|error| panic!("{error}"));
    let mut corrections: Vec<_> = corrections.iter().map(ToString::to_string).collect();
    assert_eq!(corrections.remove(0), "Response.Size: text, read as an integer");
    corrections
}

/// What does not fit in a reply, as a lenient pass tells it.
#[track_caller]
fn refused<'de, T: TencentResponse + Deserialize<'de>>(body: &'de str) -> Vec<String> {
    match lenient::from_str::<T>(body) {
        Err(Error::Decode(error)) => error.misfits().iter().map(ToString::to_string).collect(),
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("{body} decodes"),
    }
}

#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Tags {
    zone: Option<String>,
    wide: Option<i128>,
    ratio: Option<f64>,
}

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Flat {
    size: u8,
    #[serde(flatten)]
    tags: Tags,
    huge: Option<i128>,
}

#[test]
fn what_flatten_reads_is_corrected_but_for_128_bits() {
    let members = reply(r#""Zone":5,"Ratio":"1.5","Huge":"5""#);
    assert_eq!(
        corrected::<Flat>(&members),
        [
            "Response.Zone: a number, read as text",
            "Response.Ratio: text, read as a number",
            "Response.Huge: text, read as an integer",
        ]
    );
    for wide in [r#""5""#, "[]"] {
        let body = reply(&format!(r#""Zone":"z","Wide":{wide}"#));
        let expected = "Response: the field's type rejected an object";
        assert_eq!(refused::<Flat>(&body), [expected]);
    }
}

#[test]
fn zero_and_one_are_booleans_in_quotes_or_without() {
    #[tencent_response]
    struct Flags {
        size: u8,
        on: bool,
        off: bool,
    }
    for (on, off) in [("1", "0"), (r#""1""#, r#""0""#)] {
        let body = reply(&format!(r#""On":{on},"Off":{off}"#));
        let Flags { size, on, off } = lenient::from_str(&body).unwrap().payload;
        assert_eq!((size, on, off), (1, true, false));
    }
}

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Lists<'a> {
    size: u8,
    #[serde(borrow)]
    lent: Option<&'a str>,
    #[serde(borrow)]
    names: Vec<&'a str>,
    values: Vec<Value>,
    pair: Option<Pair>,
}

#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Pair {
    both: [u8; 2],
    name: Option<String>,
}

#[test]
fn text_is_a_list_of_one_only_where_its_elements_take_it() {
    assert_eq!(
        corrected::<Lists<'_>>(&reply(r#""Names":"a""#)),
        ["Response.Names: text, read as a list"]
    );
    for (members, expected) in [
        (r#""Names":"\u0061""#, "Response.Names: expected a list, found text"),
        (r#""Values":"a""#, "Response.Values: expected a list, found text"),
        (
            r#""Lent":"\u0061""#,
            "Response.Lent: expected text without escapes, found text",
        ),
        (r#""Lent":[]"#, "Response.Lent: expected text, found a list"),
    ] {
        assert_eq!(refused::<Lists<'_>>(&reply(members)), [expected]);
    }
}

#[test]
fn an_array_is_never_supplied() {
    let pair = "Response.Pair: missing member `Both`";
    for members in [r#""Pair":{}"#, r#""Pair":{"Name":"n"}"#] {
        assert_eq!(refused::<Lists<'_>>(&reply(members)), [pair]);
    }
    let both = "Response.Pair.Both: expected a list of length 2, found null";
    assert_eq!(refused::<Lists<'_>>(&reply(r#""Pair":{"Both":null}"#)), [both]);
}

#[test]
fn borrowed_text_that_is_not_utf_8_is_named() {
    let body = b"{\"Response\":{\"Size\":\"1\",\"Lent\":\"\xff\"}}";
    let expected = "Response.Lent: expected text, found text that is not UTF-8";
    let error = lenient::from_slice::<Lists<'_>>(body).unwrap_err().to_string();
    assert!(error.starts_with(&format!("Lists: {expected} at")), "{error}");
    let audit = audit::<Lists<'_>>(body).unwrap();
    assert_eq!(audit.misfits[0].to_string(), expected);
}

#[test]
fn names_that_are_not_utf_8_or_escaped_are_listed_as_unread() {
    let body = b"{\"Response\":{\"Size\":1,\"\xff\":1,\"\\u0061\":1,\"\\ud800\":1}}";
    let audit = audit::<Lists<'_>>(body).unwrap();
    assert_eq!(audit.unread, ["Response[\"\u{fffd}\"]", "Response.a"]);
    assert_eq!(audit.misfits[0].path(), r#"Response["\\ud800"]"#);
    let body = br#"{"Response":{"Size":1,"\u0061":1}}"#;
    assert_eq!(
        tencent_response::audit::<Lists<'_>>(body).unwrap().unread,
        ["Response.a"]
    );
    let body = b"{\"Response\":{\"A\":1,\"B\":{\"\xff\":\"a\"}}}";
    let audit = tencent_response::audit::<Value>(body).unwrap();
    assert_eq!(
        audit.misfits[0].to_string(),
        "Response.B: the field's type rejected an object"
    );
}

/// A value that may be missing or null, though it is not called `Option`.
#[derive(Debug)]
struct Tolerant;

impl<'de> Deserialize<'de> for Tolerant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<Pair>::deserialize(deserializer).map(|_| Self)
    }
}

/// A value that must be there.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
struct Foreign {
    port: u8,
}

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Asks {
    size: u8,
    items: Vec<Item>,
    tolerant: Tolerant,
    foreign: Option<String>,
}

#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Item {
    id: Option<String>,
    foreign: Foreign,
}

#[test]
fn a_type_that_takes_null_is_given_null_beside_a_correction() {
    assert!(corrected::<Asks>(&reply(r#""Tolerant":null"#)).is_empty());
    assert!(corrected::<Asks>(&reply(r#""Foreign":null"#)).is_empty());
}

#[test]
fn of_two_members_that_only_types_know_the_one_that_misses_is_named() {
    let body = reply(r#""Items":[{"Foreign":{"Port":1}},{"Id":"a"}]"#).replace(r#""1""#, "1");
    let error = from_slice::<Asks>(body.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("Response.Items[1]: missing member `Foreign`"), "{error}");
}

#[test]
fn the_type_to_annotate_is_that_of_the_innermost_field() {
    let body = reply(r#""Items":[{"Foreign":{"Port":"x"}}]"#);
    for body in [body.clone(), body.replace(r#""1""#, "1")] {
        let error = lenient::from_str::<Asks>(&body).unwrap_err().to_string();
        assert!(error.contains("Response.Items[0].Foreign: "), "{error}");
        assert!(error.contains("`Foreign` is decoded as it stands"), "{error}");
    }
}

#[test]
fn a_list_of_one_object_is_a_level_of_its_own() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Chain {
        size: u8,
        next: Option<Box<Link>>,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Link {
        next: Option<Box<Link>>,
    }
    // The body and `Response` are two levels, the list and its object two more.
    for links in 120..127 {
        let chain = format!(
            "{}[{{\"Next\":null}}]{}",
            r#"{"Next":"#.repeat(links),
            "}".repeat(links)
        );
        let result = lenient::from_str::<Chain>(&reply(&format!(r#""Next":{chain}"#))).map(drop);
        assert_eq!(result.is_ok(), 2 + links + 2 <= 127, "{links}: {result:?}");
    }
}

#[test]
fn a_key_that_its_type_refuses_is_named() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Keyed {
        size: u8,
        ports: BTreeMap<u8, u8>,
    }
    let misfits = refused::<Keyed>(&reply(r#""Ports":{"1":1,"x":2,"3":3}"#));
    assert!(misfits[0].starts_with("Response.Ports.x: "), "{misfits:?}");
}

#[test]
fn the_words_of_a_type_that_refuses_can_be_asked_for() {
    fn wrapped<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        u8::deserialize(deserializer).map_err(|error| D::Error::custom(format!("port: {error}")))
    }
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Port {
        size: u8,
        #[serde(deserialize_with = "wrapped")]
        port: u8,
    }
    for size in [r#""1""#, "1"] {
        let body = reply(r#""Port":"x""#).replace(r#""1""#, size);
        let Err(Error::Decode(error)) = lenient::from_str::<Port>(&body) else {
            panic!("{body} decodes")
        };
        assert_eq!(error.misfits()[0].path(), "Response.Port");
        let words = error.unredacted();
        assert!(
            words.starts_with("port: invalid type: string \"x\", expected u8"),
            "{words}"
        );
    }
}

#[test]
fn lists_of_borrowed_text_may_be_null_under_flatten() {
    #[tencent_response]
    #[derive(Debug)]
    struct Names<'a> {
        size: u8,
        names: Vec<Cow<'a, str>>,
        #[serde(flatten)]
        tags: Tags,
    }
    for (names, expected) in [(r#"["a","b"]"#, &["a", "b"][..]), ("null", &[])] {
        let body = reply(&format!(r#""Names":{names}"#));
        let Names { size, names, tags } = lenient::from_str(&body).unwrap().payload;
        assert_eq!((size, tags.zone), (1, None));
        assert_eq!(names, expected);
        assert!(names.iter().all(|name| matches!(name, Cow::Borrowed(_))));
    }
}

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Rest {
    size: u8,
    holder: Holder,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

/// An object that flattens one of which nothing is known.
#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Holder {
    zone: String,
    #[serde(flatten)]
    foreign: Foreign,
}

#[test]
fn what_flattens_an_unknown_type_is_neither_supplied_nor_left_unread() {
    assert_eq!(
        refused::<Rest>(&reply(r#""Other":1"#)),
        ["Response: missing member `Holder`"]
    );
    let body = reply(r#""Other":1,"Holder":{"Zone":"z","Port":1,"More":2}"#);
    let audit = audit::<Rest>(body.as_bytes()).unwrap();
    assert!(audit.unread.is_empty() && audit.misfits.is_empty(), "{audit}");
}

#[test]
fn what_a_struct_and_the_one_that_it_flattens_miss_is_named() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Both {
        size: u8,
        #[serde(flatten)]
        needs: Needs,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Needs {
        id: String,
        name: String,
    }
    let missing = ["Size", "Id", "Name"].map(|name| format!("Response: missing member `{name}`"));
    assert_eq!(refused::<Both>(r#"{"Response":{"Other":1}}"#), missing);
}

#[test]
fn a_list_whose_first_item_is_an_object_may_be_one_of_a_struct_s_values() {
    #[derive(Debug, serde::Deserialize, TencentResponse)]
    #[serde(rename_all = "PascalCase")]
    #[allow(dead_code)]
    struct Listed {
        pair: Option<Pair>,
        count: u8,
    }
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        size: u8,
        listed: Listed,
    }
    assert!(corrected::<Payload>(&reply(r#""Listed":[null,1]"#)).is_empty());
    let misfits = refused::<Payload>(&reply(r#""Listed":[{"Pair":null,"Count":1}]"#));
    assert!(misfits[0].starts_with("Response.Listed"), "{misfits:?}");
}

#[test]
fn a_list_is_null_or_missing_only_where_an_exact_pass_takes_it() {
    #[tencent_response]
    #[derive(Debug, Default)]
    #[allow(dead_code)]
    #[serde(default)]
    struct Defaulted {
        size: u8,
        names: Vec<String>,
    }
    #[derive(Debug, serde::Deserialize, TencentResponse)]
    #[serde(rename_all = "PascalCase")]
    #[allow(dead_code)]
    struct BySerde {
        size: u8,
        names: Vec<String>,
    }
    assert!(corrected::<Defaulted>(&reply(r#""Names":null"#)).is_empty());
    assert!(corrected::<Defaulted>(&reply(r#""Other":null"#)).is_empty());
    assert_eq!(
        corrected::<BySerde>(&reply(r#""Names":null"#)),
        ["Response.Names: null, read as a list"]
    );
    assert_eq!(
        corrected::<BySerde>(&reply(r#""Other":null"#)),
        ["Response.Names: nothing, read as a list"]
    );
}

#[test]
fn an_escaped_name_before_a_list_is_no_name_of_its_items() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Sized {
        size: u8,
        #[serde(flatten)]
        tags: Tags,
    }

    let body = reply(r#""Oth\u0065r":["1",{"a":["b"]}],"Zon\u0065":"z""#);
    assert!(corrected::<Sized>(&body).is_empty());
}
