//! Whether a struct fits a recorded reply.

use std::fmt;

use serde::Deserialize;

use crate::action::TencentResponse;
use crate::correction::Correction;
use crate::decode::without_mark;
use crate::diagnosis::Declared;
use crate::error::Error;
use crate::lenient::compare::compare;
use crate::lenient::decode;
use crate::misfit::{Misfit, Misfits};

/// What [`audit`] found: where a reply and a struct differ.
///
/// It displays one line for each finding, except for absent members, which the alternate form, `{:#}`, lists too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Audit {
    /// The paths of the members that the struct does not read.
    pub unread: Vec<String>,
    /// The paths of the members that the struct declares and the reply does not hold.
    pub absent: Vec<String>,
    /// What [`lenient`](crate::lenient) would make fit.
    pub corrections: Vec<Correction>,
    /// What no correction helps: the first hundred places.
    pub misfits: Vec<Misfit>,
    /// How many places no correction helps.
    pub misfit_count: usize,
    /// Members whose names differ from declared ones in letter case alone, with the rename to write.
    pub renames: Vec<String>,
}

impl Audit {
    /// Returns whether the struct reads all that the reply holds, without corrections. Members may be absent.
    pub fn is_clean(&self) -> bool {
        self.unread.is_empty() && self.corrections.is_empty() && self.misfit_count == 0
    }

    fn set_misfits(&mut self, misfits: Misfits) {
        self.misfit_count = misfits.count;
        self.misfits = misfits.first;
    }
}

impl fmt::Display for Audit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.misfits.iter().try_for_each(|misfit| writeln!(f, "{misfit}"))?;
        match self.misfit_count - self.misfits.len() {
            0 => {}
            more => writeln!(f, "{more} more members do not fit")?,
        }
        self.unread
            .iter()
            .try_for_each(|path| writeln!(f, "{path}: not read"))?;
        if f.alternate() {
            self.absent.iter().try_for_each(|path| writeln!(f, "{path}: absent"))?;
        }
        self.corrections
            .iter()
            .try_for_each(|correction| writeln!(f, "{correction}"))?;
        self.renames.iter().try_for_each(|rename| writeln!(f, "{rename}"))
    }
}

/// Compares a recorded reply with the type that is to decode it, for tests and CI.
///
/// It finds what decoding passes over in silence: a member `CPU` whose field `cpu: Option<u32>` has no rename always reads
/// as `None`. A type whose members are not known, such as [`serde_json::Value`], reads everything.
///
/// # Errors
///
/// Fails only if there is no payload to compare: with [`Error::Api`] if the reply holds an error, and with
/// [`Error::Decode`] if the body is not JSON or not an envelope.
///
/// ```
/// use tencent_response::{audit, tencent_response};
///
/// #[tencent_response]
/// struct DescribeInstance {
///     cpu: Option<u32>,
///     memory: u32,
///     zone: String,
/// }
///
/// let body = br#"{"Response": {
///     "CPU": 4, "Memory": "16", "OsName": "x", "Zone": 1, "RequestId": "b5b41468"
/// }}"#;
/// let audit = audit::<DescribeInstance>(body)?;
/// assert!(!audit.is_clean());
/// assert_eq!(
///     audit.to_string(),
///     "Response.CPU: not read\n\
///      Response.OsName: not read\n\
///      Response.Memory: text, read as an integer\n\
///      Response.Zone: a number, read as text\n\
///      `Response` has no member `Cpu`, but `CPU`; did you mean `rename = \"CPU\"`?\n",
/// );
/// assert_eq!(audit.absent, ["Response.Cpu"]);
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn audit<'de, T>(body: &'de [u8]) -> Result<Audit, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    let body = without_mark(body);
    let decoded = decode::from_slice::<T>(body);
    let text = std::str::from_utf8(body).ok();
    let Some((_, report)) = compare(body, text, Declared::by::<T>(), true) else {
        return decoded.map(|_| Audit::default());
    };
    let mut audit = Audit {
        unread: report.unread,
        absent: report.absent,
        corrections: report.corrections,
        renames: report.renames,
        ..Audit::default()
    };
    match decoded {
        Ok(response) => audit.corrections = response.corrections,
        // It tells what a type refuses by itself, too.
        Err(Error::Decode(error)) => audit.set_misfits(error.misfits),
        Err(error) => return Err(error),
    }
    Ok(audit)
}
