use tencent_response::tencent_response;

#[tencent_response]
union Payload {
    total_count: u64,
}

fn main() {
    let _ = Payload { total_count: 1 };
}
