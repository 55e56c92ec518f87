//! The constant that says what a struct declares of the JSON that it reads.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Data, Fields, GenericParam, Generics, WherePredicate, parse_quote};

use crate::response::model::{Field, Model};
use crate::response::serde_attr::{serde_args, user_args};
use crate::response::types::{content, element, forever, is_known, is_list, spell_out_self, unknown_type};
use crate::response::words::{FieldWord, StructWord, field_word, struct_word};

/// The names of the envelope that a payload may declare as its own, and where `Owns` has them.
const ENVELOPE_NAMES: [(&str, &str); 3] = [
    ("Error", "error"),
    ("RequestId", "request_id"),
    ("DeprecatedWarning", "deprecated_warning"),
];

/// The shape of a struct, as far as it is known.
pub(crate) enum Shape {
    /// Nothing is known.
    Opaque,
    /// It is an object, of this description.
    Object {
        object: TokenStream,
        owns: Option<TokenStream>,
    },
    /// It is what its only field is.
    Inner { shape: TokenStream, owns: TokenStream },
}

impl Shape {
    /// Reads the shape of a struct.
    pub(crate) fn of(model: &Model<'_>) -> Self {
        let Data::Struct(data) = &model.input.data else {
            return Self::Opaque;
        };
        let words: Option<Vec<StructWord>> = serde_args(&model.input.attrs).iter().map(struct_word).collect();
        let are_fields_known = data
            .fields
            .iter()
            .all(|field| serde_args(&field.attrs).iter().all(|arg| field_word(arg).is_some()));
        let are_named = model.fields.iter().all(|field| !field.names.is_empty());
        let Some(words) = words.filter(|_| are_fields_known && are_named && !model.is_opaque) else {
            return Self::Opaque;
        };
        let is_transparent = words.contains(&StructWord::Transparent);
        match &data.fields {
            Fields::Named(_) if !is_transparent => Self::object(model, &words),
            Fields::Unit => Self::object(model, &words),
            fields => match fields.iter().collect::<Vec<_>>().as_slice() {
                [field]
                    if serde_args(&field.attrs)
                        .iter()
                        .all(|arg| field_word(arg) == Some(FieldWord::Nothing)) =>
                {
                    let ty = shape_type(&field.ty, model);
                    Self::Inner {
                        shape: shape(&field.ty, model),
                        owns: quote!(__private::Of::<#ty>::__TENCENT_OWNS),
                    }
                }
                _ => Self::Opaque,
            },
        }
    }

    fn object(model: &Model<'_>, words: &[StructWord]) -> Self {
        let name = model.input.ident.unraw().to_string();
        let has_default = words.contains(&StructWord::Default);
        let denies_unknown = words.contains(&StructWord::DenyUnknown);
        let is_read = |field: &&Field<'_>| !field.is_skipped && !field.is_flattened;
        let fields = model
            .fields
            .iter()
            .filter(is_read)
            .map(|field| expand_field(field, model, has_default));
        let flattened = model
            .fields
            .iter()
            .filter(|field| field.is_flattened && !field.is_skipped);
        let flattened: Vec<_> = flattened
            .map(|field| field.shape.as_ref().unwrap_or(&field.syntax.ty))
            .collect();
        let shapes = flattened.iter().map(|ty| match element(ty, "Option") {
            // serde reads `None` from whatever does not fit.
            Some(_) => quote!(__private::Shape::Opaque),
            None => shape(ty, model),
        });
        // serde's derive reads a list as the fields of a struct, but not if it flattens.
        let takes_list = !model.decodes
            && flattened.is_empty()
            && !matches!(&model.input.data, Data::Struct(data) if matches!(data.fields, Fields::Unit));
        let object = quote! {
            __private::Object {
                name: #name,
                fields: &[#(#fields),*],
                denies_unknown: #denies_unknown,
                takes_list: #takes_list,
                flattened: &[#(#shapes),*],
            }
        };
        let owned = |name: &str| {
            let mut names = model.fields.iter().filter(is_read).flat_map(|field| &field.names);
            names.any(|own| own.text == name)
        };
        let owned: Vec<_> = ENVELOPE_NAMES.iter().filter(|(name, _)| owned(name)).collect();
        let own = (!owned.is_empty()).then(|| {
            let fields = ENVELOPE_NAMES.iter().map(|entry| {
                let field = syn::Ident::new(entry.1, proc_macro2::Span::call_site());
                let is_owned = owned.contains(&entry);
                quote!(#field: #is_owned)
            });
            quote!(__private::Owns { #(#fields),* })
        });
        let inner = flattened.iter().filter(|ty| element(ty, "Option").is_none()).map(|ty| {
            let ty = shape_type(ty, model);
            quote!(__private::Of::<#ty>::__TENCENT_OWNS)
        });
        let owns = own.into_iter().chain(inner).reduce(|all, more| quote!(#all.or(#more)));
        Self::Object { object, owns }
    }
}

fn expand_field(field: &Field<'_>, model: &Model<'_>, has_default: bool) -> TokenStream {
    let mut names = field.names.iter().map(|name| &name.text);
    let name = names.next();
    let aliases: Vec<_> = names.collect();
    let ty = &field.syntax.ty;
    let shape = match (&field.shape, &field.with) {
        (Some(declared), _) => shape(declared, model),
        (None, Some(_)) => quote!(__private::Shape::Opaque),
        (None, None) => shape(ty, model),
    };
    // What the attribute adds for a list, whoever writes `Deserialize`.
    let user_decides = user_args(&field.syntax.attrs)
        .iter()
        .any(|arg| matches!(field_word(arg), Some(FieldWord::Default | FieldWord::With)) || arg.is("borrow"));
    let adds_list = model.attribute.is_some() && !user_decides;
    let is_list = model.decodes || is_list(ty);
    let constructor = if field.default.is_some() || has_default {
        if adds_list && is_list {
            quote!(defaulted_list)
        } else {
            quote!(defaulted)
        }
    } else if field.with.is_some() {
        quote!(required)
    } else if adds_list && is_list {
        quote!(new)
    } else {
        quote!(by_serde)
    };
    let mut innermost = field.shape.as_ref().unwrap_or(ty);
    while let Some(inner) = content(innermost) {
        innermost = inner;
    }
    let ty = unknown_type(innermost);
    let may_refuse = field.shape.is_some() && field.with.is_some();
    let more = (!aliases.is_empty() || ty.is_some() || may_refuse).then(|| {
        let ty = ty.unwrap_or_default();
        quote!(.with(&__private::More { aliases: &[#(#aliases),*], ty: #ty, may_refuse: #may_refuse }))
    });
    quote!(__private::Field::#constructor(#name, #shape)#more)
}

/// The shape of a type.
pub(crate) fn shape(ty: &syn::Type, model: &Model<'_>) -> TokenStream {
    let tokens = shape_type(ty, model);
    let known = quote!(__private::Of::<#tokens>::__TENCENT_SHAPE);
    if is_known(ty) {
        known
    } else {
        let outer = quote!(__private::Outer::<#tokens>::__TENCENT_SHAPE);
        // The constants of a generic struct hold no references to what a function returns.
        let inner = content(ty)
            .filter(|inner| content(inner).is_some() && !is_known(inner) && !has_type_params(&model.input.generics));
        match inner.map(|inner| shape(inner, model)) {
            Some(inner) => quote!(__private::known_or(#known, __private::holding(#outer, &#inner))),
            None => quote!(__private::known_or(#known, #outer)),
        }
    }
}

/// A type as a constant can name it.
fn shape_type(ty: &syn::Type, model: &Model<'_>) -> TokenStream {
    let ty = spell_out_self(ty, model);
    if has_type_params(&model.input.generics) {
        ty
    } else {
        forever(ty, &model.input.generics)
    }
}

pub(crate) fn has_type_params(generics: &Generics) -> bool {
    generics
        .params
        .iter()
        .any(|param| !matches!(param, GenericParam::Lifetime(_)))
}

/// Returns `impl Shaped` for the struct, if its shape is known.
pub(crate) fn expand(model: &Model<'_>, shape: &Shape) -> TokenStream {
    let ident = &model.input.ident;
    let (function, shape, owns) = match shape {
        Shape::Opaque => return TokenStream::new(),
        Shape::Inner { shape, owns } => (None, shape.clone(), Some(owns.clone())),
        Shape::Object { object, owns } if has_type_params(&model.input.generics) => {
            (None, generic_object(object), owns.clone())
        }
        Shape::Object { object, owns } => {
            let function = quote! {
                fn __object() -> &'static __private::Object {
                    static __OBJECT: __private::Object = #object;
                    &__OBJECT
                }
            };
            (Some(function), quote!(__private::Shape::Object(__object)), owns.clone())
        }
    };
    let mut generics = model.input.generics.clone();
    let params: Vec<_> = generics.type_params().map(|param| param.ident.clone()).collect();
    if !params.is_empty() {
        let bounds = params
            .iter()
            .map(|param| -> WherePredicate { parse_quote!(#param: __private::Shaped) });
        generics.make_where_clause().predicates.extend(bounds);
    }
    let (impl_params, arguments, bounds) = generics.split_for_impl();
    let owns = owns.map(|owns| quote!(const __TENCENT_OWNS: __private::Owns = #owns;));
    quote! {
        #function

        #[automatically_derived]
        impl #impl_params __private::Shaped for #ident #arguments #bounds {
            const __TENCENT_SHAPE: __private::Shape = #shape;
            #owns
        }
    }
}

/// The shape of an object whose description depends on the parameters of the `impl` around it.
pub(crate) fn generic_object(object: &TokenStream) -> TokenStream {
    quote!(__private::Shape::Object(|| const { &#object }))
}
