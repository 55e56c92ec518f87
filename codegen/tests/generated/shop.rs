// Made by `cargo tencent structs shop DescribeOrders CancelOrder Refund --serialize`
// from shop 2020-02-29 in tccli 1.2.3.
// Run the command again rather than edit this file.

use tencent_response::{tencent_object, tencent_response};

/// List orders
///
/// Lists the orders of an account.
///
/// - At most 100 at a time.
/// - Sorted by `OrderId`.
#[tencent_response]
#[derive(Debug, Clone, PartialEq, tencent_response::serde::Serialize)]
pub struct DescribeOrders {
    /// How many orders there are.
    pub total_count: Option<u64>,
    /// The orders, **newest** first; see [orders](https://cloud.tencent.com/document/orders).
    pub order_set: Vec<Order>,
}

/// An order.
#[tencent_object]
#[derive(Debug, Clone, PartialEq, tencent_response::serde::Serialize)]
pub struct Order {
    /// The id: `ord-` and eight letters.
    pub order_id: Option<String>,
    #[serde(rename = "SKU")]
    pub sku: Option<String>,
    /// What it is:
    ///
    /// - GIFT: a gift
    /// - LOAN: a loan
    pub r#type: Option<String>,
    pub super_: Option<String>,
    #[serde(rename = "TTL")]
    pub ttl_2: Option<i64>,
    pub ttl: Option<i64>,
    #[serde(rename = "IPv6Addresses")]
    pub ipv6_addresses: Vec<String>,
    pub price: Option<f64>,
    pub paid: Option<bool>,
    pub paid_at: Option<String>,
    pub sizes: Vec<u64>,
    /// The order before this one.
    pub replaces: Option<Box<Order>>,
    pub parts: Vec<Order>,
    pub choice: Option<OptionItem>,
    pub wrap: Option<GiftWrap>,
    pub empty: Option<Nothing>,
    /// The request that made the order.
    pub request_id: Option<String>,
}

/// A choice.
///
/// Tencent Cloud calls this object `Option`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq, tencent_response::serde::Serialize)]
pub struct OptionItem {
    pub chosen: Option<bool>,
}

/// Paper and ribbon.
///
/// Tencent Cloud calls this object `Gift_wrap`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq, tencent_response::serde::Serialize)]
pub struct GiftWrap {
    pub colour: Option<String>,
}

#[tencent_object]
#[derive(Debug, Clone, PartialEq, tencent_response::serde::Serialize)]
pub struct Nothing {}

/// Cancel an order
///
/// **Deprecated** by Tencent Cloud.
#[tencent_response]
#[derive(Debug, Clone, PartialEq, tencent_response::serde::Serialize)]
pub struct CancelOrder {}

/// Refund an order
///
/// Gives money back.
#[tencent_response]
#[derive(Debug, Clone, PartialEq, tencent_response::serde::Serialize)]
pub struct Refund {
    /// The refund.
    pub refund: Option<RefundItem>,
    pub order: Option<Order>,
    pub notes: Vec<String>,
}

/// Money back.
///
/// Tencent Cloud calls this object `Refund`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq, tencent_response::serde::Serialize)]
pub struct RefundItem {
    pub amount: Option<f64>,
    pub until: Option<String>,
}
