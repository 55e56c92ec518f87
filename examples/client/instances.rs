//! The action that the program calls: CVM's `DescribeInstancesStatus`, which lists instances and changes nothing.

use call::{CallError, Client, all_pages};
use serde::Serialize;
use tencent_response::{ErrorCode, TencentRequest, tencent_object, tencent_response};

/// The parameters of the action.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    pub offset: u64,
    pub limit: u64,
}

impl TencentRequest for Request {
    type Response = DescribeInstancesStatus;
    const ACTION: &'static str = "DescribeInstancesStatus";
    const SERVICE: &'static str = "cvm";
    const VERSION: &'static str = "2017-03-12";
}

/// The payload of the action.
#[tencent_response]
pub struct DescribeInstancesStatus {
    pub total_count: u64,
    pub instance_status_set: Vec<InstanceStatus>,
}

/// An instance and its state.
#[tencent_object]
pub struct InstanceStatus {
    pub instance_id: String,
    pub instance_state: String,
}

/// Lists all instances, `limit` with each call.
pub async fn all(client: &Client, limit: u64) -> Result<Vec<InstanceStatus>, CallError<ErrorCode>> {
    all_pages(|offset| async move {
        let page = client.call_idempotent(&Request { offset, limit }).await?.into_payload();
        Ok((page.total_count, page.instance_status_set))
    })
    .await
}
