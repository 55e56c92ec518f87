//! The example of a signature in Tencent Cloud's documentation, on the page "Signature v3", step by step.

use call::{Credentials, canonical_request};
use sha2::{Digest, Sha256};
use time::UtcDateTime;

const HOST: &str = "cvm.tencentcloudapi.com";
const ACTION: &str = "DescribeInstances";
const BODY: &str = r#"{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}"#;

fn credentials() -> Credentials {
    Credentials {
        secret_id: format!("AKID{}", "*".repeat(32)),
        secret_key: "*".repeat(32),
        token: Some("a token".to_owned()),
    }
}

#[test]
fn the_hash_of_the_body_is_the_documented_one() {
    let hash = format!("{:x}", Sha256::digest(BODY));
    assert_eq!(hash, "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064");
    assert!(canonical_request(HOST, ACTION, BODY.as_bytes()).ends_with(&hash));
}

#[test]
fn the_hash_of_the_canonical_request_is_the_documented_one() {
    let request = canonical_request(HOST, ACTION, BODY.as_bytes());
    assert_eq!(
        format!("{:x}", Sha256::digest(request)),
        "7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84",
    );
}

#[test]
fn the_signing_key_is_the_documented_one() {
    assert_eq!(
        format!("{:x}", credentials().signing_key("2019-02-25", "cvm")),
        "b596b923aad85185e2d1f6659d2a062e0a86731226e021e61bfe06f7ed05f5af",
    );
}

#[test]
fn the_scope_and_the_signature_are_the_documented_ones() {
    let now = UtcDateTime::from_unix_timestamp(1_551_113_065).unwrap();
    let authorization = credentials().authorization("cvm", HOST, ACTION, now, BODY.as_bytes());
    assert_eq!(
        authorization,
        "TC3-HMAC-SHA256 Credential=AKID********************************/2019-02-25/cvm/tc3_request, \
         SignedHeaders=content-type;host;x-tc-action, \
         Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
    );
}

#[test]
fn debug_shows_neither_the_key_nor_the_token() {
    let mut credentials = credentials();
    credentials.secret_key = "the key".to_owned();
    let client = call::Client::new(credentials).unwrap();
    let shown = format!("{client:?}");
    assert!(shown.contains("AKID"), "{shown}");
    assert!(!shown.contains("the key") && !shown.contains("a token"), "{shown}");
}
