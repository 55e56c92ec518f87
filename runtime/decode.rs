//! Decoding of a body, exactly.

use serde::de::{Deserialize, DeserializeSeed, Error as _};

use crate::action::TencentResponse;
use crate::decode_error::Cause;
use crate::decode_error::kind::DecodeErrorKind;
use crate::diagnosis::{Declared, Diagnosis, diagnose, lone_error, request_id, unreadable_members};
use crate::envelope::seed::{Decoded, EnvelopeSeed};
use crate::error::Error;
use crate::lenient::compare::hint;
use crate::misfit::{Misfit, Problem};
use crate::response::Response;

/// Decodes the body of a reply.
///
/// A payload with a lifetime borrows from `body`. A byte order mark is skipped, and not counted in columns.
///
/// # Errors
///
/// Returns [`Error::Api`] if the reply holds an error, and [`Error::Decode`] if the body is not UTF-8, not JSON or not an
/// envelope, or if the payload does not fit `T`.
///
/// ```
/// use tencent_response::tencent_response;
///
/// #[tencent_response]
/// struct DescribeRegions {
///     total_count: u64,
/// }
///
/// let body = br#"{"Response": {"TotalCount": 2, "RequestId": "b5b41468"}}"#;
/// let response = tencent_response::from_slice::<DescribeRegions>(body)?;
/// assert_eq!(response.payload.total_count, 2);
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn from_slice<'de, T>(body: &'de [u8]) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    let body = without_mark(body);
    match std::str::from_utf8(body) {
        Ok(body) => decode(body),
        Err(error) => Err(diagnose_exactly(body, None, Cause::Utf8(error), Declared::by::<T>()).into_error()),
    }
}

/// Decodes the body of a reply that is known to be UTF-8.
///
/// # Errors
///
/// Returns the errors of [`from_slice`].
///
/// ```
/// let body = r#"{"Response": {"RequestId": "b5b41468"}}"#;
/// let response = tencent_response::from_str::<()>(body)?;
/// assert_eq!(response.request_id.unwrap(), "b5b41468");
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn from_str<'de, T>(body: &'de str) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    decode(body.strip_prefix(MARK).unwrap_or(body))
}

#[cfg_attr(not(debug_assertions), inline(always))]
fn decode<'de, T>(body: &'de str) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    let result = attempt(body, false).or_else(|error| attempt_again(body, error));
    result.unwrap_or_else(|error| {
        Err(diagnose_exactly(body.as_bytes(), Some(body), Cause::Json(error), Declared::by::<T>()).into_error())
    })
}

/// The byte order mark, which some gateways put before JSON, and which a reader may skip (RFC 8259, section 8.1).
pub(crate) const MARK: &str = "\u{feff}";

/// Returns a body without a byte order mark.
pub(crate) fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(MARK.as_bytes()).unwrap_or(body)
}

/// What a body that serde_json reads turned out to be, or serde_json's error.
pub(crate) type Attempt<T> = Result<Result<Response<T>, Error<<T as TencentResponse>::Code>>, serde_json::Error>;

/// Decodes a body; the error is serde_json's own. `skips_own` leaves the members of the envelope unread.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn attempt<'de, T>(body: &'de str, skips_own: bool) -> Attempt<T>
where
    T: TencentResponse + Deserialize<'de>,
{
    let mut decoded = Decoded::nothing();
    let mut json = serde_json::Deserializer::from_str(body);
    EnvelopeSeed::<T, T::Code>::new(T::__PAYLOAD_OWNS, skips_own, &mut decoded).deserialize(&mut json)?;
    json.end()?;
    if T::__PAYLOAD_OWNS.error && decoded.is_lone_error {
        if let Some(error) = lone_error(body, T::__PAYLOAD_OWNS) {
            return Ok(Err(Diagnosis::Api(error).into_error()));
        }
    }
    match decoded.reply {
        Some(Ok(mut response)) => {
            if T::__PAYLOAD_OWNS.request_id {
                response.request_id = request_id(body, T::__PAYLOAD_OWNS);
            }
            Ok(Ok(response))
        }
        Some(Err(mut error)) => {
            // The payload may have received it, or it stands beside `Response`.
            if error.request_id.is_none() {
                error.request_id = request_id(body, T::__PAYLOAD_OWNS);
            }
            Ok(Err(Error::Api(error)))
        }
        None => Err(serde_json::Error::missing_field("Response")),
    }
}

/// Decodes a body that serde_json refused once more, if it holds members of the envelope that cannot be read, which
/// refuse no reply.
#[cold]
pub(crate) fn attempt_again<'de, T>(body: &'de str, error: serde_json::Error) -> Attempt<T>
where
    T: TencentResponse + Deserialize<'de>,
{
    let Some(own) = unreadable_members(body, T::__PAYLOAD_OWNS) else {
        return Err(error);
    };
    let mut result = attempt::<T>(body, true)?;
    if let Ok(response) = &mut result {
        response.request_id = own.request_id;
        response.deprecated_warning = own.deprecated_warning;
    }
    Ok(result)
}

/// Diagnoses a body, which is also given as text if it is UTF-8, and tells whether corrections would help.
fn diagnose_exactly(body: &[u8], text: Option<&str>, cause: Cause, declared: Declared) -> Diagnosis {
    let mut diagnosis = diagnose(body, cause, declared);
    if let Diagnosis::Decode(error) = &mut diagnosis {
        let is_misfit = error.kind == DecodeErrorKind::Payload || text.is_none();
        let is_refused = |misfit: &Misfit| matches!(misfit.problem, Problem::Refused | Problem::Unreadable(_));
        if is_misfit && error.hint.is_none() && !error.misfits.first.iter().any(is_refused) {
            error.hint = hint(body, text, declared);
        }
    }
    diagnosis
}
