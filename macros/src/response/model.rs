//! What the derive knows about a struct, with the spans at which to report mistakes.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Data, DeriveInput, LitStr, Meta, Token, Type};

use crate::args::{Arg, Args, fill, split};
use crate::problems::Problems;
use crate::response::handover::{Attribute, WRITES_DESERIALIZE};
use crate::response::rename_rule;
use crate::response::serde_attr::{serde_args, strings, user_args};
use crate::response::words::{FieldWord, field_word, function};

pub(crate) struct Model<'a> {
    pub(crate) input: &'a DeriveInput,
    /// The attribute that expanded to the derive, or `None` if the user wrote the derive.
    pub(crate) attribute: Option<Attribute>,
    /// Whether to implement `Deserialize` too.
    pub(crate) decodes: bool,
    /// Whether the user declares that nothing is known of the struct's shape.
    pub(crate) is_opaque: bool,
    pub(crate) args: Args,
    pub(crate) fields: Vec<Field<'a>>,
}

/// A field, with what its attributes say.
pub(crate) struct Field<'a> {
    pub(crate) syntax: &'a syn::Field,
    pub(crate) ident: &'a Ident,
    /// The wire names from which it is read, its own before the aliases; empty if they are not known.
    pub(crate) names: Vec<Name>,
    /// The function that makes its default, if it has one of its own.
    pub(crate) default: Option<TokenStream>,
    /// The function that decodes it, if it has one of its own.
    pub(crate) with: Option<TokenStream>,
    pub(crate) is_skipped: bool,
    pub(crate) is_flattened: bool,
    /// The type that `#[tencent(shape = …)]` gives for the shape of its value.
    pub(crate) shape: Option<Type>,
}

/// A wire name from which a field is read.
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl<'a> Model<'a> {
    pub(crate) fn read(input: &'a DeriveInput, problems: &mut Problems) -> Self {
        let mut attribute = None;
        let mut decodes = false;
        let mut is_opaque = false;
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
            if mark.is_none() {
                given.retain(|arg| {
                    let is_word = arg.is("opaque");
                    if is_word && arg.tokens.clone().into_iter().count() > 1 {
                        problems.on(&arg.tokens, "malformed `opaque`; write `#[tencent(opaque)]`");
                    }
                    is_opaque |= is_word;
                    !is_word
                });
            }
            let (name, accepted): (_, &[&str]) = match (mark, attribute) {
                (Some(mark), _) => (mark.name(), mark.arguments()),
                (None, Some(Attribute::Object)) => ("tencent", &["opaque"]),
                (None, _) => (
                    "tencent",
                    &[
                        "codes", "action", "service", "version", "envelope", "error", "crate", "opaque",
                    ],
                ),
            };
            args.read(name, accepted, given, problems);
        }
        Self {
            input,
            attribute,
            decodes,
            is_opaque,
            args,
            fields: fields(input, problems),
        }
    }

    /// Returns the path of what expansions use of the runtime crate.
    pub(crate) fn private(&self) -> TokenStream {
        let krate = self.args.krate();
        quote!(#krate::__private)
    }

    /// Returns the macro as the user wrote it.
    pub(crate) fn spelling(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("#[{}]", attribute.name()),
            None => "#[derive(TencentResponse)]".to_owned(),
        }
    }
}

/// Returns the fields of a struct with named fields.
fn fields<'a>(input: &'a DeriveInput, problems: &mut Problems) -> Vec<Field<'a>> {
    let Data::Struct(data) = &input.data else {
        return Vec::new();
    };
    let rule = strings(&serde_args(&input.attrs), "rename_all")
        .first()
        .map(LitStr::value);
    let fields = data.fields.iter().filter_map(|syntax| {
        let shape = declared_shape(&syntax.attrs, problems);
        let Some(ident) = &syntax.ident else {
            if let Some(shape) = shape {
                problems.on(shape, "only a field with a name can declare a `shape`; remove it");
            }
            return None;
        };
        let args = user_args(&syntax.attrs);
        let find = |word| args.iter().find(move |arg| field_word(arg) == Some(word));
        let default = find(FieldWord::Default).map(|arg| match function(arg) {
            Some(function) => function,
            None => quote!(::core::default::Default::default),
        });
        Some(Field {
            syntax,
            ident,
            names: names(ident, &args, rule.as_deref()),
            default,
            with: find(FieldWord::With).and_then(function),
            is_skipped: find(FieldWord::Skip).is_some(),
            is_flattened: find(FieldWord::Flatten).is_some(),
            shape,
        })
    });
    fields.collect()
}

/// Returns the wire names from which a field is read.
fn names(ident: &Ident, args: &[Arg], rule: Option<&str>) -> Vec<Name> {
    let field = ident.unraw().to_string();
    let renames = strings(args, "rename");
    let own = match rule {
        _ if !renames.is_empty() => None,
        None => Some(field),
        Some(rule) => rename_rule::apply(rule, &field),
    };
    let span = ident.span();
    let own = own.map(|text| Name { text, span });
    let literals = renames.into_iter().chain(strings(args, "alias")).map(|literal| Name {
        text: literal.value(),
        span: literal.span(),
    });
    own.into_iter().chain(literals).collect()
}

/// Returns the type of `#[tencent(shape = Type)]` on a field.
fn declared_shape(attrs: &[syn::Attribute], problems: &mut Problems) -> Option<Type> {
    let mut shape = None;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("tencent")) {
        let arg = match &attr.meta {
            Meta::List(list) => Some(Arg::new(list.tokens.clone())),
            _ => None,
        };
        let Some(arg) = arg.filter(|arg| arg.is("shape")) else {
            problems.on(attr, "malformed `tencent` on a field; write `#[tencent(shape = i64)]`");
            continue;
        };
        let ty = arg.parse("i64", problems).map(|ShapeType(ty)| ty);
        if !fill(&mut shape, ty) {
            problems.on(&arg.tokens, "duplicate `tencent` argument `shape`; remove one");
        }
    }
    shape
}

/// A type, which a comma may follow.
struct ShapeType(Type);

impl Parse for ShapeType {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let ty = input.parse()?;
        input.parse::<Option<Token![,]>>()?;
        Ok(Self(ty))
    }
}
