use serde::Deserialize;
use tencent_response::tencent_response;

#[tencent_response]
#[derive(Debug, Deserialize)]
#[derive(serde::Deserialize, Clone)]
struct Payload {
    total_count: u64,
}

fn main() {
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.clone());
}
