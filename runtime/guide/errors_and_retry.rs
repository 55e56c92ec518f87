//! Errors and retry: tell failures apart, and send a request again where that is safe.
//!
//! # Which failure is it?
//!
//! Match on the [code](crate::Error::code) where your program has an answer to exactly that code, and on the
//! [class](crate::Error::class) where it treats many codes alike. Both are `None` if the body did not decode.
//!
//! ```
//! use tencent_response::{Error, ErrorClass, ErrorCode, from_str};
//!
//! fn next_step(error: &Error) -> &'static str {
//!     match (error.code(), error.class()) {
//!         (Some(ErrorCode::AuthFailureSignatureExpire), _) => "set the clock",
//!         (_, Some(ErrorClass::Auth)) => "check the keys and their permissions",
//!         (_, Some(ErrorClass::DryRun)) => "proceed: the dry run succeeded",
//!         (Some(_), _) => "report what the API says",
//!         (None, _) => "report what arrived",
//!     }
//! }
//!
//! let step_after = |code: &str| {
//!     let body = format!(r#"{{"Response": {{"Error": {{"Code": "{code}", "Message": "…"}}}}}}"#);
//!     next_step(&from_str::<()>(&body).unwrap_err())
//! };
//! assert_eq!(step_after("AuthFailure.SignatureExpire"), "set the clock");
//! // This code is in no table, but the part before its dot is.
//! assert_eq!(step_after("AuthFailure.NoPermission"), "check the keys and their permissions");
//! assert_eq!(step_after("DryRunOperation"), "proceed: the dry run succeeded");
//! assert_eq!(step_after("InvalidParameter"), "report what the API says");
//! assert_eq!(next_step(&from_str::<()>("<html>").unwrap_err()), "report what arrived");
//! ```
//!
//! The codes of your products have variants, too: see [Codes of your products](crate::guide::product_codes).
//!
//! # Send it again?
//!
//! [`Error::retry`] gives the advice, and [`Retry::allows`] applies it to your request. Only you know whether that is
//! idempotent: see [`Error::retry`]. The loop is yours as well, because this crate sends nothing and waits for nothing:
//!
//! ```
//! use std::{thread, time::Duration};
//! use tencent_response::serde::de::DeserializeOwned;
//! use tencent_response::{Error, ErrorCode, Response, TencentResponse, from_slice};
//!
//! fn call<T>(
//!     idempotent: bool,
//!     mut send: impl FnMut() -> Vec<u8>,
//! ) -> Result<Response<T>, Error<T::Code>>
//! where
//!     T: TencentResponse + DeserializeOwned,
//! {
//!     let mut pauses = [1, 2].into_iter();
//!     loop {
//!         let error = match from_slice(&send()) {
//!             Ok(response) => return Ok(response),
//!             Err(error) => error,
//!         };
//!         match pauses.next() {
//!             // Real pauses are seconds.
//!             Some(pause) if error.retry().allows(idempotent) => {
//!                 thread::sleep(Duration::from_millis(pause));
//!             }
//!             _ => return Err(error),
//!         }
//!     }
//! }
//!
//! let replies = [
//!     r#"{"Response": {"Error": {"Code": "RequestLimitExceeded", "Message": "…"}}}"#,
//!     r#"{"Response": {"Error": {"Code": "InternalError", "Message": "…"}}}"#,
//!     r#"{"Response": {"RequestId": "b5b41468"}}"#,
//! ];
//! let mut bodies = replies.iter().map(|body| body.as_bytes().to_vec());
//! let response = call::<()>(true, || bodies.next().unwrap())?;
//! assert_eq!(response.request_id.unwrap(), "b5b41468");
//!
//! // The first call was refused, but the second one may have been carried out.
//! let mut bodies = replies.iter().map(|body| body.as_bytes().to_vec());
//! let error = call::<()>(false, || bodies.next().unwrap()).unwrap_err();
//! assert_eq!(error.code(), Some(&ErrorCode::InternalError));
//! # Ok::<(), Error>(())
//! ```
//!
//! Tencent Cloud limits calls by the second, so a first pause of a second is often enough. Add a random part, or all
//! of your processes will return at once. `examples/client/call.rs` in the repository does this with the crate backon.
//!
//! # When there is no reply
//!
//! A body that did not decode still tells whether the call took effect: if `Response` was complete and held no error,
//! it did, and [`Retry::Never`] is the advice, although your struct did not fit. If the text breaks off, nobody knows:
//!
//! ```
//! use tencent_response::{Retry, from_str, tencent_response};
//!
//! #[tencent_response]
//! #[derive(Debug)]
//! struct RunInstances {
//!     instance_id_set: Vec<String>,
//! }
//!
//! let misfit = r#"{"Response": {"InstanceIdSet": [1], "RequestId": "b5b41468"}}"#;
//! assert_eq!(from_str::<RunInstances>(misfit).unwrap_err().retry(), Retry::Never);
//! let broken_off = r#"{"Response": {"RequestId": "b5b41468", "InstanceIdSet": ["#;
//! let error = from_str::<RunInstances>(broken_off).unwrap_err();
//! assert_eq!(error.retry(), Retry::IfIdempotent);
//! assert_eq!(error.request_id().unwrap(), "b5b41468");
//! ```
//!
//! A gateway that answers in place of the service says more by its status than by its body. [`from_http`] and
//! [`from_http_parts`] take both:
//!
#![cfg_attr(feature = "http", doc = "```")]
#![cfg_attr(not(feature = "http"), doc = "```ignore")]
//! use tencent_response::{Retry, from_http};
//!
//! let response = http::Response::builder().status(429).body("<html>Too many requests</html>")?;
//! assert_eq!(from_http::<()>(&response).unwrap_err().retry(), Retry::Safe);
//! # Ok::<(), http::Error>(())
//! ```
//!
//! If no response arrives at all, your client has an error of its own. A request that found no connection can be sent
//! again; one that was sent and not answered, only if it is idempotent.
//!
//! # What to log
//!
//! [`Display`](std::fmt::Display) of an [`Error`] is one line with the action, the place and the request id. Neither it
//! nor [`Debug`](std::fmt::Debug) nor [`source`](std::error::Error::source) shows a value of the payload, so all three
//! are safe to log. [`ApiError::message`] is the service's own text, and may name resources of yours. Keep
//! [`DecodeError::unredacted`] for the debugger.
//!
//! Always log the request id: Tencent Cloud's support asks for it.
//!
//! # Edge cases
//!
//! - A dry run that succeeds is an error: [`ErrorCode::DryRunOperation`], of the class [`ErrorClass::DryRun`].
//! - An error without a code has an unknown code that is empty. [`ApiError`] displays it as `error without a code`.
//! - Actions that handle several items can succeed, and report a failure for each item inside the payload. That is an
//!   `Ok`; see [Codes inside payloads](macro@crate::error_codes#codes-inside-payloads).
//! - In a function that calls several products, `?` converts every error to [`Error<AnyCode>`](crate::AnyCode).
//!
//! [`ApiError`]: crate::ApiError
//! [`ApiError::message`]: crate::ApiError::message
//! [`DecodeError::unredacted`]: crate::DecodeError::unredacted
//! [`Error`]: crate::Error
//! [`Error::retry`]: crate::Error::retry
//! [`ErrorClass::DryRun`]: crate::ErrorClass::DryRun
//! [`ErrorCode::DryRunOperation`]: crate::ErrorCode::DryRunOperation
//! [`Retry::Never`]: crate::Retry::Never
//! [`Retry::allows`]: crate::Retry::allows
//! [`from_http`]: crate::from_http
//! [`from_http_parts`]: crate::from_http_parts
