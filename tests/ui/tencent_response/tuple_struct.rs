use tencent_response::tencent_response;

#[tencent_response]
struct Payload(u64);

fn main() {
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.0);
}
