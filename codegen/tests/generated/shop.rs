// cargo tencent structs shop DescribeOrders CancelOrder Refund --version 2020-02-29 --serialize --requests --metadata tests/packages --out tests/generated/shop.rs
// @generated from shop 2020-02-29 of tccli 1.2.3; fingerprint ee16f7f34c4c4eb6
// To change this file, change the command in the first line and run it in the folder of the crate.

use tencent_response::{tencent_object, tencent_response};

/// List orders
///
/// Lists the orders of an account.
///
/// - At most 100 at a time.
/// - Sorted by `OrderId`.
#[tencent_response(service = "shop", version = "2020-02-29")]
#[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
pub struct DescribeOrders {
    /// How many orders there are.
    pub total_count: Option<u64>,
    /// The orders, **newest** first; see [orders](https://cloud.tencent.com/document/orders).
    pub order_set: Vec<Order>,
}

/// An order.
#[tencent_object]
#[derive(Clone, PartialEq, Default, tencent_response::serde::Serialize)]
pub struct Order {
    /// The id: `ord-` and eight letters.
    pub order_id: Option<String>,
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
#[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
pub struct OptionItem {
    pub chosen: Option<bool>,
}

/// Paper and ribbon.
///
/// Tencent Cloud calls this object `Gift_wrap`.
#[tencent_object]
#[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
pub struct GiftWrap {
    pub colour: Option<String>,
}

#[tencent_object]
#[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
pub struct Nothing {}

/// Cancel an order
///
/// **Deprecated** by Tencent Cloud.
#[deprecated = "Tencent Cloud has deprecated this action"]
#[tencent_response(service = "shop", version = "2020-02-29")]
#[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
pub struct CancelOrder {}

/// Refund an order
///
/// Gives money back.
#[tencent_response(service = "shop", version = "2020-02-29")]
#[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
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
#[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
pub struct RefundItem {
    pub amount: Option<f64>,
    pub until: Option<String>,
}

pub mod request {
    //! The parameters of the actions.

    /// List orders
    ///
    /// Lists the orders of an account.
    ///
    /// - At most 100 at a time.
    /// - Sorted by `OrderId`.
    #[derive(Clone, PartialEq, Default, tencent_response::serde::Serialize)]
    #[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
    pub struct DescribeOrders {
        /// The orders; an empty list means none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order_ids: Option<Vec<String>>,
        /// Conditions that the orders meet.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub filters: Option<Vec<Filter>>,
        /// How many orders to return.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u64>,
        /// The password of the account.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub login_password: Option<String>,
    }

    impl std::fmt::Debug for DescribeOrders {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.debug_struct("DescribeOrders")
                .field("order_ids", &self.order_ids)
                .field("filters", &self.filters)
                .field("limit", &self.limit)
                .field("login_password", &"…")
                .finish()
        }
    }

    impl tencent_response::TencentRequest for DescribeOrders {
        type Response = super::DescribeOrders;
        const ACTION: &'static str = "DescribeOrders";
        const SERVICE: &'static str = "shop";
        const VERSION: &'static str = "2020-02-29";
    }

    /// A condition.
    #[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
    #[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
    pub struct Filter {
        pub name: String,
        pub values: Vec<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub weight: Option<f64>,
    }

    /// Cancel an order
    ///
    /// **Deprecated** by Tencent Cloud.
    #[deprecated = "Tencent Cloud has deprecated this action"]
    #[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
    #[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
    pub struct CancelOrder {
        /// The order to cancel.
        pub order_id: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub r#type: Option<String>,
    }

    #[allow(deprecated)]
    impl tencent_response::TencentRequest for CancelOrder {
        type Response = super::CancelOrder;
        const ACTION: &'static str = "CancelOrder";
        const SERVICE: &'static str = "shop";
        const VERSION: &'static str = "2020-02-29";
    }

    /// Refund an order
    ///
    /// Gives money back.
    #[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
    #[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
    pub struct Refund {
        /// The order.
        pub order: Order,
        pub notes: Vec<String>,
        #[serde(rename = "SKU", skip_serializing_if = "Option::is_none")]
        pub sku: Option<String>,
    }

    impl tencent_response::TencentRequest for Refund {
        type Response = super::Refund;
        const ACTION: &'static str = "Refund";
        const SERVICE: &'static str = "shop";
        const VERSION: &'static str = "2020-02-29";
    }

    /// An order.
    #[derive(Clone, PartialEq, Default, tencent_response::serde::Serialize)]
    #[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
    pub struct Order {
        /// The id: `ord-` and eight letters.
        pub order_id: String,
        /// The word that the customer says.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pickup_token: Option<String>,
        #[serde(rename = "SKU", skip_serializing_if = "Option::is_none")]
        pub sku: Option<String>,
        /// What it is:
        ///
        /// - GIFT: a gift
        /// - LOAN: a loan
        #[serde(skip_serializing_if = "Option::is_none")]
        pub r#type: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub super_: Option<String>,
        #[serde(rename = "TTL", skip_serializing_if = "Option::is_none")]
        pub ttl_2: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ttl: Option<i64>,
        #[serde(rename = "IPv6Addresses", skip_serializing_if = "Option::is_none")]
        pub ipv6_addresses: Option<Vec<String>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub paid: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub paid_at: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sizes: Option<Vec<u64>>,
        /// The order before this one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub replaces: Option<Box<Order>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub parts: Option<Vec<Order>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub choice: Option<OptionItem>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub wrap: Option<GiftWrap>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub empty: Option<Nothing>,
        /// The request that made the order.
        #[serde(skip_serializing_if = "Option::is_none")]
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
    #[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
    #[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
    pub struct OptionItem {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub chosen: Option<bool>,
    }

    /// Paper and ribbon.
    ///
    /// Tencent Cloud calls this object `Gift_wrap`.
    #[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
    #[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
    pub struct GiftWrap {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub colour: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Default, tencent_response::serde::Serialize)]
    #[serde(crate = "tencent_response::serde", rename_all = "PascalCase")]
    pub struct Nothing {}
}
