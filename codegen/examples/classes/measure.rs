//! What is measured.

use std::collections::{BTreeMap, BTreeSet};

use cargo_tencent::tables::error_list::ListedCode;

use crate::rows::{Rows, class, class_of_root};

/// Pairs of a judged class and another.
type Pairs<'a> = Vec<(&'a str, &'static str)>;

/// Describes how well each sample of the judged codes is met, by the root's class and by the proposed class.
pub(crate) fn measure(judged: &str, rows: &Rows) -> Result<String, String> {
    let mut samples: BTreeMap<&str, Vec<(&str, &ListedCode)>> = BTreeMap::new();
    for line in judged.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [sample, product, version, code, class] = fields.as_slice() else {
            return Err(format!("not five fields: {line}"));
        };
        let key = [product, version, code].map(|field| (*field).to_owned()).into();
        let listed = rows.0.get(&key).ok_or_else(|| format!("no such row: {line}"))?;
        samples.entry(sample).or_default().push((class, listed));
    }
    let mut text = String::new();
    for (sample, judged) in samples {
        let pairs = |class: fn(&ListedCode) -> &'static str| -> Pairs<'_> {
            judged.iter().map(|(truth, listed)| (*truth, class(listed))).collect()
        };
        let (before, after) = (pairs(class_of_root), pairs(class));
        let right = |pairs: &Pairs<'_>| pairs.iter().filter(|(truth, class)| truth == class).count();
        text.push_str(&format!(
            "{sample}: of {} rows {} have the class of their root, and {} the proposed class\n",
            judged.len(),
            right(&before),
            right(&after)
        ));
        let classes: BTreeSet<&str> = after.iter().flat_map(|(truth, class)| [*truth, class]).collect();
        for class in classes {
            let (before, after) = (rates(class, &before), rates(class, &after));
            let line = format!("  {class:10}  by the root: {before}   as proposed: {after}");
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    Ok(text)
}

/// Describes the precision and recall of a class.
fn rates(class: &str, pairs: &Pairs<'_>) -> String {
    let count = |condition: fn(&str, &str, &str) -> bool| {
        let pairs = pairs.iter().filter(|(truth, found)| condition(class, truth, found));
        pairs.count()
    };
    let right = count(|class, truth, found| truth == class && found == class);
    let found = count(|class, _, found| found == class);
    let judged = count(|class, truth, _| truth == class);
    format!("precision {right:3}/{found:<3} recall {right:3}/{judged:<3}")
}

/// Describes how many rows get which class.
pub(crate) fn proposals(rows: &Rows) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let proposed = rows.0.values().filter(|listed| class(listed) != class_of_root(listed));
    proposed.for_each(|listed| *counts.entry(class(listed)).or_default() += 1);
    let total: usize = counts.values().sum();
    let counts: Vec<String> = counts.iter().map(|(class, count)| format!("{class} {count}")).collect();
    format!("proposed for {total} of {} rows: {}\n", rows.0.len(), counts.join(", "))
}

/// Lists the rows whose class depends on the package.
pub(crate) fn differences(chinese: &Rows, english: &Rows) -> String {
    let pairs: Vec<_> = chinese
        .0
        .iter()
        .filter_map(|(key, listed)| Some((key, class(listed), class(english.0.get(key)?))))
        .collect();
    let differing: Vec<String> = pairs
        .iter()
        .filter(|(_, chinese, english)| chinese != english)
        .map(|((product, version, code), chinese, english)| {
            format!("  {product} {version} {code}: {chinese} in Chinese, {english} in English\n")
        })
        .collect();
    format!(
        "in {} of {} rows the class depends on the language:\n{}",
        differing.len(),
        pairs.len(),
        differing.concat()
    )
}
