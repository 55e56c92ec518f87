//! Calls an API over HTTP, and follows the retry advice of the errors.
//!
//! `cargo run --manifest-path examples/client/Cargo.toml --bin http` starts a small local server and calls it. The server
//! responds as Tencent Cloud and the gateways in front of it do: with a success, an error, an HTML page, a truncated
//! reply, or throttling.

use std::net::SocketAddr;
use std::time::Duration;

use http::StatusCode;
use tencent_response::{DecodeErrorKind, Error, Response, from_http, tencent_response};

use crate::server::{Reply, in_order, serve};

mod server;

/// The payload of `DescribeZones`.
#[tencent_response]
struct DescribeZones {
    total_count: u64,
}

const SUCCESS: Reply = (
    StatusCode::OK,
    r#"{"Response": {"TotalCount": 7, "RequestId": "request-1"}}"#,
);
const ERROR: Reply = (
    StatusCode::OK,
    r#"{"Response": {"Error": {"Code": "AuthFailure.TokenFailure", "Message": "The token is wrong."}, "RequestId": "request-2"}}"#,
);
const HTML: Reply = (StatusCode::BAD_GATEWAY, "<html><title>502 Bad Gateway</title></html>");
const HALF: Reply = (StatusCode::OK, r#"{"Response": {"RequestId": "request-4", "TotalCo"#);
const THROTTLE: Reply = (
    StatusCode::OK,
    r#"{"Response": {"Error": {"Code": "RequestLimitExceeded", "Message": "Slow down."}, "RequestId": "request-5"}}"#,
);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let calls: [(&str, &[Reply]); 5] = [
        ("success", &[SUCCESS]),
        ("API error", &[ERROR]),
        ("gateway", &[HTML, HTML, HTML]),
        ("truncated reply, then success", &[HALF, SUCCESS]),
        ("throttling twice, then success", &[THROTTLE, THROTTLE, SUCCESS]),
    ];
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for (name, replies) in calls {
        let address = serve(in_order(replies))?;
        println!("{name}:");
        match runtime.block_on(call(address)) {
            Ok(response) => println!("  {} zones", response.payload.total_count),
            Err(CallError::Http(error)) => println!("  HTTP failed: {error}"),
            Err(CallError::Reply(error)) => println!("  failed: {error}"),
        }
    }
    Ok(())
}

/// The error of a call.
enum CallError {
    Http(reqwest::Error),
    Reply(Error),
}

/// Sends the request up to three times, as long as the error allows a retry. A query is idempotent.
async fn call(address: SocketAddr) -> Result<Response<DescribeZones>, CallError> {
    let mut pause = Duration::from_millis(10);
    for attempt in 1.. {
        let response = send(address).await.map_err(CallError::Http)?;
        let error = match from_http::<DescribeZones>(&response) {
            Ok(response) => return Ok(response),
            Err(error) => error,
        };
        if attempt == 3 || !error.retry().allows(true) {
            return Err(CallError::Reply(error));
        }
        println!("  attempt {attempt}: {}", describe(&error));
        tokio::time::sleep(pause).await;
        pause *= 2;
    }
    unreachable!("the third attempt returns")
}

fn describe(error: &Error) -> String {
    match error {
        Error::Decode(error) if error.kind() == DecodeErrorKind::Json => {
            format!("not JSON, HTTP status {:?}", error.http_status())
        }
        error => error.to_string(),
    }
}

/// Sends a request, and returns the response with its whole body.
async fn send(address: SocketAddr) -> Result<http::Response<Vec<u8>>, reqwest::Error> {
    let client = reqwest::Client::builder().timeout(Duration::from_secs(10)).build()?;
    let reply = client.post(format!("http://{address}/")).body("{}").send().await?;
    let (status, headers) = (reply.status(), reply.headers().clone());
    let mut response = http::Response::new(reply.bytes().await?.to_vec());
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}
