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
        None => format!("accepted are `{}`", accepted.join("`, `")),
    }
}

/// How many characters to insert, drop or replace to make `a` into `b`, letter case aside.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.to_lowercase().chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().zip(std::iter::once(None).chain(b.iter().map(Some))) {
            let above = *cell;
            *cell = match y {
                None => i + 1,
                Some(y) => (diagonal + usize::from(x != *y)).min(above + 1).min(left + 1),
            };
            diagonal = above;
            left = *cell;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("code", "codes"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("Class", "class"), 0);
    }

    #[test]
    fn a_far_word_lists_what_is_accepted() {
        assert_eq!(suggest("codez", ["codes", "action"]), "did you mean `codes`?");
        assert_eq!(suggest("colour", ["codes", "action"]), "accepted are `codes`, `action`");
    }
}
