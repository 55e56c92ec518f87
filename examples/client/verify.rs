//! What a server does about a signature: it makes it again from the request as it arrived, and compares.

use call::{Credentials, hmac};
use http::Request;
use sha2::{Digest, Sha256};
use time::UtcDateTime;

/// The parts of the header `Authorization`.
struct Authorization<'a> {
    secret_id: &'a str,
    scope: &'a str,
    signed_headers: &'a str,
    signature: &'a str,
}

impl<'a> Authorization<'a> {
    fn parse(header: &'a str) -> Option<Self> {
        let parts = header.strip_prefix("TC3-HMAC-SHA256 Credential=")?;
        let (credential, parts) = parts.split_once(", SignedHeaders=")?;
        let (signed_headers, signature) = parts.split_once(", Signature=")?;
        let (secret_id, scope) = credential.split_once('/')?;
        Some(Self {
            secret_id,
            scope,
            signed_headers,
            signature,
        })
    }
}

/// Checks the signature of a request as Tencent Cloud does, and returns the code of the error if it is wrong.
pub fn verify(request: &Request<Vec<u8>>, credentials: &Credentials) -> Result<(), &'static str> {
    let malformed = "AuthFailure.InvalidAuthorization";
    let header = |name: &str| request.headers().get(name)?.to_str().ok();
    let authorization = header("authorization")
        .and_then(Authorization::parse)
        .ok_or(malformed)?;
    if authorization.secret_id != credentials.secret_id {
        return Err("AuthFailure.SecretIdNotFound");
    }
    let [date, service, "tc3_request"] = authorization.scope.split('/').collect::<Vec<_>>()[..] else {
        return Err(malformed);
    };
    let timestamp = header("x-tc-timestamp").ok_or(malformed)?;
    let seconds: i64 = timestamp.parse().map_err(|_| malformed)?;
    let now = UtcDateTime::now();
    let signed_at = UtcDateTime::from_unix_timestamp(seconds).map_err(|_| malformed)?;
    if (now - signed_at).unsigned_abs().as_secs() > 300 || signed_at.date().to_string() != date {
        return Err("AuthFailure.SignatureExpire");
    }
    let mut headers = String::new();
    for name in authorization.signed_headers.split(';') {
        let value = header(name).ok_or(malformed)?.trim();
        // Only the action is signed in lower case.
        let value = if name == "x-tc-action" {
            value.to_lowercase()
        } else {
            value.to_owned()
        };
        headers += &format!("{name}:{value}\n");
    }
    let canonical = format!(
        "{}\n{}\n{}\n{headers}\n{}\n{:x}",
        request.method(),
        request.uri().path(),
        request.uri().query().unwrap_or_default(),
        authorization.signed_headers,
        Sha256::digest(request.body()),
    );
    let text = format!(
        "TC3-HMAC-SHA256\n{timestamp}\n{}\n{:x}",
        authorization.scope,
        Sha256::digest(canonical)
    );
    let signature = hmac(&credentials.signing_key(date, service), &text);
    if format!("{signature:x}") == authorization.signature {
        Ok(())
    } else {
        Err("AuthFailure.SignatureFailure")
    }
}
