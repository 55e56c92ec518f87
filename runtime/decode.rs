//! Exact decoding of a body.

use serde::de::{Deserialize, DeserializeSeed};

use crate::action::TencentResponse;
use crate::code::Code;
use crate::diagnosis::{Diagnosis, diagnose_bytes, diagnose_json, lone_error};
use crate::envelope::owned::Owned;
use crate::envelope::seed::EnvelopeSeed;
use crate::error::Error;
use crate::response::Response;

/// Decodes the body of a reply.
///
/// A payload with a lifetime borrows from `body`.
///
/// # Errors
///
/// Returns [`Error::Api`] if the reply holds an error, and [`Error::Decode`] if the body is not UTF-8, not JSON or not
/// an envelope, or if the payload does not fit `T`.
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
    match std::str::from_utf8(body) {
        Ok(body) => from_str(body),
        Err(error) => Err(diagnose_bytes(body, error, T::ACTION).into_error()),
    }
}

/// Decodes the body of a reply from a `&str`.
///
/// # Errors
///
/// Returns the same errors as [`from_slice`], except that a `&str` is always UTF-8.
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
    let owned = Owned::of::<T>();
    let mut is_lone_error = false;
    let mut json = serde_json::Deserializer::from_str(body);
    match EnvelopeSeed::<T, T::Code>::new(owned, &mut is_lone_error).deserialize(&mut json) {
        Ok(reply) => {
            if let Err(error) = json.end() {
                return Err(refusal(body, error, T::ACTION, owned));
            }
            if is_lone_error {
                no_lone_error(body, owned)?;
            }
            match reply {
                Ok(response) => Ok(response),
                Err(error) => Err(error.into()),
            }
        }
        Err(error) => Err(refusal(body, error, T::ACTION, owned)),
    }
}

#[cold]
fn refusal<C: Code>(body: &str, error: serde_json::Error, action: &'static str, owned: Owned) -> Error<C> {
    diagnose_json(body, error, action, owned).into_error()
}

/// The payload declares `Error` and `Response` holds nothing else: then it is the API's error, unless it is null.
#[cold]
fn no_lone_error<C: Code>(body: &str, owned: Owned) -> Result<(), Error<C>> {
    match lone_error(body, owned) {
        Some(error) => Err(Diagnosis::Api(error).into_error()),
        None => Ok(()),
    }
}
