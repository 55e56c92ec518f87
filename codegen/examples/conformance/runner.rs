//! Decodes replies and requests from standard input and reports the outcome of each. This file is compiled together with the
//! generated structs.

use std::io::{BufRead, Write};

use tencent_response::serde::Serialize;
use tencent_response::serde::de::DeserializeOwned;
use tencent_response::serde_json::{self, Value, json};
use tencent_response::{Code, Correction, Error, TencentRequest, TencentResponse, lenient};

/// A function that decodes a body and returns the outcome as JSON.
pub(crate) type Decoder = fn(&str) -> Value;

/// Decodes each line `[module, kind, action, body]` of standard input with the decoder that `find` returns for it. The
/// kind is `reply` or `request`.
pub(crate) fn run(find: impl Fn(&str, &str, &str) -> Option<Decoder>) {
    let mut output = std::io::BufWriter::new(std::io::stdout());
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("standard input is UTF-8");
        let [module, kind, action, body]: [String; 4] = serde_json::from_str(&line).expect("a line is JSON");
        let decode = find(&module, &kind, &action).expect("each action has a decoder");
        writeln!(output, "{}", decode(&body)).expect("standard output is open");
    }
}

/// Decodes `body` as a `T` and returns the outcome as JSON.
pub(crate) fn decode<T>(body: &str) -> Value
where
    T: TencentResponse + DeserializeOwned + Serialize + PartialEq,
{
    let lenient = lenient::from_slice::<T>(body.as_bytes());
    match tencent_response::from_slice::<T>(body.as_bytes()) {
        Ok(exact) => {
            let is_same =
                lenient.is_ok_and(|lenient| lenient.payload == exact.payload && lenient.corrections.is_empty());
            json!({"Exact": {"payload": exact.payload, "lenient_agrees": is_same}})
        }
        Err(Error::Api(error)) => json!({"Api": {
            "code": error.code.as_str(),
            "is_known": T::Code::ALL.contains(&error.code),
            "lenient_agrees": matches!(lenient, Err(Error::Api(other)) if other.code == error.code),
        }}),
        Err(error) => match lenient {
            Ok(response) => json!({"Corrected": {
                "payload": response.payload,
                "corrections": response.corrections.iter().map(show).collect::<Vec<_>>(),
            }}),
            Err(_) => json!({"Refused": error.to_string()}),
        },
    }
}

/// Reads `body` as the request `T`, and returns the body that would be sent.
pub(crate) fn send<T>(body: &str) -> Value
where
    T: TencentRequest + DeserializeOwned,
{
    match serde_json::from_str::<T>(body) {
        Ok(request) => json!({"Body": request}),
        Err(error) => {
            let text = error.to_string();
            json!({"Refused": text.split(" at line ").next()})
        }
    }
}

fn show(correction: &Correction) -> [String; 3] {
    [
        correction.path().to_owned(),
        correction.found().to_string(),
        correction.read_as().to_string(),
    ]
}
