//! Decoding of a body with corrections.

use serde::Deserialize;

use crate::action::TencentResponse;
use crate::decode;
use crate::decode_error::DecodeError;
use crate::envelope::owned::Owned;
use crate::error::Error;
use crate::lenient::pass::{Findings, Pass, Purpose};
use crate::lenient::plan::Plan;
use crate::lenient::tree::Tree;
use crate::lenient::value::Value;
use crate::response::Response;

/// Each pass finds one member more to leave out or to supply; a type has no more than it declares.
const MOST_PASSES: usize = 512;

/// Decodes the body of a reply, with corrections where it does not fit.
///
/// # Errors
///
/// Those of [`from_slice`](crate::from_slice), where no correction helps.
///
/// ```
/// use tencent_response::{lenient, tencent_object, tencent_response};
///
/// #[tencent_response]
/// struct DescribeInstances {
///     total_count: u64,
///     instance_set: Vec<Instance>,
/// }
///
/// #[tencent_object]
/// struct Instance {
///     instance_id: String,
///     renew_flag: String,
/// }
///
/// let body = br#"{"Response": {
///     "TotalCount": "1",
///     "InstanceSet": {"InstanceId": "ins-1", "RenewFlag": null},
///     "RequestId": "b5b41468"
/// }}"#;
/// let response = lenient::from_slice::<DescribeInstances>(body)?;
/// assert_eq!(response.payload.total_count, 1);
/// assert_eq!(response.payload.instance_set[0].renew_flag, "");
/// let corrections: Vec<String> = response.corrections.iter().map(ToString::to_string).collect();
/// assert_eq!(corrections, [
///     "Response.TotalCount: a string, read as an integer",
///     "Response.InstanceSet: an object, read as an array",
///     "Response.InstanceSet.RenewFlag: null, read as a string",
/// ]);
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn from_slice<'de, T>(body: &'de [u8]) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    corrected(decode::from_slice(body), body)
}

/// Decodes the body of a reply that is known to be UTF-8, with corrections where it does not fit.
///
/// # Errors
///
/// Those of [`from_str`](crate::from_str), where no correction helps.
///
/// ```
/// # use tencent_response::{lenient, tencent_response};
/// # #[tencent_response]
/// # struct DescribeRegions { total_count: u64 }
/// let response = lenient::from_str::<DescribeRegions>(r#"{"Response": {"TotalCount": "2"}}"#)?;
/// assert_eq!((response.payload.total_count, response.corrections.len()), (2, 1));
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn from_str<'de, T>(body: &'de str) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    corrected(decode::from_str(body), body.as_bytes())
}

/// The result of the exact pass, corrected where that helps.
fn corrected<'de, T>(
    result: Result<Response<T>, Error<T::Code>>,
    body: &'de [u8],
) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    match result {
        Err(Error::Decode(error)) if error.is_correctable() => {
            let request_id = error.request_id.clone();
            let (payload, findings) = correct(body, error, Purpose::Payload)?;
            Ok(Response {
                payload,
                request_id,
                deprecated_warning: findings.deprecated_warning,
                corrections: findings.corrections,
            })
        }
        result => result,
    }
}

/// Reads a reply that the exact pass refused with `error`.
pub(crate) fn correct<'de, T: Deserialize<'de>>(
    body: &'de [u8],
    mut error: Box<DecodeError>,
    purpose: Purpose,
) -> Result<(T, Findings), Box<DecodeError>> {
    let Some(tree) = Tree::of(body) else { return Err(error) };
    match read(&tree, purpose) {
        Ok((payload, mut findings)) => {
            findings.tell_invalid_utf8(&error);
            Ok((payload, findings))
        }
        Err(rename) => {
            error.hint = rename.or(error.hint);
            Err(error)
        }
    }
}

/// Reads the payload in `tree`, pass after pass; the error is a forgotten rename, if that is why.
pub(crate) fn read<'de, T: Deserialize<'de>>(
    tree: &Tree<'de>,
    purpose: Purpose,
) -> Result<(T, Findings), Option<String>> {
    let response = tree.response().ok_or(None)?;
    let owned = Owned::of::<T>();
    let mut plan = Plan::default();
    for _ in 0..MOST_PASSES {
        let pass = Pass::new(tree, &plan, response, owned, purpose);
        match T::deserialize(Value::root(&pass)) {
            Ok(payload) => return Ok((payload, pass.findings())),
            Err(_) => {
                let change = pass.change_of_plan()?;
                plan.apply(change);
            }
        }
    }
    Err(None)
}
