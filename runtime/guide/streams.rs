//! Streams: read the answer of an action that sends events, and know whether it is complete.
//!
//! # Read events as they arrive
//!
//! The module [`stream`] needs the feature `stream`. It does no I/O: [`Events`] takes the bytes that your connection
//! gives, however they are cut, and returns the events that they complete. This loop reads any [`Read`](std::io::Read):
//!
//! ```
//! use std::io::Read;
//! use tencent_response::stream::{End, Events};
//! use tencent_response::{Error, tencent_object, tencent_response};
//!
//! #[tencent_response]
//! struct ChatCompletions {
//!     choices: Vec<Choice>,
//! }
//!
//! #[tencent_object]
//! struct Choice {
//!     delta: Delta,
//!     finish_reason: Option<String>,
//! }
//!
//! #[tencent_object]
//! struct Delta {
//!     content: String,
//! }
//!
//! fn read(mut body: impl Read, mut show: impl FnMut(ChatCompletions)) -> Result<End, Error> {
//!     let mut events = Events::<ChatCompletions>::new();
//!     let mut buffer = [0; 8192];
//!     while !events.is_over() {
//!         let length = match body.read(&mut buffer) {
//!             Ok(0) => break,
//!             Ok(length) => length,
//!             Err(error) => return events.abort(error),
//!         };
//!         events.push(&buffer[..length]);
//!         for event in &mut events {
//!             show(event?.payload);
//!         }
//!     }
//!     events.finish()
//! }
//!
//! let body = br#"
//! data: {"Choices": [{"Delta": {"Content": "Good "}}]}
//!
//! data: {"Choices": [{"Delta": {"Content": "morning."}, "FinishReason": "stop"}]}
//!
//! "#;
//! let (mut answer, mut reason) = (String::new(), None);
//! let end = read(&body[..], |event| {
//!     for choice in event.choices {
//!         answer += &choice.delta.content;
//!         reason = choice.finish_reason;
//!     }
//! })?;
//! assert_eq!((answer.as_str(), reason.as_deref()), ("Good morning.", Some("stop")));
//! assert_eq!(end, End::Unmarked);
//! # Ok::<(), Error>(())
//! ```
//!
//! In asynchronous code, the feature `futures` adds [`Events::read`], which turns a `Stream` of bytes into a `Stream`
//! of events. In the repository, `examples/client/chat.rs` reads a chat with it and reqwest.
//!
//! # Is the answer complete?
//!
//! Three things say so together:
//!
//! - no event was an error. `event?` above leaves at the first one; a program that can do without an event goes on,
//!   until [`is_over`](crate::stream::Events::is_over);
//! - [`finish`](crate::stream::Events::finish) returns `Ok`: the bytes did not end inside an event, and not before the
//!   first one. After an error of the connection, call [`abort`](crate::stream::Events::abort) instead;
//! - the last payload says that it is the last, as by `FinishReason`. Few services mark the end, and then it is
//!   [`End::Marked`]. Where they do not, only this member tells an answer that ended from one that stopped between two
//!   events.
//!
//! # What can go wrong, and when
//!
//! ```
//! use tencent_response::stream::{End, Events};
//! use tencent_response::{DecodeErrorKind, Error, Retry, tencent_response};
//!
//! #[tencent_response(error = "ErrorMsg")]
//! struct Chat {
//!     content: String,
//! }
//!
//! fn read(body: &str) -> (usize, Result<End, Error>) {
//!     let mut events = Events::<Chat>::new();
//!     events.push(body.as_bytes());
//!     let mut count = 0;
//!     for event in &mut events {
//!         match event {
//!             Ok(_) => count += 1,
//!             Err(error) => return (count, Err(error)),
//!         }
//!     }
//!     (count, events.finish())
//! }
//!
//! // The request is refused: there is a reply in place of a stream.
//! let body = r#"{"Response": {"Error": {"Code": "RequestLimitExceeded", "Message": "…"}}}"#;
//! let (count, result) = read(body);
//! assert_eq!((count, result.unwrap_err().retry()), (0, Retry::Safe));
//!
//! // The service fails after the first event.
//! let body = r#"
//! data: {"Content": "Good "}
//!
//! data: {"ErrorMsg": {"Msg": "Busy.", "Code": 2000}}
//!
//! "#;
//! let (count, result) = read(body);
//! let error = result.unwrap_err();
//! assert_eq!((count, error.to_string().as_str()), (1, "2000: Busy."));
//! assert_eq!(error.retry(), Retry::Never);
//!
//! // The connection ends inside the second event.
//! let (count, result) = read("data: {\"Content\": \"Good \"}\n\ndata: {\"Cont");
//! let Err(Error::Decode(error)) = result else { unreachable!() };
//! assert_eq!((count, error.kind(), error.event()), (1, DecodeErrorKind::BrokenOff, Some(1)));
//! assert_eq!(error.retry(), Retry::Never);
//! ```
//!
//! An error that the API sends inside an event is in its member `Error`, or in the one that the argument `error` of
//! [`#[tencent_response]`](macro@crate::tencent_response) names. Some services have members of their own for it, such
//! as `"success": false`; those are part of the payload.
//!
//! Once an event has arrived, the advice is [`Retry::Never`]: the service has answered, and may have charged for it.
//!
//! # Take the head of the response along
//!
//! Most streams give the request id in a header alone. With the feature `http`,
//! [`with_head`](crate::stream::Events::with_head) takes it from there, and tells a stream from a reply by the content
//! type.
//!
//! # Edge cases
//!
//! - An action that can do both may answer with a reply that succeeds. Its payload is then the only event; if the reply
//!   has other members than the events, declare both as [`Option`]s. [`is_reply`](crate::stream::Events::is_reply)
//!   tells which came.
//! - [`lenient`](crate::stream::Events::lenient) corrects events as [`lenient`](crate::lenient) corrects replies.
//! - An event above the limit of 16 MiB ends the stream with an error;
//!   [`with_limit`](crate::stream::Events::with_limit) sets another.
//! - If your client has a parser of event streams, decode the data of each event with [`from_data`].
//! - [`from_slice`](crate::from_slice) and its like refuse a stream with [`DecodeErrorKind::EventStream`].
//!
//! [`DecodeErrorKind::EventStream`]: crate::DecodeErrorKind::EventStream
//! [`End::Marked`]: crate::stream::End::Marked
//! [`Events`]: crate::stream::Events
//! [`Events::read`]: crate::stream::Events::read
//! [`Retry::Never`]: crate::Retry::Never
//! [`from_data`]: crate::stream::from_data
//! [`stream`]: crate::stream
