#[derive(::tencent_response::__private::serde::Deserialize)]
#[derive(::tencent_response::TencentResponse)]
#[tencent(__response)]
#[serde(crate = ":: tencent_response :: __private :: serde")]
#[serde(rename_all = "PascalCase")]
struct Page<T> {
    #[serde(
        deserialize_with = ":: tencent_response :: __private :: list",
        default = "< Vec < T > as :: core :: default :: Default > :: default",
        bound(
            deserialize = "T : :: tencent_response :: __private :: serde :: Deserialize < 'de >"
        )
    )]
    items: Vec<T>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}
///The envelope around [`Page`], as it appears on the wire.
type PageEnvelope<T> = ::tencent_response::Envelope<Page<T>>;
#[automatically_derived]
impl<T> ::tencent_response::TencentResponse for Page<T> {
    type Code = ::tencent_response::ErrorCode;
    const ACTION: &'static ::core::primitive::str = "Page";
    const __PAYLOAD_SHAPE: ::tencent_response::__private::Shape = {
        use ::tencent_response::__private::{self as __private, Unshaped as _};
        __private::Shape::Object(|| const {
            &__private::Object {
                name: "Page",
                fields: &[
                    __private::Field::new(
                            "Items",
                            __private::known_or(
                                __private::Of::<Vec<T>>::__TENCENT_SHAPE,
                                __private::Outer::<Vec<T>>::__TENCENT_SHAPE,
                            ),
                        )
                        .with(
                            &__private::More {
                                aliases: &[],
                                ty: "T",
                                may_refuse: false,
                            },
                        ),
                ],
                denies_unknown: false,
                takes_list: false,
                flattened: &[
                    __private::known_or(
                        __private::Of::<BTreeMap<String, Value>>::__TENCENT_SHAPE,
                        __private::Outer::<BTreeMap<String, Value>>::__TENCENT_SHAPE,
                    ),
                ],
            }
        })
    };
    const __PAYLOAD_OWNS: ::tencent_response::__private::Owns = {
        use ::tencent_response::__private::{self as __private, Unshaped as _};
        __private::Of::<BTreeMap<String, Value>>::__TENCENT_OWNS
    };
}
const _: ::core::marker::PhantomData<()> = {
    use ::tencent_response::__private::{self as __private, Unshaped as _};
    #[automatically_derived]
    impl<T> __private::Shaped for Page<T>
    where
        T: __private::Shaped,
    {
        const __TENCENT_SHAPE: __private::Shape = __private::Shape::Object(|| const {
            &__private::Object {
                name: "Page",
                fields: &[
                    __private::Field::new(
                            "Items",
                            __private::known_or(
                                __private::Of::<Vec<T>>::__TENCENT_SHAPE,
                                __private::Outer::<Vec<T>>::__TENCENT_SHAPE,
                            ),
                        )
                        .with(
                            &__private::More {
                                aliases: &[],
                                ty: "T",
                                may_refuse: false,
                            },
                        ),
                ],
                denies_unknown: false,
                takes_list: false,
                flattened: &[
                    __private::known_or(
                        __private::Of::<BTreeMap<String, Value>>::__TENCENT_SHAPE,
                        __private::Outer::<BTreeMap<String, Value>>::__TENCENT_SHAPE,
                    ),
                ],
            }
        });
        const __TENCENT_OWNS: __private::Owns = __private::Of::<
            BTreeMap<String, Value>,
        >::__TENCENT_OWNS;
    }
    ::core::marker::PhantomData
};
