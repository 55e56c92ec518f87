//! The words of serde's attributes: the one table of what each means for the shape of a type.

use proc_macro2::TokenStream;
use syn::{Attribute, ExprPath, LitStr, Meta};

use crate::args::Arg;
use crate::response::serde_attr::strings;

/// What a word on a field means.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum FieldWord {
    /// It names the member.
    Rename,
    /// It gives the member another name.
    Alias,
    /// A missing member is the field's default.
    Default,
    /// No member is read.
    Skip,
    /// A function decodes the value, which is then opaque.
    With,
    /// The members of the field's type are members of the struct.
    Flatten,
    /// It means nothing for what is read, or for its shape.
    Nothing,
}

/// What a word on a struct means.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum StructWord {
    /// It makes the names of the members.
    RenameAll,
    /// A missing member is the one of the struct's default.
    Default,
    /// Unknown members are refused.
    DenyUnknown,
    /// The struct has the shape of its only field.
    Transparent,
    /// It means nothing for what is read, or for its shape.
    Nothing,
}

/// The known words on fields. Any other word makes the struct opaque.
const FIELD_WORDS: &[(&str, FieldWord)] = &[
    ("rename", FieldWord::Rename),
    ("alias", FieldWord::Alias),
    ("default", FieldWord::Default),
    ("skip", FieldWord::Skip),
    ("skip_deserializing", FieldWord::Skip),
    ("with", FieldWord::With),
    ("deserialize_with", FieldWord::With),
    ("flatten", FieldWord::Flatten),
    ("borrow", FieldWord::Nothing),
    ("bound", FieldWord::Nothing),
    ("serialize_with", FieldWord::Nothing),
    ("skip_serializing", FieldWord::Nothing),
    ("skip_serializing_if", FieldWord::Nothing),
];

/// The known words on structs. Any other word makes the struct opaque.
const STRUCT_WORDS: &[(&str, StructWord)] = &[
    ("rename_all", StructWord::RenameAll),
    ("default", StructWord::Default),
    ("deny_unknown_fields", StructWord::DenyUnknown),
    ("transparent", StructWord::Transparent),
    ("bound", StructWord::Nothing),
    ("crate", StructWord::Nothing),
    ("rename", StructWord::Nothing),
    ("expecting", StructWord::Nothing),
    ("into", StructWord::Nothing),
];

/// Returns what a word on a field means, if it is known.
pub(crate) fn field_word(arg: &Arg) -> Option<FieldWord> {
    find(FIELD_WORDS, arg)
}

/// Returns what a word on a struct means, if it is known.
pub(crate) fn struct_word(arg: &Arg) -> Option<StructWord> {
    find(STRUCT_WORDS, arg)
}

fn find<W: Copy>(words: &[(&str, W)], arg: &Arg) -> Option<W> {
    words.iter().find(|(word, _)| arg.is(word)).map(|(_, meaning)| *meaning)
}

/// Returns whether our derive reads the attributes of a field as serde's derive does. Whatever looks odd is left to serde,
/// which reports it if it is a mistake. `can_borrow` is whether the field's type has a lifetime of the struct.
pub(crate) fn are_plain(attrs: &[Attribute], args: &[Arg], can_borrow: bool) -> bool {
    let is_list = |attr: &Attribute| matches!(attr.meta, Meta::List(_));
    let are_lists = attrs.iter().filter(|attr| attr.path().is_ident("serde")).all(is_list);
    // Two words that say the same thing, or one that is repeated.
    let sets: [&[&str]; 4] = [
        &["with", "deserialize_with"],
        &["with", "serialize_with"],
        &["skip", "skip_deserializing"],
        &["skip", "skip_serializing"],
    ];
    let count = |names: &[&str]| args.iter().filter(|arg| names.iter().any(|name| arg.is(name))).count();
    let repeats = |arg: &Arg| !arg.is("alias") && args.iter().filter(|other| other.name == arg.name).count() > 1;
    are_lists
        && sets.iter().all(|names| count(names) <= 1)
        && args
            .iter()
            .all(|arg| is_plain(arg) && !repeats(arg) && (can_borrow || !arg.is("borrow")))
}

fn is_plain(arg: &Arg) -> bool {
    let is_bare = arg.tokens.clone().into_iter().count() == 1;
    let is_path = || path(arg).is_some();
    match field_word(arg) {
        Some(FieldWord::Rename) => {
            let sides = arg.nested();
            let is_side = |side: &Arg| (side.is("serialize") || side.is("deserialize")) && text(side).is_some();
            let is_repeated = |side: &Arg| sides.iter().filter(|other| other.name == side.name).count() > 1;
            let are_sides = || !sides.is_empty() && sides.iter().all(|side| is_side(side) && !is_repeated(side));
            text(arg).is_some() || are_sides()
        }
        Some(FieldWord::Alias) => text(arg).is_some(),
        Some(FieldWord::Default) => is_bare || is_path(),
        Some(FieldWord::Skip) => is_bare,
        Some(FieldWord::With) => is_path(),
        Some(FieldWord::Nothing) if arg.is("skip_serializing") || arg.is("borrow") => is_bare,
        Some(FieldWord::Nothing) => !arg.is("bound") && is_path(),
        Some(FieldWord::Flatten) | None => false,
    }
}

fn text(arg: &Arg) -> Option<LitStr> {
    strings(std::slice::from_ref(arg), arg.name.as_ref()?.to_string().as_str())
        .into_iter()
        .next()
        .filter(|text| arg.value.is_some() && text.suffix().is_empty())
}

fn path(arg: &Arg) -> Option<ExprPath> {
    text(arg)?.parse().ok()
}

/// Returns the function that a word names, such as `default = "function"`.
pub(crate) fn function(arg: &Arg) -> Option<TokenStream> {
    let path = path(arg)?;
    Some(if arg.is("with") {
        quote::quote!(#path::deserialize)
    } else {
        quote::quote!(#path)
    })
}
