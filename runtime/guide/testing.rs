//! Testing: mocks, recorded replies, audits in CI, and snapshots.
//!
//! # Mock a call
//!
//! Code that takes a `Result<Response<T>, Error<T::Code>>` needs no server. [`Response::new`] and [`ApiError::new`]
//! make both outcomes; set the other fields where a test depends on them:
//!
//! ```
//! use tencent_response::{ApiError, Error, ErrorCode, RequestId, Response, tencent_response};
//!
//! #[tencent_response]
//! struct DescribeZones {
//!     total_count: u64,
//! }
//!
//! fn summary(result: Result<Response<DescribeZones>, Error>) -> String {
//!     match result {
//!         Ok(response) => response.payload.total_count.to_string(),
//!         Err(error) => error.to_string(),
//!     }
//! }
//!
//! assert_eq!(summary(Ok(Response::new(DescribeZones { total_count: 2 }))), "2");
//! let mut error = ApiError::new(ErrorCode::UnsupportedRegion, "No region.");
//! error.request_id = RequestId::new("b5b41468");
//! assert_eq!(summary(Err(error.into())), "UnsupportedRegion: No region. (request b5b41468)");
//! ```
//!
//! For a body that does not decode, decode one: `from_str::<DescribeZones>("<html>502 Bad Gateway</html>")`.
//!
//! # Mock a server
//!
//! A server in a test answers with the same JSON as the service. [`Response`], [`ApiError`] and [`Envelope`] serialize
//! to it, if the payload implements [`Serialize`](crate::serde::Serialize). Derive that below the attribute, so that it
//! sees the wire names:
//!
//! ```
//! use tencent_response::{ApiError, Envelope, Error, ErrorCode, Response};
//! use tencent_response::{from_str, serde, tencent_response};
//!
//! #[tencent_response]
//! #[derive(serde::Serialize, Debug)]
//! struct DescribeZones {
//!     total_count: u64,
//! }
//!
//! fn answer(result: Result<Response<DescribeZones>, ApiError>) -> String {
//!     serde_json::to_string(&Envelope::from(result)).unwrap()
//! }
//!
//! let body = answer(Ok(Response::new(DescribeZones { total_count: 2 })));
//! assert_eq!(body, r#"{"Response":{"TotalCount":2}}"#);
//! assert_eq!(from_str::<DescribeZones>(&body)?.payload.total_count, 2);
//!
//! let body = answer(Err(ApiError::new(ErrorCode::InternalError, "Try again.")));
//! assert_eq!(body, r#"{"Response":{"Error":{"Code":"InternalError","Message":"Try again."}}}"#);
//! let error = from_str::<DescribeZones>(&body).unwrap_err();
//! assert_eq!(error.code(), Some(&ErrorCode::InternalError));
//! # Ok::<(), Error>(())
//! ```
//!
//! # Check structs against recorded replies
//!
//! Save the bodies that the service sent, and let CI compare them with your structs. Decoding passes over members that
//! nobody declares, and reads an [`Option`] whose rename was forgotten as `None`; [`audit`](crate::audit()) finds both:
//!
//! ```
//! use tencent_response::{Error, audit, tencent_response};
//!
//! #[tencent_response]
//! struct DescribeInstance {
//!     instance_id: String,
//!     cpu: Option<u32>,
//! }
//!
//! // In a test: include_bytes!("replies/DescribeInstance.json")
//! let body = br#"{"Response": {"InstanceId": "ins-1", "CPU": 4, "Memory": 16}}"#;
//! let audit = audit::<DescribeInstance>(body)?;
//! // assert!(audit.is_clean(), "{audit}") would show:
//! assert_eq!(
//!     audit.to_string(),
//!     "Response.CPU: not read\n\
//!      Response.Memory: not read\n\
//!      `Response` has no member `Cpu`, but `CPU`; \
//!      did you mean `rename = \"CPU\"`?\n",
//! );
//! # Ok::<(), Error>(())
//! ```
//!
//! If you declare only some members on purpose, assert on the rest: that [`Audit::misfits`], [`Audit::corrections`] and
//! [`Audit::renames`] are empty. Replies that hold an error have no payload, and [`audit`](crate::audit()) returns that
//! error.
//!
//! Recorded replies may hold secrets: remove them before you commit the file. A request id is not a secret.
//!
//! # Snapshots
//!
//! A snapshot of a payload shows what your structs read. Serialize it, with serde_json or a crate for snapshots, and
//! compare the text; members that are not declared are not in it:
//!
//! ```
//! use tencent_response::{Error, from_str, serde, tencent_response};
//!
//! #[tencent_response]
//! #[derive(serde::Serialize)]
//! struct DescribeDisk {
//!     #[serde(rename = "DiskID")]
//!     disk_id: String,
//!     #[serde(skip_serializing_if = "Option::is_none")]
//!     size: Option<u64>,
//!     tags: Vec<String>,
//! }
//!
//! let body = r#"{"Response": {"DiskID": "disk-1", "Size": null, "Tags": null, "Price": 1}}"#;
//! let disk = from_str::<DescribeDisk>(body)?.payload;
//! assert_eq!(serde_json::to_string(&disk).unwrap(), r#"{"DiskID":"disk-1","Tags":[]}"#);
//! # Ok::<(), Error>(())
//! ```
//!
//! Errors are one line, which a test can compare as text. The wording may change with a minor version of this crate, so
//! prefer [`Error::code`], [`DecodeError::kind`] and [`DecodeError::path`] where they say enough.
//!
//! # Secrets in the output of tests
//!
//! [`Debug`](std::fmt::Debug) shows every field that it is derived for, and a failed assertion prints it.
//! `cargo tencent structs` therefore writes a `Debug` that shows passwords, tokens and keys as `"…"`. In a struct of
//! your own, leave them out:
//!
//! ```
//! use std::fmt;
//! use tencent_response::tencent_object;
//!
//! #[tencent_object]
//! struct Credentials {
//!     tmp_secret_id: String,
//!     tmp_secret_key: String,
//! }
//!
//! impl fmt::Debug for Credentials {
//!     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
//!         f.debug_struct("Credentials")
//!             .field("tmp_secret_id", &self.tmp_secret_id)
//!             .finish_non_exhaustive()
//!     }
//! }
//!
//! let keys = Credentials { tmp_secret_id: "AKID1".into(), tmp_secret_key: "secret".into() };
//! assert_eq!(format!("{keys:?}"), r#"Credentials { tmp_secret_id: "AKID1", .. }"#);
//! ```
//!
//! [`Serialize`](crate::serde::Serialize) still writes them. Errors of this crate hold no value of a payload in any
//! form that is printed.
//!
//! [`ApiError`]: crate::ApiError
//! [`ApiError::new`]: crate::ApiError::new
//! [`Audit::corrections`]: crate::Audit::corrections
//! [`Audit::misfits`]: crate::Audit::misfits
//! [`Audit::renames`]: crate::Audit::renames
//! [`DecodeError::kind`]: crate::DecodeError::kind
//! [`DecodeError::path`]: crate::DecodeError::path
//! [`Envelope`]: crate::Envelope
//! [`Error::code`]: crate::Error::code
//! [`Response`]: crate::Response
//! [`Response::new`]: crate::Response::new
