use tencent_response::tencent_response;

#[tencent_response]
struct Payload {
    request_id: String,
}

#[tencent_response]
struct Renamed {
    #[serde(rename = "RequestId")]
    id: String,
}

fn main() {
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.request_id);
    let _ = tencent_response::from_str::<Renamed>("").map(|response| response.payload.id);
}
