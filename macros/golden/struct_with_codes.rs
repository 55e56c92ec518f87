#[derive(::tencent_response::TencentResponse)]
#[tencent(
    __response,
    __deserialize,
    codes = CvmErrorCode,
    action = "DescribeTask",
    envelope = TaskReply
)]
#[serde(crate = ":: tencent_response :: __private :: serde")]
#[serde(rename_all = "PascalCase")]
struct Task {
    error: Option<String>,
}
///The envelope around [`Task`], as it appears on the wire.
type TaskReply = ::tencent_response::Envelope<Task>;
#[automatically_derived]
impl ::tencent_response::TencentResponse for Task {
    type Code = CvmErrorCode;
    const ACTION: &'static ::core::primitive::str = "DescribeTask";
    const __PAYLOAD_SHAPE: ::tencent_response::__private::Shape = <Self as ::tencent_response::__private::Shaped>::__TENCENT_SHAPE;
    const __PAYLOAD_OWNS: ::tencent_response::__private::Owns = <Self as ::tencent_response::__private::Shaped>::__TENCENT_OWNS;
}
const _: ::core::marker::PhantomData<Task> = {
    use ::tencent_response::__private::{self as __private, Unshaped as _};
    fn __object() -> &'static __private::Object {
        static __OBJECT: __private::Object = __private::Object {
            name: "Task",
            fields: &[
                __private::Field::new(
                    "Error",
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
    impl __private::Shaped for Task {
        const __TENCENT_SHAPE: __private::Shape = __private::Shape::Object(__object);
        const __TENCENT_OWNS: __private::Owns = __private::Owns {
            error: true,
            request_id: false,
            deprecated_warning: false,
        };
    }
    const __FIELDS: &[&::core::primitive::str] = &["Error"];
    fn __index_of(__name: &::core::primitive::str) -> ::core::primitive::usize {
        match __name {
            "Error" => 0usize,
            _ => 1usize,
        }
    }
    struct __Members(::core::marker::PhantomData<()>);
    #[automatically_derived]
    impl<'__de> __private::serde::de::Visitor<'__de> for __Members {
        type Value = Task;
        fn expecting(
            &self,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __f.write_str("struct Task")
        }
        fn visit_map<__A: __private::serde::de::MapAccess<'__de>>(
            self,
            mut __map: __A,
        ) -> ::core::result::Result<Task, __A::Error> {
            let mut __field0 = ::core::option::Option::<Option<String>>::None;
            while let ::core::option::Option::Some(__index) = __private::next_field(
                &mut __map,
                __index_of,
            )? {
                match __index {
                    0usize => __private::read(&mut __map, &mut __field0, "Error"),
                    _ => __private::skip(&mut __map),
                }?
            }
            ::core::result::Result::Ok(Task {
                error: __private::finish(__field0, "Error")?,
            })
        }
    }
    #[automatically_derived]
    impl<'__de> __private::serde::Deserialize<'__de> for Task {
        fn deserialize<__D: __private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            __deserializer
                .deserialize_struct(
                    "Task",
                    __FIELDS,
                    __Members(::core::marker::PhantomData),
                )
        }
    }
    ::core::marker::PhantomData
};
