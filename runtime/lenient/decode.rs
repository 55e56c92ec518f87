//! Decoding of a body with corrections.

use std::sync::Arc;

use serde::Deserialize;

use crate::action::TencentResponse;
use crate::correction::Correction;
use crate::decode::{MARK, attempt, attempt_again, without_mark};
use crate::decode_error::Cause;
use crate::diagnosis::{Declared, Diagnosis, diagnose};
use crate::error::Error;
use crate::hint::annotate;
use crate::lenient::compare::compare;
use crate::lenient::deserializer::Reader;
use crate::lenient::refusal::Refusal;
use crate::lenient::report::Corrected;
use crate::lenient::tree::NodeId;
use crate::misfit::{Misfits, Problem};
use crate::request_id::RequestId;
use crate::response::Response;
use crate::shape::Shape;
use crate::value_kind::ValueKind;

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
///     "Response.TotalCount: text, read as an integer",
///     "Response.InstanceSet: an object, read as a list",
///     "Response.InstanceSet.RenewFlag: null, read as text",
/// ]);
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn from_slice<'de, T>(body: &'de [u8]) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    let body = without_mark(body);
    match std::str::from_utf8(body) {
        Ok(body) => decode(body),
        Err(error) => corrected(body, None, Cause::Utf8(error)),
    }
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
    decode(body.strip_prefix(MARK).unwrap_or(body))
}

fn decode<'de, T>(body: &'de str) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    attempt(body, false).unwrap_or_else(|error| corrected(body.as_bytes(), Some(body), Cause::Json(error)))
}

/// A reply that was made to fit.
struct Fitted<'de> {
    reply: Corrected<'de>,
    request_id: Option<RequestId>,
    deprecated_warning: Option<String>,
    corrections: Vec<Correction>,
    /// The error of the exact pass.
    cause: Cause,
}

/// Why a reply could not be made to fit.
enum Failure<'de> {
    Diagnosed(Diagnosis),
    /// There is nothing to correct in the body: the error is the exact pass's.
    Exact(&'de str, serde_json::Error),
}

/// Decodes a body, which is also given as text if it is UTF-8, that the exact pass refused because of `cause`.
#[cold]
fn corrected<'de, T>(body: &'de [u8], text: Option<&'de str>, cause: Cause) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    let fitted = match make_fit(body, text, cause, Declared::by::<T>()) {
        Ok(fitted) => fitted,
        Err(Failure::Diagnosed(diagnosis)) => return Err(diagnosis.into_error()),
        Err(Failure::Exact(body, error)) => {
            return attempt_again(body, error).unwrap_or_else(|error| {
                Err(diagnose(body.as_bytes(), Cause::Json(error), Declared::by::<T>()).into_error())
            });
        }
    };
    let reader = Reader::new(&fitted.reply);
    match T::deserialize(reader.payload()) {
        Ok(payload) => Ok(Response {
            payload,
            request_id: fitted.request_id,
            deprecated_warning: fitted.deprecated_warning,
            corrections: fitted.corrections,
        }),
        Err(refusal) => {
            let node = reader.refused();
            Err(fitted.refused(body, Declared::by::<T>(), node, refusal).into_error())
        }
    }
}

fn make_fit<'de>(
    body: &'de [u8],
    text: Option<&'de str>,
    cause: Cause,
    declared: Declared,
) -> Result<Box<Fitted<'de>>, Failure<'de>> {
    match compare(body, text, declared, false) {
        Some((_, report)) if report.misfits.count > 0 => {
            let mut diagnosis = diagnose(body, cause, declared);
            if let Diagnosis::Decode(error) = &mut diagnosis {
                error.hint = report.renames.into_iter().next();
                error.set_unfit(report.misfits, body);
            }
            Err(Failure::Diagnosed(diagnosis))
        }
        Some((survey, report)) if !report.corrections.is_empty() => Ok(Box::new(Fitted {
            reply: report.reply,
            request_id: survey.members.request_id,
            deprecated_warning: survey.members.deprecated_warning,
            corrections: report.corrections,
            cause,
        })),
        _ => Err(match (cause, text) {
            (Cause::Json(error), Some(body)) => Failure::Exact(body, error),
            (cause, _) => Failure::Diagnosed(diagnose(body, cause, declared)),
        }),
    }
}

impl Fitted<'_> {
    /// Returns the error of the reply if the type of the value at `node` refuses it nevertheless.
    fn refused(self, body: &[u8], declared: Declared, node: NodeId, refusal: Refusal) -> Diagnosis {
        let mut diagnosis = diagnose(body, self.cause, declared);
        if let Diagnosis::Decode(error) = &mut diagnosis {
            let Corrected { tree, response, .. } = &self.reply;
            let (problem, found) = match refusal.missing {
                Some(member) => (Problem::Missing(member.to_owned()), ValueKind::Missing),
                None => (Problem::Refused, tree.kind(node)),
            };
            let mut misfits = Misfits::default();
            misfits.push(problem, found, tree.end(node), || tree.path(*response, node));
            error.hint = annotate(type_of(&self.reply, node, declared.shape), found);
            error.set_unfit(misfits, body);
            error.cause = Some(Arc::new(Cause::Type(refusal.words)));
        }
        diagnosis
    }
}

/// Returns the name of the type of unknown shape that decodes a node, if the field that holds it says so.
fn type_of(reply: &Corrected<'_>, node: NodeId, payload: &'static Shape) -> &'static str {
    let Corrected { tree, response, .. } = reply;
    let (mut at, mut shape, mut ty) = (*response, payload, "");
    while at != node {
        let Some(child) = tree.children(at).take_while(|child| *child <= node).last() else {
            break;
        };
        shape = match shape.required() {
            Shape::Object(object) => match object().find(&tree.key(child), 0) {
                Some((_, field)) => {
                    ty = field.ty();
                    &field.shape
                }
                None => &Shape::Opaque,
            },
            Shape::List(inner) | Shape::Array(_, inner) | Shape::Map(inner) => inner,
            _ => shape,
        };
        at = child;
    }
    if matches!(shape.required(), Shape::Opaque) {
        ty
    } else {
        ""
    }
}
