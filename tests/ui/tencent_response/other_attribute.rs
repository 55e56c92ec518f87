use tencent_response::tencent_response;

#[tencent_response]
#[describe_zones]
struct Unknown {
    total_count: u64,
}

fn main() {
    let _ = tencent_response::from_str::<Unknown>("").map(|response| response.payload.total_count);
}
