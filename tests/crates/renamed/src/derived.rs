// A struct whose `Deserialize` serde's derive writes, which names the primitive types without a path.
#[::replies::tencent_response(crate = ::replies)]
pub struct Derived<T> {
    pub list: ::standard::vec::Vec<T>,
    pub texts: ::standard::collections::VecDeque<T>,
    #[serde(flatten)]
    pub item: Item,
}
