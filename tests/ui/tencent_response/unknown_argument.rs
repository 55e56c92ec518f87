use tencent_response::tencent_response;

#[tencent_response(code = tencent_response::ErrorCode)]
struct Payload {
    total_count: u64,
}

fn main() {
    // The struct is a payload all the same.
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.total_count);
}
