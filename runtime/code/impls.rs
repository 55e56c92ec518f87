//! The traits and methods of an enum of codes, which are the same for each.

/// Implements for `$name`, whose table is `$rows`, all that does not depend on its variants.
#[doc(hidden)]
#[macro_export]
macro_rules! __code_impls {
    ($name:ident, $rows:ident) => {
        // What `Code` offers, for callers that do not import it.
        #[allow(dead_code)]
        impl $name {
            /// Every code of the table, sorted; without the catch-all for unknown codes.
            pub const ALL: &'static [Self] = <Self as $crate::Code>::ALL;

            /// The code as it stands on the wire.
            pub fn as_str(&self) -> &::core::primitive::str {
                $crate::Code::as_str(self)
            }

            /// What the code means, in the words of the table; none for a code that is not in it.
            pub fn description(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                $crate::Code::description(self)
            }

            /// The kind of failure; none if neither the code nor its root is known.
            pub fn class(&self) -> ::core::option::Option<$crate::ErrorClass> {
                $crate::Code::class(self)
            }

            /// Whether to send the request again; never if neither the code nor its root is known.
            pub fn retry(&self) -> $crate::Retry {
                $crate::Code::retry(self)
            }

            /// The part of the code before its first dot, or all of it.
            pub fn root(&self) -> &::core::primitive::str {
                $crate::Code::root(self)
            }

            /// The common code that this is, if it is one.
            pub fn common(&self) -> ::core::option::Option<$crate::ErrorCode> {
                $crate::Code::common(self)
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<&::core::primitive::str> for $name {
            fn from(code: &::core::primitive::str) -> Self {
                $crate::__private::lookup(&$rows, Self::ALL, code, Self::Unknown)
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<::core::primitive::str> for $name {
            fn eq(&self, other: &::core::primitive::str) -> ::core::primitive::bool {
                self.as_str() == other
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<&::core::primitive::str> for $name {
            fn eq(&self, other: &&::core::primitive::str) -> ::core::primitive::bool {
                self.as_str() == *other
            }
        }

        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[automatically_derived]
        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize_code(deserializer)
            }
        }
    };
}
