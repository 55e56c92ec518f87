//! The content type of event streams.

/// Returns whether the value of a `Content-Type` header, which may have parameters, says that a body is an event stream.
///
/// ```
/// # #[cfg(feature = "stream")] {
/// use tencent_response::stream::is_event_stream;
///
/// assert!(is_event_stream("text/event-stream; charset=utf-8"));
/// assert!(!is_event_stream("application/json"));
/// # }
/// ```
// Public with the feature `stream` alone.
#[cfg_attr(not(feature = "stream"), allow(unreachable_pub))]
pub fn is_event_stream(content_type: &str) -> bool {
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("text/event-stream")
}
