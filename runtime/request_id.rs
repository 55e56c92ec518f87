//! The id of a request.

use std::fmt;

/// The unique id that Tencent Cloud gives a request; support asks for it.
///
/// Mostly a lower-case UUID, but an opaque string: nothing but emptiness is checked, and an empty id is no id.
/// See "`RequestId`" in Tencent Cloud's page
/// [Responses](https://www.tencentcloud.com/document/api/213/15694).
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
    /// The id that `text` is; none if it is empty.
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

    /// The id as it came.
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
