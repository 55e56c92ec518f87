//! An error is where serde_json gives up, and a lenient pass finds the same, in types that are hard to follow.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, Error as _, Unexpected};
use serde_json::{Map, Value};
use tencent_response::{Error, ErrorCode, TencentResponse, from_str, lenient, tencent_object, tencent_response};

#[path = "random/agree.rs"]
mod agree;

use agree::agree;

/// Asserts that an exact pass gives up where serde_json does, that the first thing that does not fit is `expected`, and that
/// a lenient pass finds the same beside a member that it corrects.
#[track_caller]
fn refused<T>(members: &str, expected: &str)
where
    T: TencentResponse<Code = ErrorCode> + for<'de> serde::Deserialize<'de> + std::fmt::Debug,
{
    let body = |size: &str| format!(r#"{{"Response":{{"Size":{size},{members},"RequestId":"r"}}}}"#);
    agree::<T>(&body("1  "));
    let (Err(Error::Decode(exact)), Err(Error::Decode(error))) =
        (from_str::<T>(&body("1  ")), lenient::from_str::<T>(&body(r#""1""#)))
    else {
        panic!("{members} decodes")
    };
    assert_eq!(exact.misfits()[0].to_string(), expected, "{members}");
    assert_eq!(exact.misfits(), error.misfits(), "{members}");
    assert_eq!(
        (exact.line(), exact.column()),
        (error.line(), error.column()),
        "{members}"
    );
}

/// Returns null inside `depth` lists, or objects with a member `Item`.
fn nested(depth: usize, in_lists: bool) -> String {
    let (open, close) = if in_lists { ("[", "]") } else { (r#"{"Item":"#, "}") };
    format!("{}null{}", open.repeat(depth), close.repeat(depth))
}

/// Asserts that serde_json, an exact pass and an audit agree on a reply, whether it decodes or not.
#[track_caller]
fn agree_or_fit<T>(members: &str)
where
    T: TencentResponse<Code = ErrorCode> + for<'de> serde::Deserialize<'de> + std::fmt::Debug,
{
    agree::<T>(&format!(r#"{{"Response":{{"Size":1,{members},"RequestId":"r"}}}}"#));
}

/// An object that may contain its own type.
#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Place {
    zone: Option<String>,
    pair: Option<[u8; 2]>,
    item: Option<Box<Place>>,
    items: Vec<Place>,
}

/// A payload that reads the members of `Place` through the buffer of serde's `flatten`.
#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Flat {
    size: u8,
    #[serde(flatten)]
    place: Place,
    id: Option<String>,
    wide: Option<i128>,
}

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Plain {
    size: u8,
    zone: Option<String>,
    pair: Option<[u8; 2]>,
    item: Option<Place>,
    wide: Option<i128>,
    any: Option<Value>,
    keys: Option<BTreeMap<u8, u8>>,
    derived: Option<Derived>,
    letter: Option<char>,
    letters: Vec<char>,
    odds: Vec<Odd>,
    listed: Option<Listed>,
    flat: Option<Inner>,
}

/// An object that flattens another.
#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Inner {
    id: Option<String>,
    #[serde(flatten)]
    place: Place,
}

/// A number that its type refuses after it has been read.
#[derive(Debug)]
struct Odd;

impl<'de> Deserialize<'de> for Odd {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u8::deserialize(deserializer)? {
            0..10 => Ok(Self),
            number => Err(D::Error::invalid_type(Unexpected::Unsigned(number.into()), &"a digit")),
        }
    }
}

/// An object that may also be a list of its values, and whose members are known.
#[derive(Debug, serde::Deserialize, TencentResponse)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
struct Listed {
    id: String,
    count: u8,
}

/// An object that may also be a list of its values.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
struct Derived {
    id: String,
    count: u8,
}

#[test]
fn what_flatten_buffers_must_be_readable_at_any_depth() {
    let range = "expected a number within the range of 64-bit floats, found a number";
    let pair = "expected text, found text with half a surrogate pair";
    for (members, place, problem) in [
        (r#""Other":1e400"#, "Other", range),
        (r#""Other":[{"A":"\ud800"}]"#, "Other[0].A", pair),
        (r#""Other":{"\ud800":1}"#, r#"Other["\\ud800"]"#, pair),
        (r#""Other":{"\ud800abc":1}"#, r#"Other["\\ud800abc"]"#, pair),
        (r#""Item":{"Zone":"z","Other":1e400}"#, "Item.Other", range),
        (r#""Items":[{"Other":1},{"A":-1e400}]"#, "Items[1].A", range),
        (r#""Other":1e400,"Zone":"z","More":["\ud800"]"#, "Other", range),
    ] {
        refused::<Flat>(members, &format!("Response.{place}: {problem}"));
    }
}

#[test]
fn what_is_nested_too_deeply_begins_where_serde_json_stops() {
    for name in ["Other", "Item", "Any"] {
        for in_lists in [false, true] {
            for depth in 120..132 {
                let members = format!(r#""{name}":{}"#, nested(depth, in_lists));
                agree_or_fit::<Plain>(&members);
                agree_or_fit::<Flat>(&members);
            }
        }
    }
    let path = format!("Response.Other{}", ".Item".repeat(125));
    let problem = format!("{path}: an object is nested too deeply");
    refused::<Flat>(&format!(r#""Other":{}"#, nested(126, false)), &problem);
}

#[test]
fn a_list_of_another_length_ends_where_serde_json_says() {
    let problem = "Response.Pair: expected a list of length 2, found a list";
    for list in ["[]", "[1]", "[1,2,3]", "[1,2,  300]", "[1,2,[3],4]"] {
        refused::<Plain>(&format!(r#""Pair":{list}"#), problem);
    }
}

#[test]
fn lists_and_objects_that_are_not_declared_are_refused_where_they_begin() {
    for (members, expected) in [
        (r#""Zone":[1]"#, "Response.Zone: expected text, found a list"),
        (r#""Zone":{"A":1}"#, "Response.Zone: expected text, found an object"),
        (
            r#""Zone":"\ud800""#,
            "Response.Zone: expected text, found text with half a surrogate pair",
        ),
        (r#""Item":[{}]"#, "Response.Item: expected an object, found a list"),
        (
            r#""Item":[{"Other":1}]"#,
            "Response.Item: expected an object, found a list",
        ),
        (r#""Flat":[ {}]"#, "Response.Flat: expected an object, found a list"),
        (r#""Item":[ 5 ]"#, "Response.Item: expected an object, found a list"),
        (r#""Keys":[[5]]"#, "Response.Keys: expected an object, found a list"),
        (r#""Wide":[5]"#, "Response.Wide: expected an integer, found a list"),
        (
            r#""Wide":{"A":5}"#,
            "Response.Wide: expected an integer, found an object",
        ),
    ] {
        refused::<Plain>(members, expected);
    }
}

#[test]
fn what_a_type_of_its_own_refuses_is_told_where_serde_json_stops() {
    for (members, expected) in [
        (
            r#""Derived":["a","x"]"#,
            "Response.Derived: the field's type rejected a list",
        ),
        (
            r#""Derived" : [1 , 2]  , "Other":1"#,
            "Response.Derived: the field's type rejected a list",
        ),
        (
            r#""Letter":"ab" , "Other":1"#,
            "Response.Letter: the field's type rejected text",
        ),
        (
            r#""Letter":{"A":1} , "Other":1"#,
            "Response.Letter: the field's type rejected an object",
        ),
        (
            r#""Letters":["a", "bc" , "d"]"#,
            "Response.Letters[1]: the field's type rejected text",
        ),
        (
            r#""Listed":["a","x"]"#,
            "Response.Listed: the field's type rejected a list",
        ),
        (
            r#""Letters":["a", "bc"  ]"#,
            "Response.Letters[1]: the field's type rejected text",
        ),
    ] {
        let body = format!(r#"{{"Response":{{"Size":1,{members}}}}}"#);
        agree::<Plain>(&body);
        let Err(Error::Decode(error)) = from_str::<Plain>(&body) else {
            panic!("{body} decodes")
        };
        assert_eq!(error.misfits()[0].to_string(), expected, "{body}");
    }
}

/// A payload that refuses members that it does not declare.
#[tencent_response]
#[derive(Debug)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct Strict {
    size: u8,
    zone: Option<String>,
}

#[test]
fn the_envelope_s_members_are_not_among_those_that_do_not_fit() {
    for own in [r#""RequestId":"r""#, r#""DeprecatedWarning":"w""#, r#""Error":null"#] {
        refused::<Strict>(
            &format!(r#"{own},"Zone":[]"#),
            "Response.Zone: expected text, found a list",
        );
        let body = format!(r#"{{"Response":{{{own},"A":1,"B":"x"}}}}"#);
        let Err(Error::Decode(error)) = from_str::<BTreeMap<String, u8>>(&body) else {
            panic!("{body} decodes")
        };
        assert_eq!(error.misfits().len(), 1, "{error}");
        assert_eq!(error.path(), "Response.B");
    }
}

#[test]
fn a_map_s_unreadable_member_is_named() {
    for (members, path) in [
        (r#""A":[],"B":1e400"#, "Response.B"),
        (r#""A":[],"B":{"C":[1e400]},"D":1"#, "Response.B"),
        (r#""A":[],"B":{"C":{},"D":1e400}"#, "Response.B"),
        (r#""A":[],"B":{"C":{},"D":1e400}"#, "Response.B"),
        (r#""A":[],"\ud800":1"#, r#"Response["\\ud800"]"#),
    ] {
        let body = format!(r#"{{"Response":{{{members}}}}}"#);
        agree::<Map<String, Value>>(&body);
        let error = from_str::<Map<String, Value>>(&body).unwrap_err();
        assert!(error.to_string().starts_with(path), "{error}");
    }
    let body = r#"{"Response":{"Size":1,"Keys":{"1":1,"x":2}}}"#;
    agree::<Plain>(body);
    let error = from_str::<Plain>(body).unwrap_err();
    assert!(error.to_string().starts_with("Plain: Response.Keys.x: "), "{error}");
}

#[test]
fn a_value_that_is_refused_after_the_next_comma_was_read_is_named() {
    for (odds, index) in [("[1, 20, 3]", 1), ("[10,2]", 0), ("[1, 2, 30 ]", 2)] {
        let body = format!(r#"{{"Response":{{"Size":1,"Odds":{odds}}}}}"#);
        let error = from_str::<Plain>(&body).unwrap_err().to_string();
        let expected = format!("Plain: Response.Odds[{index}]: the field's type rejected a number");
        assert!(error.starts_with(&expected), "{error}");
    }
}

#[test]
fn what_a_flattened_map_holds_is_the_map_s() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Rest {
        size: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, Value>,
    }
    let pair = "text with half a surrogate pair";
    for (other, expected) in [
        (
            r#"{"A":{"\ud800":1}}"#,
            "Response.Other: unexpected end of hex escape".to_owned(),
        ),
        (
            r#"{"A":[{}, {"B":"\ud800"}]}"#,
            format!("Response.Other.A[1].B: expected text, found {pair}"),
        ),
    ] {
        let body = format!(r#"{{"Response":{{"Size":1,"Other":{other}}}}}"#);
        agree::<Rest>(&body);
        let error = from_str::<Rest>(&body).unwrap_err().to_string();
        assert!(error.starts_with(&format!("Rest: {expected} at")), "{error}");
    }
}

#[test]
fn what_is_beside_response_is_not_compared() {
    for beside in [
        r#""A":{"Size":5,"Zone":[[[[{}]]]]}"#,
        r#""A":[{"Size":[]}],"B":{"C":{"D":{"Size":{}}}}"#,
    ] {
        for body in [
            format!(r#"{{{beside},"Response":{{"Zone":"z","Size":"x"}}}}"#),
            format!(r#"{{"Response":{{"Zone":"z","Size":"x"}},{beside}}}"#),
        ] {
            agree::<Plain>(&body);
            let Err(Error::Decode(error)) = from_str::<Plain>(&body) else {
                panic!("{body} decodes")
            };
            assert_eq!((error.misfit_count(), error.path()), (1, "Response.Size"), "{error}");
        }
    }
}

#[test]
fn misfits_under_flatten_are_counted_beyond_those_that_are_kept() {
    let items = |count| vec![r#"{"Zone":5}"#; count].join(",");
    for (count, kept) in [(1, 2), (99, 100), (150, 100)] {
        let body = format!(r#"{{"Response":{{"Id":"a","Items":[{}],"Size":[]}}}}"#, items(count));
        let Err(Error::Decode(error)) = from_str::<Flat>(&body) else {
            panic!("{body} decodes")
        };
        assert_eq!(error.misfits()[0].path(), "Response.Size");
        assert_eq!((error.misfit_count(), error.misfits().len()), (count + 1, kept));
    }
}

#[test]
fn what_lies_deeper_than_anybody_reads_hides_nothing_after_it() {
    let inside = r#"{"A":"b","C":[1,"x",{}],"D":{},"E":null}"#;
    let deep = format!("{}{inside},{inside}{}", "[".repeat(1100), "]".repeat(1100));
    let body = format!(r#"{{"Response":{{"Other":{deep},"Size":[],"RequestId":"r"}}}}"#);
    agree::<Plain>(&body);
    let error = from_str::<Plain>(&body).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("Plain: Response.Size: expected an integer"),
        "{error}"
    );
    assert_eq!(error.request_id().unwrap(), "r");
}
