//! The traits and methods that all types of error codes share.

/// Implements everything that does not depend on the variants of `$name`: of an enum whose table is `$rows`, or of
/// another type that implements `Code` and `From<&str>`.
#[doc(hidden)]
#[macro_export]
macro_rules! __code_impls {
    ($name:ident, $rows:ident) => {
        impl $name {
            /// Every code of the table, sorted; excludes the catch-all variant for unknown codes.
            pub const ALL: &'static [Self] = <Self as $crate::Code>::ALL;
        }

        #[automatically_derived]
        impl ::core::convert::From<&::core::primitive::str> for $name {
            fn from(__code: &::core::primitive::str) -> Self {
                $crate::__private::lookup(&$rows, Self::ALL, __code, Self::Unknown)
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$crate::AnyCode> for $name {
            fn eq(&self, __other: &$crate::AnyCode) -> ::core::primitive::bool {
                self.as_str() == __other.as_str()
            }
        }

        $crate::__private::code_impls!($name);
    };
    ($name:ident) => {
        // The methods of `Code`, for callers that do not import it.
        impl $name {
            /// Returns the code as the service sends it.
            pub fn as_str(&self) -> &::core::primitive::str {
                $crate::Code::as_str(self)
            }

            /// Returns the table's description of the code, in English if it has one in English, or `None` if the table
            /// does not describe the code.
            pub fn description(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                $crate::Code::description(self)
            }

            /// Returns the table's description of the code in `language`, or else in the other language, or `None` if the
            /// table does not describe the code.
            pub fn description_in(
                &self,
                language: $crate::Language,
            ) -> ::core::option::Option<&'static ::core::primitive::str> {
                $crate::Code::description_in(self, language)
            }

            /// Returns the class of the error, or `None` if neither the code nor its root is known.
            pub fn class(&self) -> ::core::option::Option<$crate::ErrorClass> {
                $crate::Code::class(self)
            }

            /// Returns whether to send the request again; `Retry::Never` if neither the code nor its root is known.
            pub fn retry(&self) -> $crate::Retry {
                $crate::Code::retry(self)
            }

            /// Returns the part of the code before its first dot, or the whole code if it has none.
            pub fn root(&self) -> &::core::primitive::str {
                $crate::Code::root(self)
            }

            /// Returns the common code that equals this code, if there is one.
            pub fn common(&self) -> ::core::option::Option<$crate::ErrorCode> {
                $crate::Code::common(self)
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(__code: &::core::primitive::str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(::core::convert::From::from(__code))
            }
        }

        #[automatically_derived]
        impl ::core::convert::AsRef<::core::primitive::str> for $name {
            fn as_ref(&self) -> &::core::primitive::str {
                self.as_str()
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __f.pad(self.as_str())
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<::core::primitive::str> for $name {
            fn eq(&self, __other: &::core::primitive::str) -> ::core::primitive::bool {
                self.as_str() == __other
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<&::core::primitive::str> for $name {
            fn eq(&self, __other: &&::core::primitive::str) -> ::core::primitive::bool {
                self.as_str() == *__other
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$name> for ::core::primitive::str {
            fn eq(&self, __other: &$name) -> ::core::primitive::bool {
                self == __other.as_str()
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$name> for &::core::primitive::str {
            fn eq(&self, __other: &$name) -> ::core::primitive::bool {
                *self == __other.as_str()
            }
        }

        #[automatically_derived]
        impl $crate::__private::Shaped for $name {
            const __TENCENT_SHAPE: $crate::__private::Shape = $crate::__private::Shape::Text { borrowed: false };
        }

        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                __serializer.serialize_str(self.as_str())
            }
        }

        #[automatically_derived]
        impl<'__de> $crate::__private::serde::Deserialize<'__de> for $name {
            fn deserialize<__D: $crate::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::deserialize_code(__deserializer)
            }
        }
    };
}
