//! Reads the event stream of a chat as it arrives.
//!
//! `cargo run --manifest-path examples/client/Cargo.toml --bin chat` starts a small local server and calls it. The server
//! responds as chats do: with a stream, a stream that fails in the middle, an error in the place of a stream, or a stream
//! that breaks off. The program fails if it sees something else.

use std::error::Error as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use futures_util::StreamExt;
use tencent_response::stream::{End, Events};
use tencent_response::{DecodeErrorKind, Error, Retry, tencent_object, tencent_response};

/// An event of `ChatCompletions`. Once its stream has begun, Hunyuan tells in `ErrorMsg` what goes wrong.
#[tencent_response(error = "ErrorMsg")]
struct ChatCompletions {
    choices: Vec<Choice>,
}

#[tencent_object]
struct Choice {
    delta: Delta,
}

#[tencent_object]
struct Delta {
    content: String,
}

/// How a chat ended.
type Outcome = Result<Option<End>, Error>;

/// A chat: what the server sends, in pieces, and what the client should make of it.
struct Chat {
    name: &'static str,
    content_type: &'static str,
    pieces: &'static [&'static str],
    /// Whether the connection breaks off after the pieces.
    breaks_off: bool,
    answer: &'static str,
    is_expected: fn(&Outcome) -> bool,
}

const STREAM: &str = "text/event-stream; charset=utf-8";

const CHATS: [Chat; 4] = [
    Chat {
        name: "a chat",
        content_type: STREAM,
        pieces: &[
            "data: {\"Choices\": [{\"Delta\": {\"Con",
            "tent\": \"Good \"}}]}\n",
            "\t\ndata: {\"Choices\": [{\"Delta\": {\"Content\": \"morning.\"}}]}\n\n",
        ],
        breaks_off: false,
        answer: "Good morning.",
        is_expected: |outcome| matches!(outcome, Ok(Some(End::Unmarked))),
    },
    Chat {
        name: "a chat that fails in the middle",
        content_type: STREAM,
        pieces: &[
            "data: {\"Choices\": [{\"Delta\": {\"Content\": \"Good \"}}]}\n\n",
            "data: {\"ErrorMsg\": {\"Msg\": \"The model is busy.\", \"Code\": 2000}}\n\n",
        ],
        breaks_off: false,
        answer: "Good ",
        is_expected: |outcome| matches!(outcome, Err(Error::Api(error)) if error.code == *"2000" && error.event == Some(1)),
    },
    Chat {
        name: "a chat that is refused",
        content_type: "application/json",
        pieces: &[
            r#"{"Response": {"Error": {"Code": "AuthFailure.TokenFailure", "#,
            r#""Message": "The token is wrong."}, "RequestId": "request-3"}}"#,
        ],
        breaks_off: false,
        answer: "",
        is_expected: |outcome| matches!(outcome, Err(Error::Api(error)) if error.code == *"AuthFailure.TokenFailure"),
    },
    Chat {
        name: "a chat that breaks off",
        content_type: STREAM,
        pieces: &[
            "data: {\"Choices\": [{\"Delta\": {\"Content\": \"Good \"}}]}\n\n",
            "data: {\"Choi",
        ],
        breaks_off: true,
        answer: "Good ",
        is_expected: |outcome| match outcome {
            Err(Error::Decode(error)) => {
                error.kind() == DecodeErrorKind::BrokenOff
                    && error.retry() == Retry::Never
                    && error.source().is_some_and(|source| source.is::<reqwest::Error>())
            }
            _ => false,
        },
    },
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for chat in &CHATS {
        println!("{}:", chat.name);
        let (answer, outcome) = runtime.block_on(call(serve(chat)?))?;
        match &outcome {
            Ok(_) => println!("  ended"),
            Err(error) => println!("  failed: {error}"),
        }
        if answer != chat.answer || !(chat.is_expected)(&outcome) {
            return Err(format!("{}: not what was expected", chat.name).into());
        }
    }
    Ok(())
}

/// Calls the server, and returns what the chat says, and how it ends.
async fn call(address: SocketAddr) -> Result<(String, Outcome), reqwest::Error> {
    let client = reqwest::Client::builder().timeout(Duration::from_secs(10)).build()?;
    let response = client.post(format!("http://{address}/")).body("{}").send().await?;
    let events = Events::<ChatCompletions>::new().with_head(response.status(), response.headers());
    let mut events = events.read(response.bytes_stream());
    let mut answer = String::new();
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => {
                for choice in event.payload.choices {
                    println!("  {:?}", choice.delta.content);
                    answer += &choice.delta.content;
                }
            }
            Err(error) => return Ok((answer, Err(error))),
        }
    }
    Ok((answer, Ok(events.end())))
}

/// Starts a server that answers one request.
fn serve(chat: &'static Chat) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        if let Err(error) = listener.accept().and_then(|(stream, _)| answer(stream, chat)) {
            eprintln!("the server cannot answer: {error}");
        }
    });
    Ok(address)
}

/// Answers in chunks, each of which arrives by itself.
fn answer(mut stream: TcpStream, chat: &Chat) -> std::io::Result<()> {
    let mut request = BufReader::new(&stream);
    let mut line = String::new();
    while request.read_line(&mut line)? > 2 {
        line.clear();
    }
    // The body of the request is `{}`.
    request.read_exact(&mut [0; 2])?;
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nX-TC-RequestId: request-1\r\n\
         Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
        chat.content_type
    )?;
    for piece in chat.pieces {
        write!(stream, "{:x}\r\n{piece}\r\n", piece.len())?;
        thread::sleep(Duration::from_millis(20));
    }
    if !chat.breaks_off {
        write!(stream, "0\r\n\r\n")?;
    }
    Ok(())
}
