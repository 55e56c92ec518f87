//! What the head of an HTTP response adds to its body.

use http::{Response, StatusCode};
use tencent_response::{DecodeErrorKind, Error, ErrorCode, Retry, from_http, lenient, tencent_response};

#[tencent_response]
#[derive(Debug)]
struct Payload {
    total_count: u64,
}

fn response(status: u16, body: &str) -> Response<Vec<u8>> {
    Response::builder()
        .status(status)
        .header("content-type", "application/json; charset=utf-8")
        .header("x-tc-requestid", "from-the-header")
        .body(body.as_bytes().to_vec())
        .unwrap()
}

#[test]
fn an_envelope_is_decoded_whatever_the_status() {
    for status in [200, 400, 502] {
        let success = from_http::<Payload>(&response(status, r#"{"Response": {"TotalCount": 1}}"#)).unwrap();
        assert_eq!(
            (success.payload.total_count, success.request_id.unwrap().as_str()),
            (1, "from-the-header")
        );
        let body = r#"{"Response": {"Error": {"Code": "InternalError", "Message": "m"}}}"#;
        let error = from_http::<Payload>(&response(status, body)).unwrap_err();
        assert_eq!(error.code(), Some(&ErrorCode::InternalError));
        assert_eq!(error.to_string(), "InternalError: m (request from-the-header)");
    }
}

#[test]
fn the_request_id_of_the_body_comes_first() {
    let success = from_http::<()>(&response(200, r#"{"Response": {"RequestId": "from-the-body"}}"#)).unwrap();
    assert_eq!(success.request_id.unwrap(), "from-the-body");
}

#[test]
fn a_body_that_does_not_decode_is_reported_with_the_status() {
    let Err(Error::Decode(error)) = from_http::<Payload>(&response(502, "<html>Bad Gateway</html>")) else {
        panic!("expected a decode error")
    };
    assert_eq!(
        (error.http_status(), error.snippet()),
        (Some(502), Some("<html>Bad Gateway</html>"))
    );
    assert_eq!(error.request_id().unwrap(), "from-the-header");
    assert!(
        error.to_string().starts_with("Payload: HTTP 502: not JSON: "),
        "{error}"
    );
    for (status, body, kind) in [
        (403, r#"{"message": "forbidden"}"#, DecodeErrorKind::Envelope),
        (504, "", DecodeErrorKind::Json),
        (500, r#"{"Response": {"TotalCount": "x"}}"#, DecodeErrorKind::Payload),
    ] {
        let Err(Error::Decode(error)) = from_http::<Payload>(&response(status, body)) else {
            panic!("expected a decode error")
        };
        assert_eq!((error.http_status(), error.kind()), (Some(status), kind));
    }
}

#[test]
fn a_status_of_200_is_not_reported() {
    let Err(Error::Decode(error)) = from_http::<Payload>(&response(200, "<html>")) else {
        panic!("expected a decode error")
    };
    assert_eq!(error.http_status(), None);
}

#[test]
fn an_event_stream_is_rejected() {
    for content_type in [
        "text/event-stream",
        "Text/Event-Stream; charset=UTF-8",
        " text/event-stream ;a=b",
    ] {
        let response = Response::builder()
            .header("Content-Type", content_type)
            .body("other: {}\n\n")
            .unwrap();
        for result in [from_http::<Payload>(&response), lenient::from_http(&response)] {
            let error = result.unwrap_err();
            assert!(matches!(&error, Error::Decode(error) if error.kind() == DecodeErrorKind::EventStream));
            assert_eq!(
                error.to_string(),
                "Payload: an event stream: 11 bytes where a reply was expected",
            );
        }
    }
    // What cannot be one is told as what it is.
    for (body, expected) in [
        (
            "<html>",
            "not JSON: expected value at line 1 column 1; the body begins `<html>`",
        ),
        (" \n", "not JSON: the body is empty"),
        (
            "\u{78}\u{1}x",
            "not JSON: 3 bytes compressed with zlib, which the HTTP client did not decode",
        ),
    ] {
        let response = Response::builder()
            .header("Content-Type", "text/event-stream")
            .body(body);
        let error = from_http::<Payload>(&response.unwrap()).unwrap_err();
        assert_eq!(error.to_string(), format!("Payload: {expected}"));
    }
    // What it says nevertheless arrives.
    let labelled = |body: &str| {
        let response = Response::builder()
            .header("Content-Type", "text/event-stream")
            .body(body.to_owned());
        from_http::<Payload>(&response.unwrap()).unwrap_err().to_string()
    };
    assert_eq!(
        labelled(r#"other: {"Response": {"RequestId": "r"}}"#),
        "Payload: an event stream: 39 bytes where a reply was expected (request r)"
    );
    assert_eq!(
        labelled(r#"other: {"Response": {"Error": {"Code": "Busy", "Message": "m"}, "RequestId": "r"}}"#),
        "Busy: m (request r)"
    );
    assert_eq!(
        labelled("[1,"),
        "Payload: not JSON: EOF while parsing a value at line 1 column 3, in [0]"
    );
    let response = Response::builder()
        .header("Content-Type", "text/event-streams")
        .body("")
        .unwrap();
    assert!(
        !from_http::<Payload>(&response)
            .unwrap_err()
            .to_string()
            .contains("event stream")
    );
}

#[test]
fn a_header_that_is_empty_or_not_text_gives_no_id() {
    let mut odd = response(200, r#"{"Response": {}}"#);
    odd.headers_mut()
        .insert("x-tc-requestid", http::HeaderValue::from_bytes(b"\xff").unwrap());
    assert_eq!(from_http::<()>(&odd).unwrap().request_id, None);
    odd.headers_mut()
        .insert("x-tc-requestid", http::HeaderValue::from_static(""));
    assert_eq!(from_http::<()>(&odd).unwrap().request_id, None);
}

#[test]
fn lenient_corrects_the_body_of_a_response() {
    let mut plain = response(200, r#"{"Response": {"TotalCount": "1"}}"#);
    *plain.status_mut() = StatusCode::ACCEPTED;
    let success = lenient::from_http::<Payload>(&plain).unwrap();
    assert_eq!((success.payload.total_count, success.corrections.len()), (1, 1));
    assert_eq!(success.request_id.unwrap(), "from-the-header");
}

#[test]
fn a_status_says_whether_to_send_what_did_not_decode_again() {
    let retry = |status: u16, body: &str| from_http::<Payload>(&response(status, body)).unwrap_err().retry();
    for (status, expected) in [
        (200, Retry::IfIdempotent),
        (400, Retry::Never),
        (404, Retry::Never),
        (408, Retry::IfIdempotent),
        (429, Retry::Safe),
        (499, Retry::Never),
        (500, Retry::IfIdempotent),
        (503, Retry::IfIdempotent),
    ] {
        assert_eq!(retry(status, "<html>"), expected, "{status}");
        // What took effect is not sent again.
        assert_eq!(
            retry(status, r#"{"Response": {"TotalCount": 1}} and more"#),
            Retry::Never
        );
        assert_eq!(retry(status, r#"{"Response": {"TotalCount": []}}"#), Retry::Never);
    }
}

#[test]
fn an_error_of_api_2_counts_if_it_has_a_name_or_no_status_says_otherwise() {
    let named = r#"{"code": 4104, "message": "m", "codeDesc": "UserNotFound"}"#;
    let nameless = r#"{"code": 4104, "message": "m"}"#;
    let empty = r#"{"code": 4104, "message": "m", "codeDesc": ""}"#;
    for (status, body, is_api) in [
        (200, named, true),
        (503, named, true),
        (404, named, true),
        (200, nameless, true),
        (302, nameless, true),
        (404, nameless, false),
        (503, nameless, false),
        (200, empty, true),
        (503, empty, false),
    ] {
        let error = from_http::<Payload>(&response(status, body)).unwrap_err();
        assert_eq!(matches!(error, Error::Api(_)), is_api, "{status}: {error}");
    }
}

#[test]
fn a_byte_order_mark_before_an_error_of_api_2_is_skipped() {
    let body = r#"{"code": 4104, "message": "m"}"#;
    let [plain, marked] = [body.to_owned(), format!("\u{feff}{body}")]
        .map(|body| from_http::<Payload>(&response(503, &body)).unwrap_err().to_string());
    assert!(plain.contains("not an envelope: missing member `Response`"), "{plain}");
    assert_eq!(marked, plain);
}

#[test]
fn an_error_of_api_2_counts_whatever_cannot_be_read_in_it() {
    let body = |code: &str, rest: &[u8]| [br#"{"code":"#, code.as_bytes(), b",", rest, b"}"].concat();
    for (rest, message) in [
        (&br#""message":"m","requestId":"\ud800""#[..], "m"),
        (br#""message":"m\ud800""#, r"m\ud800"),
        (b"\"message\":\"m\xd6\xd0\"", "m\u{fffd}\u{fffd}"),
        (b"\"message\":\"m\",\"other\":\"\xff\"", "m"),
    ] {
        let error = tencent_response::from_slice::<Payload>(&body("4104", rest)).unwrap_err();
        let Error::Api(error) = error else { panic!("{error}") };
        assert_eq!((error.code.as_str(), &*error.message), ("4104", message));
        // Neither a success nor a gateway's body is one.
        assert!(
            lenient::from_slice::<Payload>(&body("0", rest))
                .unwrap_err()
                .code()
                .is_none()
        );
        let named = [rest, br#","codeDesc":"UserNotFound""#].concat();
        let error = tencent_response::from_slice::<Payload>(&body("4104", &named)).unwrap_err();
        assert_eq!(error.code().map(ErrorCode::as_str), Some("UserNotFound"));
        let mut response = response(503, "");
        *response.body_mut() = body("503", rest);
        assert!(from_http::<Payload>(&response).unwrap_err().code().is_none());
    }
}
