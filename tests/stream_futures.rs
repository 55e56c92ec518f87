//! Event streams as `futures::Stream`s.
#![cfg(feature = "futures")]

use std::convert::Infallible;
use std::error::Error as _;
use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use futures_core::Stream;
use serde_json::Value;
use tencent_response::stream::{End, EventStream, Events};
use tencent_response::{DecodeErrorKind, Error};

/// Gives each piece after it was not ready once, and fails if it is read after the pieces and `may_end` is false.
struct Pieces<E> {
    pieces: Vec<Result<&'static str, E>>,
    is_ready: bool,
    may_end: bool,
}

impl<E: Unpin> Stream for Pieces<E> {
    type Item = Result<&'static str, E>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.is_ready = !self.is_ready;
        if !self.is_ready {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        if self.pieces.is_empty() {
            assert!(self.may_end, "read after the end");
            return Poll::Ready(None);
        }
        Poll::Ready(Some(self.pieces.remove(0)))
    }
}

/// The items of a stream, and its end.
fn read<E>(pieces: Vec<Result<&'static str, E>>, may_end: bool) -> (Vec<Result<Value, Error>>, Option<End>)
where
    E: Into<Box<dyn std::error::Error + Send + Sync>> + Unpin,
{
    let is_ready = true;
    let mut stream: EventStream<_, Value> = Events::new().read(Pieces {
        pieces,
        is_ready,
        may_end,
    });
    let mut context = Context::from_waker(Waker::noop());
    let mut items = Vec::new();
    loop {
        match pin!(&mut stream).poll_next(&mut context) {
            Poll::Pending => {}
            Poll::Ready(Some(item)) => items.push(item.map(|event| event.payload)),
            Poll::Ready(None) => return (items, stream.end()),
        }
    }
}

fn whole(pieces: &[&'static str]) -> Vec<Result<&'static str, Infallible>> {
    pieces.iter().copied().map(Ok).collect()
}

#[test]
fn events_come_as_their_bytes_come() {
    let (items, end) = read(whole(&["data: {\"N\"", ": 1}\n\ndata: {}", "\n\n"]), true);
    let items: Vec<String> = items.into_iter().map(|item| item.unwrap().to_string()).collect();
    assert_eq!(
        (items, end),
        (vec![r#"{"N":1}"#.to_owned(), "{}".to_owned()], Some(End::Unmarked))
    );
}

#[test]
fn nothing_is_read_after_the_mark() {
    let (items, end) = read(whole(&["data: {}\n\ndata: [DONE]\n\n"]), false);
    assert_eq!((items.len(), end), (1, Some(End::Marked)));
}

#[test]
fn nothing_is_read_after_an_error_of_the_api() {
    let (items, end) = read(
        whole(&["data: {\"Error\": {\"Code\": \"InternalError\"}}\n\ndata: {}\n\n"]),
        false,
    );
    assert_eq!((items.len(), end), (1, None));
    assert!(matches!(items[0], Err(Error::Api(_))));
}

#[test]
fn a_payload_that_does_not_decode_is_followed_by_others() {
    let (items, end) = read(whole(&["data: x\n\ndata: {}\n\n"]), true);
    assert_eq!(
        (items[0].is_err(), items[1].is_ok(), end),
        (true, true, Some(End::Unmarked))
    );
}

#[test]
fn a_stream_that_breaks_off_ends_with_an_error() {
    let (items, end) = read(whole(&["data: {}\n\ndata: {}"]), true);
    assert_eq!((items.len(), end), (2, None));
    let Err(Error::Decode(error)) = &items[1] else {
        panic!("{items:?}")
    };
    assert_eq!(
        (error.kind(), error.event(), error.source().is_none()),
        (DecodeErrorKind::BrokenOff, Some(1), true)
    );
}

#[test]
fn an_error_of_the_connection_is_the_source() {
    let reset = io::Error::from(io::ErrorKind::ConnectionReset);
    let (items, end) = read(vec![Ok("data: {}\n\n"), Err(reset)], false);
    assert_eq!((items.len(), end), (2, None));
    let Err(Error::Decode(error)) = &items[1] else {
        panic!("{items:?}")
    };
    assert_eq!(error.kind(), DecodeErrorKind::BrokenOff);
    let source = error
        .source()
        .and_then(|source| source.downcast_ref::<io::Error>())
        .unwrap();
    assert_eq!(source.kind(), io::ErrorKind::ConnectionReset);
}

#[test]
fn a_reply_is_one_item() {
    let (items, end) = read(whole(&["{\"Response\":", " {\"N\": 1}}", "\n"]), true);
    assert_eq!((items.len(), end), (1, Some(End::Unmarked)));
    assert_eq!(items.into_iter().next().unwrap().unwrap()["N"], 1);
}

#[test]
fn debug_shows_nothing_of_the_body() {
    let stream = Events::<Value>::new().read(Pieces::<Infallible> {
        pieces: vec![Ok("secret")],
        is_ready: true,
        may_end: true,
    });
    assert_eq!(
        format!("{stream:?}"),
        r#"EventStream { events: Some(Events { action: "", count: 0, outcome: None, .. }), end: None, .. }"#
    );
}

#[test]
fn the_stream_can_be_sent_and_moved() {
    fn check(_: &(impl Send + Sync + Unpin)) {}
    check(&Events::<Value>::new());
    check(&Events::<Value>::new().read(Pieces::<Infallible> {
        pieces: Vec::new(),
        is_ready: true,
        may_end: true,
    }));
}
