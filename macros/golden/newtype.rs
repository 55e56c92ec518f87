#[derive(::tencent_response::TencentResponse)]
#[tencent(__object, __deserialize)]
#[serde(crate = ":: tencent_response :: __private :: serde")]
#[serde(rename_all = "PascalCase")]
struct InstanceId(String);
#[allow(deprecated, unused_qualifications, clippy::absolute_paths)]
const _: () = {
    use ::tencent_response::__private::Unshaped as _;
    #[automatically_derived]
    impl ::tencent_response::__private::Shaped for InstanceId {
        const __TENCENT_SHAPE: ::tencent_response::__private::Shape = ::tencent_response::__private::Of::<
            String,
        >::__TENCENT_SHAPE;
        const __TENCENT_OWNS: ::tencent_response::__private::Owns = ::tencent_response::__private::Of::<
            String,
        >::__TENCENT_OWNS;
    }
};
#[allow(deprecated, unused_qualifications, clippy::absolute_paths)]
const _: () = {
    #[automatically_derived]
    impl<'__de> ::tencent_response::__private::serde::Deserialize<'__de> for InstanceId {
        fn deserialize<__D: ::tencent_response::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::core::result::Result::map(
                <String as ::tencent_response::__private::serde::Deserialize<
                    '__de,
                >>::deserialize(__deserializer),
                InstanceId,
            )
        }
    }
};
