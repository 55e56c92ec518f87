//! Conversions and copies of responses, envelopes and errors.

use std::cmp::Ordering;
use std::error::Error as _;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};

use serde_json::{Value, json};
use tencent_response::{
    AnyCode, ApiError, DecodeErrorKind, Envelope, Error, ErrorCode, RequestId, Response, ValueKind, from_slice,
    from_str, lenient, tencent_response,
};

#[tencent_response]
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
struct DescribeRegions {
    total_count: u64,
}

/// Returns a response in which every member is set.
fn full() -> Response<DescribeRegions> {
    let body = r#"{"Response": {"TotalCount": "2", "DeprecatedWarning": "soon", "RequestId": "r"}}"#;
    lenient::from_str(body).unwrap()
}

#[test]
fn map_changes_the_payload_alone() {
    let response = full().map(|payload| payload.total_count);
    assert_eq!(response.payload, 2);
    assert_eq!(response.request_id.as_ref().unwrap(), "r");
    assert_eq!(response.deprecated_warning.as_deref(), Some("soon"));
    assert_eq!(response.corrections, full().corrections);
    assert_eq!(response.map(|total_count| DescribeRegions { total_count }), full());
    assert_eq!(full().into_payload(), DescribeRegions { total_count: 2 });
}

#[test]
fn an_envelope_shows_what_it_holds_and_takes_it_back() {
    let mut error = ApiError::new(ErrorCode::from("New"), "m");
    error.request_id = RequestId::new("r");
    for result in [Ok(full()), Err(error)] {
        let envelope = Envelope::from(result.clone());
        assert_eq!(envelope.as_result(), result.as_ref());
        let body = serde_json::to_string(&envelope).unwrap();
        let decoded: Envelope<DescribeRegions> = serde_json::from_str(&body).unwrap();
        assert_eq!(serde_json::to_string(&decoded).unwrap(), body);
        match (decoded.into_result(), result) {
            (Ok(decoded), Ok(response)) => assert_eq!(decoded.payload, response.payload),
            (Err(Error::Api(decoded)), Err(error)) => assert_eq!(*decoded, error),
            (decoded, result) => panic!("{result:?} became {decoded:?}"),
        }
    }
}

#[test]
fn an_envelope_of_a_borrowed_payload_can_be_looked_at() {
    #[tencent_response]
    struct Borrowed<'a> {
        name: &'a str,
    }
    let body = r#"{"Response": {"Name": "n"}}"#.to_owned();
    let envelope: BorrowedEnvelope<'_> = serde_json::from_str(&body).unwrap();
    let name = envelope.as_result().unwrap().payload.name;
    assert_eq!(name, "n");
    assert!(body.as_bytes().as_ptr_range().contains(&name.as_ptr()));
}

/// Bodies of each kind of error, by the kind.
fn refused() -> [(DecodeErrorKind, &'static [u8]); 5] {
    [
        (DecodeErrorKind::Json, b"<html>".as_slice()),
        (DecodeErrorKind::Json, b"\xff"),
        (DecodeErrorKind::Json, br#"{"Response": {"RequestId": "r", "#),
        (DecodeErrorKind::Envelope, b"[]"),
        (
            DecodeErrorKind::Payload,
            br#"{"Response": {"TotalCount": "x", "RequestId": "r"}}"#,
        ),
    ]
}

#[test]
fn errors_can_be_cloned_with_all_that_they_say() {
    for (kind, body) in refused() {
        let error = from_slice::<DescribeRegions>(body).unwrap_err();
        let copy = error.clone();
        assert_eq!(
            (copy.to_string(), format!("{copy:?}")),
            (error.to_string(), format!("{error:?}"))
        );
        assert_eq!(
            copy.source().map(ToString::to_string),
            error.source().map(ToString::to_string)
        );
        assert_eq!((copy.request_id(), copy.retry()), (error.request_id(), error.retry()));
        let (Error::Decode(copy), Error::Decode(error)) = (copy, error) else {
            panic!("{kind}")
        };
        assert_eq!((copy.kind(), error.kind()), (kind, kind));
        assert_eq!(
            (copy.unredacted(), copy.misfits()),
            (error.unredacted(), error.misfits())
        );
    }
    let body = r#"{"Response": {"Error": {"Code": "InternalError", "Message": "m"}}}"#;
    let error = from_str::<()>(body).unwrap_err();
    assert_eq!(error.clone().code(), error.code());
}

#[test]
fn kinds_of_errors_are_named_in_messages() {
    for (kind, name) in [
        (DecodeErrorKind::Json, "not JSON"),
        (DecodeErrorKind::Envelope, "not an envelope"),
        (DecodeErrorKind::Payload, "a payload that does not fit"),
        (DecodeErrorKind::EventStream, "an event stream"),
    ] {
        assert_eq!(kind.to_string(), name);
    }
}

#[test]
fn errors_are_small_and_can_be_sent_anywhere() {
    fn assert_error<E: std::error::Error + Clone + Send + Sync + 'static>() -> usize {
        size_of::<E>()
    }
    // Two words: which error it is, and where. A result without content needs no more.
    assert_eq!(assert_error::<Error>(), 2 * size_of::<usize>());
    assert_eq!(
        assert_error::<Error<tencent_response::AnyCode>>(),
        2 * size_of::<usize>()
    );
    assert_eq!(size_of::<Result<(), Error>>(), 2 * size_of::<usize>());
    assert_error::<ApiError>();
    assert_error::<tencent_response::DecodeError>();
    assert_error::<tencent_response::ParseError>();
}

#[test]
fn a_value_can_be_mapped_to_a_struct() {
    let body = json!({"Response": {"TotalCount": 3, "RequestId": "r"}}).to_string();
    let response = from_str::<Value>(&body)
        .unwrap()
        .map(serde_json::from_value::<DescribeRegions>);
    assert_eq!(response.payload.unwrap().total_count, 3);
}

/// Returns what a hasher makes of a value.
fn hash(value: &impl Hash) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(value)
}

#[test]
fn corrections_are_equal_if_all_that_they_say_is_equal() {
    let corrections = |members: &str| {
        let body = format!(r#"{{"Response": {{{members}}}}}"#);
        lenient::from_str::<DescribeRegions>(&body).unwrap().corrections
    };
    let text = &corrections(r#""TotalCount": "2""#)[0];
    let same = &corrections(r#""Other": 5, "TotalCount": "3""#)[0];
    assert_eq!((text, hash(text)), (same, hash(same)));
    for other in [r#""TotalCount": null"#, r#""TotalCount": 2.0"#] {
        let other = &corrections(other)[0];
        assert_eq!(other.path(), text.path());
        assert!(other != text && hash(other) != hash(text), "{other:?}");
    }
    assert_eq!(
        format!("{text:?}"),
        r#"Correction { path: "Response.TotalCount", found: String, read_as: Integer }"#
    );
}

#[test]
fn corrections_at_two_places_differ() {
    #[tencent_response]
    #[allow(dead_code)]
    struct Pair {
        first: u8,
        second: u8,
    }
    let body = r#"{"Response": {"First": "1", "Second": "2"}}"#;
    let corrections = lenient::from_str::<Pair>(body).unwrap().corrections;
    assert_ne!(corrections[0], corrections[1]);
    assert_ne!(hash(&corrections[0]), hash(&corrections[1]));
}

#[test]
fn an_error_shows_its_fields() {
    let body = b"{\"Response\": {\"TotalCount\": []}}";
    let shown = format!("{:?}", from_slice::<DescribeRegions>(body).unwrap_err());
    let start = "Decode(DecodeError { kind: Payload, action: \"DescribeRegions\", path: \"Response.TotalCount\"";
    assert!(shown.starts_with(start), "{shown}");
}

#[test]
fn codes_that_are_in_no_table_compare_by_their_text() {
    let unknown = |text: &str| match ErrorCode::from(text) {
        ErrorCode::Unknown(code) => code,
        code => panic!("{code} is in the table"),
    };
    let [moon, sun] = ["Moon", "Sun"].map(unknown);
    assert_eq!((&moon, hash(&moon)), (&unknown("Moon"), hash(&unknown("Moon"))));
    assert!(moon != sun && hash(&moon) != hash(&sun));
    assert_eq!(moon.partial_cmp(&sun), Some(Ordering::Less));
    assert_eq!(
        (moon.to_string(), format!("{moon:?}")),
        ("Moon".to_owned(), r#""Moon""#.to_owned())
    );
    let [moon, sun] = ["Moon", "Sun"].map(AnyCode::from);
    assert_eq!(hash(&moon), hash(&AnyCode::from("Moon")));
    assert_ne!(hash(&moon), hash(&sun));
}

#[test]
fn words_line_up_in_columns() {
    let row = |code: &str| {
        let code = ErrorCode::from(code);
        format!("{code:<13}|{:>10}|{:^13}|", code.class().unwrap(), code.retry())
    };
    assert_eq!(row("InternalError"), "InternalError|    server|if_idempotent|");
    assert_eq!(row("AuthFailure"), "AuthFailure  |      auth|    never    |");
    let words = format!(
        "{:<4}|{:<10}|{:>7}|{:<6.3}|",
        RequestId::new("r").unwrap(),
        AnyCode::from("Unlisted"),
        ValueKind::Array,
        DecodeErrorKind::Json
    );
    assert_eq!(words, "r   |Unlisted  | a list|not   |");
}
