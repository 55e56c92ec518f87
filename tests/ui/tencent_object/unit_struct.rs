use tencent_response::tencent_object;

#[tencent_object]
struct Placement;

#[tencent_object(codes = tencent_response::ErrorCode)]
struct Zone {}

#[tencent_object]
struct Pair(u8, u8);

fn main() {
    let _ = (Placement, Zone {}, Pair(1, 2));
}
