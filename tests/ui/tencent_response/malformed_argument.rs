use tencent_response::tencent_response;

#[tencent_response(action = DescribeZones, codes = "ErrorCode", envelope, crate = , "text", version = "2017-03-12"s)]
struct Payload {
    total_count: u64,
}

fn main() {
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.total_count);
}
