//! An event stream gives the same events however it is cut, and lenient decoding agrees with exact decoding.

use serde_json::Value;
use tencent_response::stream::Events;
use tencent_response::{Error, tencent_object, tencent_response};

/// A payload of a chat, with an error of its own.
#[tencent_response(error = "ErrorMsg")]
#[derive(Debug, PartialEq)]
struct Chat {
    id: Option<String>,
    choices: Vec<Choice>,
}

#[tencent_object]
#[derive(Debug, PartialEq)]
struct Choice {
    delta: String,
    index: u8,
}

/// The items of a stream, in these pieces, and how it ends.
fn read<T>(mut events: Events<T>, pieces: &[&[u8]]) -> (Vec<Result<T, Error>>, String)
where
    T: tencent_response::TencentResponse<Code = tencent_response::ErrorCode> + serde::de::DeserializeOwned,
{
    let mut items = Vec::new();
    for piece in pieces {
        events.push(piece);
        items.extend(events.by_ref().map(|item| item.map(|event| event.payload)));
    }
    (items, format!("{:?}", events.finish()))
}

fn compare<T>(body: &[u8], pieces: &[&[u8]], limit: usize)
where
    T: tencent_response::TencentResponse<Code = tencent_response::ErrorCode>
        + serde::de::DeserializeOwned
        + std::fmt::Debug
        + PartialEq,
{
    let exact = read(Events::<T>::new().with_limit(limit), &[body]);
    let cut = read(Events::<T>::new().with_limit(limit), pieces);
    assert_eq!(format!("{exact:?}"), format!("{cut:?}"));
    let lenient = read(Events::<T>::new().lenient().with_limit(limit), &[body]);
    assert_eq!(
        format!("{lenient:?}"),
        format!("{:?}", read(Events::<T>::new().lenient().with_limit(limit), pieces))
    );
    // What decodes exactly is the same, in the same order, with corrected events between.
    let mut rest = lenient.0.iter();
    for item in &exact.0 {
        let is_same = |other: &Result<T, Error>| match (item, other) {
            (Ok(exact), Ok(lenient)) => exact == lenient,
            (Err(Error::Api(exact)), Err(Error::Api(lenient))) => exact.code == lenient.code,
            _ => false,
        };
        match item {
            Err(Error::Decode(error)) => assert_eq!(error.to_string().lines().count(), 1),
            item => assert!(rest.any(is_same), "{item:?} is not in {lenient:?}"),
        }
    }
}

/// Reads the first two bytes as cuts and the third as a limit, and the rest as an event stream. Panics if what the module says
/// does not hold.
pub fn check(input: &[u8]) {
    let [first, second, limit, body @ ..] = input else {
        return;
    };
    let mut cuts = [first, second].map(|cut| usize::from(*cut) % (body.len() + 1));
    cuts.sort_unstable();
    let pieces = [&body[..cuts[0]], &body[cuts[0]..cuts[1]], &body[cuts[1]..]];
    // Few limits are small.
    let limit = if *limit < 64 { usize::from(*limit) } else { 1 << 20 };
    compare::<Value>(body, &pieces, limit);
    compare::<Chat>(body, &pieces, limit);
}
