//! `#[derive(TencentResponse)]`.

#[cfg(test)]
mod golden;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use crate::problems::Problems;
use crate::response::check::check;
use crate::response::handover::Attribute;
use crate::response::model::Model;
use crate::response::shape::{self, Shape, has_type_params};
use crate::response::types::forever;
use crate::response::{deserialize, trait_impl};

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let mut problems = Problems::default();
    let model = Model::read(&input, &mut problems);
    check(&model, &mut problems);
    let shape = Shape::of(&model);
    let expansion = trait_impl::expand(&model, &shape);
    let shape = shape::expand(&model, &shape);
    let deserialize = model.decodes.then(|| deserialize::expand(&model)).flatten();
    let private = model.private();
    let problems = problems.into_tokens();
    let used = used_type(&model);
    let expansion = written_by_derive(quote! {
        #expansion

        const _: ::core::marker::PhantomData<#used> = {
            use #private::{self as __private, Unshaped as _};

            #shape
            #deserialize

            ::core::marker::PhantomData
        };
    });
    quote!(#expansion #problems)
}

/// Returns a type whose use tells the compiler that a payload is used: its envelope is public if the payload is, and code
/// that `cargo tencent` writes has payloads that a program does not need.
fn used_type(model: &Model<'_>) -> TokenStream {
    let generics = &model.input.generics;
    if model.attribute == Some(Attribute::Object) || has_type_params(generics) {
        return quote!(());
    }
    let ident = &model.input.ident;
    let (_, arguments, _) = generics.split_for_impl();
    forever(quote!(#ident #arguments), generics)
}

/// Marks the user's names and types as written by the derive, as far as lints are concerned: these pass over it, even
/// those about deprecated items. An `allow` would be an error in a crate that forbids the lint. Places stay as they are.
fn written_by_derive(tokens: TokenStream) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| {
        let mut token = match token {
            TokenTree::Group(group) => {
                let mut new = Group::new(group.delimiter(), written_by_derive(group.stream()));
                new.set_span(group.span());
                new.into()
            }
            // Its span says which crate it is.
            TokenTree::Ident(ident) if ident == "$crate" => return ident.into(),
            // In the edition of the derive it is a keyword, in that of the user it may be a name.
            TokenTree::Ident(ident) if ident == "gen" => Ident::new_raw("gen", ident.span()).into(),
            token => token,
        };
        token.set_span(token.span().resolved_at(Span::call_site()));
        token
    });
    tokens.collect()
}
