//! The trait that ties a payload to its action.

use std::collections::{BTreeMap, HashMap};

use crate::code::CodeEnum;
use crate::code::common::ErrorCode;
use crate::envelope::members::Owns;
use crate::shape::{Object, Shape};

/// The payload of an action's reply.
///
/// [`#[tencent_response]`](macro@crate::tencent_response) implements it for a struct. It is also implemented for `()`,
/// for actions that return only a request id, and for [`serde_json::Value`] and maps, for actions without a struct of
/// their own.
///
/// ```
/// use tencent_response::{TencentResponse, tencent_response};
///
/// #[tencent_response(service = "cvm", version = "2017-03-12")]
/// struct DescribeZonesResponse {
///     total_count: u64,
/// }
/// assert_eq!(DescribeZonesResponse::ACTION, "DescribeZones");
/// assert_eq!(DescribeZonesResponse::SERVICE, "cvm");
/// assert_eq!(DescribeZonesResponse::VERSION, "2017-03-12");
///
/// let body = r#"{"Response": {"TotalCount": 2, "RequestId": "b5b41468"}}"#;
/// let response = tencent_response::from_str::<serde_json::Value>(body)?;
/// assert_eq!(response.payload["TotalCount"], 2);
/// # Ok::<(), tencent_response::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the payload of a Tencent Cloud reply",
    label = "write `#[tencent_response]` above this type's definition",
    note = "decode into `serde_json::Value` if you have no struct for the action, \
            or into `()` if it returns only a request id"
)]
pub trait TencentResponse {
    /// The error codes that the action can fail with.
    type Code: CodeEnum;
    /// The action's name, for error messages; empty if no action is known.
    const ACTION: &'static str;
    /// The short name of the action's service, such as `cvm`; empty if it is not known.
    const SERVICE: &'static str = "";
    /// The version of the service, such as `2017-03-12`; empty if it is not known.
    const VERSION: &'static str = "";

    /// What the payload declares.
    #[doc(hidden)]
    const __PAYLOAD_SHAPE: Shape = Shape::Opaque;
    /// Which of the envelope's names the payload declares as its own.
    #[doc(hidden)]
    const __PAYLOAD_OWNS: Owns = Owns::NONE;
    /// The member of the payload in which an event tells of an error, beside `Error`; empty if there is none.
    #[doc(hidden)]
    const __ERROR_MEMBER: &'static str = "";
}

impl TencentResponse for () {
    type Code = ErrorCode;
    const ACTION: &'static str = "";
    const __PAYLOAD_SHAPE: Shape = Shape::Object(no_members);
}

/// A payload without members.
fn no_members() -> &'static Object {
    static NO_MEMBERS: Object = Object {
        name: "()",
        fields: &[],
        denies_unknown: false,
        takes_list: false,
        flattened: &[],
    };
    &NO_MEMBERS
}

impl TencentResponse for serde_json::Value {
    type Code = ErrorCode;
    const ACTION: &'static str = "";
}

impl TencentResponse for serde_json::Map<String, serde_json::Value> {
    type Code = ErrorCode;
    const ACTION: &'static str = "";
    const __PAYLOAD_SHAPE: Shape = Shape::Map(&Shape::Opaque);
}

impl<K, V> TencentResponse for BTreeMap<K, V> {
    type Code = ErrorCode;
    const ACTION: &'static str = "";
    const __PAYLOAD_SHAPE: Shape = Shape::Map(&Shape::Opaque);
}

impl<K, V, S> TencentResponse for HashMap<K, V, S> {
    type Code = ErrorCode;
    const ACTION: &'static str = "";
    const __PAYLOAD_SHAPE: Shape = Shape::Map(&Shape::Opaque);
}
