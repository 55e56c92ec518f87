#![allow(unreachable_patterns)]
use tencent_response::tencent_response;

#[tencent_response(code = Codes, action = 1, envelop = Reply)]
struct Payload {
    request_id: String,
    zone: String,
    #[serde(rename = "Zone")]
    place: String,
}

fn main() {
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.place);
}
