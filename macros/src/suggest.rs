//! What the user may have meant.

/// The end of a message about an unknown word: the accepted one that is nearest, or all that are accepted.
pub(crate) fn suggest<'a>(word: &str, accepted: impl IntoIterator<Item = &'a str>) -> String {
    let accepted: Vec<&str> = accepted.into_iter().collect();
    let nearest = accepted
        .iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .min()
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 4);
    match nearest {
        Some((_, candidate)) => format!("did you mean `{candidate}`?"),
        None => match accepted.as_slice() {
            [single] => format!("expected `{single}`"),
            _ => format!("expected one of `{}`", accepted.join("`, `")),
        },
    }
}

/// How many characters to insert, drop, replace or swap to make `a` into `b`, letter case aside.
fn distance(a: &str, b: &str) -> usize {
    strsim::osa_distance(&a.to_lowercase(), &b.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_word_is_suggested() {
        assert_eq!(suggest("codez", ["codes", "action"]), "did you mean `codes`?");
        assert_eq!(suggest("CLASS", ["class", "retry"]), "did you mean `class`?");
        assert_eq!(suggest("cvm", ["cbs", "cmv"]), "did you mean `cmv`?");
    }

    #[test]
    fn a_far_word_lists_what_is_expected() {
        assert_eq!(
            suggest("colour", ["codes", "action"]),
            "expected one of `codes`, `action`"
        );
        assert_eq!(suggest("colour", ["crate"]), "expected `crate`");
    }
}
