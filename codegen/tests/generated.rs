//! The code generated from the metadata in `packages` is up to date, compiles and decodes replies.
//!
//! To update a file in `generated`, run the command in its first line in the package's folder, with `--metadata
//! tests/packages` and `--out`.

#[allow(unreachable_pub, reason = "generated code is meant for a library")]
#[path = "generated/shop.rs"]
mod shop;
#[allow(unreachable_pub, reason = "generated code is meant for a library")]
#[path = "generated/shop_borrowed.rs"]
mod shop_borrowed;

use std::borrow::Cow;
use std::process::Command;

const REPLY: &str = r#"{"Response": {"TotalCount": 2, "OrderSet": [
    {"OrderId": "ord-1", "SKU": "moon", "Type": "GIFT", "Super": "yes", "TTL": 1, "Ttl": 2, "Sizes": [3],
     "Replaces": {"OrderId": "ord-0", "Parts": null}, "Choice": {"Chosen": true}, "Wrap": {"Colour": "red"}},
    {"Empty": {}, "Unheard": "of"}
], "RequestId": "b5b41468"}}"#;

/// Runs the command in the first line of a generated file, and returns what it prints.
fn regenerate(text: &str) -> String {
    let (_, after) = text.split_once("`cargo tencent ").unwrap();
    let arguments = after.split('`').next().unwrap().split(' ');
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-tencent"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("tencent")
        .args(arguments);
    let output = command.args(["--metadata", "tests/packages"]).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_generated_code_is_up_to_date() {
    for text in [
        include_str!("generated/shop.rs"),
        include_str!("generated/shop_borrowed.rs"),
    ] {
        let made = regenerate(text);
        let difference = made.lines().zip(text.lines()).find(|(made, written)| made != written);
        assert_eq!(difference, None);
        assert_eq!(made.len(), text.len());
    }
}

#[test]
fn a_reply_decodes() {
    let payload = tencent_response::from_str::<shop::DescribeOrders>(REPLY)
        .unwrap()
        .payload;
    assert_eq!(payload.total_count, Some(2));
    let order = &payload.order_set[0];
    assert_eq!(
        (order.ttl, order.ttl_2, order.sku.as_deref()),
        (Some(2), Some(1), Some("moon"))
    );
    assert_eq!(
        (order.r#type.as_deref(), order.super_.as_deref()),
        (Some("GIFT"), Some("yes"))
    );
    assert_eq!(order.replaces.as_ref().unwrap().order_id.as_deref(), Some("ord-0"));
    assert_eq!(payload.order_set[1].empty, Some(shop::Nothing {}));
}

#[test]
fn a_payload_serializes_to_the_original_json() {
    let payload = tencent_response::from_str::<shop::DescribeOrders>(REPLY)
        .unwrap()
        .payload;
    let json = tencent_response::serde_json::to_value(&payload).unwrap();
    assert_eq!(json["OrderSet"][0]["SKU"], "moon");
    assert_eq!(json["OrderSet"][0]["TTL"], 1);
    assert_eq!(json["OrderSet"][0]["Type"], "GIFT");
    assert_eq!(json["OrderSet"][0]["Wrap"]["Colour"], "red");
}

#[test]
fn text_is_borrowed_on_request() {
    let payload = tencent_response::from_str::<shop_borrowed::DescribeOrders<'_>>(REPLY)
        .unwrap()
        .payload;
    assert!(matches!(payload.order_set[0].sku, Some(Cow::Borrowed("moon"))));
    assert_eq!(
        payload.order_set[0].choice,
        Some(shop_borrowed::OptionItem { chosen: Some(true) })
    );
}

#[test]
fn a_reply_without_payload_decodes() {
    let body = r#"{"Response": {"RequestId": "b5b41468"}}"#;
    assert!(tencent_response::from_str::<shop::CancelOrder>(body).is_ok());
    assert_eq!(
        tencent_response::from_str::<shop::Refund>(body).unwrap().payload.notes,
        Vec::<String>::new()
    );
}
