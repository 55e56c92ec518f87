//! Expands to the enum of a table's codes.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::{DeriveInput, LitStr, Path};

use crate::error_codes::markdown::{code, paragraph};
use crate::shared::merge::Entry;

pub(crate) struct Enumeration<'a> {
    pub(crate) input: &'a DeriveInput,
    pub(crate) krate: &'a Path,
    /// The file of the table, if it can be read.
    pub(crate) file: Option<&'a LitStr>,
    pub(crate) entries: &'a [Entry],
}

impl Enumeration<'_> {
    pub(crate) fn expand(&self) -> TokenStream {
        let definition = self.expand_definition();
        let table = self.expand_table();
        let places = self.expand_places();
        let tracking = self.expand_tracking();
        let (krate, ident) = (self.krate, &self.input.ident);
        // Only if it is needed: it is an error in a crate that forbids the lint.
        let mut attrs = self.input.attrs.iter();
        let allow = attrs
            .any(|attr| attr.path().is_ident("deprecated"))
            .then(|| quote!(#[allow(deprecated)]));
        quote! {
            #definition
            #allow
            const _: () = {
                #tracking
                #table
                #places
                #krate::__private::code_impls!(#ident, __ROWS);
            };
        }
    }

    fn variant(&self, entry: &Entry) -> Ident {
        // Use the span of the enum's name: the variant itself is not in the source.
        Ident::new(&entry.variant, self.input.ident.span().resolved_at(Span::call_site()))
    }

    fn variants(&self) -> impl Iterator<Item = Ident> {
        self.entries.iter().map(|entry| self.variant(entry))
    }

    fn expand_definition(&self) -> TokenStream {
        let krate = self.krate;
        let DeriveInput { attrs, vis, ident, .. } = self.input;
        let variants = self.variants();
        let docs = self.entries.iter().map(doc);
        quote! {
            #(#attrs)*
            #[derive(
                ::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq,
                ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash
            )]
            #[non_exhaustive]
            #vis enum #ident {
                #(#[doc = #docs] #variants,)*
                /// Any other code, exactly as received.
                Unknown(#krate::UnknownCode<Self>),
                // `non_exhaustive` has no effect in the enum's own crate; this requires a wildcard arm there too.
                #[doc(hidden)]
                __NonExhaustive(#krate::UnknownCode<Self>),
            }
        }
    }

    /// Returns the entries in the order of the static table, in which codes are looked up, each with its index in
    /// `self.entries`.
    fn rows(&self) -> Vec<(usize, &Entry)> {
        let mut rows: Vec<_> = self.entries.iter().enumerate().collect();
        rows.sort_by(|(_, a), (_, b)| a.code.len().cmp(&b.code.len()).then_with(|| a.code.cmp(&b.code)));
        rows
    }

    fn expand_table(&self) -> TokenStream {
        let krate = self.krate;
        let count = self.entries.len();
        let rows = self.rows().into_iter().map(|(index, entry)| {
            let index = Literal::usize_unsuffixed(index);
            let Entry {
                code,
                description,
                description_zh,
                ..
            } = entry;
            let retry = Ident::new(entry.retry.variant, Span::call_site());
            let class = match entry.class {
                Some(class) => {
                    let class = Ident::new(class.variant, Span::call_site());
                    quote!(::core::option::Option::Some(#krate::ErrorClass::#class))
                }
                None => quote!(::core::option::Option::None),
            };
            quote! {
                #krate::__private::Row {
                    code: #code,
                    index: #index,
                    description: #description,
                    description_zh: #description_zh,
                    class: #class,
                    retry: #krate::Retry::#retry,
                }
            }
        });
        quote!(static __ROWS: [#krate::__private::Row; #count] = [#(#rows),*];)
    }

    fn expand_places(&self) -> TokenStream {
        let krate = self.krate;
        let ident = &self.input.ident;
        let listed = self.variants();
        let placed = self.rows().into_iter().map(|(_, entry)| self.variant(entry));
        let places = 0..self.entries.len();
        quote! {
            #[automatically_derived]
            impl #krate::Code for #ident {
                const ALL: &'static [Self] = &[#(Self::#listed),*];

                fn __place(&self) -> #krate::__private::Place<'_> {
                    let __index = match self {
                        #(Self::#placed => #places,)*
                        Self::Unknown(__code) | Self::__NonExhaustive(__code) => {
                            return #krate::__private::Place::Unknown(__code.as_str(), &__ROWS);
                        }
                    };
                    #krate::__private::Place::known(&__ROWS, __index)
                }
            }

            #[automatically_derived]
            impl #krate::CodeEnum for #ident {}
        }
    }

    /// Expands to an item that makes cargo rebuild the crate when the file changes.
    fn expand_tracking(&self) -> TokenStream {
        match self.file {
            Some(file) => quote! {
                const _: &[::core::primitive::u8] = ::core::include_bytes!(
                    ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #file)
                );
            },
            None => TokenStream::new(),
        }
    }
}

/// Returns the documentation of a variant: its code, then what the table says about it.
fn doc(entry: &Entry) -> String {
    let mut doc = format!(" {}", code(&entry.code));
    for description in [&entry.description, &entry.description_zh] {
        if !description.trim().is_empty() {
            doc.push_str(&format!("\n\n {}", paragraph(description)));
        }
    }
    let class = entry
        .class
        .map_or_else(String::new, |class| format!("Class `{}`. ", class.word));
    doc.push_str(&format!("\n\n {class}Retry: `{}`.", entry.retry.word));
    doc
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::default_krate;
    use crate::shared::merge::merge;
    use crate::shared::table::parse;

    /// Compares the expansion of a table of three rows with a readable file; `UPDATE_GOLDEN=1 cargo test` rewrites it.
    #[test]
    fn three_rows_expand_to_the_golden_file() {
        let table = r#"
            [moon]
            "Moon" = { class = "server", description = "The moon is [not] there." }
            "Moon.New" = { retry = "safe", description_zh = "新月。" }
            "Sun.set" = "No class."
        "#;
        let rows = parse(table).tables.remove(0).rows;
        let enumeration = Enumeration {
            input: &syn::parse_quote!(
                /// Codes of the sky.
                pub enum SkyErrorCode {}
            ),
            krate: &default_krate(),
            file: None,
            entries: &merge(rows, Vec::new()),
        };
        let expansion = prettyplease::unparse(&syn::parse2(enumeration.expand()).unwrap());
        let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/three_rows.rs");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(golden, &expansion).unwrap();
        }
        assert_eq!(expansion, std::fs::read_to_string(golden).unwrap());
    }
}
