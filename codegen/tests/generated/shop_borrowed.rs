// cargo tencent structs shop --all --version 2020-02-29 --borrowed --metadata tests/packages --out tests/generated/shop_borrowed.rs
// @generated from shop 2020-02-29 of tccli 1.2.3; fingerprint b720b7deb8425ac6
// To change this file, change the command in the first line and run it in the folder of the crate.

use std::borrow::Cow;
use tencent_response::{tencent_object, tencent_response};

/// Cancel an order
///
/// **Deprecated** by Tencent Cloud.
#[deprecated = "Tencent Cloud has deprecated this action"]
#[tencent_response(service = "shop", version = "2020-02-29")]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CancelOrder {}

/// List orders
///
/// Lists the orders of an account.
///
/// - At most 100 at a time.
/// - Sorted by `OrderId`.
#[tencent_response(service = "shop", version = "2020-02-29")]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DescribeOrders<'a> {
    /// How many orders there are.
    pub total_count: Option<u64>,
    /// The orders, **newest** first; see [orders](https://cloud.tencent.com/document/orders).
    pub order_set: Vec<Order<'a>>,
}

/// An order.
#[tencent_object]
#[derive(Clone, PartialEq, Default)]
pub struct Order<'a> {
    /// The id: `ord-` and eight letters.
    pub order_id: Option<Cow<'a, str>>,
    /// The word that the customer says.
    pub pickup_token: Option<Cow<'a, str>>,
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

impl std::fmt::Debug for Order<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Order")
            .field("order_id", &self.order_id)
            .field("pickup_token", &"…")
            .field("sku", &self.sku)
            .field("type", &self.r#type)
            .field("super_", &self.super_)
            .field("ttl_2", &self.ttl_2)
            .field("ttl", &self.ttl)
            .field("ipv6_addresses", &self.ipv6_addresses)
            .field("price", &self.price)
            .field("paid", &self.paid)
            .field("paid_at", &self.paid_at)
            .field("sizes", &self.sizes)
            .field("replaces", &self.replaces)
            .field("parts", &self.parts)
            .field("choice", &self.choice)
            .field("wrap", &self.wrap)
            .field("empty", &self.empty)
            .field("request_id", &self.request_id)
            .finish()
    }
}

/// A choice.
///
/// Tencent Cloud calls this object `Option`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OptionItem {
    pub chosen: Option<bool>,
}

/// Paper and ribbon.
///
/// Tencent Cloud calls this object `Gift_wrap`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GiftWrap<'a> {
    pub colour: Option<Cow<'a, str>>,
}

#[tencent_object]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Nothing {}

/// Refund an order
///
/// Gives money back.
#[tencent_response(service = "shop", version = "2020-02-29")]
#[derive(Debug, Clone, PartialEq, Default)]
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
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RefundItem<'a> {
    pub amount: Option<f64>,
    pub until: Option<Cow<'a, str>>,
}
