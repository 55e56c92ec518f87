use tencent_response::tencent_response;

#[tencent_response]
enum Payload {
    Zones,
}

fn main() {
    let _ = tencent_response::from_str::<Payload>("").map(|_| Payload::Zones);
}
