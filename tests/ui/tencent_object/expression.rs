use tencent_response::tencent_object;

#[tencent_object]
struct Checksum {
    bytes: [u8; if cfg!(test) { 16 } else { 32 }],
}

fn main() {}
