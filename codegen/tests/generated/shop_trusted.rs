// cargo tencent structs shop Refund --version 2020-02-29 --derive Eq --trust-required --metadata tests/packages --out tests/generated/shop_trusted.rs
// @generated from shop 2020-02-29 of tccli 1.2.3; fingerprint 7f85bc0649f179c8
// To change this file, change the command in the first line and run it in the folder of the crate.

use tencent_response::{tencent_object, tencent_response};

/// Refund an order
///
/// Gives money back.
#[tencent_response(service = "shop", version = "2020-02-29")]
#[derive(Debug, Clone, PartialEq, Default)]
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
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RefundItem {
    pub amount: Option<f64>,
    pub until: Option<String>,
}

/// An order.
#[tencent_object]
#[derive(Clone, PartialEq, Default)]
pub struct Order {
    /// The id: `ord-` and eight letters.
    pub order_id: String,
    /// The word that the customer says.
    pub pickup_token: Option<String>,
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

impl std::fmt::Debug for Order {
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
#[derive(Debug, Clone, PartialEq, Default, Eq)]
pub struct OptionItem {
    pub chosen: Option<bool>,
}

/// Paper and ribbon.
///
/// Tencent Cloud calls this object `Gift_wrap`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq, Default, Eq)]
pub struct GiftWrap {
    pub colour: String,
}

#[tencent_object]
#[derive(Debug, Clone, PartialEq, Default, Eq)]
pub struct Nothing {}
