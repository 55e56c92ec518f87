//! The head of the HTTP response that a stream is the body of.

use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::action::TencentResponse;
use crate::http::Head;
use crate::stream::events::Events;

impl<T: TencentResponse + DeserializeOwned> Events<T> {
    /// Sets the status and the headers of the HTTP response. Call it before the first bytes are pushed.
    ///
    /// The content type tells whether the body is a stream: `text/event-stream`, with or without parameters. A body of any
    /// other content type is a reply, and so is one that begins with `{`. It is decoded as
    /// [`from_http_parts`](crate::from_http_parts) does, and so is the advice of its errors. Events and errors that hold no
    /// request id have that of the header `X-TC-RequestId`. A stream that fails before its first event has the advice of
    /// the status, too.
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue, StatusCode};
    /// use tencent_response::stream::Events;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert("content-type", HeaderValue::from_static("text/event-stream; charset=utf-8"));
    /// headers.insert("x-tc-requestid", HeaderValue::from_static("b5b41468"));
    /// let mut events = Events::<serde_json::Value>::new().with_head(StatusCode::OK, &headers);
    /// events.push(b"data: {\"Content\": \"Hello\"}\n\n");
    /// let event = events.next().expect("the event is finished")?;
    /// assert_eq!(event.request_id.unwrap(), "b5b41468");
    /// # Ok::<(), tencent_response::Error>(())
    /// ```
    pub fn with_head(mut self, status: StatusCode, headers: &HeaderMap) -> Self {
        self.origin.head = Some(Head::of(status, headers));
        // It may be known by now what the body is.
        self.push(&[]);
        self
    }
}
