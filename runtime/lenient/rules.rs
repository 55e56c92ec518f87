//! The rules of lenient decoding: one table, of which the first rule that matches is applied.

use std::borrow::Cow;

use crate::json::text::{is_number, unescape_exactly};
use crate::lenient::tree::{NodeId, Tree};
use crate::shape::empty::can_be_empty;
use crate::shape::fit::{ascii, fits, is_in_range, is_scalar, whole};
use crate::shape::{Absent, Field, Object, Shape};
use crate::value_kind::ValueKind;

/// A value that does not fit.
pub(crate) struct Case<'a, 'de> {
    pub(crate) tree: &'a Tree<'de>,
    /// The value; `None` if the member is missing.
    pub(crate) node: Option<NodeId>,
    pub(crate) found: ValueKind,
    /// The value's text.
    pub(crate) text: &'de [u8],
    /// What is declared, without the `Option` around it.
    pub(crate) shape: &'static Shape,
    /// Whether there is an `Option` around it.
    pub(crate) is_optional: bool,
    pub(crate) slot: Slot,
}

/// Where a value is.
#[derive(Clone, Copy)]
pub(crate) enum Slot {
    /// It is a declared member.
    Member(&'static Field),
    /// It is a member of a map.
    Entry,
    /// It is an element of a list.
    Element,
}

/// What a value is read as.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reading<'de> {
    /// The field's default.
    Default,
    /// `None`.
    None,
    /// The empty value of its shape.
    Empty,
    /// This JSON.
    Json(Cow<'de, str>),
    /// Its own JSON, as text.
    Text,
    /// Its text, with U+FFFD for what is not UTF-8.
    Mended,
    /// A list that holds it alone.
    ListOfIt,
    /// The element that it holds alone.
    ItsElement,
}

/// A rule, in the words of the module's documentation and in code.
pub(crate) struct Rule {
    #[cfg(test)]
    pub(crate) found: &'static str,
    #[cfg(test)]
    pub(crate) declared: &'static str,
    pub(crate) read: for<'de> fn(&Case<'_, 'de>) -> Option<Reading<'de>>,
}

macro_rules! rules {
    ($($found:literal, $declared:literal => $read:ident;)*) => {
        /// The rules, in their order.
        pub(crate) const RULES: &[Rule] = &[$(
            Rule {
                #[cfg(test)]
                found: $found,
                #[cfg(test)]
                declared: $declared,
                read: $read,
            },
        )*];
    };
}

rules! {
    "null; `\"\"` unless text is declared; `[]` for an object", "any member" => empty_member;
    "the same", "an element of a list" => empty_element;
    "nothing", "a member that must be there" => missing_member;
    "`{}`", "list" => empty_object_for_list;
    "text that is a JSON number in range", "number" => text_for_number;
    "`true` or `false` as text in any letter case, 0, 1, `\"0\"`, `\"1\"`", "boolean" => boolean;
    "number, boolean", "text" => scalar_for_text;
    "a number such as `23.0`", "integer" => whole_number;
    "an object that holds a declared member, and every one that must be there", "list of objects" => object_for_list;
    "a number or boolean that fits the element", "list of scalars" => scalar_for_list;
    "text without `,`, `[`, `{` or blanks at its ends, other than `null`", "list of text" => text_for_list;
    "a list of exactly one object, which holds a declared member", "object" => list_for_object;
    "text that is not UTF-8", "text" => invalid_text;
}

/// Returns what a value is read as, if a rule says so.
pub(crate) fn reading<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    RULES.iter().find_map(|rule| (rule.read)(case))
}

fn empty_member<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    match case.slot {
        Slot::Element => None,
        _ if !case.is_empty() => None,
        Slot::Member(field) if field.absent == Absent::Default => Some(Reading::Default),
        _ if case.is_optional => Some(Reading::None),
        _ => can_be_empty(case.shape).then_some(Reading::Empty),
    }
}

fn empty_element<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    if !matches!(case.slot, Slot::Element) || !case.is_empty() {
        None
    } else if case.is_optional {
        Some(Reading::None)
    } else {
        is_scalar(case.shape).then_some(Reading::Empty)
    }
}

fn missing_member<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    if case.found != ValueKind::Missing {
        None
    } else if case.is_optional {
        Some(Reading::None)
    } else {
        can_be_empty(case.shape).then_some(Reading::Empty)
    }
}

fn empty_object_for_list<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    let is_empty = case.found == ValueKind::Object && case.first_child().is_none();
    (is_empty && case.shape.is_list()).then_some(Reading::Empty)
}

fn text_for_number<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    let text = case.content().filter(|text| is_number(text.as_bytes()))?;
    match case.shape {
        Shape::Integer(integer) => Some(Reading::Json(whole(&text, *integer)?.into())),
        // In single precision, what is too large would turn into infinity.
        Shape::Float { single } => {
            let is_finite = is_in_range(&text) && (!single || text.parse::<f32>().is_ok_and(f32::is_finite));
            is_finite.then_some(Reading::Json(text))
        }
        _ => None,
    }
}

fn boolean<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    if !matches!(case.shape, Shape::Bool) {
        return None;
    }
    let text = match case.found {
        ValueKind::Number => ascii(case.text),
        _ => case.content()?,
    };
    match &*text {
        "1" => Some(Reading::Json("true".into())),
        "0" => Some(Reading::Json("false".into())),
        text if text.eq_ignore_ascii_case("true") => Some(Reading::Json("true".into())),
        text if text.eq_ignore_ascii_case("false") => Some(Reading::Json("false".into())),
        _ => None,
    }
}

fn scalar_for_text<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    let is_scalar = matches!(case.found, ValueKind::Number | ValueKind::Bool);
    (is_scalar && matches!(case.shape, Shape::Text { .. })).then_some(Reading::Text)
}

fn whole_number<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    match (case.shape, case.found) {
        (Shape::Integer(integer), ValueKind::Number) => Some(Reading::Json(whole(&ascii(case.text), *integer)?.into())),
        _ => None,
    }
}

fn object_for_list<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    let Shape::Object(object) = case.element()? else {
        return None;
    };
    let is_whole = case.found == ValueKind::Object
        && holds_declared(case.tree, case.node?, object())
        && holds_required(case.tree, case.node?, object());
    is_whole.then_some(Reading::ListOfIt)
}

fn scalar_for_list<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    let element = case.element().filter(|element| is_scalar(element))?;
    let is_scalar = matches!(case.found, ValueKind::Number | ValueKind::Bool);
    (is_scalar && fits(element, case.found, case.text)).then_some(Reading::ListOfIt)
}

fn text_for_list<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    let element = case.element()?;
    if !matches!(element, Shape::Text { .. }) || !fits(element, case.found, case.text) {
        return None;
    }
    let text = case.content()?;
    let is_single = !text.contains([',', '[', '{']) && text.trim().len() == text.len() && *text != *"null";
    is_single.then_some(Reading::ListOfIt)
}

fn list_for_object<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    let (Shape::Object(object), ValueKind::Array) = (case.shape, case.found) else {
        return None;
    };
    is_list_of_it(case.tree, case.node?, object()).then_some(Reading::ItsElement)
}

fn invalid_text<'de>(case: &Case<'_, 'de>) -> Option<Reading<'de>> {
    let is_text = case.found == ValueKind::InvalidUtf8 && matches!(case.shape, Shape::Text { borrowed: false });
    // What is not UTF-8 is replaced, but half a surrogate pair is not.
    let mended = String::from_utf8_lossy(case.text);
    (is_text && unescape_exactly(mended.as_bytes()).is_some()).then_some(Reading::Mended)
}

impl<'de> Case<'_, 'de> {
    /// Whether the value stands for nothing at all.
    fn is_empty(&self) -> bool {
        match self.found {
            ValueKind::Null => true,
            ValueKind::String => self.text == b"\"\"" && !matches!(self.shape, Shape::Text { .. }),
            ValueKind::Array => self.first_child().is_none() && matches!(self.shape, Shape::Object(_) | Shape::Map(_)),
            _ => false,
        }
    }

    fn first_child(&self) -> Option<NodeId> {
        self.tree.first_child(self.node?)
    }

    /// The text of a string.
    fn content(&self) -> Option<Cow<'de, str>> {
        (self.found == ValueKind::String).then(|| unescape_exactly(self.text))?
    }

    /// What a declared list is of, without the `Option` around it.
    fn element(&self) -> Option<&'static Shape> {
        match self.shape {
            Shape::List(element) => Some(element.required()),
            _ => None,
        }
    }
}

/// Whether a list holds exactly one object, which holds a member that `object` declares.
pub(crate) fn is_list_of_it(tree: &Tree<'_>, list: NodeId, object: &Object) -> bool {
    let mut items = tree.children(list);
    match (items.next(), items.next()) {
        (Some(only), None) => tree.kind(only) == ValueKind::Object && holds_declared(tree, only, object),
        _ => false,
    }
}

/// Whether an object holds a member that `object` declares.
pub(crate) fn holds_declared(tree: &Tree<'_>, node: NodeId, object: &Object) -> bool {
    tree.children(node)
        .any(|child| object.find(&tree.key(child), 0).is_some())
}

/// Whether an object holds every member that must be there.
fn holds_required(tree: &Tree<'_>, node: NodeId, object: &Object) -> bool {
    let mut required = object.members().filter(|field| field.absent == Absent::Error);
    required.all(|field| tree.children(node).any(|child| field.is_called(&tree.key(child))))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of the module's documentation, in their order.
    #[test]
    fn the_rules_are_those_of_the_documentation() {
        let text = include_str!("../lenient.rs");
        let (_, rows) = text
            .split_once("//! | found | declared | read as |\n//! | --- | --- | --- |\n")
            .unwrap();
        let documented = rows.lines().take_while(|line| line.starts_with("//! |"));
        let rows: Vec<(&str, &str)> = documented
            .map(|line| {
                let mut cells = line.split('|').map(str::trim).skip(1);
                (cells.next().unwrap(), cells.next().unwrap())
            })
            .collect();
        let rules: Vec<(&str, &str)> = RULES.iter().map(|rule| (rule.found, rule.declared)).collect();
        assert_eq!(rules, rows);
    }
}
