//! What an error tells of a value that its own type refuses.

use std::collections::{BTreeMap, HashMap};
use std::hash::RandomState;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;
use tencent_response::{ErrorCode, TencentResponse, from_str, lenient, tencent_object, tencent_response};

/// A struct without the attribute.
#[derive(Debug, serde::Deserialize)]
#[allow(dead_code)]
struct Derived {
    id: String,
}

/// A type that serde decodes through a buffer, so that serde_json has read the next comma when it is refused.
#[derive(Debug, serde::Deserialize)]
#[serde(tag = "Type")]
#[allow(dead_code)]
enum Tagged {
    A { x: u8 },
}

/// A type that decodes JSON in a string, and passes the error on with the line and column in there.
#[derive(Debug)]
struct Inside;

impl<'de> Deserialize<'de> for Inside {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        serde_json::from_str::<u8>(&text)
            .map_err(D::Error::custom)
            .map(|_| Self)
    }
}

#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct Own {
    tagged: Vec<Tagged>,
    inside: Vec<Inside>,
    derived: Option<Derived>,
    variant: Option<Variant>,
    tuple: Option<(u8, u8)>,
    strict: Option<StrictItem>,
    letter: Option<char>,
    pairs: Vec<(u8, u8)>,
    #[serde(default)]
    variants: BTreeMap<String, Variant>,
    some: Option<Vec<Option<Tagged>>>,
    lists: Vec<BTreeMap<String, Vec<Variant>>>,
    page: Option<Page<Variant>>,
    #[tencent(shape = Vec<StrictItem>)]
    #[serde(default, deserialize_with = "at_most_one")]
    items: Vec<StrictItem>,
}

#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Page<T> {
    items: Option<Vec<T>>,
}

fn at_most_one<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<StrictItem>, D::Error> {
    let items = Vec::deserialize(deserializer)?;
    if items.len() > 1 {
        Err(D::Error::custom("many"))
    } else {
        Ok(items)
    }
}

#[derive(Debug, serde::Deserialize)]
#[allow(dead_code)]
enum Variant {
    A,
    B(u8),
}

/// An object that serde's derive decodes, although its members are known.
#[tencent_object]
#[derive(Debug)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct StrictItem {
    id: String,
}

/// Asserts that the error of a reply begins with this text after the name of the payload, and returns the error.
#[track_caller]
fn begins<T>(members: &str, expected: &str) -> String
where
    T: TencentResponse<Code = ErrorCode> + for<'de> serde::Deserialize<'de> + std::fmt::Debug,
{
    let body = format!(r#"{{"Response":{{{members}}}}}"#);
    let error = from_str::<T>(&body).unwrap_err().to_string();
    assert!(error.trim_start_matches("Own: ").starts_with(expected), "{error}");
    error
}

#[test]
fn an_item_that_is_refused_after_the_next_comma_is_not_taken_for_the_next_one() {
    for x in [r#""x""#, "{}", "[]", "300"] {
        for (comma, next) in [
            (",", r#"{"Type":"A","x":1}"#),
            (" , ", r#"{"Type":"A","x":1}"#),
            (",", "5"),
        ] {
            let items = format!(r#"[{{"Type":"A","x":1}},{{"Type":"A","x":{x}}}{comma}{next}]"#);
            begins::<Own>(
                &format!(r#""Tagged":{items}"#),
                "Response.Tagged[1]: the field's type rejected an object",
            );
        }
    }
    begins::<Own>(
        r#""Tagged":[{"Type":"A","x":1},[[{}]],{"Type":"A","x":1}]"#,
        "Response.Tagged[1]: the field's type rejected a list",
    );
}

#[test]
fn the_kind_that_a_type_did_not_expect_tells_whether_the_next_item_is_meant() {
    /// A number by serde's derive, which is refused before it is read if it is a list or an object.
    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code)]
    struct Number(u8);

    /// A list that is refused after the next comma was read.
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Numbers(Vec<u8>);

    impl<'de> Deserialize<'de> for Numbers {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let value = Value::deserialize(deserializer)?;
            Vec::deserialize(value).map(Self).map_err(D::Error::custom)
        }
    }

    #[tencent_response(action = "Own")]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        early: Vec<Number>,
        late: Vec<Numbers>,
    }
    for (members, expected) in [
        (
            r#""Early":[1,[2]]"#,
            "Response.Early[1]: the field's type rejected a list",
        ),
        (
            r#""Early":[1,{"A":2}]"#,
            "Response.Early[1]: the field's type rejected an object",
        ),
        (
            r#""Late":["x",[2]]"#,
            "Response.Late[0]: the field's type rejected text",
        ),
        (
            r#""Late":["x",{"A":2}]"#,
            "Response.Late[0]: the field's type rejected text",
        ),
        (
            r#""Late":[[2],{"A":2},[2]]"#,
            "Response.Late[1]: the field's type rejected an object",
        ),
    ] {
        begins::<Payload>(members, expected);
    }
}

#[test]
fn tuples_in_lists_and_values_of_maps_are_told_one_by_one() {
    for (members, expected) in [
        (
            r#""Pairs":[[1,2],[1]]"#,
            "Response.Pairs[1]: the field's type rejected a list",
        ),
        (
            r#""Pairs":[[1,2],[1,2,3],[1,2]]"#,
            "Response.Pairs[1]: the field's type rejected a list",
        ),
        (
            r#""Pairs":[[1,2],{},[1,2]]"#,
            "Response.Pairs[1]: the field's type rejected an object",
        ),
        (
            r#""Variants":{"a":"A","b":"X"}"#,
            "Response.Variants.b: the field's type rejected text",
        ),
        (
            r#""Variants":{"a":{"B":[]},"b":"A"}"#,
            "Response.Variants.a: the field's type rejected an object",
        ),
    ] {
        begins::<Own>(members, expected);
    }
}

#[test]
fn a_value_is_told_through_options_lists_and_maps() {
    let good = r#"{"Type":"A","x":1}"#;
    for (members, expected) in [
        (
            format!(r#""Some":[{good},null,{{}},{good}]"#),
            "Response.Some[2]: the field's type rejected an object at",
        ),
        (
            format!(r#""Some":[{good},{{"Type":"A","x":"x"}} , null]"#),
            "Response.Some[1]: the field's type rejected",
        ),
        (
            r#""Lists":[{},{"a":["A"],"b":["A","X"]}]"#.to_owned(),
            "Response.Lists[1].b[1]: the field's type rejected",
        ),
        (
            r#""Lists":[{"a":{}}]"#.to_owned(),
            "Response.Lists[0].a: expected a list, found an object",
        ),
        (r#""Page":{"Items":["A","X"]}"#.to_owned(), "Response.Page"),
    ] {
        begins::<Own>(&members, expected);
    }
}

#[test]
fn a_field_may_be_a_map_of_lists_of_any_type_with_any_hasher() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Own {
        sorted: BTreeMap<String, Vec<Derived>>,
        hashed: HashMap<String, Option<Derived>>,
        with_hasher: HashMap<String, Vec<Derived>, RandomState>,
    }
    let rest = r#""Sorted":{"a":[{"id":"i"},{}]},"Hashed":{},"WithHasher":{}"#;
    begins::<Own>(rest, "Response.Sorted.a[1]: the field's type rejected an object");
    let rest = r#""Sorted":{},"Hashed":{"a":null,"b":[]},"WithHasher":{}"#;
    begins::<Own>(rest, "Response.Hashed.b: the field's type rejected a list");
    let rest = r#""Sorted":{},"Hashed":{},"WithHasher":{"a":[{}]}"#;
    let error = begins::<Own>(rest, "Response.WithHasher.a[0]: the field's type rejected an object");
    assert!(error.contains("`Derived` is decoded as it stands"), "{error}");
}

#[test]
fn a_function_that_refuses_a_list_of_a_declared_shape_is_told() {
    let items = r#"[{"Id":"a"},{"Id":"b"}]"#;
    for rest in ["", r#","Letter":"a""#, r#" , "Letter":"a""#] {
        begins::<Own>(
            &format!(r#""Items":{items}{rest}"#),
            "Response.Items: the field's type rejected a list at line 1 column",
        );
    }
    begins::<Own>(
        r#""Items":[{"Id":"a"},{"Id":5}]"#,
        "Response.Items[1].Id: expected text, found a number",
    );
}

#[test]
fn a_list_that_holds_what_may_be_meant_is_called_a_list() {
    begins::<Own>(
        r#""Inside":["1","x","2"]"#,
        "Response.Inside: the field's type rejected a list",
    );
}

#[test]
fn a_type_that_asks_for_another_kind_says_nothing_of_syntax() {
    for (value, found) in [
        ("5", "a number"),
        ("[]", "a list"),
        ("{}", "an object"),
        (r#"{"B":1,"C":2}"#, "an object"),
    ] {
        begins::<Own>(
            &format!(r#""Variant":{value}"#),
            &format!("Response.Variant: the field's type rejected {found} at"),
        );
    }
    begins::<Own>(
        r#""Tuple":[1,2,3]"#,
        "Response.Tuple: the field's type rejected a list at",
    );
}

#[test]
fn a_payload_of_unknown_shape_is_refused_with_its_path() {
    for (members, problem) in [
        (r#""A":1e400"#, "number out of range at line 1 column 22"),
        (r#""A":["\ud800"]"#, "unexpected end of hex escape at line 1 column 26"),
    ] {
        let error = begins::<Value>(members, &format!("Response: {problem}"));
        assert!(!error.contains(": :"), "{error}");
    }
}

#[test]
fn only_a_struct_without_the_attribute_is_told_to_take_it() {
    let told = |members: &str, expected: &str| begins::<Own>(members, expected).contains("annotate");
    assert!(told(
        r#""Derived":{}"#,
        "Response.Derived: the field's type rejected an object"
    ));
    assert!(!told(
        r#""Strict":[]"#,
        "Response.Strict: the field's type rejected a list"
    ));
    assert!(!told(
        r#""Letter":{}"#,
        "Response.Letter: the field's type rejected an object"
    ));
}

#[test]
fn a_type_that_may_yet_refuse_its_value_is_a_condition_of_the_hint() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        size: u8,
        variant: Option<Variant>,
        needed: Option<Needs>,
        #[tencent(shape = u8)]
        #[serde(default, deserialize_with = "at_most_nine")]
        digit: u8,
    }
    fn at_most_nine<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        let number = u8::deserialize(deserializer)?;
        if number > 9 {
            Err(D::Error::custom("large"))
        } else {
            Ok(number)
        }
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Needs {
        any: (u8, u8),
    }
    const HINT: &str = "`lenient` would correct the reply in 1 place";
    const UNLESS: &str = ", unless a field's type rejects its value";
    for (members, is_hinted, is_conditional, is_read) in [
        (r#""Size":"1""#, true, false, true),
        (r#""Size":"1","Variant":null"#, true, false, true),
        (r#""Size":"1","Variant":"A""#, true, true, true),
        (r#""Size":"1","Variant":"X""#, true, true, false),
        (r#""Size":"1","Needed":{}"#, true, true, false),
        (r#""Size":"1","Digit":9"#, true, true, true),
        (r#""Size":"1","Digit":10"#, true, true, false),
        (r#""Variant":"X","Size":"1""#, false, false, false),
        (r#""Variant":5,"Size":"1""#, false, false, false),
    ] {
        let body = format!(r#"{{"Response":{{{members}}}}}"#);
        let error = from_str::<Payload>(&body).unwrap_err().to_string();
        assert_eq!(
            (error.contains(HINT), error.contains(UNLESS)),
            (is_hinted, is_conditional),
            "{error}"
        );
        assert_eq!(lenient::from_str::<Payload>(&body).is_ok(), is_read, "{body}");
    }
}
