//! What the client sends, and what it does if no response arrives.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener};
use std::sync::mpsc;
use std::time::Duration;

use call::{CallError, Client, Credentials, all_pages};
use http::StatusCode;
use serde::Serialize;
use tencent_response::{Retry, TencentRequest};

#[path = "../server.rs"]
mod server;
#[path = "../verify.rs"]
mod verify;

const REPLY: server::Reply = (StatusCode::OK, r#"{"Response": {"RequestId": "request-1"}}"#);

#[derive(Serialize)]
struct Text(&'static str);

impl TencentRequest for Text {
    type Response = ();
    const ACTION: &'static str = "DescribeZones";
    const SERVICE: &'static str = "cvm";
    const VERSION: &'static str = "2017-03-12";
}

fn credentials() -> Credentials {
    Credentials {
        secret_id: "AKIDEXAMPLE".to_owned(),
        secret_key: "the key".to_owned(),
        token: Some("the token".to_owned()),
    }
}

fn client(host: String) -> Client {
    let mut client = Client::new(credentials()).unwrap();
    client.host = Some(host);
    client.scheme = "http";
    client.region = Some("ap-guangzhou".to_owned());
    client.language = Some("en-US".to_owned());
    client.backoff = client.backoff.with_min_delay(Duration::from_millis(1));
    client
}

/// Runs a future, which has to be fit for any runtime.
fn run<F: Future + Send>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(future)
}

/// The request that a server received.
fn received() -> http::Request<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    let mut reply = server::in_order(&[REPLY]);
    let address = server::serve(move |request| {
        sender.send(request.clone()).unwrap();
        reply(request)
    });
    let client = client(address.unwrap().to_string());
    let response = run(client.call(&Text("\u{672a}"))).unwrap();
    assert_eq!(response.request_id.unwrap(), "request-1");
    receiver.recv().unwrap()
}

#[test]
fn the_headers_name_the_action_the_version_the_region_the_language_and_the_token() {
    let request = received();
    for (name, value) in [
        ("x-tc-action", "DescribeZones"),
        ("x-tc-version", "2017-03-12"),
        ("x-tc-region", "ap-guangzhou"),
        ("x-tc-language", "en-US"),
        ("x-tc-token", "the token"),
    ] {
        assert_eq!(request.headers()[name], value);
    }
}

#[test]
fn the_debug_output_of_a_request_shows_neither_the_signature_nor_the_token() {
    let request = client("cvm.tencentcloudapi.com".to_owned())
        .signed::<Text>(b"{}".to_vec())
        .unwrap();
    let headers = request.headers();
    assert!(headers["authorization"].to_str().unwrap().contains("Signature="));
    assert_eq!(headers["x-tc-token"], "the token");
    let shown = format!("{request:?}");
    assert!(shown.contains("DescribeZones"), "{shown}");
    assert!(!shown.contains("Signature=") && !shown.contains("the token"), "{shown}");
}

#[test]
fn the_signature_covers_the_key_the_body_the_host_and_the_time() {
    let request = received();
    assert_eq!(verify::verify(&request, &credentials()), Ok(()));
    let refused = |change: fn(&mut http::Request<Vec<u8>>), code| {
        let mut request = request.clone();
        change(&mut request);
        assert_eq!(verify::verify(&request, &credentials()), Err(code));
    };
    refused(|request| request.body_mut().push(b' '), "AuthFailure.SignatureFailure");
    refused(
        |request| *request.headers_mut().get_mut("host").unwrap() = "localhost".parse().unwrap(),
        "AuthFailure.SignatureFailure",
    );
    refused(
        |request| *request.headers_mut().get_mut("x-tc-timestamp").unwrap() = 1_551_113_065.into(),
        "AuthFailure.SignatureExpire",
    );
    let mut credentials = credentials();
    credentials.secret_key = "another key".to_owned();
    assert_eq!(
        verify::verify(&request, &credentials),
        Err("AuthFailure.SignatureFailure")
    );
}

#[test]
fn pages_are_collected_by_a_future_that_is_send() {
    let address = server::serve(server::in_order(&[REPLY, REPLY]));
    let client = &client(address.unwrap().to_string());
    let ids = all_pages(|offset| async move {
        let response = client.call_idempotent(&Text("")).await?;
        Ok::<_, CallError<_>>((2, vec![(offset, response.request_id.unwrap().to_string())]))
    });
    assert_eq!(
        run(ids).unwrap(),
        [(0, "request-1".to_owned()), (1, "request-1".to_owned())]
    );
}

#[test]
fn without_a_connection_any_request_is_safe_to_send_again() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    drop(listener);
    let error = run(client(address).call(&Text(""))).unwrap_err();
    assert!(matches!(error, CallError::Http(_, None)));
    assert_eq!(error.retry(), Retry::Safe);
}

#[test]
fn without_a_response_an_idempotent_request_is_sent_again() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let server = std::thread::spawn(move || {
        let accepted = listener.incoming().take(3).map(|stream| drop(stream.unwrap()));
        accepted.count()
    });
    let error = run(client(address).call_idempotent(&Text(""))).unwrap_err();
    assert_eq!(error.retry(), Retry::IfIdempotent);
    assert_eq!(server.join().unwrap(), 3);
}

#[test]
fn a_response_that_breaks_off_has_the_request_id_of_its_header() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 4096]).unwrap();
        let part = "HTTP/1.1 200 OK\r\nX-TC-RequestId: request-1\r\nContent-Length: 50\r\n\r\n{";
        stream.write_all(part.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        // Until the client has read it all.
        let _ = stream.read_to_end(&mut Vec::new());
    });
    let error = run(client(address).call(&Text(""))).unwrap_err();
    assert_eq!(error.request_id().unwrap(), "request-1");
    assert_eq!(error.retry(), Retry::IfIdempotent);
}

#[test]
fn a_header_that_cannot_be_sent_is_never_sent_again() {
    let mut client = client("127.0.0.1:1".to_owned());
    client.region = Some("two\nlines".to_owned());
    let error = run(client.call(&Text(""))).unwrap_err();
    assert_eq!(error.retry(), Retry::Never);
}
