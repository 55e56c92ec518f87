//! How often decoding allocates.

use allocation_counter::measure;
use tencent_response::{Error, ErrorCode, from_slice, tencent_object, tencent_response};

#[tencent_response]
struct DescribeInstancesStatus {
    total_count: u64,
    instance_status_set: Vec<InstanceStatus>,
}

#[tencent_object]
#[allow(dead_code)]
struct InstanceStatus {
    instance_id: String,
}

fn allocations(f: impl FnOnce()) -> u64 {
    measure(f).count_total
}

#[test]
fn a_success_allocates_only_the_request_id() {
    let body = include_bytes!("fixtures/seed_success.json");
    let count = allocations(|| {
        let response = from_slice::<DescribeInstancesStatus>(body).unwrap();
        assert!(response.payload.instance_status_set.is_empty() && response.payload.total_count == 0);
        assert!(response.request_id.is_some());
    });
    assert_eq!(count, 1);
}

#[test]
fn an_error_allocates_the_id_the_message_and_the_box() {
    let body = include_bytes!("fixtures/seed_error.json");
    let count = allocations(|| match from_slice::<DescribeInstancesStatus>(body) {
        Err(Error::Api(error)) => assert_eq!(error.code, ErrorCode::AuthFailureSignatureFailure),
        _ => panic!("expected an API error"),
    });
    assert_eq!(count, 3);
}

#[test]
fn a_known_code_allocates_nothing() {
    assert_eq!(
        allocations(|| assert_eq!(ErrorCode::from("InternalError"), ErrorCode::InternalError)),
        0
    );
    assert_eq!(
        allocations(|| assert_eq!(ErrorCode::from("Unlisted").as_str(), "Unlisted")),
        1
    );
}

#[test]
fn the_diagnosis_of_a_body_takes_little_memory_for_each_byte() {
    for body in [
        "[".repeat(1_000_000),
        format!("{{{}\"Response\": 5}}", "\"a\": 1, ".repeat(100_000)),
    ] {
        let measured = measure(|| assert!(from_slice::<DescribeInstancesStatus>(body.as_bytes()).is_err()));
        assert!(measured.bytes_max < 2 * body.len() as u64, "{}", measured.bytes_max);
    }
}

#[cfg(feature = "stream")]
#[test]
fn what_follows_the_end_of_a_stream_is_not_kept() {
    let mut events = tencent_response::stream::Events::<()>::new();
    events.push(b"data: [DONE]\n\n");
    assert!(events.next().is_none() && events.is_over());
    assert_eq!(allocations(|| events.push(&[b'x'; 1000])), 0);
}
