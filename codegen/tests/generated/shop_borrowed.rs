// Made by `cargo tencent structs shop --all --borrowed`
// from shop 2020-02-29 in tccli 1.2.3.
// Run the command again rather than edit this file.

use std::borrow::Cow;
use tencent_response::{tencent_object, tencent_response};

/// Cancel an order
///
/// **Deprecated** by Tencent Cloud.
#[tencent_response]
#[derive(Debug, Clone, PartialEq)]
pub struct CancelOrder {}

/// List orders
///
/// Lists the orders of an account.
///
/// - At most 100 at a time.
/// - Sorted by `OrderId`.
#[tencent_response]
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeOrders<'a> {
    /// How many orders there are.
    pub total_count: Option<u64>,
    /// The orders, **newest** first; see [orders](https://cloud.tencent.com/document/orders).
    pub order_set: Vec<Order<'a>>,
}

/// An order.
#[tencent_object]
#[derive(Debug, Clone, PartialEq)]
pub struct Order<'a> {
    /// The id: `ord-` and eight letters.
    pub order_id: Option<Cow<'a, str>>,
    #[serde(rename = "SKU")]
    pub sku: Option<Cow<'a, str>>,
    /// What it is:
    ///
    /// - GIFT: a gift
    /// - LOAN: a loan
    pub r#type: Option<Cow<'a, str>>,
    pub super_: Option<Cow<'a, str>>,
    #[serde(rename = "TTL")]
    pub ttl_2: Option<i64>,
    pub ttl: Option<i64>,
    #[serde(rename = "IPv6Addresses")]
    pub ipv6_addresses: Vec<Cow<'a, str>>,
    pub price: Option<f64>,
    pub paid: Option<bool>,
    pub paid_at: Option<Cow<'a, str>>,
    pub sizes: Vec<u64>,
    /// The order before this one.
    pub replaces: Option<Box<Order<'a>>>,
    pub parts: Vec<Order<'a>>,
    pub choice: Option<OptionItem>,
    pub wrap: Option<GiftWrap<'a>>,
    pub empty: Option<Nothing>,
    /// The request that made the order.
    pub request_id: Option<Cow<'a, str>>,
}

/// A choice.
///
/// Tencent Cloud calls this object `Option`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq)]
pub struct OptionItem {
    pub chosen: Option<bool>,
}

/// Paper and ribbon.
///
/// Tencent Cloud calls this object `Gift_wrap`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq)]
pub struct GiftWrap<'a> {
    pub colour: Option<Cow<'a, str>>,
}

#[tencent_object]
#[derive(Debug, Clone, PartialEq)]
pub struct Nothing {}

/// Refund an order
///
/// Gives money back.
#[tencent_response]
#[derive(Debug, Clone, PartialEq)]
pub struct Refund<'a> {
    /// The refund.
    pub refund: Option<RefundItem<'a>>,
    pub order: Option<Order<'a>>,
    pub notes: Vec<Cow<'a, str>>,
}

/// Money back.
///
/// Tencent Cloud calls this object `Refund`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq)]
pub struct RefundItem<'a> {
    pub amount: Option<f64>,
    pub until: Option<Cow<'a, str>>,
}
