use tencent_response::tencent_response;

#[tencent_response]
pub const fn describe_zones() -> u8 {
    1
}

fn main() {
    let _ = describe_zones();
}
