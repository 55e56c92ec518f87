//! Collects the mistakes in an item, so that all of them are reported at once.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::Attribute;

/// The mistakes found so far.
#[must_use = "mistakes that nobody reports are lost"]
#[derive(Default)]
pub(crate) struct Problems(Option<syn::Error>);

impl Problems {
    /// Records a mistake at `span`.
    pub(crate) fn at(&mut self, span: Span, message: impl Display) {
        self.add(syn::Error::new(span, message));
    }

    /// Records a mistake that underlines all of `tokens`.
    pub(crate) fn on(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.add(syn::Error::new_spanned(tokens, message));
    }

    /// Records the mistake that `error` describes.
    pub(crate) fn add(&mut self, error: syn::Error) {
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }

    /// Removes the attributes of these names, each of which is a mistake: `already` says what the item has.
    pub(crate) fn remove_repeated(&mut self, attrs: &mut Vec<Attribute>, names: &[&str], already: &str) {
        attrs.retain(|attr| {
            let last = attr.path().segments.last();
            let is_repeated = last.is_some_and(|last| names.iter().any(|name| last.ident == name));
            if is_repeated {
                self.on(attr, format!("{already}; remove one of the two attributes"));
            }
            !is_repeated
        });
    }

    /// Returns the mistakes as compile errors, or no tokens if there are none.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.0.map(syn::Error::into_compile_error).unwrap_or_default()
    }
}
