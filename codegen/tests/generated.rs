//! The code generated from the metadata in `packages` is up to date, compiles and decodes replies.
//!
//! To update a file in `generated`, run the command in its first line in the package's folder.

#[allow(unreachable_pub, reason = "generated code is meant for a library")]
#[path = "generated/shop.rs"]
mod shop;
#[allow(unreachable_pub, reason = "generated code is meant for a library")]
#[path = "generated/shop_borrowed.rs"]
mod shop_borrowed;
#[allow(unreachable_pub, reason = "generated code is meant for a library")]
#[path = "generated/shop_trusted.rs"]
mod shop_trusted;

use std::borrow::Cow;
use std::process::Command;

use tencent_response::{TencentRequest, TencentResponse};

const REPLY: &str = r#"{"Response": {"TotalCount": 2, "OrderSet": [
    {"OrderId": "ord-1", "SKU": "moon", "Type": "GIFT", "Super": "yes", "TTL": 1, "Ttl": 2, "Sizes": [3],
     "Replaces": {"OrderId": "ord-0", "Parts": null}, "Choice": {"Chosen": true}, "Wrap": {"Colour": "red"}},
    {"Empty": {}, "Unheard": "of"}
], "RequestId": "b5b41468"}}"#;

#[test]
fn the_generated_code_is_up_to_date() {
    for text in [
        include_str!("generated/shop.rs"),
        include_str!("generated/shop_borrowed.rs"),
        include_str!("generated/shop_trusted.rs"),
    ] {
        let command = text.lines().next().unwrap().strip_prefix("// cargo ").unwrap();
        let words = shlex::split(command).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-tencent"));
        command.current_dir(env!("CARGO_MANIFEST_DIR")).args(words);
        let output = command.arg("--check").output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
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
    #[allow(deprecated, reason = "the test needs an action without payload")]
    let response = tencent_response::from_str::<shop::CancelOrder>(body);
    assert!(response.is_ok());
    assert_eq!(
        tencent_response::from_str::<shop::Refund>(body).unwrap().payload.notes,
        Vec::<String>::new()
    );
}

#[test]
fn a_payload_knows_its_service_and_version() {
    assert_eq!(
        (shop::DescribeOrders::SERVICE, shop::DescribeOrders::VERSION),
        ("shop", "2020-02-29")
    );
}

#[test]
fn a_mock_needs_only_the_members_that_matter() {
    let order = shop::Order {
        sku: Some("moon".to_owned()),
        ..Default::default()
    };
    assert_eq!(order.replaces, None);
    assert_eq!(shop_trusted::Order::default().order_id, "");
}

#[test]
fn debug_shows_no_secrets() {
    let order = shop::Order {
        order_id: Some("ord-1".to_owned()),
        pickup_token: Some("hunter2".to_owned()),
        ..Default::default()
    };
    let text = format!(
        "{:?}",
        shop::DescribeOrders {
            total_count: None,
            order_set: vec![order]
        }
    );
    assert!(text.contains(r#"order_id: Some("ord-1"), pickup_token: "…""#), "{text}");
    assert!(!text.contains("hunter2"), "{text}");
    let request = shop::request::DescribeOrders {
        login_password: Some("hunter2".to_owned()),
        ..Default::default()
    };
    assert!(!format!("{request:?}").contains("hunter2"));
}

#[test]
fn serialize_writes_secrets() {
    let order = shop::Order {
        pickup_token: Some("hunter2".to_owned()),
        ..Default::default()
    };
    let json = tencent_response::serde_json::to_value(order).unwrap();
    assert_eq!(json["PickupToken"], "hunter2");
}

/// Returns the body of a request.
fn body(request: &impl TencentRequest) -> String {
    tencent_response::serde_json::to_string(request).unwrap()
}

#[test]
fn a_request_omits_what_is_not_set_but_not_an_empty_list() {
    let request = shop::request::DescribeOrders::default();
    assert_eq!(body(&request), "{}");
    let request = shop::request::DescribeOrders {
        order_ids: Some(Vec::new()),
        limit: Some(1),
        ..request
    };
    assert_eq!(body(&request), r#"{"OrderIds":[],"Limit":1}"#);
    let request = shop::request::Refund {
        sku: Some("moon".to_owned()),
        ..Default::default()
    };
    assert_eq!(body(&request), r#"{"Order":{"OrderId":""},"Notes":[],"SKU":"moon"}"#);
}

/// Decodes a reply to a request.
fn answer<R: TencentRequest>(_: &R, body: &str) -> R::Response {
    assert_eq!(R::ACTION, R::Response::ACTION);
    tencent_response::from_str(body).unwrap().payload
}

#[test]
#[allow(deprecated, reason = "the test is about a deprecated action")]
fn a_deprecated_action_can_be_called() {
    let request = shop::request::CancelOrder {
        order_id: "ord-1".to_owned(),
        ..Default::default()
    };
    assert_eq!(body(&request), r#"{"OrderId":"ord-1"}"#);
}

#[test]
fn a_request_knows_its_reply() {
    let request = shop::request::DescribeOrders::default();
    assert_eq!(answer(&request, REPLY).total_count, Some(2));
}

#[test]
fn trusted_members_are_plain() {
    let broken = r#"{"Response": {"Order": {"OrderId": null}, "RequestId": "b5b41468"}}"#;
    assert!(tencent_response::from_str::<shop_trusted::Refund>(broken).is_err());
    let response = tencent_response::lenient::from_slice::<shop_trusted::Refund>(broken.as_bytes()).unwrap();
    assert_eq!(response.payload.order.unwrap().order_id, "");
    assert_eq!(response.corrections[0].path(), "Response.Order.OrderId");
}
