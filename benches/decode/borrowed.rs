//! `DescribeInstances` with this crate's macros, borrowing from the body.
#![allow(dead_code)]

use std::borrow::Cow;

use tencent_response::{tencent_object, tencent_response};

/// An object of the reply.
#[tencent_object]
pub(crate) struct Placement<'a> {
    pub(crate) zone: Cow<'a, str>,
    pub(crate) project_id: i64,
    pub(crate) host_ids: Vec<Cow<'a, str>>,
    pub(crate) host_ips: Vec<Cow<'a, str>>,
    pub(crate) host_id: Option<Cow<'a, str>>,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct SystemDisk<'a> {
    pub(crate) disk_type: Cow<'a, str>,
    pub(crate) disk_id: Cow<'a, str>,
    pub(crate) disk_size: i64,
    pub(crate) cdc_id: Option<Cow<'a, str>>,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct DataDisk<'a> {
    pub(crate) disk_size: i64,
    pub(crate) disk_type: Cow<'a, str>,
    pub(crate) disk_id: Cow<'a, str>,
    pub(crate) delete_with_instance: bool,
    pub(crate) snapshot_id: Option<Cow<'a, str>>,
    pub(crate) encrypt: bool,
    pub(crate) kms_key_id: Option<Cow<'a, str>>,
    pub(crate) throughput_performance: i64,
    pub(crate) cdc_id: Option<Cow<'a, str>>,
    pub(crate) burst_performance: bool,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct InternetAccessible<'a> {
    pub(crate) internet_charge_type: Cow<'a, str>,
    pub(crate) internet_max_bandwidth_out: i64,
    pub(crate) public_ip_assigned: bool,
    pub(crate) bandwidth_package_id: Option<Cow<'a, str>>,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct VirtualPrivateCloud<'a> {
    pub(crate) vpc_id: Cow<'a, str>,
    pub(crate) subnet_id: Cow<'a, str>,
    pub(crate) as_vpc_gateway: bool,
    pub(crate) private_ip_addresses: Vec<Cow<'a, str>>,
    pub(crate) ipv6_address_count: u64,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct LoginSettings<'a> {
    pub(crate) password: Option<Cow<'a, str>>,
    pub(crate) key_ids: Vec<Cow<'a, str>>,
    pub(crate) keep_image_login: Option<Cow<'a, str>>,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct Tag<'a> {
    pub(crate) key: Cow<'a, str>,
    pub(crate) value: Cow<'a, str>,
}

/// An object of the reply.
#[tencent_object]
pub(crate) struct Instance<'a> {
    pub(crate) placement: Placement<'a>,
    pub(crate) instance_id: Cow<'a, str>,
    pub(crate) instance_type: Cow<'a, str>,
    #[serde(rename = "CPU")]
    pub(crate) cpu: u64,
    pub(crate) memory: u64,
    pub(crate) restrict_state: Cow<'a, str>,
    pub(crate) instance_name: Cow<'a, str>,
    pub(crate) instance_charge_type: Cow<'a, str>,
    pub(crate) system_disk: SystemDisk<'a>,
    pub(crate) data_disks: Vec<DataDisk<'a>>,
    pub(crate) private_ip_addresses: Vec<Cow<'a, str>>,
    pub(crate) public_ip_addresses: Vec<Cow<'a, str>>,
    pub(crate) internet_accessible: InternetAccessible<'a>,
    pub(crate) virtual_private_cloud: VirtualPrivateCloud<'a>,
    pub(crate) image_id: Cow<'a, str>,
    pub(crate) renew_flag: Option<Cow<'a, str>>,
    pub(crate) created_time: Cow<'a, str>,
    pub(crate) expired_time: Option<Cow<'a, str>>,
    pub(crate) os_name: Cow<'a, str>,
    pub(crate) security_group_ids: Vec<Cow<'a, str>>,
    pub(crate) login_settings: LoginSettings<'a>,
    pub(crate) instance_state: Cow<'a, str>,
    pub(crate) tags: Vec<Tag<'a>>,
    pub(crate) stop_charging_mode: Cow<'a, str>,
    pub(crate) uuid: Cow<'a, str>,
    pub(crate) latest_operation: Option<Cow<'a, str>>,
    pub(crate) latest_operation_state: Option<Cow<'a, str>>,
    pub(crate) latest_operation_request_id: Option<Cow<'a, str>>,
    pub(crate) disaster_recover_group_id: Cow<'a, str>,
    #[serde(rename = "IPv6Addresses")]
    pub(crate) ipv6_addresses: Vec<Cow<'a, str>>,
    pub(crate) cam_role_name: Cow<'a, str>,
    pub(crate) hpc_cluster_id: Cow<'a, str>,
    pub(crate) license_type: Option<Cow<'a, str>>,
    pub(crate) default_login_user: Option<Cow<'a, str>>,
    pub(crate) default_login_port: u64,
}

/// The payload.
#[tencent_response]
pub(crate) struct DescribeInstances<'a> {
    pub(crate) total_count: u64,
    pub(crate) instance_set: Vec<Instance<'a>>,
}
