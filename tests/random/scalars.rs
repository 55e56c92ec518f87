//! Awkward values, for a field of every type.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use tencent_response::{ErrorCode, from_str, lenient, tencent_object, tencent_response};

use crate::agree::agree;

/// Values that JSON libraries, and the types of fields, read in different ways.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "1.0",
    "-0.0",
    "0.5",
    "1e2",
    "1E+2",
    "100e-2",
    "0e400",
    "1e400",
    "-1e400",
    "1e-400",
    "3e39",
    "3.4028235e38",
    "127",
    "128",
    "-128",
    "-129",
    "255",
    "256",
    "65536",
    "9007199254740993",
    "9007199254740993.0",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "170141183460469231731687303715884105727",
    "170141183460469231731687303715884105728",
    "-170141183460469231731687303715884105729",
    "340282366920938463463374607431768211455",
    "340282366920938463463374607431768211456",
    r#""""#,
    r#"" ""#,
    r#""a""#,
    r#""1""#,
    r#""-0""#,
    r#""1.0""#,
    r#""1e400""#,
    r#""true""#,
    r#""null""#,
    r#""InternalError""#,
    r#""\u0061""#,
    r#""\ud83d\ude00""#,
    r#""\ud800""#,
    r#""\ud800\u0041""#,
    r#""\udc00""#,
    "[]",
    "[1]",
    "[1, 2]",
    "[1, 2, 3]",
    "[null]",
    r#"["a"]"#,
    "[[1]]",
    "[{}]",
    "{}",
    r#"{"a": 1}"#,
    r#"{"1": 1, "1": 2}"#,
    r#"{"Name": "a", "Port": 1}"#,
    r#"{"Name": "a", "Port": 1, "Port": 2}"#,
    r#"{"NAME": "a", "Port": 1}"#,
    r#"[{"Name": "a", "Port": 1}]"#,
];

/// An object inside the payloads.
#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct Object {
    name: String,
    port: u16,
    ids: Vec<String>,
    inner: Option<Box<Object>>,
}

macro_rules! check {
    ($($ty:ty),* $(,)?) => {$({
        #[tencent_response]
        #[derive(Debug)]
        #[allow(dead_code)]
        struct Payload<'a> {
            value: $ty,
            text: Option<Cow<'a, str>>,
            drift: Option<u8>,
        }
        for value in VALUES {
            let body = format!("{{\"Response\": {{\"Text\": null,\n\"Value\": {value}, \"Drift\": 1}}}}");
            agree::<Payload<'_>>(&body);
            let drifted = body.replace("\"Drift\": 1", "\"Drift\": \"1\"");
            agree::<Payload<'_>>(&drifted);
            // What fits is not touched because another member needs a correction.
            if let Ok(exact) = from_str::<Payload<'_>>(&body) {
                let response = lenient::from_str::<Payload<'_>>(&drifted);
                let response = response.unwrap_or_else(|error| panic!("{drifted}: {error}"));
                assert_eq!(response.corrections.len(), 1, "{drifted}: {:?}", response.corrections);
                assert_eq!(format!("{:?}", response.payload), format!("{:?}", exact.payload), "{body}");
            }
        }
    })*};
}

/// Every awkward value is decoded by the rules of its shape, whatever the type of its field.
#[test]
fn awkward_values_are_read_as_their_shape_says() {
    check!(
        String,
        Option<String>,
        Cow<'a, str>,
        &'a str,
        Option<&'a str>,
        Vec<String>,
        Vec<Cow<'a, str>>
    );
    check!(
        u8,
        i8,
        u16,
        i16,
        u32,
        i32,
        u64,
        i64,
        u128,
        i128,
        Option<u8>,
        Option<i128>,
        f32,
        f64,
        Option<f64>,
        bool
    );
    check!(
        Vec<u8>,
        Option<Vec<u8>>,
        Vec<Option<u8>>,
        Vec<Vec<u8>>,
        Vec<f32>,
        Vec<i128>,
        [u8; 2],
        Option<[u8; 2]>
    );
    check!(BTreeSet<u8>, Box<[u8]>, Box<str>, BTreeMap<String, u8>, BTreeMap<String, Vec<i128>>);
    check!(ErrorCode, Vec<ErrorCode>);
    check!(
        Object,
        Option<Object>,
        Box<Object>,
        Vec<Object>,
        Vec<Option<Object>>,
        [Object; 1]
    );
    check!(BTreeMap<String, Object>, Option<BTreeMap<String, Option<Object>>>);
}
