//! From metadata to a call: let `cargo tencent` write the structs, and call any action with one function.
//!
//! # Find the action
//!
//! Tencent Cloud describes all of its actions in the Python package `tccli`. Download it once; Python itself is needed
//! for that only. [`cargo tencent`](https://docs.rs/crate/cargo-tencent) reads it and lists services and their actions:
//!
//! ```text
//! cargo install cargo-tencent
//! pip download --no-deps tccli && unzip -q tccli-*.whl -d tccli
//! cargo tencent list --metadata tccli
//! cargo tencent list cvm --metadata tccli
//! ```
//!
//! The package `tccli-intl-en` describes the international site, in English.
//!
//! # Write the structs
//!
//! ```text
//! cargo tencent structs cvm DescribeInstancesStatus --requests --metadata tccli --out src/cvm.rs
//! ```
//!
//! The file has a struct for the payload, for each object in it, and, in the module `request`, for the parameters.
//! Without the documentation, which is Tencent Cloud's own, this is all of it:
//!
//! ```
//! # mod cvm {
//! use tencent_response::{tencent_object, tencent_response};
//!
//! #[tencent_response(service = "cvm", version = "2017-03-12")]
//! #[derive(Debug, Clone, PartialEq, Default)]
//! pub struct DescribeInstancesStatus {
//!     pub total_count: Option<i64>,
//!     pub instance_status_set: Vec<InstanceStatus>,
//! }
//!
//! #[tencent_object]
//! #[derive(Debug, Clone, PartialEq, Default)]
//! pub struct InstanceStatus {
//!     pub instance_id: Option<String>,
//!     pub instance_state: Option<String>,
//! }
//!
//! pub mod request {
//!     #[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
//!     #[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
//!     pub struct DescribeInstancesStatus {
//!         #[serde(skip_serializing_if = "Option::is_none")]
//!         pub instance_ids: Option<Vec<String>>,
//!         #[serde(skip_serializing_if = "Option::is_none")]
//!         pub offset: Option<i64>,
//!         #[serde(skip_serializing_if = "Option::is_none")]
//!         pub limit: Option<i64>,
//!     }
//!
//!     impl tencent_response::TencentRequest for DescribeInstancesStatus {
//!         type Response = super::DescribeInstancesStatus;
//!         const ACTION: &'static str = "DescribeInstancesStatus";
//!         const SERVICE: &'static str = "cvm";
//!         const VERSION: &'static str = "2017-03-12";
//!     }
//! }
//! # }
//! #
//! # use tencent_response::TencentRequest;
//! # let request = cvm::request::DescribeInstancesStatus { limit: Some(1), ..Default::default() };
//! # assert_eq!(serde_json::to_string(&request).unwrap(), r#"{"Limit":1}"#);
//! # assert_eq!(cvm::request::DescribeInstancesStatus::SERVICE, "cvm");
//! ```
//!
//! Members are [`Option`]s because replies omit what their documentation promises. Do not edit the file: its first line
//! is the command that writes it, and the same command adds an action, follows newer metadata, or checks in CI that the
//! file is up to date:
//!
//! ```text
//! cargo tencent structs cvm DescribeRegions --out src/cvm.rs
//! cargo tencent structs cvm --check --out src/cvm.rs
//! ```
//!
//! # Add the codes
//!
//! ```text
//! pip download --no-deps tencentcloud-sdk-python && unzip -q tencentcloud_sdk_python-*.whl -d sdk
//! cargo tencent errors cvm --sdk sdk --into errors.toml
//! ```
//!
//! Declare the enum as [Codes of your products](crate::guide::product_codes) shows, and write the structs with
//! `--codes crate::CvmErrorCode`. What a code means, and what to do about it, is also a command:
//!
//! ```text
//! cargo tencent explain UnauthorizedOperation
//! cargo tencent explain - < reply.json
//! ```
//!
//! # Call
//!
//! [`TencentRequest`] ties the request to its headers and its reply, so that one generic function calls every action.
//! This one leaves the network to its caller, and can be tested without any:
//!
//! ```
//! use tencent_response::{Error, Response, TencentRequest, TencentResponse, lenient};
//! # mod cvm {
//! #     #[tencent_response::tencent_response]
//! #     pub struct DescribeInstancesStatus { pub total_count: Option<i64> }
//! #     pub mod request {
//! #         #[derive(Default, tencent_response::serde::Serialize)]
//! #         #[serde(rename_all = "PascalCase")]
//! #         pub struct DescribeInstancesStatus {
//! #             #[serde(skip_serializing_if = "Option::is_none")]
//! #             pub offset: Option<i64>,
//! #             #[serde(skip_serializing_if = "Option::is_none")]
//! #             pub limit: Option<i64>,
//! #         }
//! #         impl tencent_response::TencentRequest for DescribeInstancesStatus {
//! #             type Response = super::DescribeInstancesStatus;
//! #             const ACTION: &'static str = "DescribeInstancesStatus";
//! #             const SERVICE: &'static str = "cvm";
//! #             const VERSION: &'static str = "2017-03-12";
//! #         }
//! #     }
//! # }
//!
//! type Reply<T> = Result<Response<T>, Error<<T as TencentResponse>::Code>>;
//!
//! fn call<R: TencentRequest>(
//!     request: &R,
//!     send: impl Fn(&str, [&str; 2], Vec<u8>) -> Vec<u8>,
//! ) -> Reply<R::Response> {
//!     let host = format!("{}.tencentcloudapi.com", R::SERVICE);
//!     let body = tencent_response::serde_json::to_vec(request).expect("requests have text keys");
//!     lenient::from_slice(&send(&host, [R::ACTION, R::VERSION], body))
//! }
//!
//! // A server of a test, which sees what would be sent.
//! let server = |host: &str, [action, version]: [&str; 2], body: Vec<u8>| {
//!     assert_eq!(host, "cvm.tencentcloudapi.com");
//!     assert_eq!((action, version), ("DescribeInstancesStatus", "2017-03-12"));
//!     assert_eq!(body, br#"{"Limit":20}"#);
//!     br#"{"Response": {"TotalCount": 0, "RequestId": "b5b41468"}}"#.to_vec()
//! };
//! let request = cvm::request::DescribeInstancesStatus { limit: Some(20), ..Default::default() };
//! let response = call(&request, server)?;
//! assert_eq!(response.payload.total_count, Some(0));
//! # Ok::<(), Error>(())
//! ```
//!
//! A real client signs the request, sends it, and retries as [Errors and retry](crate::guide::errors_and_retry) shows.
//! In the repository, `examples/client/call.rs` is one in a single file, to copy.
//!
//! [`TencentRequest`]: crate::TencentRequest
