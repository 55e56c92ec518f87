/// Codes of the sky.
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash
)]
#[non_exhaustive]
pub enum SkyErrorCode {
    /** `Moon`

 The moon is \[not\] there.

 Class `server`. Retry: `if_idempotent`.*/
    Moon,
    /** `Moon.New`

 新月。

 Class `server`. Retry: `safe`.*/
    MoonNew,
    /** `Sun.set`

 No class.

 Retry: `never`.*/
    SunSet,
    /// Any other code, exactly as received.
    Unknown(::tencent_response::UnknownCode<Self>),
    #[doc(hidden)]
    __NonExhaustive(::tencent_response::UnknownCode<Self>),
}
const _: () = {
    static __ROWS: [::tencent_response::__private::Row; 3usize] = [
        ::tencent_response::__private::Row {
            code: "Moon",
            index: 0,
            description: "The moon is [not] there.",
            description_zh: "",
            class: ::core::option::Option::Some(::tencent_response::ErrorClass::Server),
            retry: ::tencent_response::Retry::IfIdempotent,
        },
        ::tencent_response::__private::Row {
            code: "Sun.set",
            index: 2,
            description: "No class.",
            description_zh: "",
            class: ::core::option::Option::None,
            retry: ::tencent_response::Retry::Never,
        },
        ::tencent_response::__private::Row {
            code: "Moon.New",
            index: 1,
            description: "",
            description_zh: "新月。",
            class: ::core::option::Option::Some(::tencent_response::ErrorClass::Server),
            retry: ::tencent_response::Retry::Safe,
        },
    ];
    #[automatically_derived]
    impl ::tencent_response::Code for SkyErrorCode {
        const ALL: &'static [Self] = &[Self::Moon, Self::MoonNew, Self::SunSet];
        fn __place(&self) -> ::tencent_response::__private::Place<'_> {
            let __index = match self {
                Self::Moon => 0usize,
                Self::SunSet => 1usize,
                Self::MoonNew => 2usize,
                Self::Unknown(__code) | Self::__NonExhaustive(__code) => {
                    return ::tencent_response::__private::Place::Unknown(
                        __code.as_str(),
                        &__ROWS,
                    );
                }
            };
            ::tencent_response::__private::Place::known(&__ROWS, __index)
        }
    }
    #[automatically_derived]
    impl ::tencent_response::CodeEnum for SkyErrorCode {}
    ::tencent_response::__private::code_impls!(SkyErrorCode, __ROWS);
};
