//! The same payloads beside items whose names an expansion might use.
#![allow(non_camel_case_types, non_snake_case, non_upper_case_globals, unused_macros, dead_code)]

pub mod number {
    pub fn deserialize<'de, D: ::replies::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<::core::primitive::i64, D::Error> {
        ::replies::serde::Deserialize::deserialize(deserializer)
    }
}

/// Calls `$item` with many names.
macro_rules! each {
    ($item:ident) => {
        $item! {
            A B C D E F K M N S T V Z de a b c code common d default deserialize deserializer e element
            error expecting f field fields first formatter index index_of item items key known list
            lookup map name object other place private read response row rows s seed serialize
            serializer serde core std alloc replies str string text tencent_response unknown value
            values visitor ALL FIELDS OBJECT ROWS u8 u16 u32 u64 i64 usize bool char f64 Result
            Option Vec String Box Cow Some None Ok Err Default From Into Clone Debug Display PartialEq
            Eq Ord Hash Iterator Send Sync Sized Fn FnOnce Drop Place Row Shape Object Field Of Outer
            Shaped Unshaped Code ErrorCode UnknownCode Envelope TencentResponse Deserialize Deserializer
            Serialize Serializer Visitor MapAccess PhantomData Value Error Members Retry ErrorClass Owns
            More __FieldSeed
        }
    };
}

macro_rules! statics {
    ($($name:ident)*) => { $(pub static $name: &::core::primitive::str = "";)* };
}

pub mod statics {
    each!(statics);
    ::core::include!("derived.rs");
    ::core::include!("payloads.rs");
}

macro_rules! constants {
    ($($name:ident)*) => { $(pub const $name: ::core::primitive::u8 = 1;)* };
}

pub mod constants {
    each!(constants);
    ::core::include!("derived.rs");
    ::core::include!("payloads.rs");
}

macro_rules! structs {
    ($($name:ident)*) => { $(pub struct $name;)* };
}

pub mod structs {
    each!(structs);
    ::core::include!("payloads.rs");
}

macro_rules! functions {
    ($($name:ident)*) => { $(pub fn $name() {})* };
}

pub mod functions {
    each!(functions);
    ::core::include!("derived.rs");
    ::core::include!("payloads.rs");
}

macro_rules! modules {
    ($($name:ident)*) => { $(pub mod $name {})* };
}

pub mod modules {
    each!(modules);
    ::core::include!("payloads.rs");
}

macro_rules! enums {
    ($($name:ident)*) => { $(pub enum $name {})* };
}

pub mod enums {
    each!(enums);
    ::core::include!("payloads.rs");
}

macro_rules! traits {
    ($($name:ident)*) => { $(pub trait $name {})* };
}

pub mod traits {
    each!(traits);
    ::core::include!("payloads.rs");
}

macro_rules! aliases {
    ($($name:ident)*) => { $(pub type $name = ();)* };
}

pub mod aliases {
    each!(aliases);
    ::core::include!("payloads.rs");
}

/// Macros with the names of the standard library's.
pub mod macros {
    macro_rules! vec { () => { ::core::compile_error!("vec") }; }
    macro_rules! matches { () => { ::core::compile_error!("matches") }; }
    macro_rules! concat { () => { ::core::compile_error!("concat") }; }
    macro_rules! env { () => { ::core::compile_error!("env") }; }
    macro_rules! include_bytes { () => { ::core::compile_error!("include_bytes") }; }
    macro_rules! panic { () => { ::core::compile_error!("panic") }; }
    macro_rules! code_impls { () => { ::core::compile_error!("code_impls") }; }
    ::core::include!("derived.rs");
    ::core::include!("payloads.rs");
}

/// Traits with the methods that an expansion calls, for every type.
pub mod methods {
    pub trait Everything: ::core::marker::Sized {
        const SHAPE: () = ();
        const ACTION: () = ();
        const ALL: () = ();
        fn write_str(self, _: ()) {}
        fn as_str(self, _: ()) {}
        fn deserialize(self, _: ()) {}
        fn deserialize_struct(self, _: ()) {}
        fn serialize_str(self, _: ()) {}
        fn is_list(self, _: ()) {}
        fn with(self, _: ()) {}
        fn or(self, _: ()) {}
        fn unwrap_or_default(self, _: ()) {}
    }
    impl<T> Everything for T {}
    ::core::include!("derived.rs");
    ::core::include!("payloads.rs");
}
