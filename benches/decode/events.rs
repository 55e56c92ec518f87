//! The events of a chat, as they arrive: read with this crate, and by hand.
#![allow(dead_code)]

use serde::Deserialize;
use tencent_response::stream::Events;
use tencent_response::{tencent_object, tencent_response};

use crate::by_hand::ApiError;

/// How many bytes a connection gives at once.
const PIECE: usize = 1400;

/// The payload of an event.
#[tencent_response]
struct ChatCompletions {
    note: String,
    choices: Vec<Choice>,
    created: i64,
    id: String,
    usage: Usage,
}

/// An object of the payload.
#[tencent_object]
struct Choice {
    delta: Delta,
    finish_reason: String,
}

/// An object of the payload.
#[tencent_object]
struct Delta {
    role: String,
    content: String,
}

/// An object of the payload.
#[tencent_object]
struct Usage {
    prompt_tokens: i64,
    completion_tokens: i64,
    total_tokens: i64,
}

/// Reads a stream, and returns how many events there were.
pub(crate) fn read(body: &[u8]) -> Option<usize> {
    let mut events = Events::<ChatCompletions>::new();
    let mut count = 0;
    for piece in body.chunks(PIECE) {
        events.push(piece);
        for event in &mut events {
            event.ok()?;
            count += 1;
        }
    }
    events.finish().ok()?;
    Some(count)
}

/// The members of the payload and the envelope in one struct.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct ByHand {
    note: String,
    choices: Vec<ChoiceByHand>,
    created: i64,
    id: String,
    usage: UsageByHand,
    error: Option<ApiError>,
    request_id: Option<String>,
}

/// An object of the payload.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct ChoiceByHand {
    delta: DeltaByHand,
    finish_reason: String,
}

/// An object of the payload.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct DeltaByHand {
    role: String,
    content: String,
}

/// An object of the payload.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct UsageByHand {
    prompt_tokens: i64,
    completion_tokens: i64,
    total_tokens: i64,
}

/// Does the same for streams whose events are one line of data each, which is what most code by hand relies on.
pub(crate) fn read_by_hand(body: &[u8]) -> Option<usize> {
    let mut rest: Vec<u8> = Vec::new();
    let mut count = 0;
    for piece in body.chunks(PIECE) {
        rest.extend_from_slice(piece);
        let mut read = 0;
        while let Some(length) = rest.get(read..)?.iter().position(|byte| *byte == b'\n') {
            let line = rest.get(read..read + length)?;
            read += length + 1;
            let Some(data) = line.strip_prefix(b"data:") else {
                continue;
            };
            if data.trim_ascii() == b"[DONE]" {
                return Some(count);
            }
            let event: ByHand = serde_json::from_slice(data).ok()?;
            if event.error.is_some() {
                return None;
            }
            count += 1;
        }
        rest.drain(..read);
    }
    None
}
