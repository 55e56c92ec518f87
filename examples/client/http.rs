//! Calls an API over HTTP, and follows the retry advice of the errors.
//!
//! `cargo run --manifest-path examples/client/Cargo.toml --bin http` starts a small local server and calls it. The server
//! responds as Tencent Cloud and the gateways in front of it do: with a success, an error, an HTML page, a truncated
//! reply, or throttling.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use tencent_response::{DecodeErrorKind, Error, Response, from_http, tencent_response};

/// The payload of `DescribeZones`.
#[tencent_response]
struct DescribeZones {
    total_count: u64,
}

/// A response of the server.
struct Answer {
    status: &'static str,
    content_type: &'static str,
    body: &'static str,
}

const SUCCESS: Answer = Answer {
    status: "200 OK",
    content_type: "application/json",
    body: r#"{"Response": {"TotalCount": 7, "RequestId": "request-1"}}"#,
};
const ERROR: Answer = Answer {
    status: "200 OK",
    content_type: "application/json",
    body: r#"{"Response": {"Error": {"Code": "AuthFailure.TokenFailure", "Message": "The token is wrong."}, "RequestId": "request-2"}}"#,
};
const HTML: Answer = Answer {
    status: "502 Bad Gateway",
    content_type: "text/html",
    body: "<html><title>502 Bad Gateway</title></html>",
};
const HALF: Answer = Answer {
    status: "200 OK",
    content_type: "application/json",
    body: r#"{"Response": {"RequestId": "request-4", "TotalCo"#,
};
const THROTTLE: Answer = Answer {
    status: "200 OK",
    content_type: "application/json",
    body: r#"{"Response": {"Error": {"Code": "RequestLimitExceeded", "Message": "Slow down."}, "RequestId": "request-5"}}"#,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let calls: [(&str, &[Answer]); 5] = [
        ("success", &[SUCCESS]),
        ("API error", &[ERROR]),
        ("gateway", &[HTML, HTML, HTML]),
        ("truncated reply, then success", &[HALF, SUCCESS]),
        ("throttling twice, then success", &[THROTTLE, THROTTLE, SUCCESS]),
    ];
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for (name, answers) in calls {
        let address = serve(answers)?;
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
    let client = reqwest::Client::builder()
        .no_proxy()
        .timeout(Duration::from_secs(10))
        .build()?;
    let reply = client.post(format!("http://{address}/")).body("{}").send().await?;
    let (status, headers) = (reply.status(), reply.headers().clone());
    let mut response = http::Response::new(reply.bytes().await?.to_vec());
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}

/// Starts a server that sends one of `answers` per connection, in order, and then ends.
fn serve(answers: &'static [Answer]) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    std::thread::spawn(move || -> std::io::Result<()> {
        for answer in answers {
            let (mut stream, _) = listener.accept()?;
            let mut lines = BufReader::new(stream.try_clone()?).lines();
            // The head of the request ends with an empty line; its body is ignored.
            while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
            write!(
                stream,
                "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{}",
                answer.status,
                answer.content_type,
                answer.body.len(),
                answer.body,
            )?;
        }
        Ok(())
    });
    Ok(address)
}
