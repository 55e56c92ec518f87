use tencent_response::serde::{Deserialize, Deserializer};
use tencent_response::tencent_object;

#[tencent_object]
#[tencent(opaqe)]
#[tencent(opaque = true)]
#[tencent(codes = MyErrorCode)]
struct Words {
    #[serde(deserialize_with = "size")]
    #[tencent(shape = i64)]
    #[tencent(shape = u64)]
    twice: u8,
    #[tencent(shape = "i64")]
    text: u8,
    #[tencent(opaque)]
    opaque: u8,
}

#[tencent_object]
struct Newtype(
    #[serde(deserialize_with = "size")]
    #[tencent(shape = i64)]
    u8,
);

#[tencent_object]
struct NewtypeWithAWord(#[tencent(shap = i64)] u8);

fn size<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    u8::deserialize(deserializer)
}

fn main() {}
