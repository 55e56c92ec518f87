//! `DescribeInstances` with this crate's macros, with owned strings.
#![allow(dead_code)]

use tencent_response::{error_codes, tencent_object, tencent_response};

/// An object of the reply.
#[tencent_object]
pub(crate) struct Placement {
    pub(crate) zone: String,
    pub(crate) project_id: i64,
    pub(crate) host_ids: Vec<String>,
    pub(crate) host_ips: Vec<String>,
    pub(crate) host_id: Option<String>,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct SystemDisk {
    pub(crate) disk_type: String,
    pub(crate) disk_id: String,
    pub(crate) disk_size: i64,
    pub(crate) cdc_id: Option<String>,
}

/// An object of the reply.
#[tencent_object]
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
#[tencent_object]
pub(crate) struct InternetAccessible {
    pub(crate) internet_charge_type: String,
    pub(crate) internet_max_bandwidth_out: i64,
    pub(crate) public_ip_assigned: bool,
    pub(crate) bandwidth_package_id: Option<String>,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct VirtualPrivateCloud {
    pub(crate) vpc_id: String,
    pub(crate) subnet_id: String,
    pub(crate) as_vpc_gateway: bool,
    pub(crate) private_ip_addresses: Vec<String>,
    pub(crate) ipv6_address_count: u64,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct LoginSettings {
    pub(crate) password: Option<String>,
    pub(crate) key_ids: Vec<String>,
    pub(crate) keep_image_login: Option<String>,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct Tag {
    pub(crate) key: String,
    pub(crate) value: String,
}

/// An object of the reply.
#[tencent_object]
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
    pub(crate) private_ip_addresses: Vec<String>,
    pub(crate) public_ip_addresses: Vec<String>,
    pub(crate) internet_accessible: InternetAccessible,
    pub(crate) virtual_private_cloud: VirtualPrivateCloud,
    pub(crate) image_id: String,
    pub(crate) renew_flag: Option<String>,
    pub(crate) created_time: String,
    pub(crate) expired_time: Option<String>,
    pub(crate) os_name: String,
    pub(crate) security_group_ids: Vec<String>,
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
    pub(crate) ipv6_addresses: Vec<String>,
    pub(crate) cam_role_name: String,
    pub(crate) hpc_cluster_id: String,
    pub(crate) license_type: Option<String>,
    pub(crate) default_login_user: Option<String>,
    pub(crate) default_login_port: u64,
}

/// The payload.
#[tencent_response]
pub(crate) struct DescribeInstances {
    pub(crate) total_count: u64,
    pub(crate) instance_set: Vec<Instance>,
}

/// The payload of the replies in Tencent Cloud's documentation.
#[tencent_response]
pub(crate) struct DescribeInstancesStatus {
    pub(crate) total_count: u64,
    pub(crate) instance_status_set: Vec<InstanceStatus>,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct InstanceStatus {
    pub(crate) instance_id: String,
    pub(crate) instance_state: String,
}

/// The same payload, with a table of 530 codes.
#[tencent_response(codes = Codes)]
pub(crate) struct DescribeStatus {
    pub(crate) total_count: u64,
    pub(crate) instance_status_set: Vec<InstanceStatus>,
}

/// The error codes of that table.
#[error_codes("benches/decode/codes.toml", table = "made_up")]
pub(crate) enum Codes {}
