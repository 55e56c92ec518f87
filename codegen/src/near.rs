//! Names that somebody may have meant.

/// How many names are shown at most.
const SHOWN: usize = 5;

/// The names among `known` that are nearest to `word`, the nearest first.
///
/// ```
/// use cargo_tencent::near::nearest;
///
/// assert_eq!(nearest("DescribeZone", ["RunInstances", "DescribeZones"]), ["DescribeZones"]);
/// assert!(nearest("Moon", ["RunInstances"]).is_empty());
/// ```
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let word = word.to_lowercase();
    let mut found: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|name| Some((distance(&word, &name.to_lowercase())?, name)))
        .collect();
    found.sort_unstable();
    // Behind a name that is nearly the same, distant ones are noise.
    let best = found.first().map_or(0, |(distance, _)| *distance);
    let is_near = |(distance, _): &&(usize, &str)| *distance <= best + 2;
    found
        .iter()
        .take_while(is_near)
        .map(|(_, name)| *name)
        .take(SHOWN)
        .collect()
}

/// How far apart two words are; none where nobody would take one for the other.
fn distance(word: &str, name: &str) -> Option<usize> {
    let distance = strsim::osa_distance(word, name);
    let is_part = word.len() > 2 && name.contains(word);
    (is_part || distance <= 1 + name.chars().count() / 4).then_some(distance)
}

/// The end of a message about a name that is not known: `; did you mean …?`, or what `otherwise` says.
pub(crate) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    match nearest(word, known).as_slice() {
        [] => otherwise.to_owned(),
        names => format!("; did you mean `{}`?", names.join("`, `")),
    }
}
