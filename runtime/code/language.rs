//! The languages of descriptions.

/// A language in which a table describes codes.
///
/// It is the `description = "…"` or the `description_zh = "…"` of a row. If the row has only one of them, that one is
/// returned for both languages.
///
/// ```
/// use tencent_response::{ErrorCode, Language};
///
/// let code = ErrorCode::InternalError;
/// assert_eq!(code.description_in(Language::English), Some("Internal error"));
/// assert_eq!(code.description_in(Language::Chinese), Some("服务内部出错。"));
/// assert_eq!(code.description(), code.description_in(Language::English));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English (`description`).
    English,
    /// Simplified Chinese (`description_zh`).
    Chinese,
}
