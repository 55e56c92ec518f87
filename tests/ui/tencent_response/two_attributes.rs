use tencent_response::{tencent_object, tencent_response};

#[tencent_response]
#[tencent_object]
struct Payload {
    total_count: u64,
}

#[tencent_object]
#[derive(Debug)]
#[tencent_response::tencent_object]
struct Object {
    size: u64,
}

fn main() {
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.total_count);
    let _ = serde_json::from_str::<Object>("").map(|object| object.size);
}
