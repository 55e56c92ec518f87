//! The unique id of a request.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::parse_error::ParseError;

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
///
/// Serde reads and writes it as a string. As a key of a map it is found by a `&str`:
///
/// ```
/// use std::collections::HashMap;
/// use tencent_response::RequestId;
///
/// let id: RequestId = "b5b41468".parse()?;
/// assert_eq!(serde_json::to_string(&id)?, r#""b5b41468""#);
/// let calls = HashMap::from([(id, "DescribeRegions")]);
/// assert_eq!(calls.get("b5b41468"), Some(&"DescribeRegions"));
/// let text: String = calls.into_keys().next().expect("there is one").into();
/// assert_eq!(text, "b5b41468");
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
        f.pad(&self.0)
    }
}

impl fmt::Debug for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl FromStr for RequestId {
    type Err = ParseError;

    /// Fails only if `text` is empty.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::new(text).ok_or_else(ParseError::empty_request_id)
    }
}

impl From<RequestId> for String {
    fn from(id: RequestId) -> Self {
        id.0.into()
    }
}

impl AsRef<str> for RequestId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for RequestId {
    fn borrow(&self) -> &str {
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

impl PartialEq<RequestId> for str {
    fn eq(&self, other: &RequestId) -> bool {
        other == self
    }
}

impl PartialEq<RequestId> for &str {
    fn eq(&self, other: &RequestId) -> bool {
        other == *self
    }
}

impl Serialize for RequestId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Reads a string that is not empty.
impl<'de> Deserialize<'de> for RequestId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(RequestIdVisitor)
    }
}

struct RequestIdVisitor;

impl Visitor<'_> for RequestIdVisitor {
    type Value = RequestId;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a request id")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<RequestId, E> {
        RequestId::new(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}
