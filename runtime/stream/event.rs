//! An event of a stream, and how a stream ends.

use crate::correction::Correction;
use crate::request_id::RequestId;
use crate::response::Response;

/// An event of a stream: the payload, and what the stream says of it.
///
/// ```
/// use tencent_response::{stream::Events, tencent_response};
///
/// #[tencent_response]
/// struct ChatCompletions {
///     content: String,
/// }
///
/// let mut events = Events::<ChatCompletions>::new();
/// events.push(b"id: 1\ndata: {\"RequestId\": \"b5b41468\", \"Content\": \"Hello\"}\n\n");
/// let event = events.next().expect("the event is finished")?;
/// assert_eq!(event.payload.content, "Hello");
/// assert_eq!(event.id.unwrap(), "1");
/// assert_eq!(event.request_id.unwrap(), "b5b41468");
/// # Ok::<(), tencent_response::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// The members that belong to the action.
    pub payload: T,
    /// The last `id` that the stream has given, with this event or one before it, unless it is empty.
    pub id: Option<String>,
    /// The event's name, from its field `event`, unless it is empty.
    pub name: Option<String>,
    /// The id of the request: from the event, or else from the head of the HTTP response.
    pub request_id: Option<RequestId>,
    /// The warning for an action that Tencent Cloud will withdraw.
    pub deprecated_warning: Option<String>,
    /// The corrections that a [lenient](crate::stream::Events::lenient) stream made, in the order of the event. Their
    /// paths begin with the event, as `event[12].Choices[0].Delta`; those of a reply begin with `Response`.
    pub corrections: Vec<Correction>,
}

impl<T> Event<T> {
    /// Makes an event of a response, without id and name.
    pub(crate) fn new(response: Response<T>) -> Self {
        Self {
            payload: response.payload,
            id: None,
            name: None,
            request_id: response.request_id,
            deprecated_warning: response.deprecated_warning,
            corrections: response.corrections,
        }
    }
}

/// How a stream ended that did not fail.
///
/// Whether the last payload was one that ends the answer is not known here: look at `FinishReason`, `IsEnd` or whatever
/// the action has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum End {
    /// The stream marked its end with `[DONE]`.
    Marked,
    /// The bytes ended between two events, as the streams of most actions do, or the body was a reply.
    Unmarked,
}
