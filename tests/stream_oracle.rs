//! Random event streams: cuts do not matter, and another parser reads the same events.
#![cfg(feature = "stream")]

use bytes::Bytes;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use sse_core::{SseDecoder, SseEvent};
use tencent_response::stream::{Events, from_data};

/// Parts of streams, of which random streams are made. No data that they make up is an error of the API or a mark.
const PARTS: [&str; 30] = [
    "\n",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    ":",
    " ",
    "\t",
    "data",
    "data:",
    "data: ",
    "event",
    "event:",
    "id:",
    "id: ",
    "retry: ",
    "{}",
    "{\"N\":1}",
    "{\"T\":\"",
    "\"}",
    "{\"Response\":{\"RequestId\":\"r\"}}",
    "7",
    "42",
    "x",
    "\0",
    "é",
    "😀",
    "data:{}\n\n",
    "id:1\n",
    "event: a\n",
];

/// What is seen of an event: its payload if it decodes, its id and its name.
type Seen = Option<(Value, Option<String>, Option<String>)>;

/// The events of a stream that comes in these pieces, and how it ends.
fn ours(pieces: &[&[u8]]) -> (Vec<Seen>, String) {
    let mut events = Events::<Value>::new();
    let mut seen = Vec::new();
    for piece in pieces {
        events.push(piece);
        seen.extend(
            events
                .by_ref()
                .map(|item| item.ok().map(|event| (event.payload, event.id, event.name))),
        );
    }
    (seen, format!("{:?}", events.finish()))
}

/// The same by `sse-core`, which reads lines of blanks as fields, and hands on events whose data is blank.
fn theirs(stream: &str) -> Vec<Seen> {
    let mut bytes = Bytes::from(without_blank_lines(stream));
    let mut decoder = SseDecoder::new();
    let mut seen = Vec::new();
    while let Some(event) = decoder.next(&mut bytes) {
        let SseEvent::Message(event) = event.unwrap() else {
            continue;
        };
        if !event.data.trim_ascii().is_empty() {
            let payload = from_data::<Value>(event.data.as_bytes()).ok();
            let id = event
                .last_event_id
                .as_deref()
                .map(str::to_owned)
                .filter(|id| !id.is_empty());
            let name = Some(event.event.into_owned()).filter(|name| name != "message");
            seen.push(payload.map(|response| (response.payload, id, name)));
        }
    }
    seen
}

/// Empties the lines that hold nothing but spaces and tabs. Their ends become carriage returns, which do not join with one
/// before them.
fn without_blank_lines(stream: &str) -> String {
    let lines = stream.split_inclusive(['\r', '\n']);
    let lines = lines.map(|line| match line.trim_start_matches([' ', '\t']) {
        end @ ("\n" | "\r") if end != line => "\r",
        _ => line,
    });
    lines.collect()
}

/// A stream that is no reply by its first byte, perhaps with a byte order mark.
fn streams() -> impl Strategy<Value = String> {
    let start = select(vec![":\n", "\u{feff}:\n", "data:{}\n\n", "\u{feff}data:{}\r"]);
    (start, vec(select(&PARTS[..]), 0..40)).prop_map(|(start, parts)| start.to_owned() + &parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4096) })]

    #[test]
    fn another_parser_reads_the_same_events(stream in streams()) {
        prop_assert_eq!(ours(&[stream.as_bytes()]).0, theirs(&stream));
    }

    #[test]
    fn cuts_do_not_matter(stream in streams(), cuts in vec(any::<prop::sample::Index>(), 0..8)) {
        check_cuts(stream.as_bytes(), &cuts)?;
    }

    #[test]
    fn cuts_of_any_bytes_do_not_matter(
        bytes in vec(select(&b"data:\n\r {}[]\"N7\xef\xbb\xbf\xff"[..]), 0..60),
        cuts in vec(any::<prop::sample::Index>(), 0..8),
    ) {
        check_cuts(&bytes, &cuts)?;
    }
}

fn check_cuts(bytes: &[u8], cuts: &[prop::sample::Index]) -> Result<(), TestCaseError> {
    let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
    places.extend([0, bytes.len()]);
    places.sort_unstable();
    let pieces: Vec<&[u8]> = places.windows(2).map(|pair| &bytes[pair[0]..pair[1]]).collect();
    prop_assert_eq!(ours(&pieces), ours(&[bytes]));
    Ok(())
}
