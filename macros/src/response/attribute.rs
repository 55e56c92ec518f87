//! `#[tencent_response]` and `#[tencent_object]`: emit the item with serde's derive, our own, and their settings.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Data, DataStruct, DeriveInput, Field, Fields, GenericParam, Path, Token, parse_quote};

use crate::args::{Arg, Args, split};
use crate::problems::Problems;
use crate::response::cfg_attr;
use crate::response::handover::{Attribute, WRITES_DESERIALIZE};
use crate::response::other_macros;
use crate::response::serde_attr::{has_any, serde_args, strings};
use crate::response::settings::{field_setting, struct_settings};
use crate::response::types::borrows;
use crate::response::words::{FieldWord, are_plain, field_word};

pub(crate) fn expand(attribute: Attribute, args: TokenStream, item: TokenStream) -> TokenStream {
    let mut problems = Problems::default();
    let mut input = match syn::parse2::<DeriveInput>(item.clone()) {
        Ok(input) => input,
        Err(error) => {
            let name = attribute.name();
            match describe(item.clone()) {
                Some((span, what)) => problems.at(span, format!("#[{name}] needs a struct with named fields; {what}")),
                // Like serde's derive, it parses expressions only if they are simple.
                None => problems.at(
                    error.span(),
                    format!("#[{name}] cannot parse this; if it is an expression, give it a name with `const`"),
                ),
            }
            let problems = problems.into_tokens();
            return quote!(#item #problems);
        }
    };
    let given = args.clone();
    let (seen, args) = other_macros::seen(args);
    let known = known_args(args.clone());
    let krate = known.krate();
    let attribute_name = Ident::new(attribute.name(), Span::call_site());
    let again = |args: &TokenStream| quote!(#[#krate::#attribute_name(#args)]);
    if let Some(both) = cfg_attr::decide(&input, &again(&given)) {
        return both;
    }
    remove_own_attributes(&mut input, attribute, &mut problems);
    let other_macros = other_macros::take(&mut input, &seen);
    if !other_macros.is_empty() {
        let again = again(&other_macros::mark(&seen, &other_macros, &args));
        let problems = problems.into_tokens();
        return quote!(#(#other_macros)* #again #input #problems);
    }
    let is_union = matches!(input.data, Data::Union(_));
    let derives_deserialize = match known.deserialize {
        Some(writes) => !writes.value,
        None => keep_one_deserialize(&mut input, &mut problems),
    };

    let is_plain = !derives_deserialize && is_plain(&input);
    let container = serde_args(&input.attrs);
    let has_default = has_any(&container, &["default"]);
    let has_bound = !strings(&container, "bound").is_empty();
    let is_transparent = has_any(&container, &["transparent"]);
    if let (false, Data::Struct(DataStruct { fields, .. })) = (is_plain, &mut input.data) {
        for field in fields
            .iter_mut()
            .filter(|field| field.ident.is_some() && !is_transparent)
        {
            let setting = field_setting(field, &input.generics, has_default, has_bound, &krate);
            field.attrs.extend(setting);
        }
    }
    let settings = struct_settings(&input.attrs, &krate);
    // serde's derive rejects unions too; leave it out so that the user sees one error.
    let deserialize = (!derives_deserialize && !is_union && !is_plain)
        .then(|| quote_spanned!(Span::call_site()=> #[derive(#krate::__private::serde::Deserialize)]));
    let settings = if is_union { TokenStream::new() } else { settings };
    let mark = Ident::new(attribute.mark(), Span::call_site());
    let plain = is_plain
        .then(|| Ident::new(WRITES_DESERIALIZE, Span::call_site()))
        .map(|word| quote!(#word,));
    let problems = problems.into_tokens();
    quote! {
        #deserialize
        #[derive(#krate::TencentResponse)]
        #[tencent(#mark, #plain #args)]
        #settings
        #input
        #problems
    }
}

/// Returns whether our derive implements `Deserialize` for the struct: if it has no parameters but lifetimes, no
/// `#[serde(…)]` of its own, and on its fields no word of serde's that only serde's derive knows.
fn is_plain(input: &DeriveInput) -> bool {
    let Data::Struct(data) = &input.data else { return false };
    let is_plain = |field: &Field| {
        let can_borrow = borrows(&field.ty, &input.generics);
        are_plain(&field.attrs, &serde_args(&field.attrs), can_borrow)
    };
    let reads_as_it_is = |field: &Field| {
        serde_args(&field.attrs)
            .iter()
            .all(|arg| field_word(arg) == Some(FieldWord::Nothing))
    };
    let is_object = match &data.fields {
        Fields::Named(_) => true,
        Fields::Unnamed(fields) => fields.unnamed.len() == 1 && data.fields.iter().all(reads_as_it_is),
        Fields::Unit => false,
    };
    is_object
        && input
            .generics
            .params
            .iter()
            .all(|param| matches!(param, GenericParam::Lifetime(_)))
        && input.generics.where_clause.is_none()
        && !input.attrs.iter().any(|attr| attr.path().is_ident("serde"))
        && serde_args(&input.attrs).is_empty()
        && data.fields.iter().all(is_plain)
}

/// Returns the arguments that matter here; mistakes in them are left for the derive to report.
fn known_args(args: TokenStream) -> Args {
    const NAMES: [&str; 2] = ["deserialize", "crate"];
    let mut read = Args::default();
    let is_known = |arg: &Arg| NAMES.iter().any(|name| arg.is(name));
    let args = split(args).into_iter().filter(is_known).collect();
    let mut unread = Problems::default();
    read.read("", &NAMES, args, &mut unread);
    read
}

/// Removes and reports a second attribute of ours.
fn remove_own_attributes(input: &mut DeriveInput, attribute: Attribute, problems: &mut Problems) {
    let own = [Attribute::Response.name(), Attribute::Object.name()];
    let already = format!("the struct already has #[{}]", attribute.name());
    problems.remove_repeated(&mut input.attrs, &own, &already);
}

/// Returns whether serde's `Deserialize` is derived, and removes its derives but the first. Without a path, the derive
/// counts as serde's.
fn keep_one_deserialize(input: &mut DeriveInput, problems: &mut Problems) -> bool {
    // Whether each of those that are kept is a name alone.
    let mut found = Vec::new();
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
                if !is_serdes(path) {
                    return true;
                }
                // If there are both, the one without a path may be another crate's.
                let is_name = path.get_ident().is_some();
                if found.contains(&is_name) {
                    problems.on(path, "`Deserialize` is derived twice; remove one");
                    return false;
                }
                found.push(is_name);
                true
            })
            .collect();
        *attr = parse_quote!(#[derive(#(#kept),*)]);
    }
    !found.is_empty()
}

/// Returns whether a derive is serde's `Deserialize`, as far as its path says.
fn is_serdes(path: &Path) -> bool {
    let mut segments = path.segments.iter().rev().map(|segment| &segment.ident);
    let is_deserialize = segments.next().is_some_and(|last| last == "Deserialize");
    let is_of_serde = |module: &Ident| module == "serde" || module == "serde_derive";
    is_deserialize && segments.next().is_none_or(is_of_serde)
}

/// Describes an item that is not a struct, enum or union; the span is that of its name. Returns `None` for a struct, in
/// which something could not be parsed.
fn describe(item: TokenStream) -> Option<(Span, String)> {
    let words: Vec<Ident> = item
        .into_iter()
        .filter_map(|token| match token {
            TokenTree::Ident(word) => Some(word),
            _ => None,
        })
        .collect();
    if words.iter().any(|word| word == "struct") {
        return None;
    }
    // `const fn` is a function: the keyword that counts is the one just before the name.
    for (keyword, what) in [
        ("fn", "a function"),
        ("trait", "a trait"),
        ("mod", "a module"),
        ("type", "a type alias"),
        ("static", "a static"),
        ("const", "a constant"),
    ] {
        if let Some([_, name]) = words
            .windows(2)
            .find(|pair| pair.first().is_some_and(|word| word == keyword))
        {
            return Some((name.span(), format!("`{name}` is {what}")));
        }
    }
    Some((Span::call_site(), "this is another kind of item".to_owned()))
}
