//! No value of a body shows in an error, however the body is damaged.

use http::{HeaderMap, HeaderValue, StatusCode};
use tencent_response::{Error, RequestId, audit, from_http_parts, from_slice, lenient};

use crate::rich::Rich;
use crate::shown::shown;

/// Stands for the secret in an input: a byte that no text holds.
const MARK: u8 = 0xff;
/// The secret. No part of it is a word of this crate's or of serde_json's.
const SECRET: &str = "qZ7xKw0v";
/// The shortest part that must not show either, for damage may split the secret.
const PART: usize = 5;

/// Puts the secret into the bytes, and decodes them in every way. Panics if what the module says does not hold.
pub fn check(bytes: &[u8]) {
    let given = String::from_utf8_lossy(bytes);
    if !bytes.contains(&MARK) || parts().any(|part| given.contains(part)) {
        return;
    }
    let mut body = Vec::new();
    for part in bytes.split_inclusive(|byte| *byte == MARK) {
        match part.split_last() {
            Some((&MARK, rest)) => {
                body.extend(rest);
                body.extend(SECRET.bytes());
            }
            _ => body.extend(part),
        }
    }
    if may_show(&body) {
        return;
    }
    let mut errors: Vec<Error> = Vec::new();
    errors.extend(from_slice::<Rich<'_>>(&body).err());
    errors.extend(from_slice::<()>(&body).err());
    errors.extend(lenient::from_slice::<Rich<'_>>(&body).err());
    errors.extend(audit::<Rich<'_>>(&body).err());
    for (status, content_type) in [(200, "text/event-stream"), (503, "text/plain")] {
        let status = StatusCode::from_u16(status).expect("the statuses are valid");
        let mut headers = HeaderMap::new();
        headers.insert("content-type", HeaderValue::from_static(content_type));
        errors.extend(from_http_parts::<Rich<'_>>(status, &headers, &body).err());
        errors.extend(lenient::from_http_parts::<Rich<'_>>(status, &headers, &body).err());
    }
    for error in errors.iter().filter(|error| !shows_by_design(error)) {
        let shown = shown(error);
        for part in parts() {
            assert!(!shown.contains(part), "{}\n{shown}", String::from_utf8_lossy(&body));
        }
    }
}

/// Returns the parts of the secret that must not show.
fn parts() -> impl Iterator<Item = &'static str> {
    (0..=SECRET.len() - PART).map(|start| &SECRET[start..start + PART])
}

/// Whether the secret may show in errors of this body: in markup, or as the name of a member.
fn may_show(body: &[u8]) -> bool {
    let text = String::from_utf8_lossy(body);
    text.contains('<') || text.split(SECRET).skip(1).any(is_in_name)
}

/// Whether an error is one of the API's, whose text is for people to read, or shows the secret as the request id.
fn shows_by_design(error: &Error) -> bool {
    let id = error.request_id().map_or("", RequestId::as_str);
    matches!(error, Error::Api(_)) || parts().any(|part| id.contains(part))
}

/// Whether a text goes on with the rest of a member's name.
fn is_in_name(text: &str) -> bool {
    let unquoted = text.split([',', '{', '}', '[', ']']).next().unwrap_or_default();
    let ends_before_colon = |quote| {
        let mut escaped = false;
        let end = text.find(|c| {
            let ends = c == quote && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        end.is_some_and(|end| text[end + 1..].trim_start().starts_with(':'))
    };
    unquoted.contains([':', '=']) || ends_before_colon('"') || ends_before_colon('\'')
}
