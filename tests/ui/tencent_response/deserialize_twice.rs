use tencent_response::tencent_response;

#[tencent_response]
#[derive(Debug, tencent_response::serde::Deserialize)]
#[derive(serde::Deserialize, Clone)]
struct Payload {
    total_count: u64,
}

mod without_path {
    use serde::Deserialize;

    #[tencent_response::tencent_response]
    #[derive(Deserialize, Deserialize)]
    pub struct Payload {
        pub total_count: u64,
    }
}

fn main() {
    let _ = tencent_response::from_str::<without_path::Payload>("").map(|response| response.payload.total_count);
    let _ = tencent_response::from_str::<Payload>("").map(|response| response.payload.clone());
}
