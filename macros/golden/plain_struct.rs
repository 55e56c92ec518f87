#[derive(::tencent_response::TencentResponse)]
#[tencent(__response, __deserialize)]
#[serde(crate = ":: tencent_response :: __private :: serde")]
#[serde(rename_all = "PascalCase")]
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
///The envelope around [`DescribeRegionsResponse`], as it appears on the wire.
pub type DescribeRegionsResponseEnvelope = ::tencent_response::Envelope<
    DescribeRegionsResponse,
>;
#[automatically_derived]
impl ::tencent_response::TencentResponse for DescribeRegionsResponse {
    type Code = ::tencent_response::ErrorCode;
    const ACTION: &'static ::core::primitive::str = "DescribeRegions";
    const __PAYLOAD_SHAPE: ::tencent_response::__private::Shape = <Self as ::tencent_response::__private::Shaped>::__TENCENT_SHAPE;
}
const _: ::core::marker::PhantomData<DescribeRegionsResponse> = {
    use ::tencent_response::__private::{self as __private, Unshaped as _};
    fn __object() -> &'static __private::Object {
        static __OBJECT: __private::Object = __private::Object {
            name: "DescribeRegionsResponse",
            fields: &[
                __private::Field::new(
                    "TotalCount",
                    __private::Of::<u64>::__TENCENT_SHAPE,
                ),
                __private::Field::new(
                        "CPU",
                        __private::Of::<Option<u32>>::__TENCENT_SHAPE,
                    )
                    .with(
                        &__private::More {
                            aliases: &["Cores"],
                            ty: "",
                            may_refuse: false,
                        },
                    ),
                __private::Field::defaulted(
                    "Zone",
                    __private::Of::<String>::__TENCENT_SHAPE,
                ),
                __private::Field::new(
                        "RegionSet",
                        __private::known_or(
                            __private::Of::<Vec<RegionInfo>>::__TENCENT_SHAPE,
                            __private::Outer::<Vec<RegionInfo>>::__TENCENT_SHAPE,
                        ),
                    )
                    .with(
                        &__private::More {
                            aliases: &[],
                            ty: "RegionInfo",
                            may_refuse: false,
                        },
                    ),
                __private::Field::new(
                        "Placement",
                        __private::known_or(
                            __private::Of::<Placement>::__TENCENT_SHAPE,
                            __private::Outer::<Placement>::__TENCENT_SHAPE,
                        ),
                    )
                    .with(
                        &__private::More {
                            aliases: &[],
                            ty: "Placement",
                            may_refuse: false,
                        },
                    ),
            ],
            denies_unknown: false,
            takes_list: false,
            flattened: &[],
        };
        &__OBJECT
    }
    #[automatically_derived]
    impl __private::Shaped for DescribeRegionsResponse {
        const __TENCENT_SHAPE: __private::Shape = __private::Shape::Object(__object);
    }
    const __FIELDS: &[&::core::primitive::str] = &[
        "TotalCount",
        "CPU",
        "Cores",
        "Zone",
        "RegionSet",
        "Placement",
    ];
    fn __index_of(__name: &::core::primitive::str) -> ::core::primitive::usize {
        match __name {
            "TotalCount" => 0usize,
            "CPU" | "Cores" => 1usize,
            "Zone" => 2usize,
            "RegionSet" => 3usize,
            "Placement" => 4usize,
            _ => 5usize,
        }
    }
    struct __Members(::core::marker::PhantomData<()>);
    #[automatically_derived]
    impl<'__de> __private::serde::de::Visitor<'__de> for __Members {
        type Value = DescribeRegionsResponse;
        fn expecting(
            &self,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __f.write_str("struct DescribeRegionsResponse")
        }
        fn visit_map<__A: __private::serde::de::MapAccess<'__de>>(
            self,
            mut __map: __A,
        ) -> ::core::result::Result<DescribeRegionsResponse, __A::Error> {
            let mut __field0 = ::core::option::Option::<u64>::None;
            let mut __field1 = ::core::option::Option::<Option<u32>>::None;
            let mut __field2 = ::core::option::Option::<String>::None;
            let mut __field3 = ::core::option::Option::<
                ::core::option::Option<Vec<RegionInfo>>,
            >::None;
            let mut __field4 = ::core::option::Option::<Placement>::None;
            while let ::core::option::Option::Some(__index) = __private::next_field(
                &mut __map,
                __index_of,
            )? {
                match __index {
                    0usize => __private::read(&mut __map, &mut __field0, "TotalCount"),
                    1usize => __private::read(&mut __map, &mut __field1, "CPU"),
                    2usize => __private::read(&mut __map, &mut __field2, "Zone"),
                    3usize => __private::read(&mut __map, &mut __field3, "RegionSet"),
                    4usize => {
                        if const {
                            __private::Shape::is_list(
                                &__private::known_or(
                                    __private::Of::<Placement>::__TENCENT_SHAPE,
                                    __private::Outer::<Placement>::__TENCENT_SHAPE,
                                ),
                            )
                        } {
                            __private::read_list(&mut __map, &mut __field4, "Placement")
                        } else {
                            __private::read(&mut __map, &mut __field4, "Placement")
                        }
                    }
                    _ => __private::skip(&mut __map),
                }?
            }
            ::core::result::Result::Ok(DescribeRegionsResponse {
                total_count: __private::finish(__field0, "TotalCount")?,
                cpu: __private::finish(__field1, "CPU")?,
                zone: ::core::option::Option::unwrap_or_else(
                    __field2,
                    ::core::default::Default::default,
                ),
                region_set: ::core::option::Option::unwrap_or_default(
                    ::core::option::Option::flatten(__field3),
                ),
                placement: if const {
                    __private::Shape::is_list(
                        &__private::known_or(
                            __private::Of::<Placement>::__TENCENT_SHAPE,
                            __private::Outer::<Placement>::__TENCENT_SHAPE,
                        ),
                    )
                } {
                    __private::finish_list(__field4, "Placement")?
                } else {
                    __private::finish(__field4, "Placement")?
                },
            })
        }
    }
    #[automatically_derived]
    impl<'__de> __private::serde::Deserialize<'__de> for DescribeRegionsResponse {
        fn deserialize<__D: __private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            __deserializer
                .deserialize_struct(
                    "DescribeRegionsResponse",
                    __FIELDS,
                    __Members(::core::marker::PhantomData),
                )
        }
    }
    ::core::marker::PhantomData
};
