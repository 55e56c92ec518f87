//! Which JSON a scalar is read as.

use std::borrow::Cow;

use crate::json::unescape;
use crate::lenient::plan::{Change, Slot};
use crate::lenient::refusal::Refusal;
use crate::lenient::value::{Place, Value};
use crate::value_kind::ValueKind;

/// What a scalar is read as.
pub(crate) enum Scalar<'de> {
    /// JSON as it stands in the reply, or of a constant.
    Json(&'de str),
    /// Text, without quotes.
    Text(&'de str),
    /// Text that had to be mended.
    Mended(String),
    /// A whole number that is written otherwise.
    Whole(i128),
}

impl<'de> Value<'_, 'de> {
    /// The JSON, text or number to read as a `wanted`, which is a boolean, a number, an integer or a string.
    pub(crate) fn scalar(&self, wanted: ValueKind) -> Result<Scalar<'de>, Refusal> {
        let Place::Node(node) = self.place else {
            return self.empty_scalar(wanted);
        };
        let found = self.pass.tree.kind(node);
        let text = self.pass.tree.text(node);
        if (found, wanted) == (ValueKind::String, ValueKind::String) && std::str::from_utf8(text).is_err() {
            self.pass.correct(node, None, ValueKind::InvalidUtf8, ValueKind::String);
            return Ok(Scalar::Mended(unescape(text).into_owned()));
        }
        let text = std::str::from_utf8(text).map_err(|_| Refusal::Other)?;
        let scalar = match (found, wanted) {
            (ValueKind::Null, _) => return self.empty_scalar(wanted),
            (ValueKind::Bool, ValueKind::Bool)
            | (ValueKind::String, ValueKind::String)
            | (ValueKind::Number, ValueKind::Number) => {
                return Ok(Scalar::Json(text));
            }
            (ValueKind::Number, ValueKind::Integer) => match integer(text)? {
                exact @ Scalar::Json(_) => return Ok(exact),
                whole => whole,
            },
            (ValueKind::Number | ValueKind::Bool, ValueKind::String) => Scalar::Text(text),
            (ValueKind::String, _) => self.unquoted(text, wanted)?,
            _ => return Err(Refusal::Other),
        };
        self.pass.correct(node, None, found, wanted);
        Ok(scalar)
    }

    /// What the text between the quotes is, read as a number or boolean.
    fn unquoted(&self, quoted: &'de str, wanted: ValueKind) -> Result<Scalar<'de>, Refusal> {
        let text = quoted
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'))
            .ok_or(Refusal::Other)?;
        match wanted {
            ValueKind::Bool if text.eq_ignore_ascii_case("true") => Ok(Scalar::Json("true")),
            ValueKind::Bool if text.eq_ignore_ascii_case("false") => Ok(Scalar::Json("false")),
            ValueKind::Number if is_number(text) => Ok(Scalar::Json(text)),
            ValueKind::Integer if is_number(text) => integer(text),
            _ => Err(Refusal::Other),
        }
    }

    fn empty_scalar(&self, wanted: ValueKind) -> Result<Scalar<'de>, Refusal> {
        self.empty(wanted)?;
        Ok(Scalar::Json(match wanted {
            ValueKind::Bool => "false",
            ValueKind::Integer => "0",
            ValueKind::Number => "0.0",
            _ => "\"\"",
        }))
    }

    /// Takes nothing, null, or `""` where a list or object is wanted, for an empty value.
    pub(crate) fn empty(&self, made: ValueKind) -> Result<(), Refusal> {
        let node = match self.place {
            Place::Hollow => return Ok(()),
            Place::Nothing { object, member, found } => {
                self.pass.correct(object, Some(member), found, made);
                return Ok(());
            }
            Place::Node(node) => node,
        };
        let found = self.pass.tree.kind(node);
        match (found, &self.slot) {
            (ValueKind::Null, Some((shape, key))) if shape.fields.is_some() => {
                return Err(self.pass.change(Change::Drop(*shape, key.to_string())));
            }
            (ValueKind::Null, _) => {}
            (ValueKind::Array, _) if made == ValueKind::Object && self.pass.tree.children(node).next().is_none() => {}
            (ValueKind::String, _)
                if self.pass.tree.text(node) == b"\"\"" && matches!(made, ValueKind::Array | ValueKind::Object) =>
            {
                if self.is_optional && made == ValueKind::Object {
                    return Err(self.pass.change(Change::Vacate(self.slot_of(node))));
                }
            }
            _ => return Err(Refusal::Other),
        }
        self.pass.correct(node, None, found, made);
        Ok(())
    }

    /// Whether this is an empty string that is read as `None`, as an earlier pass found.
    pub(crate) fn is_vacated(&self) -> bool {
        match self.place {
            Place::Node(node) if self.pass.tree.text(node) == b"\"\"" => self.pass.plan.vacates(&self.slot_of(node)),
            _ => false,
        }
    }

    fn slot_of(&self, node: crate::lenient::tree::NodeId) -> Slot {
        match &self.slot {
            Some((shape, key)) => Slot::Member(*shape, key.to_string()),
            None => Slot::Node(node),
        }
    }
}

/// The whole number that `text`, a JSON number, is; as it stands where it is written as one.
fn integer(text: &str) -> Result<Scalar<'_>, Refusal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if text != "-0" && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Scalar::Json(text));
    }
    whole(text).map(Scalar::Whole).ok_or(Refusal::Other)
}

/// The value of a JSON number, if that is whole.
fn whole(text: &str) -> Option<i128> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(text) => (-1, text),
        None => (1, text),
    };
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (int, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{int}{fraction}");
    let significant = digits.trim_start_matches('0').trim_end_matches('0');
    if significant.is_empty() {
        return Some(0);
    }
    // How many zeros stand behind the significant digits.
    let trailing = digits.len() - digits.trim_end_matches('0').len();
    let exponent: i64 = exponent.parse().ok()?;
    let zeros = exponent
        .checked_sub(i64::try_from(fraction.len()).ok()?)?
        .checked_add(i64::try_from(trailing).ok()?)?;
    let zeros = u32::try_from(zeros).ok()?;
    let significant: i128 = significant.parse().ok()?;
    significant.checked_mul(10_i128.checked_pow(zeros)?)?.checked_mul(sign)
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c == '-' || c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit())
        && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// The text of a member's key, as the type that reads it is told.
pub(crate) type Key<'de> = Cow<'de, str>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_exact() {
        for (text, expected) in [
            ("23.0", Some(23)),
            ("-23.00", Some(-23)),
            ("2.3e1", Some(23)),
            ("2300E-2", Some(23)),
            ("-0", Some(0)),
            ("0.000e-9999999999", Some(0)),
            ("9007199254740993.0", Some(9_007_199_254_740_993)),
            ("1e38", Some(10_i128.pow(38))),
            ("23.5", None),
            ("2.14E-4", None),
            ("1e39", None),
            ("1e99999999999999999999", None),
            ("1e-9223372036854775808", None),
        ] {
            assert_eq!(whole(text), expected, "{text}");
        }
    }

    #[test]
    fn only_json_numbers_are_numbers() {
        for text in ["1", "-1", "1.5", "1e3", "0"] {
            assert!(is_number(text), "{text}");
        }
        for text in [
            "", " 1", "1 ", "+1", "01", "0x1", ".5", "5.", "1e", "NaN", "true", "[1]", "-",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }
}
