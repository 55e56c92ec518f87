//! An HTTP server on this machine whose answers a function decides.

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

use http::{Request, Response, StatusCode};

/// A reply that does not depend on the request.
pub type Reply = (StatusCode, &'static str);

/// Sends these replies, one for each request.
pub fn in_order(replies: &'static [Reply]) -> impl FnMut(Request<Vec<u8>>) -> Response<String> + Send {
    let mut replies = replies.iter();
    move |_| {
        let (status, body) = replies.next().copied().unwrap_or((StatusCode::GONE, "no more replies"));
        let mut response = Response::new(body.to_owned());
        *response.status_mut() = status;
        response
    }
}

/// Starts a server that answers each request with the result of `answer`, until the program ends.
pub fn serve(
    mut answer: impl FnMut(Request<Vec<u8>>) -> Response<String> + Send + 'static,
) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for stream in listener.incoming() {
            if let Err(error) = stream
                .map_err(Into::into)
                .and_then(|stream| exchange(stream, &mut answer))
            {
                eprintln!("the server cannot answer: {error}");
            }
        }
    });
    Ok(address)
}

fn exchange(
    mut stream: TcpStream,
    answer: impl FnOnce(Request<Vec<u8>>) -> Response<String>,
) -> Result<(), Box<dyn Error>> {
    let response = answer(read(&mut BufReader::new(&stream))?);
    write!(stream, "HTTP/1.1 {}\r\n", response.status())?;
    for (name, value) in response.headers() {
        write!(stream, "{name}: {}\r\n", value.to_str()?)?;
    }
    let body = response.body();
    write!(
        stream,
        "Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    Ok(())
}

/// Reads a request with its body.
fn read(stream: &mut impl BufRead) -> Result<Request<Vec<u8>>, Box<dyn Error>> {
    let mut lines = stream.by_ref().lines();
    let first = lines.next().ok_or("an empty request")??;
    let [method, path, _] = first.split(' ').collect::<Vec<_>>()[..] else {
        return Err("not the first line of a request".into());
    };
    let mut request = Request::builder().method(method).uri(path);
    let mut length = 0;
    for line in lines {
        let line = line?;
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        let value = value.trim();
        if name.eq_ignore_ascii_case("content-length") {
            length = value.parse()?;
        }
        request = request.header(name, value);
    }
    let mut body = Vec::new();
    stream.take(length).read_to_end(&mut body)?;
    Ok(request.body(body)?)
}
