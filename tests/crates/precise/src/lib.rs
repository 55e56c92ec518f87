//! Replies decode the same when serde_json keeps numbers as text and the order of objects.

#[cfg(test)]
#[path = "../../../random/agree.rs"]
mod agree;
#[cfg(test)]
#[path = "../../../random/scalars.rs"]
mod scalars;

#[cfg(test)]
mod tests {
    use serde_json::value::RawValue;
    use serde_json::{Value, json};
    use tencent_response::{Envelope, Error, ErrorCode, audit, from_str, lenient, tencent_object, tencent_response};

    #[tencent_response]
    #[derive(Debug, PartialEq)]
    struct Payload {
        total: u64,
        rate: f64,
        name: String,
        any: Value,
        wide: i128,
    }

    const BODY: &str = r#"{"Response": {"Total": 1, "Rate": 0.5, "Name": "n", "Any": {"b": 1.10, "a": 12345678901234567890123},
        "Wide": 170141183460469231731687303715884105727, "RequestId": "r"}}"#;

    #[test]
    fn payloads_decode() {
        let response = from_str::<Payload>(BODY).unwrap();
        assert_eq!((response.payload.total, response.payload.rate, response.payload.wide), (1, 0.5, i128::MAX));
        assert_eq!(response.payload.any.to_string(), r#"{"b":1.10,"a":12345678901234567890123}"#);
        let response = from_str::<Value>(BODY).unwrap();
        assert_eq!(response.payload["Rate"], json!(0.5));
    }

    #[test]
    fn corrections_are_the_same() {
        let body = BODY.replace("\"n\"", "1.10").replace("0.5", "\"0.5\"").replace("\"Total\": 1", "\"Total\": 1.0");
        let response = lenient::from_str::<Payload>(&body).unwrap();
        assert_eq!((response.payload.name.as_str(), response.payload.rate, response.payload.total), ("1.10", 0.5, 1));
        assert_eq!(response.payload.any.to_string(), r#"{"b":1.10,"a":12345678901234567890123}"#);
        assert_eq!(response.corrections.len(), 3);
        assert_eq!(audit::<Payload>(body.as_bytes()).unwrap().corrections, response.corrections);
    }

    #[test]
    fn raw_values_keep_their_text_beside_a_correction() {
        #[tencent_response]
        struct Raw<'a> {
            owned: Box<RawValue>,
            #[serde(borrow)]
            borrowed: &'a RawValue,
            list: Vec<Box<RawValue>>,
            optional: Option<Box<RawValue>>,
            total: u8,
        }
        let body = r#"{"Response": {"Owned": {"A": [1.10 ]}, "Borrowed": [ ], "List": [1e400], "Optional": null, "Total": "1"}}"#;
        let payload = lenient::from_str::<Raw<'_>>(body).unwrap().payload;
        assert_eq!((payload.owned.get(), payload.borrowed.get(), payload.list[0].get()), (r#"{"A": [1.10 ]}"#, "[ ]", "1e400"));
        assert_eq!((payload.optional.is_none(), payload.total), (true, 1));
    }

    /// The buffer of `flatten` holds no number whose text is kept, so that no float is read from it.
    #[test]
    fn a_number_in_a_flattened_field_is_named() {
        #[tencent_response]
        #[derive(Debug)]
        #[allow(dead_code)]
        struct Flat {
            size: u8,
            #[serde(flatten)]
            own: Own,
        }
        #[tencent_object]
        #[derive(Debug)]
        #[allow(dead_code)]
        struct Own {
            zone: String,
            note: Option<f64>,
        }
        let body = r#"{"Response": {"Size": 1, "Unread": 1e400, "Zone": "z", "Note": null}}"#;
        assert_eq!(from_str::<Flat>(body).unwrap().payload.own.note, None);
        assert_eq!(lenient::from_str::<Flat>(&body.replace("1,", "\"1\",")).unwrap().payload.size, 1);
        let body = body.replace("null", "2.5");
        let Err(Error::Decode(error)) = from_str::<Flat>(&body) else {
            panic!("{body} is read");
        };
        assert_eq!(error.path(), "Response.Note", "{error}");
        let Err(Error::Decode(error)) = lenient::from_str::<Flat>(&body.replace("1,", "\"1\",")) else {
            panic!("{body} is read");
        };
        assert_eq!(error.path(), "Response", "{error}");
    }

    #[test]
    fn a_number_out_of_range_is_refused_where_serde_json_stops() {
        for (name, number) in [("Total", "1e400"), ("Total", "1.5e400"), ("Rate", "-1e400"), ("Rate", "1e400")] {
            let body = format!(r#"{{"Response": {{"{name}": {number}, "Name": "n", "RequestId": "r"}}}}"#);
            crate::agree::agree::<Payload>(&body);
        }
    }

    #[test]
    fn errors_and_ids_are_read() {
        let body = r#"{"Response": {"Error": {"Code": "InternalError", "Message": "m", "N": 1.5}, "RequestId": 5}}"#;
        assert_eq!(from_str::<Payload>(body).unwrap_err().code(), Some(&ErrorCode::InternalError));
        let envelope: Envelope<Payload> = serde_json::from_str(r#"{"code": 4000, "codeDesc": "InternalError"}"#).unwrap();
        assert_eq!(envelope.into_result().unwrap_err().code(), Some(&ErrorCode::InternalError));
    }
}
