//! The next event of a stream.

use serde::de::DeserializeOwned;

use crate::action::TencentResponse;
use crate::code::class::Retry;
use crate::decode_error::DecodeError;
use crate::decode_error::kind::DecodeErrorKind;
use crate::error::Error;
use crate::hint::count;
use crate::path::push_index;
use crate::stream::event::{End, Event};
use crate::stream::events::{Body, Events};
use crate::stream::parser::{Fields, TooLarge};
use crate::stream::payload::decode_data;
use crate::stream::place::mended;

impl<T: TencentResponse + DeserializeOwned> Iterator for Events<T> {
    type Item = Result<Event<T>, Error<T::Code>>;

    /// Returns the next event that is finished, or `None` if more bytes are needed or the stream is over.
    fn next(&mut self) -> Option<Self::Item> {
        while self.outcome.is_none() {
            let fields = match &mut self.body {
                Body::Unknown(start) if start.len() > self.limit => Err(TooLarge),
                Body::Unknown(_) => return None,
                Body::Stream(parser) => parser.next(&mut self.seen, self.limit)?,
                Body::Reply(reply) => match reply.take(self.limit)? {
                    Ok(body) => return Some(self.reply(&body)),
                    Err(error) => Err(error),
                },
            };
            match fields {
                Ok(fields) if fields.is_end() => self.outcome = Some(Ok(End::Marked)),
                Ok(fields) => {
                    if let Some(event) = self.event(fields) {
                        return Some(event);
                    }
                }
                Err(TooLarge) => {
                    let problem = format!("more than {}", count(self.limit, "byte"));
                    let error = self.error(DecodeErrorKind::TooLarge, problem);
                    return Some(Err(self.fail(error)));
                }
            }
        }
        None
    }
}

impl<T: TencentResponse> Events<T> {
    /// Decodes the reply that the body is.
    fn reply(&mut self, body: &[u8]) -> Result<Event<T>, Error<T::Code>> {
        match self.origin.decode_reply(body, self.decode) {
            Ok(response) => {
                self.outcome = Some(Ok(End::Unmarked));
                self.count += 1;
                Ok(Event::new(response))
            }
            Err(error) => Err(self.fail(error)),
        }
    }

    /// Decodes an event; returns `None` if it has no data.
    fn event(&mut self, fields: Fields) -> Option<Result<Event<T>, Error<T::Code>>> {
        if fields.id.is_some() {
            // It takes the place of one before it, and of the correction of that.
            self.id = None;
            self.corrections.clear();
        }
        let id = fields.id.map(|id| self.text(id, "id")).transpose();
        if let Ok(Some(id)) = &id {
            self.id = Some(id.clone()).filter(|id| !id.is_empty());
        }
        if fields.data.trim_ascii().is_empty() {
            return id.err().map(Err);
        }
        let name = self.text(fields.name, "event");
        let corrections = std::mem::take(&mut self.corrections);
        let data = fields.data.strip_suffix(b"\n").unwrap_or(&fields.data);
        let result = match (decode_data(data, &self.path(), self.decode), id.and(name)) {
            (Ok(response), Ok(name)) => {
                let mut event = Event::new(self.origin.complete(response));
                event.id.clone_from(&self.id);
                event.name = Some(name).filter(|name| !name.is_empty());
                event.corrections.splice(..0, corrections);
                Ok(event)
            }
            (Ok(_), Err(error)) => Err(error),
            (Err(error), _) => Err(self.complete(error)),
        };
        if let Err(error @ Error::Api(_)) = &result {
            self.outcome = Some(Err(error.clone()));
        }
        self.count += 1;
        Some(result)
    }

    /// Returns the text of an event's name or id, which is corrected if it is not UTF-8 and the stream is lenient.
    fn text(&mut self, bytes: Vec<u8>, field: &str) -> Result<String, Error<T::Code>> {
        String::from_utf8(bytes).or_else(|error| {
            if !self.is_lenient {
                let problem = format!("the field `{field}` is not UTF-8");
                return Err(self.error(DecodeErrorKind::Event, problem));
            }
            self.corrections.push(mended(format!("{}.{field}", self.path())));
            Ok(String::from_utf8_lossy(error.as_bytes()).into_owned())
        })
    }

    /// Returns the path of the event that comes next.
    pub(super) fn path(&self) -> String {
        let mut path = "event".to_owned();
        push_index(&mut path, self.count);
        path
    }

    /// Ends the stream with an error.
    fn fail(&mut self, error: Error<T::Code>) -> Error<T::Code> {
        self.outcome = Some(Err(error.clone()));
        error
    }

    /// Returns an error of the event that comes next.
    pub(super) fn error(&self, kind: DecodeErrorKind, problem: String) -> Error<T::Code> {
        self.complete(Error::Decode(Box::new(DecodeError {
            problem,
            ..DecodeError::new(kind, T::ACTION)
        })))
    }

    /// Adds to an error of the event that comes next its number, what the head says, and advice.
    pub(super) fn complete(&self, mut error: Error<T::Code>) -> Error<T::Code> {
        match &mut error {
            Error::Api(error) => error.event = Some(self.count),
            Error::Decode(error) => {
                error.event = Some(self.count);
                if self.count > 0 {
                    error.retry = Retry::Never;
                }
            }
        }
        self.origin.complete_error(error)
    }
}
