//! `#[error_codes("errors.toml", table = "…")]`.

mod enumeration;
mod file;
mod markdown;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, LitStr, Path};

use crate::args::{Arg, Args, fill, has_suffix, split};
use crate::error_codes::enumeration::Enumeration;
use crate::problems::Problems;
use crate::shared::common::common;
use crate::shared::merge::merge;
use crate::shared::position::position;
use crate::shared::suggest::suggest;
use crate::shared::table::Row;

pub(crate) fn expand(args: TokenStream, item: TokenStream) -> TokenStream {
    let mut problems = Problems::default();
    let target = Target::read(args, &mut problems);
    let mut input = match syn::parse2::<DeriveInput>(item.clone()) {
        Ok(input) if matches!(input.data, Data::Enum(_)) => input,
        _ => {
            problems.at(
                Span::call_site(),
                "#[error_codes] needs an empty enum; write `pub enum MyErrorCode {}`",
            );
            let problems = problems.into_tokens();
            return quote!(#item #problems);
        }
    };
    problems.remove_repeated(
        &mut input.attrs,
        &["error_codes"],
        "the enum already has #[error_codes]",
    );
    if let Data::Enum(data) = &input.data {
        for name in data.variants.iter().map(|variant| &variant.ident) {
            let message = format!(
                "the variants of `{}` come from the table; remove `{name}` and add its code to the table",
                input.ident
            );
            problems.at(name.span(), message);
        }
    }
    if !input.generics.params.is_empty() {
        problems.on(
            &input.generics,
            format!("`{}` cannot be generic; remove the parameters", input.ident),
        );
    }
    let (file, rows) = target.rows(&mut problems);
    // Only the common codes if the table cannot be read.
    let entries = merge(rows.unwrap_or_default(), common());
    let enumeration = Enumeration {
        input: &input,
        krate: &target.krate,
        file,
        entries: &entries,
    };
    let enumeration = enumeration.expand();
    let problems = problems.into_tokens();
    quote!(#enumeration #problems)
}

/// The arguments of the attribute: which table to read, and the path of the runtime crate.
struct Target {
    file: Option<LitStr>,
    table: Option<LitStr>,
    krate: Path,
}

impl Target {
    fn read(args: TokenStream, problems: &mut Problems) -> Self {
        const EXAMPLE: &str = "#[error_codes] needs a file; write `#[error_codes(\"errors.toml\", table = \"cvm\")]`";
        let mut rest = split(args).into_iter();
        let file = match rest.next() {
            Some(first) => {
                let file = syn::parse2::<LitStr>(first.tokens.clone()).ok();
                let file = file.filter(|_| !has_suffix(&first.tokens));
                if file.is_none() {
                    problems.on(&first.tokens, EXAMPLE);
                }
                file
            }
            None => {
                problems.at(Span::call_site(), EXAMPLE);
                None
            }
        };
        let mut table = None;
        let (tables, others): (Vec<Arg>, Vec<Arg>) = rest.partition(|arg| arg.is("table"));
        for arg in tables {
            if !fill(&mut table, arg.parse::<LitStr>("\"cvm\"", problems)) {
                problems.on(&arg.tokens, "duplicate `error_codes` argument `table`; remove one");
            }
        }
        let mut args = Args::default();
        args.read("error_codes", &["table", "crate"], others, problems);
        Self {
            file,
            table,
            krate: args.krate(),
        }
    }

    /// Returns the file, if it can be read, and the rows of the table, if that is in it.
    fn rows(&self, problems: &mut Problems) -> (Option<&LitStr>, Option<Vec<Row>>) {
        let Some(file) = self.file.as_ref() else {
            return (None, None);
        };
        let path = file.value();
        let parsed = match file::parsed(&path) {
            Ok(parsed) => parsed,
            Err(message) => {
                problems.at(file.span(), message);
                return (None, None);
            }
        };
        for problem in &parsed.contents.problems {
            let (line, column) = position(&parsed.text, problem.at);
            problems.at(file.span(), format!("{path}:{line}:{column}: {}", problem.message));
        }
        let tables = &parsed.contents.tables;
        let index = match &self.table {
            Some(name) => {
                let index = tables.iter().position(|table| table.name == name.value());
                if index.is_none() {
                    let name_text = name.value();
                    let suggestion = if tables.is_empty() {
                        format!("it contains no table at all, so begin one with `[{name_text}]`")
                    } else {
                        suggest(&name_text, tables.iter().map(|table| table.name.as_str()))
                    };
                    problems.at(name.span(), format!("no table `{name_text}` in {path}; {suggestion}"));
                }
                index
            }
            None => {
                let is_single = tables.len() == 1;
                if !is_single {
                    let names: Vec<_> = tables.iter().map(|table| table.name.as_str()).collect();
                    let message = if names.is_empty() {
                        format!("{path} contains no table; begin one with `[my_product]`")
                    } else {
                        format!(
                            "{path} contains several tables; add `table = \"…\"` with one of `{}`",
                            names.join("`, `")
                        )
                    };
                    problems.at(file.span(), message);
                }
                is_single.then_some(0)
            }
        };
        let table = index.and_then(|index| tables.get(index));
        (Some(file), table.map(|table| table.rows.clone()))
    }
}
