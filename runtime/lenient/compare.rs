//! The comparison of a body with what is declared of its payload.

use crate::diagnosis::{Declared, Survey};
use crate::hint::read_leniently;
use crate::lenient::correct::correct;
use crate::lenient::report::Report;
use crate::lenient::tree::builder::Builder;

/// Compares a body, which is also given as text if it is UTF-8, with what is declared; `None` if it holds no payload.
pub(crate) fn compare<'de>(
    body: &'de [u8],
    text: Option<&'de str>,
    declared: Declared,
    is_audit: bool,
) -> Option<(Survey, Report<'de>)> {
    let mut builder = Builder::new(body, text)?;
    let survey = Survey::of(body, declared.owns, usize::MAX, |_, event, _| builder.push(event));
    if survey.first_fault.is_some() || survey.misfit.is_some() || survey.is_error() {
        return None;
    }
    let tree = builder.finish();
    let response = tree.response()?;
    let report = correct(tree, response, declared.shape, declared.owns, is_audit);
    Some((survey, report))
}

/// The longest body that is compared only to tell what would help, in bytes: a comparison takes several times the memory.
const LONGEST: usize = 1 << 20;

/// Returns what to say of the corrections that would make a body fit, which is also given as text if it is UTF-8.
pub(crate) fn hint(body: &[u8], text: Option<&str>, declared: Declared) -> Option<String> {
    if body.len() > LONGEST {
        return None;
    }
    let (_, report) = compare(body, text, declared, false)?;
    (report.misfits.count == 0 && !report.corrections.is_empty())
        .then(|| read_leniently(report.corrections.len(), report.may_refuse))
}
