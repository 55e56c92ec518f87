//! Decoding of a body with corrections.

use serde::Deserialize;

use crate::action::TencentResponse;
use crate::decode::{attempt, explain};
use crate::decode_error::Cause;
use crate::diagnosis::{Declared, Diagnosis, Survey, diagnose};
use crate::error::Error;
use crate::hint::annotate;
use crate::lenient::correct::correct;
use crate::lenient::deserializer::Reader;
use crate::lenient::refusal::Refusal;
use crate::lenient::report::{Corrected, Report};
use crate::lenient::tree::NodeId;
use crate::lenient::tree::builder::Builder;
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
    match std::str::from_utf8(body) {
        Ok(body) => from_str(body),
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
    attempt(body, false).unwrap_or_else(|error| corrected(body.as_bytes(), Some(body), Cause::Json(error)))
}

/// A reply that was made to fit.
struct Fitted<'de> {
    report: Report<'de>,
    request_id: Option<RequestId>,
    deprecated_warning: Option<String>,
}

/// Decodes a body, which is also given as text if it is UTF-8, that the exact pass refused because of `cause`.
#[cold]
fn corrected<'de, T>(body: &'de [u8], text: Option<&'de str>, cause: Cause) -> Result<Response<T>, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    let declared = Declared::by::<T>();
    let corrected = match make_fit(body, text, declared) {
        Outcome::Fits(corrected) => corrected,
        Outcome::Misfits(report) => return Err(unfit(body, cause, declared, *report).into_error()),
        Outcome::Exact => {
            return match (cause, text) {
                (Cause::Json(error), Some(body)) => explain(body, error),
                (cause, _) => Err(diagnose(body, cause, declared).into_error()),
            };
        }
    };
    let reader = Reader::new(&corrected.report.reply);
    match T::deserialize(reader.payload()) {
        Ok(payload) => Ok(Response {
            payload,
            request_id: corrected.request_id,
            deprecated_warning: corrected.deprecated_warning,
            corrections: corrected.report.corrections,
        }),
        Err(refusal) => {
            let reply = &corrected.report.reply;
            Err(refused(body, cause, declared, reply, reader.refused(), refusal).into_error())
        }
    }
}

/// What became of a body.
enum Outcome<'de> {
    /// It was made to fit.
    Fits(Box<Fitted<'de>>),
    /// It does not fit, whatever is corrected.
    Misfits(Box<Report<'de>>),
    /// There is nothing to correct: the error is the exact pass's.
    Exact,
}

fn make_fit<'de>(body: &'de [u8], text: Option<&'de str>, declared: Declared) -> Outcome<'de> {
    let Some((survey, report)) = report(body, text, declared, false) else {
        return Outcome::Exact;
    };
    if report.misfits.count > 0 {
        return Outcome::Misfits(Box::new(report));
    }
    if report.corrections.is_empty() {
        return Outcome::Exact;
    }
    Outcome::Fits(Box::new(Fitted {
        report,
        request_id: survey.members.request_id,
        deprecated_warning: survey.members.deprecated_warning,
    }))
}

/// Compares a body, which is also given as text if it is UTF-8, with what is declared; `None` if it holds no payload.
pub(crate) fn report<'de>(
    body: &'de [u8],
    text: Option<&'de str>,
    declared: Declared,
    is_audit: bool,
) -> Option<(Survey, Report<'de>)> {
    let mut builder = Builder::new(body, text)?;
    let survey = Survey::of(body, declared.owns, usize::MAX, |_, event, _| builder.push(event));
    if survey.first_fault.is_some() || survey.misfit.is_some() || survey.is_error(declared.owns) {
        return None;
    }
    let tree = builder.finish();
    let response = tree.response()?;
    let report = correct(tree, response, declared.shape, declared.owns, is_audit);
    Some((survey, report))
}

/// Returns the error of a body that does not fit, whatever is corrected.
fn unfit(body: &[u8], cause: Cause, declared: Declared, report: Report<'_>) -> Diagnosis {
    let mut diagnosis = diagnose(body, cause, declared);
    if let Diagnosis::Decode(error) = &mut diagnosis {
        error.hint = report.renames.into_iter().next();
        error.set_unfit(report.misfits, body);
    }
    diagnosis
}

/// Returns the error of a body that was made to fit, but for a value that its own type refuses.
fn refused(
    body: &[u8],
    cause: Cause,
    declared: Declared,
    reply: &Corrected<'_>,
    node: NodeId,
    refusal: Refusal,
) -> Diagnosis {
    let mut diagnosis = diagnose(body, cause, declared);
    if let Diagnosis::Decode(error) = &mut diagnosis {
        let Corrected { tree, response, .. } = reply;
        let (problem, found) = match refusal.missing {
            Some(member) => (Problem::Missing(member.to_owned()), ValueKind::Missing),
            None => (Problem::Refused, tree.kind(node)),
        };
        let mut misfits = Misfits::default();
        misfits.push(problem, found, tree.end(node), || tree.path(*response, node));
        error.hint = annotate(type_of(reply, node, declared.shape), found);
        error.set_unfit(misfits, body);
        error.cause = Some(Cause::Type(refusal.words));
    }
    diagnosis
}

/// Returns the name of the type that decodes a node, if the field that holds it says so.
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
    ty
}
