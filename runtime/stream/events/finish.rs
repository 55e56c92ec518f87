//! How a stream ends.

use std::error::Error as StdError;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::action::TencentResponse;
use crate::decode_error::kind::DecodeErrorKind;
use crate::decode_error::{Cause, DecodeError};
use crate::error::Error;
use crate::hint::count;
use crate::request_id::RequestId;
use crate::stream::event::End;
use crate::stream::events::{Body, Events};

impl<T: TencentResponse + DeserializeOwned> Events<T> {
    /// Ends the stream where the body ends, after all events were taken.
    ///
    /// # Errors
    ///
    /// Returns
    ///
    /// - the error after which the stream was over, if there was one;
    /// - [`Error::Decode`] of the kind [`BrokenOff`](DecodeErrorKind::BrokenOff) if the body ends inside an event, which is
    ///   never delivered, or without any event. [`DecodeError::event`](crate::DecodeError::event) is the number of events
    ///   before that;
    /// - the error of the reply, if the body is one that is not whole or not JSON, or the body of something else.
    ///
    /// If there are events that were not taken, the first of them is returned if it is an error; otherwise the kind is
    /// [`Event`](DecodeErrorKind::Event).
    pub fn finish(self) -> Result<End, Error<T::Code>> {
        self.end(None)
    }

    /// Ends the stream where its connection failed, with the connection's error, after all events were taken.
    ///
    /// A stream whose end was marked before that did not fail.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`finish`](Events::finish). A stream that is not over broke off, also between two events;
    /// [`source`](StdError::source) returns `cause`.
    ///
    /// ```
    /// use std::error::Error;
    /// use std::io;
    /// use tencent_response::stream::Events;
    ///
    /// let mut events = Events::<serde_json::Value>::new();
    /// events.push(b"data: {\"Content\": \"Hello\"}\n\n");
    /// assert!(events.next().is_some());
    /// let error = events.abort(io::Error::from(io::ErrorKind::ConnectionReset)).unwrap_err();
    /// assert_eq!(error.to_string(), "an event stream that broke off: after 1 event");
    /// assert_eq!(error.source().unwrap().to_string(), "connection reset");
    /// ```
    pub fn abort(self, cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Result<End, Error<T::Code>> {
        self.end(Some(cause.into()))
    }

    fn end(mut self, cause: Option<Box<dyn StdError + Send + Sync>>) -> Result<End, Error<T::Code>> {
        match self.next() {
            Some(Ok(_)) => {
                let problem = "the stream was ended before all events were taken".to_owned();
                return Err(self.error(DecodeErrorKind::Event, problem));
            }
            Some(Err(error)) => return Err(error),
            None => {}
        }
        let body = std::mem::replace(&mut self.body, Body::Unknown(Vec::new()));
        if let Some(outcome) = self.outcome.take() {
            return match body {
                Body::Reply(reply) if reply.is_followed && outcome.is_ok() => {
                    let problem = "trailing characters after the reply".to_owned();
                    Err(self.error(DecodeErrorKind::Json, problem))
                }
                _ => outcome,
            };
        }
        let unfinished = match body {
            Body::Reply(reply) => {
                return match self.origin.decode_reply(&reply.body, self.decode) {
                    Err(Error::Decode(error)) if cause.is_some() => {
                        Err(self.broken_off(cause, String::new(), error.request_id))
                    }
                    result => result.map(|_| End::Unmarked),
                };
            }
            Body::Stream(parser) => parser.into_unfinished(&mut self.seen),
            Body::Unknown(_) => None,
        };
        let is_other_text = self.length > 0 && !self.seen.is_event_stream;
        match unfinished {
            _ if is_other_text && cause.is_none() => {
                let problem = format!("{} without an event", count(self.length, "byte"));
                Err(self.error(DecodeErrorKind::Json, problem))
            }
            Some(event) if event.is_end() => Ok(End::Marked),
            Some(_) => Err(self.broken_off(cause, self.path(), None)),
            None if cause.is_none() && self.count > 0 => Ok(End::Unmarked),
            None => Err(self.broken_off(cause, String::new(), None)),
        }
    }

    /// Returns the error of a stream that broke off at a path, because its connection failed if there is a `cause`.
    fn broken_off(
        &self,
        cause: Option<Box<dyn StdError + Send + Sync>>,
        path: String,
        request_id: Option<RequestId>,
    ) -> Error<T::Code> {
        self.complete(Error::Decode(Box::new(DecodeError {
            path,
            request_id,
            problem: format!("after {}", count(self.count, "event")),
            cause: cause.map(|cause| Arc::new(Cause::Transport(cause))),
            ..DecodeError::new(DecodeErrorKind::BrokenOff, T::ACTION)
        })))
    }
}
