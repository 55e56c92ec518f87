use tencent_response::TencentResponse;
use tencent_response::serde::Deserialize;

#[derive(Deserialize, TencentResponse)]
#[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
#[tencent(acton = "DescribeZones")]
#[tencent]
struct Payload {
    request_id: String,
}

#[derive(Deserialize, TencentResponse)]
#[serde(crate = "tencent_response::serde")]
struct Tuple(u8);

fn main() {
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.request_id);
    let _ = tencent_response::from_str::<Tuple>("").map(|response| response.payload.0);
}
