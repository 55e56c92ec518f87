use tencent_response::tencent_response;

#[tencent_response(code = tencent_response::ErrorCode)]
struct Payload {
    total_count: u64,
}

fn main() {
    // The struct is a payload in spite of the mistake.
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.total_count);
}
