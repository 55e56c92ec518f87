//! What the attributes and the derive expand to, in files to be read: `UPDATE_GOLDEN=1 cargo test` rewrites them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::response::attribute;
use crate::response::derive;
use crate::response::handover::Attribute;

/// Compares what an attribute expands to, and then the derive that it adds, with a file.
#[track_caller]
fn check(name: &str, attribute: Attribute, args: TokenStream, item: TokenStream) {
    let item = attribute::expand(attribute, args, item);
    let derived = derive::expand(item.clone());
    let text = prettyplease::unparse(&syn::parse2(quote!(#item #derived)).unwrap());
    let golden = format!("{}/golden/{name}.rs", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(golden).unwrap());
}

#[test]
fn a_plain_struct() {
    let item = quote! {
        /// The regions.
        #[derive(Debug)]
        pub struct DescribeRegionsResponse {
            pub total_count: u64,
            #[serde(rename = "CPU", alias = "Cores")]
            pub cpu: Option<u32>,
            #[serde(default)]
            pub zone: String,
            pub region_set: Vec<RegionInfo>,
            pub placement: Placement,
        }
    };
    check("plain_struct", Attribute::Response, TokenStream::new(), item);
}

#[test]
fn a_struct_with_a_lifetime() {
    let item = quote! {
        struct Instance<'a> {
            id: &'a str,
            name: Cow<'a, str>,
            tags: Vec<Cow<'a, str>>,
            #[serde(deserialize_with = "crate::time::parse")]
            created: Time,
            #[serde(skip)]
            cache: u8,
        }
    };
    check("struct_with_a_lifetime", Attribute::Object, TokenStream::new(), item);
}

#[test]
fn a_struct_with_a_type_parameter() {
    let item = quote! {
        struct Page<T> {
            items: Vec<T>,
            #[serde(flatten)]
            rest: BTreeMap<String, Value>,
        }
    };
    check(
        "struct_with_a_type_parameter",
        Attribute::Response,
        TokenStream::new(),
        item,
    );
}

#[test]
fn a_struct_with_codes() {
    let args = quote!(codes = CvmErrorCode, action = "DescribeTask", envelope = TaskReply);
    let item = quote! {
        struct Task {
            error: Option<String>,
        }
    };
    check("struct_with_codes", Attribute::Response, args, item);
}

#[test]
fn a_struct_with_an_error_member() {
    let args = quote!(error = "ErrorMsg");
    let item = quote! {
        struct ChatCompletions {
            id: Option<String>,
        }
    };
    check("struct_with_an_error_member", Attribute::Response, args, item);
}

#[test]
fn a_newtype() {
    check(
        "newtype",
        Attribute::Object,
        TokenStream::new(),
        quote!(
            struct InstanceId(String);
        ),
    );
}
