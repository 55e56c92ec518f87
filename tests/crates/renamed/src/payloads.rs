// Included by modules whose own names are those that an expansion might use.
#[::replies::tencent_response(crate = ::replies, codes = Codes)]
pub struct Payload<'a> {
    pub total: ::core::primitive::u64,
    pub name: ::standard::borrow::Cow<'a, ::core::primitive::str>,
    pub items: ::standard::vec::Vec<Item>,
    pub zone: ::core::option::Option<::standard::string::String>,
    #[serde(default, with = "crate::shadowed::number")]
    pub number: ::core::primitive::i64,
    #[serde(skip)]
    pub skipped: ::core::primitive::bool,
}

#[::replies::tencent_object(crate = ::replies)]
pub struct Item {
    pub id: ::standard::string::String,
    pub set: ::standard::collections::BTreeSet<::core::primitive::u8>,
}

#[::replies::tencent_object(crate = ::replies)]
pub struct Newtype(Item);

#[::replies::tencent_response(crate = ::replies)]
pub struct Nothing;

#[::replies::error_codes("folder with blank/fehler-ü.toml", crate = ::replies)]
pub enum Codes {}
