//! Whether a struct fits a recorded reply.

use std::fmt;

use serde::Deserialize;

use crate::action::TencentResponse;
use crate::correction::Correction;
use crate::decode::from_slice;
use crate::diagnosis::rename;
use crate::error::Error;
use crate::lenient::decode::{correct, read};
use crate::lenient::pass::{Findings, Purpose};
use crate::lenient::tree::Tree;

/// What [`audit`] found: where a reply and a struct differ. It displays one line for each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Audit {
    /// The paths of the members that the struct does not read.
    pub unread: Vec<String>,
    /// The paths of the members that the struct declares and the reply does not hold; an alias counts as a member.
    pub absent: Vec<String>,
    /// What [`lenient`](crate::lenient) would make fit.
    pub corrections: Vec<Correction>,
    /// Members that are unread because they are spelt otherwise in the struct, with the rename to write.
    pub renames: Vec<String>,
}

impl Audit {
    /// Whether the struct reads all that the reply holds, as it stands. Members may be absent.
    pub fn is_clean(&self) -> bool {
        self.unread.is_empty() && self.corrections.is_empty()
    }

    fn of(findings: Findings) -> Self {
        let Findings {
            corrections,
            unread,
            absent,
            ..
        } = findings;
        let mut renames = Vec::new();
        for path in &unread {
            let Some((object, key)) = path.rsplit_once('.') else {
                continue;
            };
            let declared = absent.iter().find(|absent| absent.eq_ignore_ascii_case(path));
            if let Some((_, field)) = declared.and_then(|declared| declared.rsplit_once('.')) {
                renames.push(rename(object, field, key));
            }
        }
        Self {
            unread,
            absent,
            corrections,
            renames,
        }
    }
}

impl fmt::Display for Audit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.unread
            .iter()
            .try_for_each(|path| writeln!(f, "{path}: not read"))?;
        self.absent.iter().try_for_each(|path| writeln!(f, "{path}: absent"))?;
        self.corrections
            .iter()
            .try_for_each(|correction| writeln!(f, "{correction}"))?;
        self.renames.iter().try_for_each(|rename| writeln!(f, "{rename}"))
    }
}

/// Compares a recorded reply with the type that is to decode it, for tests and CI.
///
/// It finds what decoding passes over in silence: a member `CPU` whose field `cpu: Option<u32>` has no rename reads as
/// `None` for ever.
///
/// # Errors
///
/// [`Error::Api`] if the reply holds an error; [`Error::Decode`] if it does not decode, with corrections or without.
///
/// ```
/// use tencent_response::{audit, tencent_response};
///
/// #[tencent_response]
/// struct DescribeInstance {
///     cpu: Option<u32>,
///     memory: u32,
/// }
///
/// let body = br#"{"Response": {"CPU": 4, "Memory": "16", "OsName": "x", "RequestId": "b5b41468"}}"#;
/// let audit = audit::<DescribeInstance>(body)?;
/// assert!(!audit.is_clean());
/// assert_eq!(
///     audit.to_string(),
///     "Response.CPU: not read\n\
///      Response.OsName: not read\n\
///      Response.Cpu: absent\n\
///      Response.Memory: a string, read as an integer\n\
///      `Response` holds no `Cpu`, but `CPU`; did you mean `rename = \"CPU\"`?\n",
/// );
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub fn audit<'de, T>(body: &'de [u8]) -> Result<Audit, Error<T::Code>>
where
    T: TencentResponse + Deserialize<'de>,
{
    match from_slice::<T>(body) {
        Err(Error::Decode(error)) if error.is_correctable() => {
            Ok(Audit::of(correct::<T>(body, error, Purpose::Audit)?.1))
        }
        Err(error) => Err(error),
        Ok(_) => {
            let findings = Tree::of(body).and_then(|tree| read::<T>(&tree, Purpose::Audit).ok());
            Ok(Audit::of(findings.map(|(_, findings)| findings).unwrap_or_default()))
        }
    }
}
