//! Replies that drift: accept replies that deviate from their documentation, and see where they do.
//!
//! # Which of the two?
//!
//! Live replies hold null where the documentation promises text, `"23"` for 23, an object for a list of one. Decode
//! with [`from_slice`] where such a reply should fail, for example in tests, and with [`lenient::from_slice`] where
//! your program should go on. Both have the same result for a reply that fits, at the same cost. For one that does not,
//! the exact error tells whether [`lenient`] would help:
//!
//! ```
//! use tencent_response::{Error, from_slice, lenient, tencent_response};
//!
//! #[tencent_response]
//! #[derive(Debug)]
//! struct RunInstances {
//!     instance_id_set: Vec<String>,
//!     count: u32,
//!     charge_type: String,
//! }
//!
//! let body = br#"{"Response": {"InstanceIdSet": "ins-1", "Count": "1", "ChargeType": null}}"#;
//! let error = from_slice::<RunInstances>(body).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "RunInstances: Response.InstanceIdSet: expected a list, found text at line 1 column 38, \
//!      and 2 more members do not fit; `lenient` would correct the reply in 3 places",
//! );
//!
//! let response = lenient::from_slice::<RunInstances>(body)?;
//! assert_eq!(response.payload.instance_id_set, ["ins-1"]);
//! assert_eq!((response.payload.count, response.payload.charge_type.as_str()), (1, ""));
//! # Ok::<(), Error>(())
//! ```
//!
//! # See where replies drift
//!
//! Every change is in [`Response::corrections`]. Log them, and the log tells which members to declare otherwise:
//!
//! ```
//! # use tencent_response::{Error, lenient, tencent_response};
//! # #[tencent_response]
//! # #[derive(Debug)]
//! # struct RunInstances { instance_id_set: Vec<String>, count: u32, charge_type: String }
//! # let body = br#"{"Response": {"InstanceIdSet": "ins-1", "Count": "1", "ChargeType": null}}"#;
//! let response = lenient::from_slice::<RunInstances>(body)?;
//! let lines: Vec<String> = response.corrections.iter().map(ToString::to_string).collect();
//! assert_eq!(lines, [
//!     "Response.InstanceIdSet: text, read as a list",
//!     "Response.Count: text, read as an integer",
//!     "Response.ChargeType: null, read as text",
//! ]);
//! # Ok::<(), Error>(())
//! ```
//!
//! A [`Correction`] names the place and the kinds of values, never a value.
//!
//! # Where empty is not the same as absent
//!
//! A null that is corrected becomes the field's default or the empty value. If 0 or `""` would be wrong, say so in the
//! struct: `None` for an [`Option`], or a default of yours. An [`Option`] needs no correction for null or absence, and
//! is still corrected where it holds something:
//!
//! ```
//! use tencent_response::{Error, lenient, tencent_response};
//!
//! #[tencent_response]
//! struct DescribeDisk {
//!     size: Option<u64>,
//!     #[serde(default = "one")]
//!     replicas: u32,
//! }
//!
//! fn one() -> u32 {
//!     1
//! }
//!
//! let body = r#"{"Response": {"Size": null, "Replicas": null}}"#;
//! let response = lenient::from_str::<DescribeDisk>(body)?;
//! assert_eq!((response.payload.size, response.payload.replicas), (None, 1));
//! assert_eq!(response.corrections.len(), 1);
//! let body = r#"{"Response": {"Size": "50", "Replicas": 3}}"#;
//! let response = lenient::from_str::<DescribeDisk>(body)?;
//! assert_eq!((response.payload.size, response.payload.replicas), (Some(50), 3));
//! # Ok::<(), Error>(())
//! ```
//!
//! # What is corrected, and what is not
//!
//! [`lenient`] has the table of rules, and the list of what it knows of types. In short, it corrects what your struct
//! declares, through objects with [`#[tencent_object]`](macro@crate::tencent_object), lists, maps and [`Option`]s. It
//! invents nothing: in the first reply below, a forgotten rename would make every instance one without processors, and
//! in the second, the object is another one:
//!
//! ```
//! use tencent_response::{lenient, tencent_object, tencent_response};
//!
//! #[tencent_response]
//! #[derive(Debug)]
//! struct DescribeInstances {
//!     instance_set: Vec<Instance>,
//! }
//!
//! #[tencent_object]
//! #[derive(Debug)]
//! struct Instance {
//!     cpu: u32,
//! }
//!
//! let refusal = |body| lenient::from_str::<DescribeInstances>(body).unwrap_err().to_string();
//! assert_eq!(
//!     refusal(r#"{"Response": {"InstanceSet": [{"CPU": 4}]}}"#),
//!     "DescribeInstances: Response.InstanceSet[0]: missing member `Cpu` at line 1 column 40; \
//!      `Response.InstanceSet[0]` has no member `Cpu`, but `CPU`; \
//!      did you mean `rename = \"CPU\"`?",
//! );
//! assert_eq!(
//!     refusal(r#"{"Response": {"InstanceSet": [{"Reason": "stopped"}]}}"#),
//!     "DescribeInstances: Response.InstanceSet[0]: missing member `Cpu` at line 1 column 51",
//! );
//! ```
//!
//! A field of a type that [`lenient`] does not know, such as one with `with`, is decoded as it stands.
//! `#[tencent(shape = i64)]` on the field declares what it reads, and so makes it correctable.
//!
//! # Before it happens
//!
//! [`audit`](crate::audit()) compares recorded replies with your structs in tests; see
//! [Testing](crate::guide::testing).
//!
//! [`Correction`]: crate::Correction
//! [`Response::corrections`]: crate::Response::corrections
//! [`from_slice`]: crate::from_slice
//! [`lenient`]: crate::lenient
//! [`lenient::from_slice`]: crate::lenient::from_slice
