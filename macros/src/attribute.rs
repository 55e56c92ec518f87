//! `#[tencent_response]` and `#[tencent_object]`: the item again, with serde's derive, our own, and their settings.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Data, DataStruct, DeriveInput, Path, Token, parse_quote};

use crate::args::{Args, split};
use crate::problems::Problems;
use crate::serde_attr::{has_any, serde_args};
use crate::settings::{field_setting, struct_settings};

/// Which attribute the user wrote.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Attribute {
    Response,
    Object,
}

impl Attribute {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Response => "tencent_response",
            Self::Object => "tencent_object",
        }
    }

    /// The word by which the derive knows that the attribute wrote its arguments.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Self::Response => "__response",
            Self::Object => "__object",
        }
    }
}

pub(crate) fn expand(attribute: Attribute, args: TokenStream, item: TokenStream) -> TokenStream {
    let mut problems = Problems::default();
    let mut input = match syn::parse2::<DeriveInput>(item.clone()) {
        Ok(input) => input,
        Err(_) => {
            let (span, what) = describe(item.clone());
            problems.at(
                span,
                format!("#[{}] needs a struct with named fields; {what}", attribute.name()),
            );
            let problems = problems.into_tokens();
            return quote!(#item #problems);
        }
    };
    let krate = krate(args.clone());
    let is_union = matches!(input.data, Data::Union(_));
    let derives_deserialize = keep_one_deserialize(&mut input, &mut problems);

    let has_default = has_any(&serde_args(&input.attrs), &["default"]);
    if let Data::Struct(DataStruct { fields, .. }) = &mut input.data {
        for field in fields.iter_mut().filter(|field| field.ident.is_some()) {
            let setting = field_setting(field, &input.generics, has_default, &krate);
            field.attrs.extend(setting);
        }
    }
    let settings = struct_settings(&input.attrs, &krate);
    // serde's derive knows no unions; one mistake is one error.
    let deserialize = (!derives_deserialize && !is_union)
        .then(|| quote_spanned!(Span::call_site()=> #[derive(#krate::__private::serde::Deserialize)]));
    let settings = if is_union { TokenStream::new() } else { settings };
    let mark = Ident::new(attribute.mark(), Span::call_site());
    let problems = problems.into_tokens();
    quote! {
        #deserialize
        #[derive(#krate::TencentResponse)]
        #[tencent(#mark, #args)]
        #settings
        #input
        #problems
    }
}

/// The path of the runtime crate among `args`; the derive reports what is wrong with them.
fn krate(args: TokenStream) -> Path {
    let mut read = Args::default();
    let args = split(args).into_iter().filter(|arg| arg.is("crate")).collect();
    let mut unread = Problems::default();
    read.read("", &["crate"], args, &mut unread);
    read.krate()
}

/// Leaves one derive of `Deserialize` below the attribute, and answers whether there is one.
fn keep_one_deserialize(input: &mut DeriveInput, problems: &mut Problems) -> bool {
    let mut found = false;
    for attr in &mut input.attrs {
        if !attr.path().is_ident("derive") {
            continue;
        }
        let Ok(derives) = attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated) else {
            continue;
        };
        let kept: Vec<Path> = derives
            .into_iter()
            .filter(|path| {
                let is_deserialize = path.segments.last().is_some_and(|last| last.ident == "Deserialize");
                let is_second = is_deserialize && found;
                if is_second {
                    problems.on(path, "`Deserialize` is derived twice; remove one");
                }
                found |= is_deserialize;
                !is_second
            })
            .collect();
        *attr = parse_quote!(#[derive(#(#kept),*)]);
    }
    found
}

/// What an item is that is neither struct, enum nor union, in words, and where its name stands.
fn describe(item: TokenStream) -> (Span, String) {
    const ITEMS: [(&str, &str); 10] = [
        ("fn", "a function"),
        ("mod", "a module"),
        ("trait", "a trait"),
        ("impl", "an impl block"),
        ("type", "a type alias"),
        ("static", "a static"),
        ("use", "an import"),
        ("extern", "an extern block"),
        ("macro_rules", "a macro"),
        ("const", "a constant"),
    ];
    let mut tokens = item.into_iter();
    let mut constant = None;
    while let Some(token) = tokens.next() {
        let TokenTree::Ident(word) = &token else { continue };
        let Some((keyword, what)) = ITEMS.iter().find(|(keyword, _)| word == keyword) else {
            continue;
        };
        let name = tokens.clone().find_map(|token| match token {
            TokenTree::Ident(name) => Some(name),
            _ => None,
        });
        match (*keyword, name) {
            // `const fn` and `extern fn` are functions.
            ("const" | "extern", Some(name)) if name != "fn" && constant.is_none() => {
                constant = Some((name.span(), format!("`{name}` is {what}")));
            }
            ("const" | "extern", _) => {}
            ("fn" | "mod" | "trait" | "type" | "static", Some(name)) => {
                return (name.span(), format!("`{name}` is {what}"));
            }
            _ => return (word.span(), format!("this is {what}")),
        }
    }
    constant.unwrap_or_else(|| (Span::call_site(), "this is none".to_owned()))
}
