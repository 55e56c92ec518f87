//! Events as a `futures::Stream`.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use serde::de::DeserializeOwned;

use crate::action::TencentResponse;
use crate::error::Error;
use crate::stream::event::{End, Event};
use crate::stream::events::Events;

/// The events of a [`Stream`] of bytes, as a `Stream`; [`Events::read`] makes it.
///
/// Its items are those of [`Events`], and then, if it did not end well, the error of [`Events::finish`]. If the bytes
/// end in an error, that is the [source](StdError::source) of an error of the kind
/// [`BrokenOff`](crate::DecodeErrorKind::BrokenOff), as [`Events::abort`] returns it. After the end that the service
/// marked, and after an error that ends the stream, no more bytes are read.
///
/// [`Stream`]: https://docs.rs/futures-core/0.3/futures_core/stream/trait.Stream.html
pub struct EventStream<S, T: TencentResponse> {
    bytes: Pin<Box<S>>,
    /// `None` after the end.
    events: Option<Events<T>>,
    end: Option<End>,
}

impl<S, T: TencentResponse> EventStream<S, T> {
    /// Returns how the stream ended, once it did so without an error.
    pub fn end(&self) -> Option<End> {
        self.end
    }
}

impl<T: TencentResponse + DeserializeOwned> Events<T> {
    /// Reads a [`Stream`] of bytes, such as that of reqwest's `Response::bytes_stream`.
    ///
    /// ```
    /// # fn next<S: futures_core::Stream>(stream: std::pin::Pin<&mut S>) -> Option<S::Item> {
    /// #     let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    /// #     match stream.poll_next(&mut context) {
    /// #         std::task::Poll::Ready(item) => item,
    /// #         std::task::Poll::Pending => None,
    /// #     }
    /// # }
    /// use std::pin::pin;
    /// use tencent_response::stream::Events;
    /// # struct Bytes(Vec<&'static str>);
    /// # impl futures_core::Stream for Bytes {
    /// #     type Item = Result<&'static str, std::io::Error>;
    /// #     fn poll_next(
    /// #         mut self: std::pin::Pin<&mut Self>,
    /// #         _: &mut std::task::Context<'_>,
    /// #     ) -> std::task::Poll<Option<Self::Item>> {
    /// #         std::task::Poll::Ready(self.0.pop().map(Ok))
    /// #     }
    /// # }
    /// # let bytes = Bytes(vec!["\n\n", "data: {\"Content\": \"Hello\"}"]);
    ///
    /// let mut events = pin!(Events::<serde_json::Value>::new().read(bytes));
    /// // With an executor, `events.next().await`, of `futures::StreamExt`.
    /// while let Some(event) = next(events.as_mut()) {
    ///     assert_eq!(event?.payload["Content"], "Hello");
    /// }
    /// # Ok::<(), tencent_response::Error>(())
    /// ```
    ///
    /// [`Stream`]: https://docs.rs/futures-core/0.3/futures_core/stream/trait.Stream.html
    pub fn read<S, B, E>(self, bytes: S) -> EventStream<S, T>
    where
        S: Stream<Item = Result<B, E>>,
        B: AsRef<[u8]>,
        E: Into<Box<dyn StdError + Send + Sync>>,
    {
        EventStream {
            bytes: Box::pin(bytes),
            events: Some(self),
            end: None,
        }
    }
}

impl<S, B, E, T> Stream for EventStream<S, T>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]>,
    E: Into<Box<dyn StdError + Send + Sync>>,
    T: TencentResponse + DeserializeOwned,
{
    type Item = Result<Event<T>, Error<T::Code>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            let Some(events) = &mut this.events else {
                return Poll::Ready(None);
            };
            if let Some(item) = events.next() {
                if item.is_err() && events.is_over() {
                    this.events = None;
                }
                return Poll::Ready(Some(item));
            }
            let piece = if events.is_over() && !events.is_reply() {
                None
            } else {
                ready!(this.bytes.as_mut().poll_next(context))
            };
            let end = match piece {
                Some(Ok(bytes)) => {
                    events.push(bytes.as_ref());
                    continue;
                }
                Some(Err(cause)) => this.events.take().map(|events| events.abort(cause)),
                None => this.events.take().map(Events::finish),
            };
            match end.transpose() {
                Ok(end) => this.end = end,
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

/// Shows nothing of the body.
impl<S, T: TencentResponse> fmt::Debug for EventStream<S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("events", &self.events)
            .field("end", &self.end)
            .finish_non_exhaustive()
    }
}
