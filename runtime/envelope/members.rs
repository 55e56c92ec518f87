//! The members of `Response` that belong to the envelope.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::request_id::RequestId;
use crate::response::Response;

/// The names in `Response` that are the envelope's own. A reply whose `Response` holds no other name carries no payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EnvelopeName {
    Error,
    RequestId,
    DeprecatedWarning,
}

impl EnvelopeName {
    /// Returns the envelope's name that `name` is, if it is one.
    pub(crate) fn of(name: &str) -> Option<Self> {
        match name {
            "Error" => Some(Self::Error),
            "RequestId" => Some(Self::RequestId),
            "DeprecatedWarning" => Some(Self::DeprecatedWarning),
            _ => None,
        }
    }
}

/// What `Response` holds besides the payload, as far as it was read.
pub(crate) struct Members<C> {
    pub(crate) request_id: Option<RequestId>,
    pub(crate) deprecated_warning: Option<String>,
    pub(crate) error: Option<WireError<C>>,
    /// Whether `Response` holds a member that is not the envelope's.
    pub(crate) holds_more: bool,
}

/// An `Error` object as it came; the code is `None` where it is missing or empty.
pub(crate) struct WireError<C> {
    pub(crate) code: Option<C>,
    pub(crate) message: String,
}

impl<C> Members<C> {
    pub(crate) fn new() -> Self {
        Self {
            request_id: None,
            deprecated_warning: None,
            error: None,
            holds_more: false,
        }
    }

    /// The response round a payload.
    pub(crate) fn into_response<T>(self, payload: T) -> Response<T> {
        Response {
            payload,
            request_id: self.request_id,
            deprecated_warning: self.deprecated_warning,
            corrections: Vec::new(),
        }
    }

    /// Whether the error that was read makes the reply an API error, whatever else it holds.
    pub(crate) fn error_counts(&self) -> bool {
        matches!(&self.error, Some(error) if error.code.is_some())
    }

    /// Whether the error makes the reply an API error, now that all of `Response` is read. A payload that has a member
    /// `Error` of its own (`owned`) keeps it beside other members.
    pub(crate) fn is_error(&self, owned: bool) -> bool {
        self.error.is_some() && (!self.holds_more || self.error_counts() && !owned)
    }
}

/// A string, made into something by a function; anything but a string is passed over and gives `None`.
pub(crate) struct Text<F>(pub(crate) F);

impl<'de, F: FnOnce(&str) -> R, R> DeserializeSeed<'de> for Text<F> {
    type Value = Option<R>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, F: FnOnce(&str) -> R, R> Visitor<'de> for Text<F> {
    type Value = Option<R>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(self.0(text)))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

/// The value of `Error`: an object, or null.
pub(crate) struct ErrorMember<C>(pub(crate) PhantomData<C>);

impl<'de, C: for<'a> From<&'a str>> DeserializeSeed<'de> for ErrorMember<C> {
    type Value = Option<WireError<C>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, C: for<'a> From<&'a str>> Visitor<'de> for ErrorMember<C> {
    type Value = Option<WireError<C>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `Code` and `Message`")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut code = None;
        let mut message = None;
        while let Some(name) = map.next_key_seed(Text(ErrorField::named))? {
            match name.unwrap_or(ErrorField::Other) {
                ErrorField::Code => {
                    code = map.next_value_seed(Text(non_empty::<C>))?.flatten().or(code);
                }
                ErrorField::Message => {
                    message = map.next_value_seed(Text(str::to_owned))?.or(message);
                }
                ErrorField::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Some(WireError {
            code,
            message: message.unwrap_or_default(),
        }))
    }
}

enum ErrorField {
    Code,
    Message,
    Other,
}

impl ErrorField {
    fn named(name: &str) -> Self {
        match name {
            "Code" => Self::Code,
            "Message" => Self::Message,
            _ => Self::Other,
        }
    }
}

fn non_empty<C: for<'a> From<&'a str>>(text: &str) -> Option<C> {
    if text.is_empty() { None } else { Some(C::from(text)) }
}
