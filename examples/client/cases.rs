//! Calls of servers on this machine, which check the signature and then reply as Tencent Cloud and its gateways do.

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use call::{CallError, Client, Credentials};
use http::{Request, Response, StatusCode};
use serde_json::{Value, json};
use tencent_response::ErrorCode;

use crate::instances::{self, DescribeInstancesStatus};
use crate::server::{Reply, in_order, serve};
use crate::verify::verify;

const SUCCESS: Reply = (
    StatusCode::OK,
    r#"{"Response": {"TotalCount": 1, "InstanceStatusSet": [
        {"InstanceId": "ins-1", "InstanceState": "RUNNING"}
    ], "RequestId": "request-1"}}"#,
);
const THROTTLE: Reply = (
    StatusCode::OK,
    r#"{"Response": {"Error": {"Code": "RequestLimitExceeded", "Message": "Slow down."}, "RequestId": "request-2"}}"#,
);
const ERROR: Reply = (
    StatusCode::OK,
    r#"{"Response": {"Error": {"Code": "UnauthorizedOperation", "Message": "No."}, "RequestId": "request-3"}}"#,
);
const GATEWAY: Reply = (StatusCode::BAD_GATEWAY, "<html>Bad Gateway</html>");
const DRIFT: Reply = (
    StatusCode::OK,
    r#"{"Response": {"TotalCount": "0", "InstanceStatusSet": [], "RequestId": "request-4"}}"#,
);

/// Runs the cases up to the first one with another outcome than the expected one.
pub async fn run() -> Result<(), Box<dyn Error>> {
    let request = instances::Request { offset: 0, limit: 100 };

    let server = Server::start(in_order(&[SUCCESS]))?;
    let result = server.client.call(&request).await;
    server.check("success", result.map(describe), "instances: 1; requests: 1")?;

    let server = Server::start(in_order(&[THROTTLE, SUCCESS]))?;
    let result = server.client.call(&request).await;
    server.check("throttling", result.map(describe), "instances: 1; requests: 2")?;

    let server = Server::start(in_order(&[ERROR]))?;
    let result = server.client.call_idempotent(&request).await;
    let expected = "UnauthorizedOperation: No. (request request-3); requests: 1";
    server.check("error", result.map(describe), expected)?;

    let server = Server::start(in_order(&[GATEWAY, SUCCESS]))?;
    let result = server.client.call(&request).await;
    let expected = "DescribeInstancesStatus: HTTP 502: not JSON: expected value at line 1 column 1; \
                    the body begins `<html>Bad Gateway</html>`; requests: 1";
    server.check("gateway", result.map(describe), expected)?;

    let server = Server::start(in_order(&[GATEWAY, SUCCESS]))?;
    let result = server.client.call_idempotent(&request).await;
    server.check("gateway, idempotent", result.map(describe), "instances: 1; requests: 2")?;

    let server = Server::start(in_order(&[DRIFT]))?;
    let result = server.client.call_idempotent(&request).await;
    let expected = "DescribeInstancesStatus: Response.TotalCount: expected an integer, found text at line 1 column 31; \
                    `lenient` would correct the reply in 1 place (request request-4); requests: 1";
    server.check("drift", result.map(describe), expected)?;

    let mut server = Server::start(in_order(&[DRIFT]))?;
    server.client.lenient = true;
    let result = server.client.call_idempotent(&request).await;
    server.check(
        "drift, lenient",
        result.map(describe),
        "instances: 0, corrections: 1; requests: 1",
    )?;

    let server = Server::start(|request| Response::new(page(request.body())))?;
    let result = instances::all(&server.client, 2).await;
    server.check(
        "all pages",
        result.map(|all| format!("instances: {}", all.len())),
        "instances: 5; requests: 3",
    )?;

    let mut server = Server::start(in_order(&[SUCCESS]))?;
    server.client.credentials.secret_key = "another key".to_owned();
    let result = server.client.call_idempotent(&request).await;
    let expected = "AuthFailure.SignatureFailure: The server refuses the signature. (request request-5); requests: 1";
    server.check("another key", result.map(describe), expected)
}

fn describe(response: tencent_response::Response<DescribeInstancesStatus>) -> String {
    let instances = response.payload.instance_status_set.len();
    match response.corrections.len() {
        0 => format!("instances: {instances}"),
        corrections => format!("instances: {instances}, corrections: {corrections}"),
    }
}

/// A page of five instances, as the body asks for it.
fn page(body: &[u8]) -> String {
    let parameters: Value = serde_json::from_slice(body).unwrap_or_default();
    let number = |name: &str| parameters[name].as_u64().unwrap_or_default();
    let end = (number("Offset") + number("Limit")).min(5);
    let page: Vec<_> = (number("Offset")..end)
        .map(|n| json!({"InstanceId": format!("ins-{n}"), "InstanceState": "RUNNING"}))
        .collect();
    json!({"Response": {"TotalCount": 5, "InstanceStatusSet": page, "RequestId": "request-6"}}).to_string()
}

/// A server, and a client that knows its keys.
struct Server {
    client: Client,
    requests: Arc<AtomicUsize>,
}

impl Server {
    /// Starts a server that answers requests with a valid signature with the result of `answer`.
    fn start(
        mut answer: impl FnMut(Request<Vec<u8>>) -> Response<String> + Send + 'static,
    ) -> Result<Self, Box<dyn Error>> {
        let credentials = Credentials {
            secret_id: "AKIDEXAMPLE".to_owned(),
            secret_key: "a key for the examples".to_owned(),
            token: None,
        };
        let mut client = Client::new(credentials.clone())?;
        let requests = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&requests);
        let address = serve(move |request| {
            counter.fetch_add(1, Ordering::Relaxed);
            match verify(&request, &credentials) {
                Ok(()) => answer(request),
                Err(code) => {
                    let error = json!({"Code": code, "Message": "The server refuses the signature."});
                    Response::new(json!({"Response": {"Error": error, "RequestId": "request-5"}}).to_string())
                }
            }
        })?;
        client.host = Some(address.to_string());
        client.scheme = "http";
        client.backoff = client.backoff.with_min_delay(Duration::from_millis(10));
        Ok(Self { client, requests })
    }

    /// Prints the outcome of a case, and fails if it is not the expected one.
    fn check(
        &self,
        name: &str,
        result: Result<String, CallError<ErrorCode>>,
        expected: &str,
    ) -> Result<(), Box<dyn Error>> {
        let outcome = result.unwrap_or_else(|error| error.to_string());
        let outcome = format!("{outcome}; requests: {}", self.requests.load(Ordering::Relaxed));
        println!("{name}: {outcome}");
        if outcome == expected {
            Ok(())
        } else {
            Err(format!("{name}: expected {expected}").into())
        }
    }
}
