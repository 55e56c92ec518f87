//! Whether a scalar fits a shape, exactly as serde_json decides it.

use std::borrow::Cow;

use crate::json::text::unescape_exactly;
use crate::shape::{Integer, Shape};
use crate::value_kind::ValueKind;

/// Whether a type of this shape takes a scalar of a kind and a text, which is all that stands in the body for it.
pub(crate) fn fits(shape: &Shape, kind: ValueKind, text: &[u8]) -> bool {
    match (shape, kind) {
        (Shape::Opaque, _) | (Shape::Option(_), ValueKind::Null) | (Shape::Bool, ValueKind::Bool) => true,
        (Shape::Option(inner), _) => fits(inner, kind, text),
        (Shape::Text { borrowed: true }, ValueKind::String) => !text.contains(&b'\\') && is_utf8(text),
        (Shape::Text { borrowed: false }, ValueKind::String) => unescape_exactly(text).is_some(),
        (Shape::Integer(integer), ValueKind::Number) => integer.holds(&ascii(text)),
        (Shape::Float { .. }, ValueKind::Number) => is_in_range(&ascii(text)),
        _ => false,
    }
}

/// Whether a shape is that of text, a number or a boolean.
pub(crate) fn is_scalar(shape: &Shape) -> bool {
    matches!(
        shape,
        Shape::Text { .. } | Shape::Integer(_) | Shape::Float { .. } | Shape::Bool
    )
}

fn is_utf8(text: &[u8]) -> bool {
    std::str::from_utf8(text).is_ok()
}

/// The text of a number or word, which is ASCII in any JSON.
pub(crate) fn ascii(text: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(text)
}

/// Whether serde_json reads a scalar into a type that takes anything.
pub(crate) fn is_readable(kind: ValueKind, text: &[u8]) -> bool {
    match kind {
        ValueKind::String => unescape_exactly(text).is_some(),
        ValueKind::Number => numbers_are_text() || is_in_range(&ascii(text)),
        _ => true,
    }
}

/// Whether serde_json keeps the text of numbers that are not 64-bit integers (its feature `arbitrary_precision`).
fn numbers_are_text() -> bool {
    serde_json::from_str::<serde_json::Number>("1e400").is_ok()
}

impl Shape {
    /// Returns the shape, as serde's `flatten` reads it: through a buffer that has no 128-bit integers, and no floats if
    /// serde_json keeps their text.
    pub(crate) fn buffered(&'static self) -> &'static Self {
        match self.required() {
            Self::Integer(Integer::I128 | Integer::U128) => &Self::Opaque,
            Self::Float { .. } if numbers_are_text() => &Self::Opaque,
            _ => self,
        }
    }
}

/// Whether serde_json reads a JSON number into a float.
pub(crate) fn is_in_range(number: &str) -> bool {
    // Below 10^300 nothing overflows.
    let is_small = number.len() <= 300 && !number.contains(['e', 'E']);
    is_small || serde_json::from_str::<f64>(number).is_ok()
}

impl Integer {
    /// Whether serde_json reads a JSON number into an integer of this type.
    pub(crate) fn holds(self, number: &str) -> bool {
        match self {
            // serde_json reads -0 as a float, but for its own reader of 128-bit integers.
            Self::I128 => number.parse::<i128>().is_ok(),
            _ if number == "-0" => false,
            Self::I8 => number.parse::<i8>().is_ok(),
            Self::I16 => number.parse::<i16>().is_ok(),
            Self::I32 => number.parse::<i32>().is_ok(),
            Self::I64 => number.parse::<i64>().is_ok(),
            Self::U8 => number.parse::<u8>().is_ok(),
            Self::U16 => number.parse::<u16>().is_ok(),
            Self::U32 => number.parse::<u32>().is_ok(),
            Self::U64 => number.parse::<u64>().is_ok(),
            Self::U128 => number.parse::<u128>().is_ok(),
        }
    }

    /// The smallest and the largest value.
    pub(crate) fn range(self) -> (i128, u128) {
        match self {
            Self::I8 => (i8::MIN.into(), i8::MAX as u128),
            Self::I16 => (i16::MIN.into(), i16::MAX as u128),
            Self::I32 => (i32::MIN.into(), i32::MAX as u128),
            Self::I64 => (i64::MIN.into(), i64::MAX as u128),
            Self::I128 => (i128::MIN, i128::MAX as u128),
            Self::U8 => (0, u8::MAX.into()),
            Self::U16 => (0, u16::MAX.into()),
            Self::U32 => (0, u32::MAX.into()),
            Self::U64 => (0, u64::MAX.into()),
            Self::U128 => (0, u128::MAX),
        }
    }
}

/// Returns the digits of a JSON number whose value is whole, however it is written, if an `integer` holds that value.
pub(crate) fn whole(number: &str, integer: Integer) -> Option<String> {
    let (sign, unsigned) = match number.strip_prefix('-') {
        Some(unsigned) => ("-", unsigned),
        None => ("", number),
    };
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (int, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{int}{fraction}");
    let significant = digits.trim_start_matches('0').trim_end_matches('0');
    if significant.is_empty() {
        return Some("0".to_owned());
    }
    // How many zeros follow the significant digits.
    let trailing = digits.len() - digits.trim_end_matches('0').len();
    let exponent: i64 = exponent.parse().ok()?;
    let zeros = exponent
        .checked_sub(i64::try_from(fraction.len()).ok()?)?
        .checked_add(i64::try_from(trailing).ok()?)?;
    // No integer has more than 39 digits.
    let zeros = usize::try_from(zeros).ok().filter(|zeros| *zeros < 40)?;
    let whole = format!("{sign}{significant}{}", "0".repeat(zeros));
    integer.holds(&whole).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Shaped;

    #[test]
    fn whole_numbers_are_exact() {
        for (text, expected) in [
            ("23.0", Some("23")),
            ("-23.00", Some("-23")),
            ("2.3e1", Some("23")),
            ("2300E-2", Some("23")),
            ("-0", Some("0")),
            ("0.000e-9999999999", Some("0")),
            ("9007199254740993.0", Some("9007199254740993")),
            ("1e38", Some("100000000000000000000000000000000000000")),
            ("23.5", None),
            ("2.14E-4", None),
            ("1e39", None),
            ("1e99999999999999999999", None),
            ("1e-9223372036854775808", None),
        ] {
            assert_eq!(whole(text, Integer::I128).as_deref(), expected, "{text}");
        }
        assert_eq!(whole("256.0", Integer::U8), None);
        assert_eq!(whole("-1.0", Integer::U64), None);
        assert_eq!(
            whole("34028236692093846346337460743176821145.5e1", Integer::U128).as_deref(),
            Some("340282366920938463463374607431768211455")
        );
    }

    /// Types of every shape of scalar, decided by serde_json itself.
    #[test]
    fn a_scalar_fits_exactly_where_serde_json_takes_it() {
        fn check<T: crate::shape::Shaped + for<'de> serde::Deserialize<'de>>(text: &str, kind: ValueKind) {
            let decodes = serde_json::from_str::<T>(text).is_ok();
            let name = std::any::type_name::<T>();
            assert_eq!(
                fits(&T::__TENCENT_SHAPE, kind, text.as_bytes()),
                decodes,
                "{text} as {name}"
            );
        }
        let numbers = [
            "0",
            "-0",
            "1",
            "-1",
            "1.0",
            "1e5",
            "127",
            "128",
            "-128",
            "-129",
            "255",
            "256",
            "32767",
            "32768",
            "65535",
            "65536",
            "2147483647",
            "2147483648",
            "4294967295",
            "4294967296",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "18446744073709551615",
            "18446744073709551616",
            "170141183460469231731687303715884105727",
            "170141183460469231731687303715884105728",
            "-170141183460469231731687303715884105728",
            "-170141183460469231731687303715884105729",
            "340282366920938463463374607431768211455",
            "340282366920938463463374607431768211456",
            "3e39",
            "1e308",
            "1e400",
            "-1e400",
            "1e-400",
            "0e400",
            "1.5",
        ];
        let long = format!("1{}", "0".repeat(400));
        let strings = [
            r#""""#,
            r#""a""#,
            r#""\n""#,
            r#""\u00e9""#,
            r#""\ud800""#,
            r#""\ud83d\ude00""#,
            r#""\udc00\ud800""#,
            r#""é""#,
        ];
        let values = numbers.iter().map(|text| (*text, ValueKind::Number));
        let values = values.chain(strings.iter().map(|text| (*text, ValueKind::String)));
        let values = values.chain([
            (&*long, ValueKind::Number),
            ("true", ValueKind::Bool),
            ("false", ValueKind::Bool),
            ("null", ValueKind::Null),
        ]);
        for (text, kind) in values {
            check::<i8>(text, kind);
            check::<i16>(text, kind);
            check::<i32>(text, kind);
            check::<i64>(text, kind);
            check::<i128>(text, kind);
            check::<u8>(text, kind);
            check::<u16>(text, kind);
            check::<u32>(text, kind);
            check::<u64>(text, kind);
            check::<u128>(text, kind);
            check::<f32>(text, kind);
            check::<f64>(text, kind);
            check::<bool>(text, kind);
            check::<String>(text, kind);
            check::<Box<str>>(text, kind);
            check::<Option<u8>>(text, kind);
            check::<crate::code::common::ErrorCode>(text, kind);
            let borrows = serde_json::from_str::<&str>(text).is_ok();
            assert_eq!(fits(&<&str>::__TENCENT_SHAPE, kind, text.as_bytes()), borrows, "{text}");
        }
    }
}
