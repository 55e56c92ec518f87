//! From the data of an event to its payload.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use crate::action::TencentResponse;
use crate::api_error::ApiError;
use crate::decode;
use crate::error::Error;
use crate::json::{Reader, Step};
use crate::lenient::decode as lenient;
use crate::response::Response;
use crate::shape::Shape;
use crate::stream::place::{OPENING, Place};
use crate::value_kind::ValueKind;

/// A function that decodes a reply.
pub(crate) type Decode<T> = for<'a> fn(&'a [u8]) -> Result<Response<T>, Error<<T as TencentResponse>::Code>>;

/// Decodes the data of one event, for programs that read event streams by other means.
///
/// The data is a payload, bare or wrapped in `Response`. The paths of errors and corrections are those inside the data, as
/// `Choices[0].Delta`.
///
/// # Errors
///
/// Returns [`Error::Api`] if the data holds an error, and [`Error::Decode`] if it is not UTF-8, not JSON, or does not fit.
///
/// ```
/// use tencent_response::{stream, tencent_response};
///
/// #[tencent_response]
/// struct ChatCompletions {
///     content: String,
/// }
///
/// let response = stream::from_data::<ChatCompletions>(br#"{"Content": "Hello"}"#)?;
/// assert_eq!(response.payload.content, "Hello");
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn from_data<T>(data: &[u8]) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + DeserializeOwned,
{
    decode_data(data, "", exactly::<T>())
}

/// Decodes the data of one event as [`from_data`] does, with the corrections of [`lenient`](crate::lenient).
///
/// # Errors
///
/// Those of [`from_data`], where no correction helps.
///
/// ```
/// # use tencent_response::{stream, tencent_response};
/// # #[tencent_response]
/// # struct ChatCompletions { index: u32 }
/// let response = stream::lenient_from_data::<ChatCompletions>(br#"{"Index": "7"}"#)?;
/// assert_eq!(response.payload.index, 7);
/// assert_eq!(response.corrections[0].to_string(), "Index: text, read as an integer");
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn lenient_from_data<T>(data: &[u8]) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + DeserializeOwned,
{
    decode_data(data, "", leniently::<T>())
}

/// Returns the function that decodes replies exactly.
pub(crate) fn exactly<T: TencentResponse + DeserializeOwned>() -> Decode<T> {
    |body| decode::from_slice(body)
}

/// Returns the function that decodes replies with corrections.
pub(crate) fn leniently<T: TencentResponse + DeserializeOwned>() -> Decode<T> {
    |body| lenient::from_slice(body)
}

/// Decodes the data of the event at the path `root`.
pub(crate) fn decode_data<T: TencentResponse>(
    data: &[u8],
    root: &str,
    decode: Decode<T>,
) -> Result<Response<T>, Error<T::Code>> {
    let form = Form::of(data, &T::__PAYLOAD_SHAPE);
    let body = form.envelope(data);
    let place = Place {
        root,
        bare: (form != Form::Wrapped).then_some(data),
    };
    match decode_body(&body, decode) {
        Ok(response) => Ok(place.response(response)),
        Err(Error::Decode(error)) => Err(Error::Decode(place.error(error))),
        Err(error) => Err(error),
    }
}

/// Decodes a reply, whose payload may hold an error in the member that its type names.
pub(crate) fn decode_body<T: TencentResponse>(body: &[u8], decode: Decode<T>) -> Result<Response<T>, Error<T::Code>> {
    let result = decode(body);
    if T::__ERROR_MEMBER.is_empty() || matches!(result, Err(Error::Api(_))) {
        return result;
    }
    let Some((code, message)) = named_error(body, T::__ERROR_MEMBER) else {
        return result;
    };
    let mut error = ApiError::new(T::Code::from(&code), message);
    error.request_id = match result {
        Ok(response) => response.request_id,
        Err(error) => error.request_id().cloned(),
    };
    Err(error.into())
}

/// How an event holds its payload.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// In an envelope.
    Wrapped,
    Bare,
    /// Not at all: the data is not JSON.
    Broken,
}

impl Form {
    fn of(data: &[u8], payload: &Shape) -> Self {
        let is_own = matches!(payload, Shape::Object(object) if object().find("Response", 0).is_some());
        let mut is_wrapped = false;
        let mut reader = Reader::new(data);
        while let Some(event) = reader.next() {
            is_wrapped |= event.step == Step::Key && reader.depth() == 1 && !is_own && reader.key() == "Response";
        }
        match reader.fault() {
            _ if is_wrapped => Self::Wrapped,
            Some(_) => Self::Broken,
            None => Self::Bare,
        }
    }

    /// Returns the data in an envelope. What is not JSON by itself is followed by a letter, which makes it none whatever it
    /// closes, and no whole number of one that breaks off.
    fn envelope(self, data: &[u8]) -> Cow<'_, [u8]> {
        let closing: &[u8] = match self {
            Self::Wrapped => return Cow::Borrowed(data),
            Self::Bare => b"}",
            Self::Broken => b"x",
        };
        Cow::Owned([OPENING.as_bytes(), data, closing].concat())
    }
}

/// Returns the code and the message of the error that the first `Response` holds in a member of this name: the first object
/// whose `Code` is neither empty nor 0.
fn named_error(body: &[u8], name: &str) -> Option<(String, String)> {
    let (mut code, mut message) = (String::new(), String::new());
    let (mut is_in_response, mut is_in_error) = (false, false);
    let mut reader = Reader::new(body);
    while let Some(event) = reader.next() {
        match (event.step, reader.depth()) {
            (Step::Open(kind), 2) => {
                is_in_response = kind == ValueKind::Object && reader.key_of_open() == "Response";
            }
            (Step::Close(_), 1) if is_in_response => break,
            (Step::Open(kind), 3) if is_in_response && reader.key_of_open() == name => {
                is_in_error = kind == ValueKind::Object;
                code.clear();
                message.clear();
            }
            (Step::Close(_), 2) if is_in_error && is_code(&code) => break,
            (Step::Close(_), 2) => is_in_error = false,
            (Step::Scalar(kind @ (ValueKind::String | ValueKind::Number)), 3) if is_in_error => {
                let text = reader.unescape(&event.span);
                match &*reader.key() {
                    "Code" => code = text.into_owned(),
                    "Message" | "Msg" if kind == ValueKind::String && !text.is_empty() => message = text.into_owned(),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    is_code(&code).then_some((code, message))
}

/// Whether the text of a code tells of an error: it is neither empty nor 0, however that is written.
fn is_code(code: &str) -> bool {
    !code.is_empty() && code.parse() != Ok(0.0)
}
