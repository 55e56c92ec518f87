//! The code that reads one field of a struct.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::Generics;
use syn::spanned::Spanned;

use crate::response::model::{Field, Model};
use crate::response::shape::shape;
use crate::response::types::{borrows, element, is_cow_text, never_a_list, spell_out_self};

/// How a field is read.
#[derive(Clone, Copy, PartialEq)]
enum How {
    /// As its type decodes.
    Plain,
    /// As a list, for which null stands too.
    List,
    /// Depending on what its type turns out to be, as one of these.
    Either,
    /// As text that borrows where it can.
    Borrowed,
    /// The same for a list of such text.
    BorrowedList,
    /// By a function of the user's.
    With,
}

/// The code for one field.
pub(crate) struct FieldCode<'a> {
    model: &'a Model<'a>,
    pub(crate) field: &'a Field<'a>,
    pub(crate) index: usize,
    how: How,
    slot: Ident,
    ty: TokenStream,
}

impl<'a> FieldCode<'a> {
    pub(crate) fn new(model: &'a Model<'a>, field: &'a Field<'a>, index: usize) -> Self {
        let ty = &field.syntax.ty;
        let is_list = element(ty, "Vec").is_some();
        let how = if field.with.is_some() {
            How::With
        } else if is_cow_text(ty) && borrows(ty, &model.input.generics) {
            if is_list && field.default.is_none() {
                How::BorrowedList
            } else {
                How::Borrowed
            }
        } else if field.default.is_some() {
            How::Plain
        } else if is_list {
            How::List
        } else if never_a_list(ty) {
            How::Plain
        } else {
            How::Either
        };
        Self {
            model,
            field,
            index,
            how,
            slot: format_ident!("__field{index}"),
            ty: spell_out_self(ty, model),
        }
    }

    /// The wire name by which mistakes are told.
    fn name(&self) -> &str {
        self.field.names.first().map_or("", |name| &name.text)
    }

    /// Whether the type of this field is a list.
    fn is_list(&self) -> TokenStream {
        let shape = shape(&self.field.syntax.ty, self.model);
        quote!(const { __private::Shape::is_list(&#shape) })
    }

    pub(crate) fn slot(&self) -> TokenStream {
        let Self { slot, ty, .. } = self;
        let ty = match self.how {
            // Null is an empty list.
            How::List | How::BorrowedList => quote!(::core::option::Option<#ty>),
            _ => quote!(#ty),
        };
        quote!(let mut #slot = ::core::option::Option::<#ty>::None;)
    }

    fn seed_ident(&self) -> Ident {
        format_ident!("__With{}", self.index)
    }

    /// The type by which a function of the user's is called.
    pub(crate) fn seed(&self) -> Option<TokenStream> {
        let function = self.field.with.as_ref().filter(|_| self.how == How::With)?;
        let Self { ty, .. } = self;
        let seed = self.seed_ident();
        let generics = &self.model.input.generics;
        let (params, arguments, _) = generics.split_for_impl();
        let (de_params, phantom) = (deserialize_params(generics), phantom(generics));
        // Spanned at the function's name, so that one of another type is reported there.
        let call = located(quote!(#function(__deserializer)), function.span());
        Some(quote! {
            struct #seed #params (::core::marker::PhantomData<#phantom>);

            #[automatically_derived]
            impl<#de_params> __private::serde::de::DeserializeSeed<'__de> for #seed #arguments {
                type Value = #ty;

                fn deserialize<__D: __private::serde::Deserializer<'__de>>(
                    self,
                    __deserializer: __D,
                ) -> ::core::result::Result<#ty, __D::Error> {
                    ::core::result::Result::map_err(#call, __private::without_position)
                }
            }
        })
    }

    pub(crate) fn read(&self) -> TokenStream {
        let (slot, name, ty) = (&self.slot, self.name(), &self.ty);
        let read = match self.how {
            How::Plain | How::List => quote!(__private::read(&mut __map, &mut #slot, #name)),
            How::Either => {
                let is_list = self.is_list();
                quote!(if #is_list {
                    __private::read_list(&mut __map, &mut #slot, #name)
                } else {
                    __private::read(&mut __map, &mut #slot, #name)
                })
            }
            How::Borrowed => quote!(__private::read_borrowed::<_, #ty>(&mut __map, &mut #slot, #name)),
            How::BorrowedList => {
                quote!(__private::read_borrowed::<_, ::core::option::Option<#ty>>(&mut __map, &mut #slot, #name))
            }
            How::With => {
                let seed = self.seed_ident();
                quote!(__private::read_with(&mut __map, &mut #slot, #name, #seed(::core::marker::PhantomData)))
            }
        };
        // Spanned at the field's type, so that a missing `Deserialize` is reported there.
        located(read, self.field.syntax.ty.span())
    }

    pub(crate) fn value(&self) -> TokenStream {
        let (slot, name) = (&self.slot, self.name());
        let value = match (self.how, &self.field.default) {
            (_, Some(default)) => quote!(::core::option::Option::unwrap_or_else(#slot, #default)),
            (How::List | How::BorrowedList, None) => {
                quote!(::core::option::Option::unwrap_or_default(::core::option::Option::flatten(#slot)))
            }
            (How::Either, None) => {
                let is_list = self.is_list();
                quote!(if #is_list { __private::finish_list(#slot, #name)? } else { __private::finish(#slot, #name)? })
            }
            (How::With, None) => quote!(__private::required(#slot, #name)?),
            (How::Plain | How::Borrowed, None) => quote!(__private::finish(#slot, #name)?),
        };
        located(value, self.field.syntax.ty.span())
    }
}

/// The parameters of an `impl` for a deserializer whose data live at least as long as the struct's lifetimes.
pub(crate) fn deserialize_params(generics: &Generics) -> TokenStream {
    let params = generics.params.iter();
    let lifetimes: Vec<_> = generics.lifetimes().map(|param| &param.lifetime).collect();
    if lifetimes.is_empty() {
        quote!('__de)
    } else {
        quote!('__de: #(#lifetimes)+*, #(#params),*)
    }
}

/// A type that mentions every lifetime of the struct.
pub(crate) fn phantom(generics: &Generics) -> TokenStream {
    let lifetimes = generics.lifetimes().map(|param| &param.lifetime);
    quote!((#(&#lifetimes (),)*))
}

/// Moves the tokens to `span`, so that errors are reported there; names still resolve as before.
pub(crate) fn located(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| {
        let mut token = match token {
            TokenTree::Group(group) => Group::new(group.delimiter(), located(group.stream(), span)).into(),
            token => token,
        };
        token.set_span(token.span().located_at(span));
        token
    });
    tokens.collect()
}
