//! How it works: the way of a reply through the crate, and what the macros write.
//!
//! You need none of this to use the crate. It explains why the crate behaves as it does.
//!
//! # A reply that fits
//!
//! ```text
//! body → UTF-8 → envelope
//!      → the payload's Deserialize
//!      → Response<T>
//! ```
//!
//! [`from_slice`] checks the whole body for UTF-8 once, and then reads it once. Between the reader and the payload is
//! an adapter for the members of `Response`: it takes `RequestId`, `Error` and `DeprecatedWarning` out as they go by,
//! unless the payload declares them, and hands every other member to the payload's own
//! [`Deserialize`](crate::serde::Deserialize). So the payload may borrow from the body, no value is kept in between,
//! and the order of the members does not matter:
//!
//! ```
//! use tencent_response::{Error, from_str, tencent_response};
//!
//! #[tencent_response]
//! struct DescribeZone<'a> {
//!     zone: &'a str,
//! }
//!
//! let body = r#"{"Response": {"RequestId": "b5b41468", "Zone": "ap-guangzhou-3"}}"#;
//! let response = from_str::<DescribeZone<'_>>(body)?;
//! assert!(body.as_bytes().as_ptr_range().contains(&response.payload.zone.as_ptr()));
//! # Ok::<(), Error>(())
//! ```
//!
//! Why one pass? serde's `flatten` and `untagged` could express the envelope in a few lines, but both keep the whole
//! reply in memory before the payload sees it. That costs time and memory, and loses the place of what does not
//! fit.
//!
//! # A reply that does not
//!
//! ```text
//! body → UTF-8 → envelope → a misfit
//! body → diagnosis → Error<C>
//! ```
//!
//! Only then is the body read again, this time for the sake of the error: the request id, which may come after the
//! misfit, and the path of every member that does not fit what the struct declares. The error shows names and kinds of
//! values, never a value.
//!
//! # What `lenient` does
//!
//! ```text
//! body → UTF-8 → envelope → a misfit
//! body → tree → corrected tree
//!      → the payload's Deserialize
//!      → Response<T>
//! ```
//!
//! [`lenient`] begins with the same exact pass, so a reply that fits costs nothing more. After a misfit, it reads the
//! body into a tree whose scalars keep their text, and walks tree and declaration side by side. Wherever the two
//! differ, it takes the first [rule](crate::lenient#corrections) that matches; that one walk finds all [corrections]
//! and all [misfits]. Then the payload's own `Deserialize` reads the corrected tree. No correction is found by trial:
//! what a type reads is known from its declaration.
//!
//! # Event streams
//!
//! ```text
//! bytes → lines → events → envelope
//!       → the payload's Deserialize
//!       → Event<T>
//! ```
//!
//! The feature `stream` adds a parser in front: it finds the events in the bytes, wherever these are cut, and hands the
//! data of each to the same code that decodes replies.
//!
//! # What the macro writes
//!
//! That declaration is half of what [`#[tencent_response]`](macro@crate::tencent_response) writes. Take this struct:
//!
//! ```
//! # use tencent_response::{tencent_object, tencent_response};
//! #[tencent_response]
//! pub struct DescribeZonesResponse {
//!     pub total_count: u64,
//!     pub zone_set: Vec<ZoneInfo>,
//!     pub next_token: Option<String>,
//! }
//! # #[tencent_object]
//! # pub struct ZoneInfo {}
//! # use tencent_response::TencentResponse;
//! # assert_eq!(DescribeZonesResponse::ACTION, "DescribeZones");
//! # let body = r#"{"Response": {"TotalCount": 0, "ZoneSet": null}}"#;
//! # let envelope: DescribeZonesResponseEnvelope = serde_json::from_str(body).unwrap();
//! # assert!(envelope.into_result().unwrap().payload.zone_set.is_empty());
//! ```
//!
//! The expansion adds an alias, an implementation of [`TencentResponse`](trait@crate::TencentResponse), the
//! declaration, and `Deserialize`. Here they are without the prefixes and full paths that keep expansions apart from
//! your own names; `macros/golden` in the repository has complete expansions:
//!
//! ```ignore
//! pub type DescribeZonesResponseEnvelope = Envelope<DescribeZonesResponse>;
//!
//! impl TencentResponse for DescribeZonesResponse {
//!     type Code = ErrorCode;
//!     const ACTION: &'static str = "DescribeZones";
//! }
//!
//! static OBJECT: Object = Object {
//!     name: "DescribeZonesResponse",
//!     fields: &[
//!         Field::new("TotalCount", Of::<u64>::SHAPE),
//!         Field::new("ZoneSet", Of::<Vec<ZoneInfo>>::SHAPE),
//!         Field::new("NextToken", Of::<Option<String>>::SHAPE),
//!     ],
//! };
//!
//! fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<DescribeZonesResponse, A::Error> {
//!     let mut field0 = None::<u64>;
//!     let mut field1 = None::<Option<Vec<ZoneInfo>>>;
//!     let mut field2 = None::<Option<String>>;
//!     while let Some(index) = next_field(&mut map, index_of)? {
//!         match index {
//!             0 => read(&mut map, &mut field0, "TotalCount"),
//!             1 => read(&mut map, &mut field1, "ZoneSet"),
//!             2 => read(&mut map, &mut field2, "NextToken"),
//!             _ => skip(&mut map),
//!         }?
//!     }
//!     Ok(DescribeZonesResponse {
//!         total_count: finish(field0, "TotalCount")?,
//!         zone_set: field1.flatten().unwrap_or_default(),
//!         next_token: finish(field2, "NextToken")?,
//!     })
//! }
//! ```
//!
//! `Of::<Vec<ZoneInfo>>::SHAPE` is a constant that the compiler resolves: the shape of a list of what `ZoneInfo`
//! declares, or of something unknown if that type has no attribute. The work is in functions of this crate, such as
//! `read`, so that each field adds little to compile.
//!
//! # Codes
//!
//! ```text
//! errors.toml → rows → enum
//! ```
//!
//! [`#[error_codes]`](macro@crate::error_codes) reads the file during compilation, adds the common rows, and makes
//! cargo build again when it changes. At run time, a code is looked up in a static table; a code that is not there is
//! kept as text.
//!
//! [`from_slice`]: crate::from_slice
//! [`lenient`]: crate::lenient
//! [corrections]: crate::Response::corrections
//! [misfits]: crate::DecodeError::misfits
