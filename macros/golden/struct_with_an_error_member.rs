#[derive(::tencent_response::TencentResponse)]
#[tencent(__response, __deserialize, error = "ErrorMsg")]
#[serde(crate = ":: tencent_response :: __private :: serde")]
#[serde(rename_all = "PascalCase")]
struct ChatCompletions {
    id: Option<String>,
}
///The envelope around [`ChatCompletions`], as it appears on the wire.
type ChatCompletionsEnvelope = ::tencent_response::Envelope<ChatCompletions>;
#[automatically_derived]
impl ::tencent_response::TencentResponse for ChatCompletions {
    type Code = ::tencent_response::ErrorCode;
    const ACTION: &'static ::core::primitive::str = "ChatCompletions";
    const __ERROR_MEMBER: &'static ::core::primitive::str = "ErrorMsg";
    const __PAYLOAD_SHAPE: ::tencent_response::__private::Shape = <Self as ::tencent_response::__private::Shaped>::__TENCENT_SHAPE;
}
const _: ::core::marker::PhantomData<ChatCompletions> = {
    use ::tencent_response::__private::{self as __private, Unshaped as _};
    fn __object() -> &'static __private::Object {
        static __OBJECT: __private::Object = __private::Object {
            name: "ChatCompletions",
            fields: &[
                __private::Field::new(
                    "Id",
                    __private::Of::<Option<String>>::__TENCENT_SHAPE,
                ),
            ],
            denies_unknown: false,
            takes_list: false,
            flattened: &[],
        };
        &__OBJECT
    }
    #[automatically_derived]
    impl __private::Shaped for ChatCompletions {
        const __TENCENT_SHAPE: __private::Shape = __private::Shape::Object(__object);
    }
    const __FIELDS: &[&::core::primitive::str] = &["Id"];
    fn __index_of(__name: &::core::primitive::str) -> ::core::primitive::usize {
        match __name {
            "Id" => 0usize,
            _ => 1usize,
        }
    }
    struct __Members(::core::marker::PhantomData<()>);
    #[automatically_derived]
    impl<'__de> __private::serde::de::Visitor<'__de> for __Members {
        type Value = ChatCompletions;
        fn expecting(
            &self,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __f.write_str("struct ChatCompletions")
        }
        fn visit_map<__A: __private::serde::de::MapAccess<'__de>>(
            self,
            mut __map: __A,
        ) -> ::core::result::Result<ChatCompletions, __A::Error> {
            let mut __field0 = ::core::option::Option::<Option<String>>::None;
            while let ::core::option::Option::Some(__index) = __private::next_field(
                &mut __map,
                __index_of,
            )? {
                match __index {
                    0usize => __private::read(&mut __map, &mut __field0, "Id"),
                    _ => __private::skip(&mut __map),
                }?
            }
            ::core::result::Result::Ok(ChatCompletions {
                id: __private::finish(__field0, "Id")?,
            })
        }
    }
    #[automatically_derived]
    impl<'__de> __private::serde::Deserialize<'__de> for ChatCompletions {
        fn deserialize<__D: __private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            __deserializer
                .deserialize_struct(
                    "ChatCompletions",
                    __FIELDS,
                    __Members(::core::marker::PhantomData),
                )
        }
    }
    ::core::marker::PhantomData
};
