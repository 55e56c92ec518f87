//! Decoding of event streams (`text/event-stream`).
//!
//! A few actions, such as the chats of language models, answer with a stream of events instead of one reply. [`Events`]
//! turns bytes into events as they arrive, without any I/O of its own:
//!
//! ```
//! use tencent_response::stream::Events;
//! use tencent_response::{Error, tencent_object, tencent_response};
//!
//! #[tencent_response(error = "ErrorMsg")]
//! struct ChatCompletions {
//!     choices: Vec<Choice>,
//! }
//!
//! #[tencent_object]
//! struct Choice {
//!     delta: String,
//!     finish_reason: String,
//! }
//!
//! # fn pieces() -> Vec<&'static [u8]> {
//! #     vec![
//! #         b"data: {\"Choices\": [{\"Delta\": \"Hel",
//! #         b"lo\", \"FinishReason\": \"\"}]}\n\ndata: {\"Choices\": [{\"Delta\": \"!\", \"FinishReason\": \"stop\"}]}\n",
//! #         b"\n",
//! #     ]
//! # }
//! # fn main() -> Result<(), Error> {
//! let mut events = Events::<ChatCompletions>::new();
//! let mut answer = String::new();
//! // Whatever the connection gives, cut anywhere.
//! for piece in pieces() {
//!     events.push(piece);
//!     for event in &mut events {
//!         answer += &event?.payload.choices[0].delta;
//!     }
//! }
//! // Fails if the stream broke off.
//! events.finish()?;
//! assert_eq!(answer, "Hello!");
//! # Ok(())
//! # }
//! ```
//!
//! With the feature `http`, [`Events::with_head`] takes the status and the headers of the response. With the feature
//! `futures`, [`Events::read`] turns a `Stream` of bytes, such as reqwest's `bytes_stream()`, into a `Stream` of
//! events.
//!
//! # What an event is
//!
//! The lines are read by the rules of the [HTML standard], with one deviation: a line of spaces and tabs alone ends an
//! event, as an empty line does. Comments and events whose data is blank are passed over. The data of an event is
//!
//! - a payload by itself, or one in an envelope, `{"Response": {…}}`: both decode alike. The members `RequestId`,
//!   `Error` and `DeprecatedWarning` of a payload by itself are those of an envelope;
//! - `[DONE]`, which marks the end. It is not an item, and nothing that follows is read.
//!
//! [HTML standard]: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
//!
//! # What an error is
//!
//! An event is [`Error::Api`](crate::Error::Api), after which the stream is over, if it holds an `Error` by the rules
//! of replies, or an error in the member that the payload's struct names, as hunyuan's actions do with
//! [`#[tencent_response(error = "ErrorMsg")]`](macro@crate::tencent_response#arguments): an object whose `Code`, text
//! or a number, is neither empty nor 0. Its text is `Message` or `Msg`. Null is none. This holds for what [`Events`]
//! reads: to [`from_slice`](crate::from_slice), such a member is one of the payload's. A payload that declares `Error`
//! itself receives it, unless it names it: `error = "Error"`.
//!
//! Whatever else a payload says about errors, such as `"success": false`, is for you to read.
//!
//! # Where the service sends no stream
//!
//! A request that fails before the stream begins is answered by an ordinary reply, whatever its content type. A body
//! that begins with `{` is therefore decoded as a reply, once it is whole, and its error or its payload is the only
//! item. What begins with `[` or `<`, or has another content type, is not an event stream either: [`Events::finish`]
//! says what came.

mod event;
mod events;
#[cfg(feature = "futures")]
mod futures;
mod origin;
mod parser;
mod payload;
mod place;
mod reply;

pub use crate::content_type::is_event_stream;
pub use crate::stream::event::{End, Event};
pub use crate::stream::events::Events;
#[cfg(feature = "futures")]
pub use crate::stream::futures::EventStream;
pub use crate::stream::payload::{from_data, lenient_from_data};
