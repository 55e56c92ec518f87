//! An error code that is in no table.

use std::fmt;

/// An error code that is not in the table, kept as it was received.
///
/// The lists that Tencent Cloud publishes are never complete, so every enum of error codes has a variant `Unknown` that
/// holds a value of this type. Only this crate can create one, so `Unknown` never holds a code that is in the table.
///
/// ```
/// use tencent_response::ErrorCode;
///
/// let code = ErrorCode::from("ResourceInsufficient.Moon");
/// assert!(matches!(&code, ErrorCode::Unknown(unknown) if unknown.as_str() == "ResourceInsufficient.Moon"));
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownCode(Box<str>);

impl UnknownCode {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// Returns the code as it was received.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
