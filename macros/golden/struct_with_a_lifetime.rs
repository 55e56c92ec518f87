#[derive(::tencent_response::TencentResponse)]
#[tencent(__object, __deserialize)]
#[serde(crate = ":: tencent_response :: __private :: serde")]
#[serde(rename_all = "PascalCase")]
struct Instance<'a> {
    id: &'a str,
    name: Cow<'a, str>,
    tags: Vec<Cow<'a, str>>,
    #[serde(deserialize_with = "crate::time::parse")]
    created: Time,
    #[serde(skip)]
    cache: u8,
}
const _: ::core::marker::PhantomData<()> = {
    use ::tencent_response::__private::{self as __private, Unshaped as _};
    fn __object() -> &'static __private::Object {
        static __OBJECT: __private::Object = __private::Object {
            name: "Instance",
            fields: &[
                __private::Field::new(
                    "Id",
                    __private::Of::<&'static str>::__TENCENT_SHAPE,
                ),
                __private::Field::new(
                    "Name",
                    __private::Of::<Cow<'static, str>>::__TENCENT_SHAPE,
                ),
                __private::Field::new(
                    "Tags",
                    __private::Of::<Vec<Cow<'static, str>>>::__TENCENT_SHAPE,
                ),
                __private::Field::required("Created", __private::Shape::Opaque)
                    .with(
                        &__private::More {
                            aliases: &[],
                            ty: "Time",
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
    impl<'a> __private::Shaped for Instance<'a> {
        const __TENCENT_SHAPE: __private::Shape = __private::Shape::Object(__object);
    }
    const __FIELDS: &[&::core::primitive::str] = &["Id", "Name", "Tags", "Created"];
    fn __index_of(__name: &::core::primitive::str) -> ::core::primitive::usize {
        match __name {
            "Id" => 0usize,
            "Name" => 1usize,
            "Tags" => 2usize,
            "Created" => 3usize,
            _ => 4usize,
        }
    }
    struct __Members<'a>(::core::marker::PhantomData<(&'a (),)>);
    struct __With3<'a>(::core::marker::PhantomData<(&'a (),)>);
    #[automatically_derived]
    impl<'__de: 'a, 'a> __private::serde::de::DeserializeSeed<'__de> for __With3<'a> {
        type Value = Time;
        fn deserialize<__D: __private::serde::Deserializer<'__de>>(
            self,
            __deserializer: __D,
        ) -> ::core::result::Result<Time, __D::Error> {
            ::core::result::Result::map_err(
                crate::time::parse(__deserializer),
                __private::without_position,
            )
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a> __private::serde::de::Visitor<'__de> for __Members<'a> {
        type Value = Instance<'a>;
        fn expecting(
            &self,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __f.write_str("struct Instance")
        }
        fn visit_map<__A: __private::serde::de::MapAccess<'__de>>(
            self,
            mut __map: __A,
        ) -> ::core::result::Result<Instance<'a>, __A::Error> {
            let mut __field0 = ::core::option::Option::<&'a str>::None;
            let mut __field1 = ::core::option::Option::<Cow<'a, str>>::None;
            let mut __field2 = ::core::option::Option::<
                ::core::option::Option<Vec<Cow<'a, str>>>,
            >::None;
            let mut __field3 = ::core::option::Option::<Time>::None;
            while let ::core::option::Option::Some(__index) = __private::next_field(
                &mut __map,
                __index_of,
            )? {
                match __index {
                    0usize => __private::read(&mut __map, &mut __field0, "Id"),
                    1usize => {
                        __private::read_borrowed::<
                            _,
                            Cow<'a, str>,
                        >(&mut __map, &mut __field1, "Name")
                    }
                    2usize => {
                        __private::read_borrowed::<
                            _,
                            ::core::option::Option<Vec<Cow<'a, str>>>,
                        >(&mut __map, &mut __field2, "Tags")
                    }
                    3usize => {
                        __private::read_with(
                            &mut __map,
                            &mut __field3,
                            "Created",
                            __With3(::core::marker::PhantomData),
                        )
                    }
                    _ => __private::skip(&mut __map),
                }?
            }
            ::core::result::Result::Ok(Instance {
                id: __private::finish(__field0, "Id")?,
                name: __private::finish(__field1, "Name")?,
                tags: ::core::option::Option::unwrap_or_default(
                    ::core::option::Option::flatten(__field2),
                ),
                created: __private::required(__field3, "Created")?,
                cache: ::core::default::Default::default(),
            })
        }
    }
    #[automatically_derived]
    impl<'__de: 'a, 'a> __private::serde::Deserialize<'__de> for Instance<'a> {
        fn deserialize<__D: __private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::core::result::Result<Self, __D::Error> {
            __deserializer
                .deserialize_struct(
                    "Instance",
                    __FIELDS,
                    __Members(::core::marker::PhantomData),
                )
        }
    }
    ::core::marker::PhantomData
};
