//! Disagreements that are known, so that the targets find others. Each goes when the library is mended.

use tencent_response::{Misfit, ValueKind};

/// A name with half a surrogate pair that no struct declares: the exact pass fails and has no misfit, an audit is
/// clean, and a reply that needs a correction elsewhere is read. `{"Response":{"\ud800":1}}`
pub fn is_half_a_name(body: &str) -> bool {
    body.contains(r#""\ud800":"#)
}

/// A list where a struct is declared that uses serde's own derive: the exact pass reads it, a correction elsewhere
/// makes it a misfit. `{"Response":{"Strict":["a",1],"Drift":"1"}}`
pub fn is_list_for_derived(body: &str) -> bool {
    ["Strict", "Flat", "Page"]
        .iter()
        .any(|name| body.contains(&format!(r#""{name}":["#)))
}

/// A member that a struct with `flatten` does not declare, and that serde_json cannot read: serde reads it to keep it
/// for the flattened fields, and the walk skips it. `{"Response":{"Flat":{"Zone":"","Size":1,"X":1e400}}}`
pub fn is_unreadable_beside_flatten(body: &str) -> bool {
    body.contains(r#""Flat":{"#) && [r"\ud800", r"\udc00", "1e400"].iter().any(|words| body.contains(words))
}

/// Places that are not those of serde_json.
///
/// - A list for an object, and one of another length than an array's: the error's place is where the list begins.
///   `{"Response":{"Loose":[]}}`, `{"Response":{"Pair":[]}}`, `{"Response":{"Pair":[0,0,[]]}}`
/// - If the list is empty and a map stands before it, the map is blamed. `{"Response":{"Labels":{"a":1},"Loose":[]}}`
/// - The lists of a struct that uses serde's own derive are opaque, and what is missing comes before them.
///   `{"Response":{"Page":{"Names":"a"}}}`
pub fn is_elsewhere(misfits: &[Misfit], by_serde: &str) -> bool {
    let is_list = |misfit: &Misfit| {
        let expected = misfit.expected();
        misfit.found() == ValueKind::Array && (expected == "an object" || expected.starts_with("a list of length"))
    };
    let derived = |misfit: &Misfit| misfit.path().contains(".Page") || misfit.path().contains(".Strict");
    let blames = misfits.len() > 1 && misfits[0].to_string().contains("type rejected") && is_list(&misfits[1]);
    let first = misfits.first().is_some_and(|misfit| is_list(misfit) || derived(misfit));
    first || blames || by_serde.starts_with("trailing characters")
}
