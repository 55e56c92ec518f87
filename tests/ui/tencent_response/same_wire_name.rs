#![allow(unreachable_patterns)]
use tencent_response::tencent_response;

#[tencent_response]
struct Payload {
    zone: String,
    #[serde(rename = "Zone")]
    place: String,
    #[serde(alias = "Place")]
    other: String,
    #[serde(rename = "Place")]
    another: String,
}

fn main() {
    let _: Payload;
}
