//! The unique id of a request.

use std::fmt;

/// The unique id that Tencent Cloud assigns to a request, and that its support asks for.
///
/// It is usually a lower-case UUID, but treat it as an opaque string. It is never empty; nothing else is checked. See
/// "`RequestId`" on Tencent Cloud's page [Responses](https://www.tencentcloud.com/document/api/213/15694).
///
/// ```
/// let body = r#"{"Response": {"RequestId": "b5b41468-520d-4192-b42f-595cc34b6c1c"}}"#;
/// let response = tencent_response::from_str::<()>(body)?;
/// let id = response.request_id.expect("the reply has an id");
/// assert_eq!(id.as_str(), "b5b41468-520d-4192-b42f-595cc34b6c1c");
/// assert_eq!(id.to_string(), id.as_str());
/// # Ok::<(), tencent_response::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(Box<str>);

impl RequestId {
    /// Creates a request id, or returns `None` if `text` is empty.
    ///
    /// ```
    /// use tencent_response::{RequestId, Response};
    ///
    /// let mut mock = Response::new(());
    /// mock.request_id = RequestId::new("b5b41468");
    /// assert_eq!(mock.request_id.unwrap(), "b5b41468");
    /// assert_eq!(RequestId::new(""), None);
    /// ```
    pub fn new(text: &str) -> Option<Self> {
        if text.is_empty() { None } else { Some(Self(text.into())) }
    }

    /// Returns the id as it was received.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl AsRef<str> for RequestId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for RequestId {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for RequestId {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}
