//! Suggestions of what the user may have meant by an unknown word.

/// The maximum number of names to suggest.
const SHOWN: usize = 5;

/// Returns the end of a message about an unknown word: the closest accepted words, or all of them if none is close.
pub(crate) fn suggest<'a>(word: &str, accepted: impl IntoIterator<Item = &'a str>) -> String {
    let accepted: Vec<&str> = accepted.into_iter().collect();
    did_you_mean(word, accepted.iter().copied()).unwrap_or_else(|| match accepted.as_slice() {
        [single] => format!("expected `{single}`"),
        _ => format!("expected one of `{}`", accepted.join("`, `")),
    })
}

/// Returns the question `did you mean …?`, or `None` if no name among `known` is close to `word`.
pub(crate) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    match nearest(word, known).as_slice() {
        [] => None,
        names => Some(format!("did you mean `{}`?", names.join("`, `"))),
    }
}

/// Returns the names among `known` that are close to `word`, the closest first.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let word = word.to_lowercase();
    let mut found: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|name| Some((distance(&word, &name.to_lowercase())?, name)))
        .collect();
    found.sort_unstable();
    // If one name almost matches, those that are much further away are noise.
    let best = found.first().map_or(0, |(distance, _)| *distance);
    let is_near = |(distance, _): &&(usize, &str)| *distance <= best + 2;
    found
        .iter()
        .take_while(is_near)
        .map(|(_, name)| *name)
        .take(SHOWN)
        .collect()
}

/// Returns how many characters must be inserted, deleted, replaced or swapped to turn `word` into `name`, or `None` if
/// these are too many for a typing error and `name` does not contain `word`.
fn distance(word: &str, name: &str) -> Option<usize> {
    let distance = strsim::osa_distance(word, name);
    let is_part = word.len() > 2 && name.contains(word);
    (is_part || distance <= 1 + name.chars().count() / 4).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_close_word_is_suggested() {
        assert_eq!(suggest("codez", ["codes", "action"]), "did you mean `codes`?");
        assert_eq!(suggest("CLASS", ["class", "retry"]), "did you mean `class`?");
        assert_eq!(suggest("cvm", ["cbs", "cmv"]), "did you mean `cmv`?");
    }

    #[test]
    fn without_a_close_word_all_accepted_words_are_listed() {
        assert_eq!(
            suggest("colour", ["codes", "action"]),
            "expected one of `codes`, `action`"
        );
        assert_eq!(suggest("colour", ["crate"]), "expected `crate`");
    }

    #[test]
    fn a_part_of_a_name_is_close_to_it() {
        assert_eq!(
            nearest("Zones", ["DescribeZones", "RunInstances", "Zone"]),
            ["Zone", "DescribeZones"][..1]
        );
        assert_eq!(nearest("Describe", ["DescribeZones"]), ["DescribeZones"]);
        assert!(nearest("Moon", ["RunInstances"]).is_empty());
    }
}
