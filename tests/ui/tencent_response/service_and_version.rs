use tencent_response::tencent_response;

#[tencent_response(service = "", version = 20170312)]
struct DescribeInstances {
    total_count: u64,
}

#[tencent_response(version = "2017-03-12", version = "2017-03-12", servce = "cvm")]
struct DescribeZones {
    total_count: u64,
}

fn main() {}
