//! Responses of the HTTP clients in use. The documentation of `from_http_parts` shows the functions of this file.

use std::error::Error;

use tencent_response::{Response, from_http_parts, tencent_response};

#[tencent_response]
#[derive(Debug)]
pub struct DescribeRegions {
    pub total_count: u64,
}

// [reqwest]
type Reply = Result<Response<DescribeRegions>, Box<dyn Error>>;

pub async fn by_reqwest(response: reqwest::Response) -> Reply {
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.bytes().await?;
    Ok(from_http_parts(status, &headers, &body)?)
}

// [ureq]
pub fn by_ureq(response: http::Response<ureq::Body>) -> Reply {
    let (head, mut body) = response.into_parts();
    let body = body.read_to_vec()?;
    Ok(from_http_parts(head.status, &head.headers, &body)?)
}

// [hyper]
pub async fn by_hyper(response: http::Response<hyper::body::Incoming>) -> Reply {
    let (head, body) = response.into_parts();
    let body = http_body_util::BodyExt::collect(body).await?.to_bytes();
    Ok(from_http_parts(head.status, &head.headers, &body)?)
}

// [end]
#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpListener};
    use std::thread;

    use super::*;

    const SUCCESS: &str = r#"{"Response": {"TotalCount": 2, "RequestId": "in-the-body"}}"#;
    const SHOWN: [&str; 3] = ["reqwest", "ureq", "hyper"];

    /// Answers one request.
    fn serve(status: &'static str, body: &'static str) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).unwrap();
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nX-TC-RequestId: in-the-head\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).unwrap();
            stream.write_all(body.as_bytes()).unwrap();
        });
        address
    }

    fn run<F: Future>(future: F) -> F::Output {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(future)
    }

    async fn ask_hyper(address: SocketAddr) -> http::Response<hyper::body::Incoming> {
        let stream = tokio::net::TcpStream::connect(address).await.unwrap();
        let (mut sender, connection) = hyper::client::conn::http1::handshake(hyper_util::rt::TokioIo::new(stream))
            .await
            .unwrap();
        tokio::spawn(connection);
        let request = http::Request::builder()
            .header("host", "localhost")
            .body(String::new())
            .unwrap();
        sender.send_request(request).await.unwrap()
    }

    fn every_client(
        status: &'static str,
        body: &'static str,
    ) -> [Result<Response<DescribeRegions>, Box<dyn Error>>; 3] {
        let address = serve(status, body);
        let reqwest = run(async { by_reqwest(reqwest::get(format!("http://{address}")).await.unwrap()).await });
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let address = serve(status, body);
        let ureq = by_ureq(agent.get(format!("http://{address}")).call().unwrap());
        let address = serve(status, body);
        let hyper = run(async { by_hyper(ask_hyper(address).await).await });
        [reqwest, ureq, hyper]
    }

    #[test]
    fn every_client_decodes_a_reply() {
        for response in every_client("200 OK", SUCCESS) {
            let response = response.unwrap();
            assert_eq!(response.payload.total_count, 2);
            assert_eq!(response.request_id.unwrap(), "in-the-body");
        }
    }

    #[test]
    fn every_client_passes_the_status_and_the_headers() {
        for response in every_client("502 Bad Gateway", "<html>Bad Gateway</html>") {
            let error = response.unwrap_err().to_string();
            assert!(error.starts_with("DescribeRegions: HTTP 502: not JSON"), "{error}");
            assert!(error.ends_with("(request in-the-head)"), "{error}");
        }
    }

    #[test]
    fn the_documentation_shows_these_functions() {
        let shown = include_str!("../../../../runtime/http.rs")
            .replace("/// ", "")
            .replace("///", "");
        let source = include_str!("lib.rs");
        for name in SHOWN {
            let start = source.split(&format!("// [{name}]\n")).nth(1).unwrap();
            let function = start.split("\n// [").next().unwrap().trim_end();
            assert!(
                function.contains("from_http_parts") && shown.contains(function),
                "{function}"
            );
        }
    }
}
