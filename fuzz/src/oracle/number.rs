//! Numbers from their text.

use crate::json::is_number;

/// Returns the whole number that a text in JSON's grammar stands for, if it is one and not too large for any type here.
pub fn whole(text: &str) -> Option<i128> {
    if !is_number(text) {
        return None;
    }
    let (negative, text) = match text.strip_prefix('-') {
        Some(text) => (true, text),
        None => (false, text),
    };
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{before}{after}");
    let digits = digits.trim_start_matches('0');
    let significant = digits.trim_end_matches('0');
    if significant.is_empty() {
        return Some(0);
    }
    let shift = exponent.parse::<i64>().ok()? - after.len() as i64 + (digits.len() - significant.len()) as i64;
    let power = 10_i128.checked_pow(u32::try_from(shift).ok()?)?;
    let magnitude = significant.parse::<i128>().ok()?.checked_mul(power)?;
    Some(if negative { -magnitude } else { magnitude })
}

/// Returns the nearest float, which may be infinite, if the text is a number in JSON's grammar.
pub fn float(text: &str, single: bool) -> Option<f64> {
    let float = text.parse::<f64>().ok().filter(|_| is_number(text))?;
    Some(if single { f64::from(float as f32) } else { float })
}
