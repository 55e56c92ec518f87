#[derive(::tencent_response::TencentResponse)]
#[tencent(__object, __deserialize)]
#[serde(crate = ":: tencent_response :: __private :: serde")]
#[serde(rename_all = "PascalCase")]
struct InstanceId(String);
const _: ::core::marker::PhantomData<()> = {
    use ::tencent_response::__private::{self as __private, Unshaped as _};
    #[automatically_derived]
    impl __private::Shaped for InstanceId {
        const __TENCENT_SHAPE: __private::Shape = __private::Of::<
            String,
        >::__TENCENT_SHAPE;
        const __TENCENT_OWNS: __private::Owns = __private::Of::<String>::__TENCENT_OWNS;
    }
    #[automatically_derived]
    impl<'__de> __private::serde::Deserialize<'__de> for InstanceId {
        fn deserialize<__D: __private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            ::core::result::Result::map(
                <String as __private::serde::Deserialize<
                    '__de,
                >>::deserialize(__deserializer),
                InstanceId,
            )
        }
    }
    ::core::marker::PhantomData
};
