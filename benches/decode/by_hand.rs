//! `DescribeInstances` with serde alone: in the fastest way, and in the usual one.
#![allow(dead_code)]

/// An object of the reply.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Placement {
    pub(crate) zone: String,
    pub(crate) project_id: i64,
    pub(crate) host_ids: Option<Vec<String>>,
    pub(crate) host_ips: Option<Vec<String>>,
    pub(crate) host_id: Option<String>,
}

/// An object of the reply.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SystemDisk {
    pub(crate) disk_type: String,
    pub(crate) disk_id: String,
    pub(crate) disk_size: i64,
    pub(crate) cdc_id: Option<String>,
}

/// An object of the reply.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DataDisk {
    pub(crate) disk_size: i64,
    pub(crate) disk_type: String,
    pub(crate) disk_id: String,
    pub(crate) delete_with_instance: bool,
    pub(crate) snapshot_id: Option<String>,
    pub(crate) encrypt: bool,
    pub(crate) kms_key_id: Option<String>,
    pub(crate) throughput_performance: i64,
    pub(crate) cdc_id: Option<String>,
    pub(crate) burst_performance: bool,
}

/// An object of the reply.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct InternetAccessible {
    pub(crate) internet_charge_type: String,
    pub(crate) internet_max_bandwidth_out: i64,
    pub(crate) public_ip_assigned: bool,
    pub(crate) bandwidth_package_id: Option<String>,
}

/// An object of the reply.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct VirtualPrivateCloud {
    pub(crate) vpc_id: String,
    pub(crate) subnet_id: String,
    pub(crate) as_vpc_gateway: bool,
    pub(crate) private_ip_addresses: Option<Vec<String>>,
    pub(crate) ipv6_address_count: u64,
}

/// An object of the reply.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct LoginSettings {
    pub(crate) password: Option<String>,
    pub(crate) key_ids: Option<Vec<String>>,
    pub(crate) keep_image_login: Option<String>,
}

/// An object of the reply.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Tag {
    pub(crate) key: String,
    pub(crate) value: String,
}

/// An object of the reply.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Instance {
    pub(crate) placement: Placement,
    pub(crate) instance_id: String,
    pub(crate) instance_type: String,
    #[serde(rename = "CPU")]
    pub(crate) cpu: u64,
    pub(crate) memory: u64,
    pub(crate) restrict_state: String,
    pub(crate) instance_name: String,
    pub(crate) instance_charge_type: String,
    pub(crate) system_disk: SystemDisk,
    pub(crate) data_disks: Vec<DataDisk>,
    pub(crate) private_ip_addresses: Option<Vec<String>>,
    pub(crate) public_ip_addresses: Option<Vec<String>>,
    pub(crate) internet_accessible: InternetAccessible,
    pub(crate) virtual_private_cloud: VirtualPrivateCloud,
    pub(crate) image_id: String,
    pub(crate) renew_flag: Option<String>,
    pub(crate) created_time: String,
    pub(crate) expired_time: Option<String>,
    pub(crate) os_name: String,
    pub(crate) security_group_ids: Option<Vec<String>>,
    pub(crate) login_settings: LoginSettings,
    pub(crate) instance_state: String,
    pub(crate) tags: Vec<Tag>,
    pub(crate) stop_charging_mode: String,
    pub(crate) uuid: String,
    pub(crate) latest_operation: Option<String>,
    pub(crate) latest_operation_state: Option<String>,
    pub(crate) latest_operation_request_id: Option<String>,
    pub(crate) disaster_recover_group_id: String,
    #[serde(rename = "IPv6Addresses")]
    pub(crate) ipv6_addresses: Option<Vec<String>>,
    pub(crate) cam_role_name: String,
    pub(crate) hpc_cluster_id: String,
    pub(crate) license_type: Option<String>,
    pub(crate) default_login_user: Option<String>,
    pub(crate) default_login_port: u64,
}

/// The envelope.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Envelope<T> {
    pub(crate) response: T,
}

/// The value of `Response.Error`.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ApiError {
    pub(crate) code: String,
    pub(crate) message: String,
}

/// The members of the payload and the envelope in one struct: the fastest way with serde's derive.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Inlined {
    pub(crate) total_count: Option<u64>,
    #[serde(default)]
    pub(crate) instance_set: Vec<Instance>,
    pub(crate) error: Option<ApiError>,
    pub(crate) request_id: Option<String>,
}

/// The members of the envelope, and the payload through `flatten`: the usual way.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Flattened {
    pub(crate) error: Option<ApiError>,
    pub(crate) request_id: String,
    #[serde(flatten)]
    pub(crate) payload: Option<DescribeInstances>,
}

/// The payload.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeInstances {
    pub(crate) total_count: u64,
    pub(crate) instance_set: Vec<Instance>,
}

/// The payload of the replies in Tencent Cloud's documentation, and the members of the envelope.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct InlinedStatus {
    pub(crate) total_count: Option<u64>,
    #[serde(default)]
    pub(crate) instance_status_set: Vec<InstanceStatus>,
    pub(crate) error: Option<ApiError>,
    pub(crate) request_id: Option<String>,
}

/// An object of the reply.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct InstanceStatus {
    pub(crate) instance_id: String,
    pub(crate) instance_state: String,
}
