//! Event streams of every shape and ending, in pieces of every length.
#![cfg(feature = "stream")]

mod stream {
    pub(crate) mod bodies;
}

use serde_json::{Map, Value};
use stream::bodies::BODIES;
use tencent_response::stream::{Event, Events};
use tencent_response::tencent_response;

/// A payload with any members, of which one may be an error.
#[tencent_response(error = "ErrorMsg")]
struct Any {
    #[serde(flatten)]
    members: Map<String, Value>,
}

/// What an item shows.
fn show(event: &Event<Any>) -> String {
    let mut text = Value::Object(event.payload.members.clone()).to_string();
    let fields = [("id", &event.id), ("name", &event.name)];
    for (field, value) in fields
        .into_iter()
        .filter_map(|(field, value)| Some((field, value.as_ref()?)))
    {
        text += &format!(" {field}={value}");
    }
    if let Some(id) = &event.request_id {
        text += &format!(" request={id}");
    }
    text
}

/// The items of a stream that comes in these pieces, and its end.
fn outcome(mut events: Events<Any>, pieces: &[&[u8]]) -> (Vec<String>, String) {
    let mut items = Vec::new();
    for piece in pieces {
        events.push(piece);
        items.extend(events.by_ref().map(|item| match item {
            Ok(event) => show(&event),
            Err(error) => error.to_string().replace("Any: ", ""),
        }));
    }
    let end = match events.finish() {
        Ok(end) => format!("{end:?}"),
        Err(error) => error.to_string().replace("Any: ", ""),
    };
    (items, end)
}

#[test]
fn every_shape_and_ending_is_read() {
    for body in BODIES {
        let (items, end) = outcome(Events::new(), &[body.bytes]);
        assert_eq!(items, body.items, "{}", body.what);
        assert_eq!(end, body.end, "{}", body.what);
    }
}

/// Cuts each body at the given places, and compares with the body in one piece.
fn check_cuts(cuts: impl Fn(usize) -> Vec<(usize, usize)>, limit: usize) {
    for body in BODIES {
        let whole = outcome(Events::new().with_limit(limit), &[body.bytes]);
        for (first, second) in cuts(body.bytes.len()) {
            let pieces = [&body.bytes[..first], &body.bytes[first..second], &body.bytes[second..]];
            let cut = outcome(Events::new().with_limit(limit), &pieces);
            assert_eq!(cut, whole, "{}, cut at {first} and {second}", body.what);
        }
    }
}

fn one_cut(length: usize) -> Vec<(usize, usize)> {
    (0..=length).map(|at| (at, at)).collect()
}

fn two_cuts(length: usize) -> Vec<(usize, usize)> {
    (0..=length)
        .flat_map(|first| (first..=length).map(move |second| (first, second)))
        .collect()
}

#[test]
fn a_cut_at_any_byte_changes_nothing() {
    check_cuts(one_cut, usize::MAX);
}

#[test]
fn cuts_at_any_two_bytes_change_nothing() {
    check_cuts(two_cuts, usize::MAX);
}

#[test]
fn a_cut_at_any_byte_does_not_change_what_exceeds_a_limit() {
    for limit in 0..40 {
        check_cuts(one_cut, limit);
    }
}

#[test]
fn single_bytes_change_nothing() {
    for body in BODIES {
        let bytes: Vec<&[u8]> = body.bytes.chunks(1).collect();
        assert_eq!(
            outcome(Events::new(), &bytes),
            outcome(Events::new(), &[body.bytes]),
            "{}",
            body.what
        );
    }
}

#[test]
fn the_time_to_connect_again_is_kept() {
    let mut events = Events::<Any>::new();
    events.push(b"retry: 1500\nretry: +1\nretry: 1s\nretry:\n\n");
    assert!(events.next().is_none());
    assert_eq!(events.reconnection_time(), Some(std::time::Duration::from_millis(1500)));
}
