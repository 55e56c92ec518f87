//! Decoding of replies that drift from their documentation.
//!
//! Live replies hold nulls where the documentation forbids them, "23" for 23, an object for a list of one. The functions
//! here decode as those of the crate's root do, and where the payload does not fit, read the reply once more and make it
//! fit. Each correction is on [`Response::corrections`]; what is beyond correction is the exact pass's error.
//!
//! # Corrections
//!
//! | found | declared | read as |
//! | --- | --- | --- |
//! | null | string, number, boolean, list, object | `""`, 0, false, an empty list, an object of empty values |
//! | null | a field with `#[serde(default)]` | the field's default |
//! | nothing | as for null, unless the field has a default | as for null |
//! | a string that is a JSON number | number | that number |
//! | a string that is `true` or `false` in any letter case | boolean | that |
//! | number, boolean | string | its text |
//! | a number such as `23.0` | integer | that integer, exactly |
//! | object | list | a list of it |
//! | `""` | list, object | an empty list, an object of empty values |
//! | `[]` | object | an object of empty values |
//! | `""` | `Option` of an object | `None` |
//! | text that is not UTF-8 | string | with U+FFFD for what is not |
//!
//! They hold at any depth: in objects, lists, maps, `Option` and `Box`. A missing member is not supplied where the object
//! holds one that differs in letter case alone (a forgotten rename: the error names it), where `Response` holds none of the
//! members that the payload declares, and not without end, where an object would hold itself.
//!
//! # Where they end
//!
//! Enums, tuples and bytes are read as they stand, and so are the members of types that take any value: `untagged`,
//! [`serde_json::Value`], and what `flatten` collects. The named fields of a struct with `flatten` are corrected, but for
//! one thing: null there is an empty value, not the field's default. A string that is cut, or holds half a surrogate pair,
//! stays an error, and so do duplicates, unknown members where they are denied, and numbers that do not fit.
//!
//! A program that never names this module compiles none of it.

use serde::Deserialize;

use crate::action::TencentResponse;
use crate::decode_error::DecodeError;
use crate::envelope::owned::Owned;
use crate::error::Error;
use crate::lenient::pass::{Findings, Pass, Purpose};
use crate::lenient::plan::Plan;
use crate::lenient::tree::Tree;
use crate::lenient::value::Value;
use crate::response::Response;

pub(crate) mod audit;
pub(crate) mod key;
pub(crate) mod members;
pub(crate) mod pass;
pub(crate) mod plan;
pub(crate) mod refusal;
pub(crate) mod scalar;
pub(crate) mod tree;
pub(crate) mod value;

#[cfg(feature = "http")]
pub use crate::http::from_http_leniently as from_http;

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
    corrected(crate::from_slice(body), body)
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
    corrected(crate::from_str(body), body.as_bytes())
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
