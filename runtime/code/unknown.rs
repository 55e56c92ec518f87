//! An error code that is in no table.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// An error code that is not in the table of the enum `C`, kept as it was received.
///
/// The lists that Tencent Cloud publishes are never complete, so every enum of error codes has a variant `Unknown` that
/// holds a value of this type. Only this crate can create one, for one enum, so `Unknown` never holds a code that is in
/// the table of its enum.
///
/// ```
/// use tencent_response::ErrorCode;
///
/// let code = ErrorCode::from("ResourceInsufficient.Moon");
/// let ErrorCode::Unknown(unknown) = &code else { unreachable!() };
/// assert_eq!(unknown.as_str(), "ResourceInsufficient.Moon");
/// ```
///
/// Another enum may have a variant for the code. To convert it, convert its text:
///
/// ```
/// # use tencent_response::{ErrorCode, error_codes};
/// #[error_codes("errors.toml", table = "common")]
/// pub enum MyErrorCode {}
///
/// let code = ErrorCode::from("ResourceInsufficient.Moon");
/// let mine = MyErrorCode::from(code.as_str());
/// ```
///
/// The value itself does not fit there:
///
/// ```compile_fail,E0308
/// # use tencent_response::{ErrorCode, error_codes};
/// # #[error_codes("errors.toml", table = "common")]
/// # pub enum MyErrorCode {}
/// if let ErrorCode::Unknown(unknown) = ErrorCode::from("ResourceInsufficient.Moon") {
///     let mine = MyErrorCode::Unknown(unknown);
/// }
/// ```
pub struct UnknownCode<C> {
    text: Box<str>,
    codes: PhantomData<fn() -> C>,
}

impl<C> UnknownCode<C> {
    pub(crate) fn new(text: &str) -> Self {
        Self {
            text: text.into(),
            codes: PhantomData,
        }
    }

    /// Returns the code as it was received.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

// Derived implementations would need the same trait of `C`.

impl<C> Clone for UnknownCode<C> {
    fn clone(&self) -> Self {
        Self::new(&self.text)
    }
}

impl<C> PartialEq for UnknownCode<C> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<C> Eq for UnknownCode<C> {}

impl<C> PartialOrd for UnknownCode<C> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<C> Ord for UnknownCode<C> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<C> Hash for UnknownCode<C> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<C> fmt::Display for UnknownCode<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl<C> fmt::Debug for UnknownCode<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}
