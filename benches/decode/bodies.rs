//! Replies in the shapes that the service sends, with invented values.

/// Returns the success in Tencent Cloud's documentation.
pub(crate) fn success(_: usize) -> String {
    include_str!("seed_success.json").to_owned()
}

/// Returns the error in Tencent Cloud's documentation.
pub(crate) fn error(_: usize) -> String {
    include_str!("seed_error.json").to_owned()
}

/// Returns the success without white space.
pub(crate) fn compact_success(_: usize) -> String {
    compact(include_str!("seed_success.json"))
}

/// Returns the error without white space.
pub(crate) fn compact_error(_: usize) -> String {
    compact(include_str!("seed_error.json"))
}

fn compact(body: &str) -> String {
    body.lines().map(str::trim).collect::<String>().replace("\": ", "\":")
}

/// Returns a reply with `count` small objects.
pub(crate) fn statuses(count: usize) -> String {
    statuses_with(count, "\"RUNNING\"")
}

/// Returns the same reply, but with null for a string in the last object.
pub(crate) fn last_drifted_statuses(count: usize) -> String {
    statuses_with(count, "null")
}

fn statuses_with(count: usize, last: &str) -> String {
    let object = |number: usize, state: &str| format!(r#"{{"InstanceId":"ins-{number:08x}","InstanceState":{state}}}"#);
    let mut objects: Vec<String> = (1..count).map(|number| object(number, "\"RUNNING\"")).collect();
    objects.push(object(0, last));
    let objects = objects.join(",");
    format!(r#"{{"Response":{{"TotalCount":{count},"InstanceStatusSet":[{objects}],"RequestId":"b5b41468"}}}}"#)
}

/// Returns an error whose code is in the middle of a long table.
pub(crate) fn error_of_530(_: usize) -> String {
    r#"{"Response":{"Error":{"Code":"ResourceInUse.Instance","Message":"Something still uses `ins-0000002a`."},"RequestId":"ed93f3cb-f35e-473f-b9f3-0d451b8b79c6"}}"#.to_owned()
}

/// Returns one instance, of about 1.8 KB.
fn instance(number: usize, cpu: &str) -> String {
    format!(
        r#"{{"Placement":{{"Zone":"ap-guangzhou-3","ProjectId":0,"HostIds":null,"HostIps":null,"HostId":"host-{number:08x}"}},"InstanceId":"ins-{number:08x}","InstanceType":"S5.LARGE8","CPU":{cpu},"Memory":8,"RestrictState":"NORMAL","InstanceName":"web server number {number}","InstanceChargeType":"POSTPAID_BY_HOUR","SystemDisk":{{"DiskType":"CLOUD_PREMIUM","DiskId":"disk-{number:08x}","DiskSize":50,"CdcId":null}},"DataDisks":[{{"DiskSize":200,"DiskType":"CLOUD_PREMIUM","DiskId":"disk-a{number:07x}","DeleteWithInstance":true,"SnapshotId":null,"Encrypt":false,"KmsKeyId":null,"ThroughputPerformance":0,"CdcId":null,"BurstPerformance":false}},{{"DiskSize":500,"DiskType":"CLOUD_SSD","DiskId":"disk-b{number:07x}","DeleteWithInstance":true,"SnapshotId":null,"Encrypt":false,"KmsKeyId":null,"ThroughputPerformance":0,"CdcId":null,"BurstPerformance":false}}],"PrivateIpAddresses":["10.0.{}.{}"],"PublicIpAddresses":["203.0.113.{}"],"InternetAccessible":{{"InternetChargeType":"TRAFFIC_POSTPAID_BY_HOUR","InternetMaxBandwidthOut":5,"PublicIpAssigned":true,"BandwidthPackageId":null}},"VirtualPrivateCloud":{{"VpcId":"vpc-{number:08x}","SubnetId":"subnet-{number:08x}","AsVpcGateway":false,"PrivateIpAddresses":null,"Ipv6AddressCount":0}},"ImageId":"img-{number:08x}","RenewFlag":"NOTIFY_AND_AUTO_RENEW","CreatedTime":"2026-01-02T03:04:05Z","ExpiredTime":"2027-01-02T03:04:05Z","OsName":"TencentOS Server 4.0 64bit","SecurityGroupIds":["sg-{number:08x}","sg-0{number:07x}"],"LoginSettings":{{"Password":"","KeyIds":["skey-{number:08x}"],"KeepImageLogin":"false"}},"InstanceState":"RUNNING","Tags":[{{"Key":"team","Value":"payments"}},{{"Key":"note","Value":"line one\nline two \u4e2d\u6587"}}],"StopChargingMode":"NOT_APPLICABLE","Uuid":"{number:08x}-1111-2222-3333-444455556666","LatestOperation":"RunInstances","LatestOperationState":"SUCCESS","LatestOperationRequestId":"{number:08x}-aaaa-bbbb-cccc-ddddeeeeffff","DisasterRecoverGroupId":"","IPv6Addresses":null,"CamRoleName":"","HpcClusterId":"","RdmaIpAddresses":[],"DedicatedClusterId":"","IsolatedSource":"NOTISOLATED","GPUInfo":null,"LicenseType":"TencentCloud","DisableApiTermination":false,"DefaultLoginUser":"root","DefaultLoginPort":22}}"#,
        number / 256,
        number % 256,
        number % 256,
    )
}

/// Returns a reply of `DescribeInstances` with `count` instances.
pub(crate) fn instances(count: usize) -> String {
    reply(count, "4")
}

/// Returns the same reply, but with a string for each `CPU`.
pub(crate) fn drifted_instances(count: usize) -> String {
    reply(count, "\"4\"")
}

fn reply(count: usize, cpu: &str) -> String {
    let instances: Vec<String> = (0..count).map(|number| instance(number, cpu)).collect();
    let instances = instances.join(",");
    format!(
        r#"{{"Response":{{"TotalCount":{count},"InstanceSet":[{instances}],"RequestId":"b5b41468-520d-4192-b42f-595cc34b6c1c"}}}}"#
    )
}

/// Returns the event stream of a chat of `count` events.
#[cfg(feature = "stream")]
pub(crate) fn chat(count: usize) -> String {
    let event = |number: usize| {
        format!(
            "data: {{\"Note\":\"The content is made by a model.\",\"Choices\":[{{\"Delta\":{{\"Role\":\"assistant\",\"Content\":\"word \u{4e00} {number}\"}},\"FinishReason\":\"\"}}],\"Created\":1750000000,\"Id\":\"b5b41468-520d-4192-b42f-595cc34b6c1c\",\"Usage\":{{\"PromptTokens\":17,\"CompletionTokens\":{number},\"TotalTokens\":{}}}}}\n\n",
            number + 17
        )
    };
    (1..=count).map(event).chain(["data: [DONE]\n\n".to_owned()]).collect()
}
