//! Decoding of an envelope, as a seed that works with any serde deserializer.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use crate::api_error::ApiError;
use crate::envelope::api2::Legacy;
use crate::envelope::members::{Owns, is_request_id};
use crate::envelope::payload::PayloadAccess;
use crate::envelope::values::StringOrSkip;
use crate::request_id::RequestId;
use crate::response::Response;

/// The content of an envelope: a success, or the API's error.
pub(crate) type Reply<T, C> = Result<Response<T>, Box<ApiError<C>>>;

/// Decodes an envelope into a place of the caller's: a reply is large, and serde would move it at each step.
pub(crate) struct EnvelopeSeed<'a, T, C> {
    owns: Owns,
    /// Whether the envelope's members are left unread.
    skips_own: bool,
    decoded: &'a mut Decoded<T, C>,
}

/// What an envelope decoded to.
pub(crate) struct Decoded<T, C> {
    /// The reply; there is one if the seed succeeded.
    pub(crate) reply: Option<Reply<T, C>>,
    /// Set if `Response` holds nothing but an `Error` that the payload declares: it is the API's error, or null.
    pub(crate) is_lone_error: bool,
}

impl<T, C> Decoded<T, C> {
    pub(crate) fn nothing() -> Self {
        Self {
            reply: None,
            is_lone_error: false,
        }
    }
}

impl<'a, T, C> EnvelopeSeed<'a, T, C> {
    pub(crate) fn new(owns: Owns, skips_own: bool, decoded: &'a mut Decoded<T, C>) -> Self {
        Self {
            owns,
            skips_own,
            decoded,
        }
    }
}

impl<'de, T: Deserialize<'de>, C: for<'c> From<&'c str>> DeserializeSeed<'de> for EnvelopeSeed<'_, T, C> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Deserialize<'de>, C: for<'c> From<&'c str>> Visitor<'de> for EnvelopeSeed<'_, T, C> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an envelope, `{\"Response\": {…}}`")
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let mut body = Body { map, legacy: None };
        if body.reach_response(self.skips_own)? {
            body.map.next_value_seed(ResponseSeed(self))?;
            return body.skip();
        }
        self.decoded.reply = Some(Err(Box::new(body.into_error()?)));
        Ok(())
    }
}

/// The members of a body. This type does not depend on the payload, so that it is compiled only once.
struct Body<A> {
    map: A,
    legacy: Option<Legacy>,
}

impl<'de, A: MapAccess<'de>> Body<A> {
    /// Reads up to the key `Response`. Returns `false` if there is none.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn reach_response(&mut self, skips_own: bool) -> Result<bool, A::Error> {
        while let Some(name) = self.map.next_key_seed(StringOrSkip(Sibling::named))? {
            match name.unwrap_or(Sibling::Other) {
                Sibling::Response => return Ok(true),
                _ if skips_own => {
                    self.map.next_value::<IgnoredAny>()?;
                }
                Sibling::Code => self.legacy().code = self.map.next_value()?,
                Sibling::Message => self.legacy().message = self.map.next_value_seed(StringOrSkip(str::to_owned))?,
                Sibling::RequestId => {
                    let id = self.map.next_value_seed(StringOrSkip(RequestId::new))?.flatten();
                    self.legacy().request_id = id;
                }
                Sibling::CodeDesc => self.legacy().code_desc = self.map.next_value_seed(StringOrSkip(str::to_owned))?,
                Sibling::Other => {
                    self.map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(false)
    }

    fn legacy(&mut self) -> &mut Legacy {
        self.legacy.get_or_insert_default()
    }

    /// Skips what follows `Response`, including any duplicate: the first one is used.
    fn skip(&mut self) -> Result<(), A::Error> {
        while self.map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }

    /// Interprets a body without `Response` as an error of API 2.0.
    fn into_error<C: for<'c> From<&'c str>>(self) -> Result<ApiError<C>, A::Error> {
        let error = self.legacy.and_then(Legacy::into_error);
        error.ok_or_else(|| A::Error::missing_field("Response"))
    }
}

enum Sibling {
    Response,
    Code,
    Message,
    CodeDesc,
    RequestId,
    Other,
}

impl Sibling {
    fn named(name: &str) -> Self {
        match name {
            "Response" => Self::Response,
            "code" => Self::Code,
            "message" => Self::Message,
            "codeDesc" => Self::CodeDesc,
            name if is_request_id(name) => Self::RequestId,
            _ => Self::Other,
        }
    }
}

/// Decodes the value of `Response`.
struct ResponseSeed<'a, T, C>(EnvelopeSeed<'a, T, C>);

impl<'de, T: Deserialize<'de>, C: for<'c> From<&'c str>> DeserializeSeed<'de> for ResponseSeed<'_, T, C> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Deserialize<'de>, C: for<'c> From<&'c str>> Visitor<'de> for ResponseSeed<'_, T, C> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let EnvelopeSeed {
            owns,
            skips_own,
            decoded,
        } = self.0;
        let mut response = PayloadAccess::<'_, A, C>::new(map, owns, skips_own);
        if let Some(error) = response.leading_error()? {
            decoded.reply = Some(Err(error));
            return Ok(());
        }
        let payload = T::deserialize(&mut response);
        if let Some(error) = response.end(payload.is_ok())? {
            decoded.reply = Some(Err(error));
            return Ok(());
        }
        decoded.is_lone_error = response.holds_lone_error();
        decoded.reply = Some(Ok(response.members.into_response(payload?)));
        Ok(())
    }
}
