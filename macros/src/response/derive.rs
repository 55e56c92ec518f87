//! `#[derive(TencentResponse)]`.

#[cfg(test)]
mod golden;

use proc_macro2::TokenStream;
use quote::quote;

use crate::problems::Problems;
use crate::response::check::check;
use crate::response::model::Model;
use crate::response::shape::{self, Shape};
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
    quote! {
        #expansion

        #[allow(deprecated, unused_qualifications, clippy::absolute_paths)]
        const _: () = {
            use #private::{self as __private, Unshaped as _};

            #shape
            #deserialize
        };

        #problems
    }
}
