//! Codes of your products: match on the codes of the products that you call.
//!
//! # Declare them
//!
//! [`ErrorCode`] has the codes that every action can return. The codes of a product go to a file `errors.toml` beside
//! your `Cargo.toml`, in a table for each product:
//!
//! ```toml
//! [cvm]
//! "OperationDenied.InstanceOperationInProgress" = { retry = "if_idempotent" }
//! "RequestLimitExceeded" = "CVM received more calls than it allows; wait a second."
//! "ResourceInsufficient.ZoneSoldOutForSpecifiedInstance" = "No such instance is left."
//! ```
//!
//! [`#[error_codes]`](macro@crate::error_codes) makes an enum of a table, with the common codes added, and the argument
//! `codes` ties it to the payloads of the product. (This example reads a file of the repository, with more in its
//! rows.)
//!
//! ```
//! use tencent_response::{Error, Retry, error_codes, from_str, tencent_response};
//!
//! #[error_codes("examples/product_codes.toml", table = "cvm")]
//! pub enum CvmErrorCode {}
//!
//! #[tencent_response(codes = CvmErrorCode)]
//! #[derive(Debug)]
//! struct RunInstances {
//!     instance_id_set: Vec<String>,
//! }
//!
//! fn next_step(error: &Error<CvmErrorCode>) -> &'static str {
//!     match error.code() {
//!         Some(CvmErrorCode::ResourceInsufficientZoneSoldOutForSpecifiedInstance) => "next zone",
//!         Some(CvmErrorCode::RequestLimitExceeded) => "wait",
//!         _ => "give up",
//!     }
//! }
//!
//! let refuse = |code: &str| {
//!     let body = format!(r#"{{"Response": {{"Error": {{"Code": "{code}", "Message": "…"}}}}}}"#);
//!     from_str::<RunInstances>(&body).unwrap_err()
//! };
//! let error = refuse("ResourceInsufficient.ZoneSoldOutForSpecifiedInstance");
//! assert_eq!(next_step(&error), "next zone");
//! assert_eq!(next_step(&refuse("RequestLimitExceeded")), "wait");
//! assert_eq!(next_step(&refuse("InvalidParameter")), "give up");
//! // The row's own advice; that of its root, `OperationDenied`, is never to retry.
//! assert_eq!(refuse("OperationDenied.InstanceOperationInProgress").retry(), Retry::IfIdempotent);
//! ```
//!
//! To change a row, edit the file and build again. A row that you remove takes its variant with it, and the compiler
//! shows where you matched on it. Every mistake in the file is reported in one build, with line and column.
//!
//! # Fill the table
//!
//! You need not type the hundreds of codes of a product. `cargo tencent errors` takes them from Tencent Cloud's SDK,
//! keeps what you changed, and proposes a class where the code before the dot misleads:
//!
//! ```text
//! cargo install cargo-tencent
//! pip download --no-deps tencentcloud-sdk-python && unzip -q tencentcloud_sdk_python-*.whl -d sdk
//! cargo tencent errors cvm --sdk sdk --into errors.toml
//! ```
//!
//! Or write only the rows that your program tells apart: all other codes work as well, as the next section shows.
//!
//! # Codes that are in no table
//!
//! No list of codes is complete. A code that is in no table is kept as it came, in the variant
//! [`Unknown`](crate::UnknownCode), and has the class and the retry advice of its root, the part before its first dot:
//!
//! ```
//! use tencent_response::{ErrorClass, Retry, error_codes};
//! # #[error_codes("examples/product_codes.toml", table = "cvm")]
//! # pub enum CvmErrorCode {}
//!
//! let code = CvmErrorCode::from("ResourceInsufficient.CloudDiskSoldOut");
//! assert!(matches!(code, CvmErrorCode::Unknown(_)));
//! assert_eq!(code.as_str(), "ResourceInsufficient.CloudDiskSoldOut");
//! assert_eq!((code.root(), code.class()), ("ResourceInsufficient", Some(ErrorClass::Resource)));
//! assert_eq!((code.description(), code.retry()), (None, Retry::Never));
//! ```
//!
//! Compare such a code as text, or add a row for it. A later row changes its variant: `Unknown` never holds a code that
//! the table has.
//!
//! # Tell your users
//!
//! Descriptions are part of the table. Write your own, in the words of your product; rows can have one in English and
//! one in Chinese:
//!
//! ```
//! use tencent_response::{ErrorCode, Language};
//!
//! let code = ErrorCode::RequestLimitExceeded;
//! assert_eq!(code.description(), Some("The request rate limit is exceeded"));
//! assert_eq!(code.description_in(Language::Chinese), Some("请求过于频繁，触发限频。"));
//! ```
//!
//! # Several products in one program
//!
//! One enum for each product keeps a `match` free of codes that cannot occur. Where the products meet, `?` converts
//! their errors to [`Error<AnyCode>`](crate::Error), which keeps what each table says of its codes; see [`AnyCode`]. A
//! function that is generic over the enum takes a [`Code`]. [`Code::common`] returns the common code that equals it, if
//! there is one:
//!
//! ```
//! use tencent_response::{Code, Error, ErrorCode, error_codes, from_str, tencent_response};
//! # #[error_codes("examples/product_codes.toml", table = "cvm")]
//! # pub enum CvmErrorCode {}
//! # #[tencent_response(codes = CvmErrorCode)]
//! # #[derive(Debug)]
//! # struct RunInstances { instance_id_set: Vec<String> }
//!
//! fn is_clock_wrong<C: Code>(error: &Error<C>) -> bool {
//!     error.code().and_then(Code::common) == Some(ErrorCode::AuthFailureSignatureExpire)
//! }
//!
//! let body = r#"{"Response": {"Error": {"Code": "AuthFailure.SignatureExpire"}}}"#;
//! assert!(is_clock_wrong(&from_str::<RunInstances>(body).unwrap_err()));
//! assert!(is_clock_wrong(&from_str::<()>(body).unwrap_err()));
//! ```
//!
//! [`AnyCode`]: crate::AnyCode
//! [`Code`]: crate::Code
//! [`Code::common`]: crate::Code::common
//! [`ErrorCode`]: crate::ErrorCode
