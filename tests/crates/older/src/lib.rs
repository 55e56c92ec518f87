//! Structs in an older edition, in which what is a keyword today is a name.
#![deny(warnings)]

use tencent_response::{tencent_object, tencent_response};

/// A payload with a member and a type of such a name.
#[tencent_response]
pub struct Payload {
    pub gen: u8,
    pub list: Vec<gen>,
}

/// The same with serde's own derive.
#[tencent_response]
pub struct Generic<T> {
    pub gen: T,
    pub list: Vec<gen>,
}

#[allow(non_camel_case_types)]
#[tencent_object]
pub struct gen {
    pub size: u8,
}

#[cfg(test)]
mod tests {
    use super::{Generic, Payload};

    #[test]
    fn payloads_decode() {
        let body = r#"{"Response": {"Gen": 1, "List": [{"Size": 2}]}}"#;
        let payload = tencent_response::from_str::<Payload>(body).unwrap().payload;
        assert_eq!((payload.gen, payload.list[0].size), (1, 2));
        let payload = tencent_response::from_str::<Generic<u8>>(body).unwrap().payload;
        assert_eq!((payload.gen, payload.list[0].size), (1, 2));
    }
}
