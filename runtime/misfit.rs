//! What does not fit the type that it was to be decoded into.

use std::borrow::Cow;
use std::fmt;

use crate::one_line::OneLine;
use crate::value_kind::ValueKind;

/// A place where a reply does not fit the struct, as [`DecodeError::misfits`](crate::DecodeError::misfits) lists them.
///
/// It names the place, what the struct declares and what kind of value the reply holds, never the value.
///
/// ```
/// use tencent_response::{Error, ValueKind, tencent_response};
///
/// #[tencent_response]
/// #[derive(Debug)]
/// struct DescribeRegions {
///     total_count: u8,
///     name: String,
/// }
///
/// let body = r#"{"Response": {"TotalCount": 300, "Name": []}}"#;
/// let Err(Error::Decode(error)) = tencent_response::from_str::<DescribeRegions>(body) else {
///     unreachable!()
/// };
/// let misfit = &error.misfits()[1];
/// assert_eq!((misfit.path(), misfit.found()), ("Response.Name", ValueKind::Array));
/// assert_eq!(misfit.expected(), "text");
/// assert_eq!(
///     error.misfits()[0].to_string(),
///     "Response.TotalCount: expected an integer from 0 to 255, found a number",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    pub(crate) path: String,
    pub(crate) problem: Problem,
    pub(crate) found: ValueKind,
    /// The byte at which the decoder gives up because of it, if that is known.
    pub(crate) at: Option<usize>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The value is of another kind, or out of range.
    Expected(Cow<'static, str>),
    /// The object at the path misses this member.
    Missing(String),
    /// The member occurs before; where it has aliases, by any name.
    Duplicate(String),
    /// The struct refuses members that it does not declare; these are the declared ones.
    Unknown(String),
    /// The value is text with half a surrogate pair.
    HalfPair,
    /// The value is nested more deeply than serde_json reads.
    TooDeep,
    /// serde_json cannot read the value, which it says in its own words.
    Unreadable(String),
    /// The field's own type refused the value.
    Refused,
}

impl Misfit {
    /// Returns where it is, as `Response.InstanceSet[3].CPU`. A missing member has the path of the object that misses
    /// it.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns what the struct declares there, in words such as "an integer" or "a list".
    pub fn expected(&self) -> &str {
        match &self.problem {
            Problem::Expected(expected) => expected,
            Problem::Missing(_) => "the member",
            Problem::Duplicate(_) => "one member of this name",
            Problem::Unknown(expected) => expected,
            Problem::HalfPair => "text",
            Problem::TooDeep => "at most 127 levels",
            Problem::Unreadable(_) | Problem::Refused => "what the field's type accepts",
        }
    }

    /// Returns what kind of value the reply holds there.
    pub fn found(&self) -> ValueKind {
        self.found
    }

    /// What is wrong, without the place.
    pub(crate) fn problem(&self) -> String {
        match &self.problem {
            Problem::Expected(expected) => format!("expected {expected}, found {}", self.found),
            Problem::Missing(member) => format!("missing member `{member}`"),
            Problem::Duplicate(member) => format!("duplicate member `{member}`"),
            Problem::Unknown(expected) => format!("unknown member, expected {expected}"),
            Problem::HalfPair => "expected text, found text with half a surrogate pair".to_owned(),
            Problem::TooDeep => format!("{} is nested too deeply", self.found),
            Problem::Unreadable(words) => words.clone(),
            Problem::Refused => format!("the field's type rejected {}", self.found),
        }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", OneLine::new(&self.path), OneLine::new(self.problem()))
    }
}

/// The misfits of a reply: the first ones, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Misfits {
    pub(crate) first: Vec<Misfit>,
    pub(crate) count: usize,
}

impl Misfits {
    /// How many are kept.
    const KEPT: usize = 100;

    /// Adds a misfit, whose path is written only if it is kept.
    pub(crate) fn push(&mut self, problem: Problem, found: ValueKind, at: usize, path: impl FnOnce() -> String) {
        if self.first.len() < Self::KEPT {
            self.first.push(Misfit {
                path: path(),
                problem,
                found,
                at: Some(at),
            });
        }
        self.count += 1;
    }

    /// Adds the misfits of `others`, all of which the decoder finds at one byte.
    pub(crate) fn append(&mut self, others: Self, at: usize) {
        self.count += others.count - others.first.len();
        for Misfit {
            path, problem, found, ..
        } in others.first
        {
            self.push(problem, found, at, || path);
        }
    }

    /// Puts a misfit before all others.
    pub(crate) fn push_front(&mut self, misfit: Misfit) {
        self.first.insert(0, misfit);
        self.first.truncate(Self::KEPT);
        self.count += 1;
    }
}
