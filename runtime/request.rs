//! The trait that ties a request to its action and to the payload of the reply.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::action::TencentResponse;

/// The parameters of an action, which serialize to the JSON body of a request.
///
/// `cargo tencent structs --requests` writes requests from the metadata that Tencent Cloud publishes. With them, a
/// client needs one generic function: the constants give the headers, and the type parameter `T` of the function below
/// lets a caller decode the reply into another payload than [`Response`](Self::Response): a struct with fewer members,
/// or `()`. In the repository, `examples/client/call.rs` is such a client in one file, to copy: it signs requests, sends
/// them with reqwest, and retries.
///
/// ```
/// use serde::Serialize;
/// use serde::de::DeserializeOwned;
/// use tencent_response::{Error, Response, TencentRequest, TencentResponse, tencent_response};
///
/// fn call<R, T>(
///     request: &R,
///     send: impl Fn(&[(&str, &str)], Vec<u8>) -> Vec<u8>,
/// ) -> Result<Response<T>, Error<T::Code>>
/// where
///     R: TencentRequest,
///     T: TencentResponse + DeserializeOwned,
/// {
///     let headers = [("X-TC-Action", R::ACTION), ("X-TC-Version", R::VERSION)];
///     let body = serde_json::to_vec(request).expect("a request has text keys");
///     tencent_response::from_slice(&send(&headers, body))
/// }
///
/// #[derive(Default, Serialize)]
/// #[serde(rename_all = "PascalCase")]
/// struct DescribeZones {
///     #[serde(skip_serializing_if = "Option::is_none")]
///     limit: Option<u64>,
/// }
///
/// #[tencent_response(action = "DescribeZones")]
/// struct Zones {
///     total_count: u64,
/// }
///
/// impl TencentRequest for DescribeZones {
///     type Response = Zones;
///     const ACTION: &'static str = "DescribeZones";
///     const SERVICE: &'static str = "cvm";
///     const VERSION: &'static str = "2017-03-12";
/// }
///
/// let server = |headers: &[(&str, &str)], body: Vec<u8>| {
///     assert_eq!(headers[1], ("X-TC-Version", "2017-03-12"));
///     assert_eq!(body, br#"{"Limit":1}"#);
///     br#"{"Response": {"TotalCount": 7, "RequestId": "b5b41468"}}"#.to_vec()
/// };
/// let request = DescribeZones { limit: Some(1) };
/// assert_eq!(call::<_, Zones>(&request, server)?.payload.total_count, 7);
/// assert_eq!(call::<_, ()>(&request, server)?.request_id.unwrap(), "b5b41468");
/// # Ok::<(), tencent_response::Error>(())
/// ```
pub trait TencentRequest: Serialize {
    /// The payload of the action's reply.
    type Response: TencentResponse + DeserializeOwned;
    /// The action's name, for the header `X-TC-Action`.
    const ACTION: &'static str;
    /// The short name of the action's service, such as `cvm`, which is part of the host's name and of the signature.
    const SERVICE: &'static str;
    /// The version of the service, such as `2017-03-12`, for the header `X-TC-Version`.
    const VERSION: &'static str;
}

impl<R: TencentRequest + ?Sized> TencentRequest for &R {
    type Response = R::Response;
    const ACTION: &'static str = R::ACTION;
    const SERVICE: &'static str = R::SERVICE;
    const VERSION: &'static str = R::VERSION;
}
