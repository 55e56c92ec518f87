//! What the derive knows about a struct, with the spans at which to report mistakes.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Meta};

use crate::args::{Args, split};
use crate::problems::Problems;
use crate::response::handover::{Attribute, WRITES_DESERIALIZE};
use crate::response::serde_attr::{has_any, serde_args, strings};
use crate::shared::case::pascal;

pub(crate) struct Model<'a> {
    pub(crate) input: &'a DeriveInput,
    /// The attribute that expanded to the derive, or `None` if the user wrote the derive.
    pub(crate) attribute: Option<Attribute>,
    /// Whether to implement `Deserialize` too.
    pub(crate) decodes: bool,
    pub(crate) args: Args,
    pub(crate) members: Vec<Member>,
}

/// A wire name from which a field is read.
pub(crate) struct Member {
    pub(crate) field: String,
    pub(crate) wire_name: String,
    pub(crate) span: Span,
}

impl<'a> Model<'a> {
    pub(crate) fn read(input: &'a DeriveInput, problems: &mut Problems) -> Self {
        let mut attribute = None;
        let mut decodes = false;
        let mut args = Args::default();
        for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("tencent")) {
            let Meta::List(list) = &attr.meta else {
                problems.on(attr, "malformed `tencent`; write `#[tencent(codes = MyErrorCode)]`");
                continue;
            };
            let mut given = split(list.tokens.clone());
            let mark = [Attribute::Response, Attribute::Object]
                .into_iter()
                .find(|attribute| given.first().is_some_and(|arg| arg.is(attribute.mark())));
            if mark.is_some() {
                attribute = mark;
                given.remove(0);
                decodes = given.first().is_some_and(|arg| arg.is(WRITES_DESERIALIZE));
                given.drain(..usize::from(decodes));
            }
            let (name, accepted): (_, &[&str]) = match mark {
                Some(Attribute::Object) => ("tencent_object", &["crate"]),
                Some(Attribute::Response) => ("tencent_response", &["codes", "action", "envelope", "crate"]),
                None => ("tencent", &["codes", "action", "envelope", "crate"]),
            };
            args.read(name, accepted, given, problems);
        }
        Self {
            input,
            attribute,
            decodes,
            args,
            members: members(input),
        }
    }

    /// Returns the macro as the user wrote it.
    pub(crate) fn spelling(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("#[{}]", attribute.name()),
            None => "#[derive(TencentResponse)]".to_owned(),
        }
    }
}

/// Returns the wire names from which the fields are read, as far as they are known.
fn members(input: &DeriveInput) -> Vec<Member> {
    let Data::Struct(data) = &input.data else {
        return Vec::new();
    };
    let Fields::Named(fields) = &data.fields else {
        return Vec::new();
    };
    let container = serde_args(&input.attrs);
    let rule = match strings(&container, "rename_all").first().map(|rule| rule.value()) {
        Some(rule) if rule == "PascalCase" => Some(pascal as fn(&str) -> String),
        // The names that another rule gives are not checked.
        Some(_) => None,
        None => Some(str::to_owned as fn(&str) -> String),
    };
    let mut members = Vec::new();
    for field in &fields.named {
        let args = serde_args(&field.attrs);
        let Some(ident) = &field.ident else { continue };
        if has_any(&args, &["skip", "skip_deserializing", "flatten"]) {
            continue;
        }
        let name = ident.unraw().to_string();
        let renames = strings(&args, "rename");
        if let (Some(rule), true) = (rule, renames.is_empty()) {
            members.push(Member {
                wire_name: rule(&name),
                field: name.clone(),
                span: ident.span(),
            });
        }
        members.extend(
            renames
                .into_iter()
                .chain(strings(&args, "alias"))
                .map(|literal| Member {
                    field: name.clone(),
                    wire_name: literal.value(),
                    span: literal.span(),
                }),
        );
    }
    members
}
