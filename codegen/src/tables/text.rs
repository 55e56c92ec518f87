//! Searching names and descriptions for words.

use crate::structs::ident::split;

/// The most characters that may be between the parts of a pattern, without spaces and punctuation.
const GAP: usize = 24;

/// A text prepared for searching: the letters and digits in lower case, without the spaces between them.
pub(crate) struct Text {
    chars: Vec<char>,
    /// Whether a word begins at each of `chars`. Every Chinese character is a word.
    begins: Vec<bool>,
}

impl Text {
    /// Prepares a name such as `QPSLimitExceeded`.
    pub(crate) fn of_name(name: &str) -> Self {
        Self::of_sentence(&split(name).join(" "))
    }

    /// Prepares a sentence in English or Chinese.
    pub(crate) fn of_sentence(sentence: &str) -> Self {
        let (mut chars, mut begins) = (Vec::new(), Vec::new());
        let mut is_inside = false;
        for c in sentence.chars() {
            let ends_sentence = matches!(c, '.' | ';' | '!' | '?' | '。' | '；' | '！' | '？');
            if c.is_alphanumeric() || ends_sentence {
                chars.extend(c.to_lowercase());
                begins.resize(chars.len(), !(is_inside && c.is_ascii_alphanumeric()));
            }
            is_inside = c.is_ascii_alphanumeric();
        }
        Self { chars, begins }
    }

    /// Returns whether the text contains `pattern`: words that follow each other, of which the last may go on, as in
    /// `not exist`, which is in `NotExists`. A space after the last word means that it does not go on. `…` stands for
    /// other words of the same sentence.
    pub(crate) fn has(&self, pattern: &str) -> bool {
        let mut parts = pattern.split('…');
        let first = parts.next().unwrap_or_default();
        let rest: Vec<&str> = parts.collect();
        (0..self.chars.len()).any(|at| self.end(first, at).is_some_and(|end| self.goes_on(&rest, end)))
    }

    /// Returns whether the `parts` follow, each within the gap after the one before, which ends at `from`.
    fn goes_on(&self, parts: &[&str], from: usize) -> bool {
        let Some((part, rest)) = parts.split_first() else {
            return true;
        };
        for at in from..self.chars.len().min(from + GAP) {
            if self.end(part, at).is_some_and(|end| self.goes_on(rest, end)) {
                return true;
            }
            if self.chars.get(at).is_some_and(|c| !c.is_alphanumeric()) {
                return false;
            }
        }
        false
    }

    /// Returns where `part` ends if it begins at `at`.
    fn end(&self, part: &str, at: usize) -> Option<usize> {
        if !*self.begins.get(at)? {
            return None;
        }
        let mut end = at;
        for letter in part.chars().filter(|c| *c != ' ') {
            if self.chars.get(end) != Some(&letter) {
                return None;
            }
            end += 1;
        }
        let may_go_on = !part.ends_with(' ') || self.begins.get(end).is_none_or(|begins| *begins);
        may_go_on.then_some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_matches_whole_words_of_which_the_last_may_go_on() {
        let name = Text::of_name("ResourceNotExistedAnymore");
        assert!(name.has("not exist") && name.has("resource"));
        assert!(!name.has("exist ") && !name.has("source"));
        assert!(Text::of_name("Notexist").has("not exist"));
        let sentence = Text::of_sentence("The order can’t be refused; it is used.");
        assert!(sentence.has("can t") && sentence.has("used"));
        assert!(!Text::of_sentence("refused").has("used"));
    }

    #[test]
    fn a_gap_stays_within_a_sentence() {
        let text = Text::of_sentence("接口请求频率已超过限制。请稍后重试");
        assert!(text.has("频率…限制") && text.has("接口…频率…超"));
        assert!(!text.has("限制…重试") && !text.has("超…频率"));
        assert!(Text::of_sentence("The quota for disks is exceeded").has("quota…exceed"));
    }
}
