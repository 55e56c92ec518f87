//! What an update changes in generated code.

use std::collections::BTreeMap;
use std::fmt;

use quote::ToTokens;
use syn::{Fields, Item, ItemStruct};

/// The differences between two versions of generated code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// The structs that were added.
    pub added_structs: Vec<String>,
    /// The structs that were removed.
    pub removed_structs: Vec<String>,
    /// The structs that became deprecated.
    pub deprecated: Vec<String>,
    /// The members that were added to structs that exist in both versions, such as `Instance.cpu`.
    pub added_members: Vec<String>,
    /// The members that were removed from structs that exist in both versions.
    pub removed_members: Vec<String>,
    /// The members whose type or name in JSON changed, each with its old and its new one.
    pub changed_members: Vec<(String, String, String)>,
}

impl Changes {
    /// Compares two versions of generated code. A version that is not valid Rust has no structs.
    ///
    /// ```
    /// use cargo_tencent::structs::changes::Changes;
    ///
    /// let old = "pub struct Zone { pub id: Option<i64>, pub name: Option<String> }";
    /// let new = "pub struct Zone { pub id: Option<String>, pub tags: Vec<Tag> } pub struct Tag {}";
    /// assert_eq!(
    ///     Changes::between(old, new).to_string(),
    ///     "  1 struct added: `Tag`\n  \
    ///        1 member added: `Zone.tags`\n  \
    ///        1 member removed: `Zone.name`\n  \
    ///        `Zone.id` was `Option<i64>` and is `Option<String>`\n",
    /// );
    /// ```
    pub fn between(old: &str, new: &str) -> Self {
        let (old, new) = (structs(old), structs(new));
        let mut changes = Self {
            added_structs: new.keys().filter(|name| !old.contains_key(*name)).cloned().collect(),
            removed_structs: old.keys().filter(|name| !new.contains_key(*name)).cloned().collect(),
            ..Self::default()
        };
        for (name, new) in &new {
            let Some(old) = old.get(name) else { continue };
            if new.is_deprecated && !old.is_deprecated {
                changes.deprecated.push(name.clone());
            }
            let full = |member: &String| format!("{name}.{member}");
            let added = new.members.keys().filter(|member| !old.members.contains_key(*member));
            changes.added_members.extend(added.map(full));
            for (member, old) in &old.members {
                match new.members.get(member) {
                    None => changes.removed_members.push(full(member)),
                    Some(new) if new != old => changes.changed_members.push((full(member), old.clone(), new.clone())),
                    Some(_) => {}
                }
            }
        }
        changes
    }

    /// Returns whether nothing changed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Writes a line for each kind of change and for each changed member.
impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (names, noun, what) in [
            (&self.added_structs, "struct", "added"),
            (&self.removed_structs, "struct", "removed"),
            (&self.deprecated, "struct", "deprecated"),
            (&self.added_members, "member", "added"),
            (&self.removed_members, "member", "removed"),
        ] {
            let plural = if names.len() == 1 { "" } else { "s" };
            if !names.is_empty() {
                writeln!(f, "  {} {noun}{plural} {what}: `{}`", names.len(), names.join("`, `"))?;
            }
        }
        for (member, old, new) in &self.changed_members {
            writeln!(f, "  `{member}` was `{old}` and is `{new}`")?;
        }
        Ok(())
    }
}

/// A struct, as far as changes to it are reported.
struct Struct {
    is_deprecated: bool,
    /// The types of the members, each with the name in JSON if that is written.
    members: BTreeMap<String, String>,
}

/// Returns the structs in `code` by name; those in the module `request` begin with `request::`.
fn structs(code: &str) -> BTreeMap<String, Struct> {
    let mut found = BTreeMap::new();
    let items = syn::parse_file(code).map(|file| file.items).unwrap_or_default();
    for item in items {
        match item {
            Item::Struct(item) => {
                found.insert(item.ident.to_string(), read(item));
            }
            Item::Mod(module) => {
                for item in module.content.into_iter().flat_map(|(_, items)| items) {
                    if let Item::Struct(item) = item {
                        found.insert(format!("{}::{}", module.ident, item.ident), read(item));
                    }
                }
            }
            _ => {}
        }
    }
    found
}

fn read(item: ItemStruct) -> Struct {
    let fields = match item.fields {
        Fields::Named(fields) => fields.named.into_iter().collect(),
        Fields::Unnamed(_) | Fields::Unit => Vec::new(),
    };
    let members = fields.into_iter().filter_map(|field| {
        let serde = field.attrs.iter().filter(|attr| attr.path().is_ident("serde"));
        let rename = serde
            .filter_map(|attr| attr.parse_args::<Rename>().ok())
            .find_map(|rename| rename.0);
        let ty = compact(&field.ty.to_token_stream().to_string());
        let ty = rename.map_or(ty.clone(), |rename| format!("{ty} from {rename}"));
        Some((field.ident?.to_string(), ty))
    });
    Struct {
        is_deprecated: item.attrs.iter().any(|attr| attr.path().is_ident("deprecated")),
        members: members.collect(),
    }
}

/// The value of `rename = "…"` among the words of serde's attribute.
struct Rename(Option<String>);

impl syn::parse::Parse for Rename {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        let words = syn::punctuated::Punctuated::<syn::MetaNameValue, syn::Token![,]>::parse_terminated(input)?;
        let rename = words.into_iter().find(|word| word.path.is_ident("rename"));
        Ok(Self(rename.map(|word| word.value.to_token_stream().to_string())))
    }
}

/// Removes the blanks that tokens are separated by.
fn compact(ty: &str) -> String {
    ty.replace(' ', "").replace(',', ", ")
}
