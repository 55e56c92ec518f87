//! Proposals of classes for codes whose root tells the wrong class, or none.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::shared::common::common;
use crate::shared::table::Row;
use crate::tables::class_rules::{ROOTS, RULES, Rule, Scope};
use crate::tables::error_list::ListedCode;
use crate::tables::text::Text;

/// The class, and perhaps the retry advice, that is proposed for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// The class, as it is written in a table.
    pub class: &'static str,
    /// The retry advice, as it is written in a table, if it is not that of the class.
    pub retry: Option<&'static str>,
}

/// Proposes a class for a code if its name or a description says that it is not `inherited`, the class of the code
/// before its first dot.
///
/// The name decides first, because it is the same in both languages. A common code is what its table says: there is no
/// proposal for it.
///
/// ```
/// use cargo_tencent::tables::error_list::ListedCode;
/// use cargo_tencent::tables::proposal::propose;
///
/// let code = "FailedOperation.TooFrequent".to_owned();
/// let listed = ListedCode { code, ..ListedCode::default() };
/// let proposal = propose(&listed, Some("failed")).unwrap();
/// // Nothing proves that the operation was not carried out, at least in part.
/// assert_eq!((proposal.class, proposal.retry), ("throttling", Some("if_idempotent")));
/// assert_eq!(propose(&listed, Some("throttling")), None);
/// ```
pub fn propose(listed: &ListedCode, inherited: Option<&str>) -> Option<Proposal> {
    let (root, name) = listed.code.split_once('.').unwrap_or((&listed.code, ""));
    let of_root = ROOTS.iter().find(|(known, _)| *known == root).map(|(_, class)| *class);
    let said = match inherited.or(of_root) {
        Some(_) if name.is_empty() => None,
        Some(class) => class_of(name, listed, class),
        // The name of a root that no table explains is part of what the code says.
        None => class_of(&listed.code, listed, "failed"),
    };
    let class = said.or(of_root).filter(|class| inherited != Some(class))?;
    let may_have_effect = ["FailedOperation", "InternalError"].contains(&root);
    let retry = (class == "throttling" && may_have_effect).then_some("if_idempotent");
    Some(Proposal { class, retry })
}

/// Returns the class that the name says, or else the descriptions, for a code that would inherit the class `inherited`.
fn class_of(name: &str, listed: &ListedCode, inherited: &str) -> Option<&'static str> {
    let name = Text::of_name(name);
    let descriptions = [&listed.description, &listed.description_zh].map(|text| Text::of_sentence(text));
    let applies = |rule: &&Rule| match rule.scope {
        Scope::All => true,
        Scope::Failed => inherited == "failed",
    };
    let says = |text: &Text, rule: &Rule, patterns: &[&str]| {
        patterns.iter().any(|pattern| text.has(pattern)) && !rule.except.iter().any(|pattern| text.has(pattern))
    };
    let mut rules = RULES.iter().filter(applies);
    let by_name = rules.clone().find(|rule| says(&name, rule, rule.names));
    let by_description = || {
        let says = |rule: &Rule| descriptions.iter().any(|text| says(text, rule, rule.sentences));
        rules.find(|rule| says(rule))
    };
    by_name.or_else(by_description).map(|rule| rule.class)
}

/// The classes of the common codes.
static COMMON: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let class = |row: Row| Some((row.code, row.class?.word));
    common().into_iter().filter_map(class).collect()
});

/// Returns the class that a code inherits from the common codes.
pub fn inherited(code: &str) -> Option<&'static str> {
    COMMON.get(code.split('.').next()?).copied()
}
