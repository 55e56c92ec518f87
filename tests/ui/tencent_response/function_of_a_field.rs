use tencent_response::serde::Deserializer;
use tencent_response::tencent_response;

#[tencent_response]
struct Payload {
    #[serde(deserialize_with = "wide")]
    total_count: u64,
}

fn wide<'de, D: Deserializer<'de>>(_: D) -> Result<u128, D::Error> {
    Ok(1)
}

fn main() {
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.total_count);
}
