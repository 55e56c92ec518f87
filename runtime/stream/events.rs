//! The events of a stream, from bytes that come in pieces.

mod finish;
#[cfg(feature = "http")]
mod http;
mod next;

use std::fmt;
use std::time::Duration;

use serde::de::DeserializeOwned;

use crate::action::TencentResponse;
use crate::correction::Correction;
use crate::decode::{MARK, without_mark};
use crate::error::Error;
use crate::stream::event::End;
use crate::stream::origin::Origin;
use crate::stream::parser::{Parser, Seen};
use crate::stream::payload::{Decode, exactly, leniently};
use crate::stream::reply::Reply;

/// The largest event or reply, in bytes, unless another limit is set.
const LIMIT: usize = 16 << 20;

/// The events of a stream: bytes go in, in pieces that break anywhere, and events come out.
///
/// It does no I/O. Give it what the connection has with [`push`](Events::push), take all events that are finished with
/// [`next`](Iterator::next), which returns `None` if more bytes are needed, and call [`finish`](Events::finish) when the
/// connection ends, or [`abort`](Events::abort) when it fails. See the [module](crate::stream) for what an event is.
///
/// ```
/// use tencent_response::stream::{End, Events};
/// use tencent_response::tencent_response;
///
/// #[tencent_response]
/// struct ChatCompletions {
///     content: String,
/// }
///
/// let mut events = Events::<ChatCompletions>::new();
/// let mut answer = String::new();
/// for piece in ["data:{\"Content\": \"Hel", "lo\"}\n", "\ndata:[DONE]\n\n"] {
///     events.push(piece.as_bytes());
///     for event in &mut events {
///         answer += &event?.payload.content;
///     }
/// }
/// assert_eq!(answer, "Hello");
/// assert_eq!(events.finish()?, End::Marked);
/// # Ok::<(), tencent_response::Error>(())
/// ```
///
/// # Errors
///
/// An item is
///
/// - [`Error::Api`] if the event holds an error. The stream is then over: no event follows.
/// - [`Error::Decode`] if the event does not decode. The events after it are read nevertheless.
/// - [`Error::Decode`] of the kind [`TooLarge`](crate::DecodeErrorKind::TooLarge) if an event exceeds the limit. The
///   stream is then over.
///
/// Paths begin with the event, as `event[12].Choices[0].Delta` or `event[12].Response.Data`, whose number counts from 0
/// all events before it that held a payload, whether that decoded or not. Once there was such an event,
/// [`retry`](Error::retry) is [`Never`](crate::Retry::Never).
pub struct Events<T: TencentResponse> {
    decode: Decode<T>,
    is_lenient: bool,
    limit: usize,
    origin: Origin,
    body: Body,
    /// How many bytes were pushed.
    length: usize,
    seen: Seen,
    /// The last id.
    id: Option<String>,
    /// The corrections of the event that comes next, so far.
    corrections: Vec<Correction>,
    /// How many events held a payload.
    count: usize,
    /// How the stream ended, once it is over.
    outcome: Option<Result<End, Error<T::Code>>>,
}

/// What the body is, and what is left of it.
enum Body {
    /// Too few bytes came to tell.
    Unknown(Vec<u8>),
    Stream(Parser),
    Reply(Reply),
}

impl<T: TencentResponse + DeserializeOwned> Events<T> {
    /// Begins a stream whose events are decoded exactly.
    pub fn new() -> Self {
        Self {
            decode: exactly::<T>(),
            is_lenient: false,
            limit: LIMIT,
            origin: Origin::default(),
            body: Body::Unknown(Vec::new()),
            length: 0,
            seen: Seen::default(),
            id: None,
            corrections: Vec::new(),
            count: 0,
            outcome: None,
        }
    }

    /// Corrects events that do not fit by the rules of [`lenient`](crate::lenient), and records that in
    /// [`Event::corrections`](crate::stream::Event::corrections). Text that is not UTF-8 is among what is corrected, also
    /// in the name and the id of an event; the paths are then `event[12].event` and `event[12].id`.
    ///
    /// ```
    /// use tencent_response::stream::Events;
    /// use tencent_response::tencent_response;
    ///
    /// #[tencent_response]
    /// struct ChatCompletions {
    ///     index: u32,
    /// }
    ///
    /// let mut events = Events::<ChatCompletions>::new().lenient();
    /// events.push(b"data: {\"Index\": \"7\"}\n\n");
    /// let event = events.next().expect("the event is finished")?;
    /// assert_eq!(event.payload.index, 7);
    /// assert_eq!(event.corrections[0].to_string(), "event[0].Index: text, read as an integer");
    /// # Ok::<(), tencent_response::Error>(())
    /// ```
    pub fn lenient(mut self) -> Self {
        self.decode = leniently::<T>();
        self.is_lenient = true;
        self
    }

    /// Sets the largest event, or reply in the place of a stream, that is read, in bytes: 16 MiB unless it is set. An
    /// event has the size of its data, or that of a line if that is larger.
    pub fn with_limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// Adds bytes of the body, which may begin and end anywhere.
    pub fn push(&mut self, bytes: &[u8]) {
        self.length = self.length.saturating_add(bytes.len());
        match &mut self.body {
            Body::Reply(reply) => reply.push(bytes),
            _ if self.outcome.is_some() => {}
            Body::Stream(parser) => parser.push(bytes),
            Body::Unknown(start) => {
                // Then it is white space, which is not looked at again.
                let is_blank = start.len() >= MARK.len() && bytes.trim_ascii().is_empty();
                start.extend_from_slice(bytes);
                if is_blank {
                    return;
                }
                self.body = match self.origin.is_reply(start, self.limit) {
                    None => return,
                    Some(true) => Body::Reply(Reply::new(start)),
                    Some(false) => Body::Stream(Parser::new(without_mark(start))),
                };
            }
        }
    }

    /// Returns whether the body is a reply instead of a stream, as far as it is known: its content type says so, or it
    /// begins with `{`. The payload of a reply is an item, as that of an event is.
    pub fn is_reply(&self) -> bool {
        matches!(self.body, Body::Reply(_))
    }

    /// Returns whether the stream is over, so that the rest of the body need not be read: its end is marked, or it failed.
    pub fn is_over(&self) -> bool {
        self.outcome.is_some()
    }

    /// Returns the time after which the service wants a client to connect again, if the stream has a field `retry` that
    /// holds a number. A call of an API is not repeated so; see [`Error::retry`].
    pub fn reconnection_time(&self) -> Option<Duration> {
        self.seen.reconnection_time
    }
}

impl<T: TencentResponse + DeserializeOwned> Default for Events<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Shows nothing of the body.
impl<T: TencentResponse> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events")
            .field("action", &T::ACTION)
            .field("count", &self.count)
            .field("outcome", &self.outcome)
            .finish_non_exhaustive()
    }
}
