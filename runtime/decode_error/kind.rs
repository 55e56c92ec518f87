//! What kind of thing did not decode.

use std::fmt;

/// The kind of a [`DecodeError`](crate::DecodeError).
///
/// [`Display`](fmt::Display) names it in a few words.
///
/// ```
/// use tencent_response::{DecodeErrorKind, Error};
///
/// let body = "<html>502 Bad Gateway</html>";
/// let Err(Error::Decode(error)) = tencent_response::from_str::<()>(body) else {
///     unreachable!()
/// };
/// assert_eq!(error.kind(), DecodeErrorKind::Json);
/// assert_eq!(error.kind().to_string(), "not JSON");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// The body is not JSON: for example, it is empty, HTML from a gateway, truncated or not UTF-8.
    Json,
    /// The body is JSON but not an envelope: `Response` is not an object, or holds an `Error` that is not one.
    Envelope,
    /// The payload does not fit the type that it is decoded into.
    Payload,
    /// The body is an event stream, which a few actions can return: its content type says so and nothing that came speaks
    /// against it, or it begins as one.
    /// The module [`stream`](crate::stream) reads it.
    EventStream,
    /// An event of a stream has a name or an id that is not UTF-8.
    #[cfg(feature = "stream")]
    Event,
    /// An event of a stream, or the reply in its place, is larger than the limit.
    #[cfg(feature = "stream")]
    TooLarge,
    /// An event stream broke off: its bytes ended inside an event or before the first one, or the connection failed.
    #[cfg(feature = "stream")]
    BrokenOff,
}

impl fmt::Display for DecodeErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Json => "not JSON",
            Self::Envelope => "not an envelope",
            Self::Payload => "a payload that does not fit",
            Self::EventStream => "an event stream",
            #[cfg(feature = "stream")]
            Self::Event => "a malformed event",
            #[cfg(feature = "stream")]
            Self::TooLarge => "too large",
            #[cfg(feature = "stream")]
            Self::BrokenOff => "an event stream that broke off",
        })
    }
}
