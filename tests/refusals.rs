//! Values that their own types reject, and members that only their types know to be needed: where they are, exactly and
//! leniently.

use std::collections::BTreeMap;

use serde_json::Value;
use tencent_response::{
    DecodeError, Error, ErrorCode, TencentResponse, audit, from_str, lenient, tencent_object, tencent_response,
};

fn reply(members: &str) -> String {
    format!(r#"{{"Response":{{{members},"RequestId":"r"}}}}"#)
}

/// The first thing that does not fit, exactly and leniently.
#[track_caller]
fn first<T: TencentResponse<Code = ErrorCode> + for<'de> serde::Deserialize<'de>>(members: &str) -> [String; 2] {
    let body = reply(members);
    let decode = |result: Result<_, Error>| match result {
        Err(Error::Decode(error)) => {
            let error: DecodeError = *error;
            assert!(!error.to_string().contains(": :"), "{error}");
            error.misfits().first().map_or_else(String::new, ToString::to_string)
        }
        Err(error) => panic!("{error}"),
        Ok(()) => "fits".to_owned(),
    };
    [
        decode(from_str::<T>(&body).map(drop)),
        decode(lenient::from_str::<T>(&body).map(drop)),
    ]
}

#[track_caller]
fn check<T: TencentResponse<Code = ErrorCode> + for<'de> serde::Deserialize<'de>>(members: &str, both: &str) {
    assert_eq!(first::<T>(members), [both, both], "{members}");
}

#[derive(Debug, serde::Deserialize)]
#[serde(try_from = "String")]
struct Number;

impl TryFrom<String> for Number {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse::<u8>().map(|_| Self).map_err(|error| error.to_string())
    }
}

#[test]
fn a_rejected_value_is_told_where_it_is() {
    #[derive(Debug, serde::Deserialize)]
    struct Try {
        #[serde(rename = "T")]
        _t: Number,
    }
    #[tencent_response]
    #[allow(dead_code)]
    struct Payload {
        l: Vec<Number>,
        o: Vec<Object>,
        f: Option<Try>,
        n: Option<u8>,
        w: Option<u8>,
    }
    #[tencent_object]
    #[allow(dead_code)]
    struct Object {
        t: Number,
    }
    const TEXT: &str = "the field's type rejected text";
    check::<Payload>(r#""L":["x","1"],"N":1"#, &format!("Response.L[0]: {TEXT}"));
    check::<Payload>(r#""L":["1","x"]"#, &format!("Response.L[1]: {TEXT}"));
    check::<Payload>(r#""L":["1","x","2"],"N":1"#, &format!("Response.L[1]: {TEXT}"));
    check::<Payload>(
        r#""O":[{"T":"1"},{"T":"x"}],"W":1"#,
        &format!("Response.O[1].T: {TEXT}"),
    );
    check::<Payload>(
        r#""O":[{"T":"1"}, {"T":"x", "U":1}, {"T":"2"}],"W":1"#,
        &format!("Response.O[1].T: {TEXT}"),
    );
    // Beside a drift, so that the reply is read once more.
    let [_, lenient] = first::<Payload>(r#""N":"1","L":["1","x"]"#);
    assert_eq!(lenient, format!("Response.L[1]: {TEXT}"));
    let [_, lenient] = first::<Payload>(r#""N":"1","F":{"T":"x"}"#);
    assert_eq!(lenient, "Response.F: the field's type rejected an object");
}

#[test]
fn a_misfit_under_flatten_is_told_beside_an_opaque_value() {
    #[tencent_response]
    #[allow(dead_code)]
    struct Flat {
        v: Value,
        #[serde(flatten)]
        inner: Inner,
    }
    #[tencent_object]
    #[allow(dead_code)]
    struct Inner {
        n: u64,
    }
    let [exact, lenient] = first::<Flat>(r#""V":{},"N":"x""#);
    assert_eq!(exact, "Response.N: expected an integer, found text");
    assert_eq!(lenient, "Response.N: expected an integer, found text");
}

#[test]
fn a_member_that_only_its_type_needs_is_told_to_be_missing() {
    #[tencent_response]
    #[allow(dead_code)]
    struct Payload {
        a: Option<u64>,
        v: Value,
    }
    #[tencent_response]
    #[allow(dead_code)]
    struct Outer {
        n: Option<u8>,
        o: Object,
    }
    #[tencent_object]
    #[allow(dead_code)]
    struct Object {
        a: u64,
        v: (u8, u8),
    }
    check::<Payload>(r#""Z":1"#, "Response: missing member `V`");
    let [_, lenient] = first::<Payload>(r#""A":"1""#);
    assert_eq!(lenient, "Response: missing member `V`");
    check::<Outer>(r#""O":null"#, "Response.O: expected an object, found null");
    check::<Outer>(r#""O":{"A":1}"#, "Response.O: missing member `V`");
    let [_, lenient] = first::<Outer>(r#""N":"1","O":{"A":1}"#);
    assert_eq!(lenient, "Response.O: missing member `V`");
}

#[test]
fn half_a_surrogate_pair_in_a_name_is_rejected() {
    #[tencent_response]
    #[allow(dead_code)]
    struct Payload {
        m: Option<BTreeMap<String, u64>>,
        a: Option<u64>,
    }
    const PROBLEM: &str = "expected text, found text with half a surrogate pair";
    check::<Payload>(r#""M":{"\ud800":1}"#, &format!(r#"Response.M["\\ud800"]: {PROBLEM}"#));
    check::<Payload>(r#""M":{"\ud800":"1"}"#, &format!(r#"Response.M["\\ud800"]: {PROBLEM}"#));
    let [exact, lenient] = first::<Payload>(r#""\ud800":1,"A":"5""#);
    assert!(
        exact.ends_with(PROBLEM) && lenient.ends_with(PROBLEM),
        "{exact} {lenient}"
    );
}

#[test]
fn lists_of_one_are_read_no_deeper_than_others() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        c: Option<Box<Rec>>,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Rec {
        n: u64,
        c: Option<Box<Rec>>,
    }
    for (levels, fits) in [(30, true), (400, false)] {
        let body = reply(&format!(
            r#""C":{}"N":1{}"#,
            r#"[{"N":1,"C":"#.repeat(levels) + "{",
            "}".to_owned() + &"}]".repeat(levels)
        ));
        assert_eq!(lenient::from_str::<Payload>(&body).is_ok(), fits, "{levels}");
    }
}

#[test]
fn a_declared_shape_may_be_that_of_an_enum() {
    #[derive(Debug, PartialEq, serde::Deserialize)]
    enum Status {
        Running,
    }
    fn even<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        let number: i64 = serde::Deserialize::deserialize(deserializer)?;
        if number % 2 == 0 {
            Ok(number)
        } else {
            Err(serde::de::Error::custom("odd"))
        }
    }
    #[tencent_response]
    #[allow(dead_code)]
    struct Payload {
        #[tencent(shape = String)]
        s: Option<Status>,
        #[serde(default, deserialize_with = "even")]
        #[tencent(shape = i64)]
        e: i64,
        n: Option<u8>,
    }
    let payload = lenient::from_str::<Payload>(&reply(r#""S":"Running","N":"1","E":"2""#))
        .unwrap()
        .payload;
    assert_eq!((payload.s, payload.n, payload.e), (Some(Status::Running), Some(1), 2));
    check::<Payload>(
        r#""E":3,"S":"Running""#,
        "Response.E: the field's type rejected a number",
    );
    let audit = audit::<Payload>(reply(r#""E":3,"S":"Running""#).as_bytes()).unwrap();
    assert!(!audit.is_clean());
}

#[test]
fn structs_that_serde_derives_have_shapes_too() {
    #[tencent_response]
    #[derive(Debug)]
    struct Flat {
        t: u64,
        items: Vec<Item>,
        set: std::collections::BTreeSet<u8>,
        boxed: Box<[u64]>,
        #[serde(flatten)]
        rest: BTreeMap<String, Value>,
    }
    #[tencent_object]
    #[derive(Debug, PartialEq)]
    struct Item {
        n: u64,
    }
    #[tencent_response]
    #[derive(Debug)]
    #[serde(deny_unknown_fields)]
    struct Strict {
        items: Vec<Item>,
    }
    for items in [r#"[{"N":"1"}]"#, r#"{"N":1}"#, r#"[{"N":1}]"#] {
        let flat = lenient::from_str::<Flat>(&reply(&format!(r#""T":1,"Items":{items},"Boxed":null,"X":5"#)));
        let flat = flat.unwrap().payload;
        assert_eq!((flat.items, flat.rest.len(), flat.t), (vec![Item { n: 1 }], 1, 1));
        assert_eq!((flat.set.len(), flat.boxed.len()), (0, 0));
        let strict = lenient::from_str::<Strict>(&reply(&format!(r#""Items":{items}"#))).unwrap();
        assert_eq!(strict.payload.items, [Item { n: 1 }]);
    }
    let [exact, _] = first::<Flat>(r#""T":1,"Items":[{"N":1},{"N":"x"}]"#);
    assert_eq!(exact, "Response.Items[1].N: expected an integer, found text");
}

#[test]
fn aliases_and_newtypes_of_lists_may_be_null_or_missing() {
    type L<T> = Vec<T>;
    #[tencent_object]
    #[derive(Debug)]
    struct Wrap<T>(T);
    #[derive(Debug, serde::Deserialize)]
    struct Foreign;
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        x: L<Foreign>,
        y: Wrap<Vec<u64>>,
        n: Option<u8>,
    }
    for members in [r#""X":null,"Y":null"#, r#""N":1"#] {
        let payload = from_str::<Payload>(&reply(members)).unwrap().payload;
        assert_eq!((payload.x.len(), payload.y.0.len(), payload.n.unwrap_or(1)), (0, 0, 1));
    }
    assert!(lenient::from_str::<Payload>(&reply(r#""N":"1""#)).is_ok());
}

#[test]
fn words_for_serde_on_a_newtype_s_field_are_obeyed() {
    fn thousand<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let number: u64 = serde::Deserialize::deserialize(deserializer)?;
        Ok(number * 1000)
    }
    #[tencent_object]
    #[derive(Debug, PartialEq)]
    struct Millis(#[serde(deserialize_with = "thousand")] u64);
    #[tencent_response]
    #[derive(Debug, PartialEq)]
    struct Payload {
        ms: Millis,
    }
    assert_eq!(
        from_str::<Payload>(&reply(r#""Ms":5"#)).unwrap().payload.ms,
        Millis(5000)
    );
}

#[test]
fn a_type_parameter_may_be_flattened() {
    #[tencent_response]
    #[derive(Debug)]
    struct Page<T> {
        a: u64,
        #[serde(flatten)]
        rest: T,
    }
    #[tencent_object]
    #[derive(Debug)]
    struct Rest {
        b: u64,
    }
    let page = from_str::<Page<Rest>>(&reply(r#""A":1,"B":2"#)).unwrap().payload;
    assert_eq!((page.a, page.rest.b), (1, 2));
    #[tencent_response]
    #[derive(Debug)]
    #[serde(transparent)]
    struct List {
        items: BTreeMap<String, Vec<u64>>,
    }
    assert_eq!(from_str::<List>(&reply(r#""A":[1]"#)).unwrap().payload.items["A"], [1]);
}

#[test]
fn the_envelope_s_own_members_may_hold_anything() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        a: u8,
    }
    #[tencent_response]
    struct Unit;
    for own in [
        r#""RequestId":{"\ud800":1}"#,
        r#""RequestId":["\ud800",1e999]"#,
        r#""Error":{"Code":"","Message":"\ud800"}"#,
    ] {
        for a in ["1", r#""1""#] {
            let body = format!(r#"{{"Response":{{{own},"A":{a}}}}}"#);
            assert_eq!(lenient::from_str::<Payload>(&body).unwrap().payload.a, 1, "{body}");
            assert_eq!(from_str::<Payload>(&body).is_ok(), a == "1", "{body}");
        }
    }
    assert!(lenient::from_slice::<Unit>(b"{\"Response\":{\"A\":\"\xff\"}}").is_ok());
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Any {
        a: u8,
        v: Value,
    }
    let error = lenient::from_slice::<Any>(b"{\"Response\":{\"A\":1,\"V\":\"\xff\"}}").unwrap_err();
    assert!(
        error.to_string().contains("Response.V: the field's type rejected text"),
        "{error}"
    );
}

#[test]
fn the_request_id_is_no_forgotten_rename() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        a: u8,
        #[serde(rename = "requestId")]
        id: String,
    }
    let error = lenient::from_str::<Payload>(&reply(r#""A":[]"#)).unwrap_err();
    assert!(!error.to_string().contains("rename"), "{error}");
}

/// An object that serde's derive decodes.
#[tencent_object]
#[derive(Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Strict {
    id: String,
    size: u8,
}

#[test]
fn a_list_of_the_fields_values_is_read_by_serde_s_derive_alone() {
    #[tencent_response]
    #[derive(Debug)]
    struct Payload {
        strict: Strict,
        drift: u8,
    }
    let read = |strict: &str| lenient::from_str::<Payload>(&reply(&format!(r#""Strict":{strict},"Drift":"1""#)));
    let strict = |size| Strict { id: "a".into(), size };
    // It is decoded as it stands, also beside a correction.
    let response = read(r#"["a",2]"#).unwrap();
    assert_eq!((response.payload.strict, response.corrections.len()), (strict(2), 1));
    let error = read(r#"["a",300]"#).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("Response.Strict: the field's type rejected a list"),
        "{error}"
    );
    // A list of the object is what can be corrected.
    let response = read(r#"[{"Id":"a","Size":"3"}]"#).unwrap();
    assert_eq!((response.payload.strict, response.corrections.len()), (strict(3), 3));
    assert_eq!(response.payload.drift, 1);
}

#[test]
fn flatten_reads_what_nobody_declares() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        size: u8,
        #[serde(flatten)]
        own: Own,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Own {
        zone: String,
        note: Option<u8>,
    }
    for (unread, path, problem) in [
        (
            "1e400",
            "Response.X",
            "expected a number within the range of 64-bit floats",
        ),
        (r#"[0,{"Y":"\ud800"}]"#, "Response.X[1].Y", "half a surrogate pair"),
        (r#"{"\ud800":1}"#, r#"Response.X["\\ud800"]"#, "half a surrogate pair"),
    ] {
        for size in ["1", r#""1""#] {
            let body = reply(&format!(r#""X":{unread},"Size":{size},"Zone":"z""#));
            let Err(Error::Decode(error)) = lenient::from_str::<Payload>(&body) else {
                panic!("{body} is read");
            };
            assert_eq!(error.misfits().len(), 1, "{error}");
            assert_eq!(error.path(), path, "{error}");
            assert!(error.to_string().contains(problem), "{error}");
        }
    }
    let payload = lenient::from_slice::<Payload>(b"{\"Response\":{\"X\":\"\xff\",\"Size\":1,\"Zone\":\"z\"}}").unwrap();
    assert_eq!(
        payload.corrections[0].to_string(),
        "Response.X: text that is not UTF-8, read as text"
    );
}

#[test]
fn what_flatten_reads_does_not_fit_after_all_else() {
    #[tencent_response]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Payload {
        item: Item,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Item {
        size: u8,
        #[serde(flatten)]
        own: Own,
    }
    #[tencent_object]
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Own {
        zone: String,
        note: u8,
    }
    let body = r#"{"Response":{"Item":{"Zone":1,"Size":[]}}}"#;
    let Err(Error::Decode(error)) = from_str::<Payload>(body) else {
        panic!("{body} is read");
    };
    let misfits: Vec<String> = error.misfits().iter().map(ToString::to_string).collect();
    assert_eq!(
        misfits,
        [
            "Response.Item.Size: expected an integer, found a list",
            "Response.Item.Zone: expected text, found a number",
            "Response.Item: missing member `Note`",
        ]
    );
    assert_eq!(error.column(), body.find('[').unwrap());
}

#[test]
fn null_is_no_list_by_itself() {
    #[tencent_object]
    #[derive(Debug)]
    struct Wrapped<T>(#[allow(dead_code)] Vec<T>);

    #[tencent_object]
    #[derive(Debug)]
    #[serde(transparent)]
    struct Named {
        #[allow(dead_code)]
        list: Vec<u8>,
    }

    // It is one as the member of a struct that knows of the list.
    assert!(serde_json::from_str::<Wrapped<u8>>("[1]").is_ok() && serde_json::from_str::<Named>("[1]").is_ok());
    assert!(serde_json::from_str::<Wrapped<u8>>("null").is_err());
    assert!(serde_json::from_str::<Named>("null").is_err());
}
