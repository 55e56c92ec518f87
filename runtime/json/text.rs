//! The text of JSON's strings and numbers.

use std::borrow::Cow;

/// Whether a text is a JSON number, without anything around it.
pub(crate) fn is_number(text: &[u8]) -> bool {
    let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let unsigned = text.strip_prefix(b"-").unwrap_or(text);
    let int = digits(unsigned);
    let has_leading_zero = int > 1 && unsigned.starts_with(b"0");
    let Some(mut rest) = unsigned.get(int..).filter(|_| int > 0 && !has_leading_zero) else {
        return false;
    };
    if let Some(fraction) = rest.strip_prefix(b".") {
        let count = digits(fraction);
        match fraction.get(count..).filter(|_| count > 0) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    let Some(exponent) = rest.strip_prefix(b"e").or_else(|| rest.strip_prefix(b"E")) else {
        return rest.is_empty();
    };
    let exponent = exponent
        .strip_prefix(b"-")
        .or_else(|| exponent.strip_prefix(b"+"))
        .unwrap_or(exponent);
    !exponent.is_empty() && digits(exponent) == exponent.len()
}

/// How many bytes of a string come before one that ends it, begins an escape, or may not be there.
pub(crate) fn plain_length(text: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    // Sets the high bit of each byte that is less than `limit`, and perhaps of bytes after such a one.
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word & HIGH;
    let mut chunks = text.chunks_exact(8);
    let mut length = 0;
    for chunk in &mut chunks {
        let word = chunk.try_into().map_or(0, u64::from_le_bytes);
        let is = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
        let special = is(b'"') | is(b'\\') | below(word, b' ');
        if special != 0 {
            return length + (special.trailing_zeros() / 8) as usize;
        }
        length += 8;
    }
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..b' ');
    let rest = chunks.remainder();
    length + rest.iter().position(is_special).unwrap_or(rest.len())
}

/// Unescapes a quoted string; returns it unchanged if an escape is invalid.
pub(crate) fn unescape(quoted: &[u8]) -> Cow<'_, str> {
    let bare = quoted
        .strip_prefix(b"\"")
        .and_then(|text| text.strip_suffix(b"\""))
        .unwrap_or(quoted);
    if !bare.contains(&b'\\') {
        return String::from_utf8_lossy(bare);
    }
    serde_json::from_slice(quoted).map_or_else(|_| String::from_utf8_lossy(bare), Cow::Owned)
}

/// Returns the text of a quoted string, if serde_json reads it: half a surrogate pair is no text.
pub(crate) fn unescape_exactly(quoted: &[u8]) -> Option<Cow<'_, str>> {
    if quoted.contains(&b'\\') {
        return serde_json::from_slice::<String>(quoted).ok().map(Cow::Owned);
    }
    let bare = quoted.get(1..quoted.len().checked_sub(1)?)?;
    std::str::from_utf8(bare).ok().map(Cow::Borrowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_json_numbers_are_numbers() {
        for text in ["1", "-1", "1.5", "1e3", "0", "-0.10E+01", "1e-9"] {
            assert!(is_number(text.as_bytes()), "{text}");
        }
        for text in [
            "", " 1", "1 ", "+1", "01", "0x1", ".5", "5.", "1e", "NaN", "true", "[1]", "-", "-01", "1.e1", "1e+",
            "1e1.",
        ] {
            assert!(!is_number(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn a_string_is_plain_up_to_its_first_special_byte() {
        for length in 0..40 {
            for special in ["\"", "\\", "\n", "\u{1f}"] {
                let text = format!(
                    "{}{special}é!\u{7f}\"",
                    "é!\u{7f} ~x"[..].repeat(8).chars().take(length).collect::<String>()
                );
                let expected = text.find(|c| matches!(c, '"' | '\\' | '\0'..' ')).unwrap();
                assert_eq!(plain_length(text.as_bytes()), expected, "{text:?}");
            }
        }
        assert_eq!(plain_length("no end, é".as_bytes()), 10);
    }
}
