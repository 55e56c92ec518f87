//! A client for Tencent Cloud API 3.0 in one file, to copy into a program.
//!
//! It signs requests with TC3-HMAC-SHA256, sends them with reqwest, decodes the replies, retries as the errors advise,
//! and logs each attempt through tracing.
//!
//! `cargo run --manifest-path examples/client/Cargo.toml --bin call` calls servers on this machine with it. If the
//! environment has keys, it lists the instances of their account in a region instead: add `-- --region ap-guangzhou`.

use std::error::Error as StdError;
use std::time::Duration;
use std::{env, fmt};

use backon::{ExponentialBuilder, Retryable};
use hmac::{Hmac, Mac};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use reqwest::redirect;
use sha2::digest::Output;
use sha2::{Digest, Sha256};
use tencent_response::{Code, Error, ErrorClass, RequestId, Response, Retry, TencentRequest, TencentResponse};
use tencent_response::{from_http_parts, lenient};
use time::UtcDateTime;

const ALGORITHM: &str = "TC3-HMAC-SHA256";
const JSON: &str = "application/json; charset=utf-8";
const SIGNED_HEADERS: &str = "content-type;host;x-tc-action";

/// The error codes of a request's service.
pub type CodeOf<R> = <<R as TencentRequest>::Response as TencentResponse>::Code;

/// The result of a call.
pub type CallResult<R> = Result<Response<<R as TencentRequest>::Response>, CallError<CodeOf<R>>>;

/// A client that calls the API as one account.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Client {
    pub credentials: Credentials,
    /// The region to call, such as `ap-guangzhou`; some actions need none.
    pub region: Option<String>,
    /// The language of the API's messages: `en-US` or `zh-CN`.
    pub language: Option<String>,
    /// The host to call, if it is not the one of the service, such as `cvm.tencentcloudapi.com`.
    pub host: Option<String>,
    /// `https`, or `http` for a server on this machine.
    pub scheme: &'static str,
    /// Whether to accept replies that deviate from their documentation. The corrections are logged.
    pub lenient: bool,
    /// How often to send a request again, and after which pauses.
    pub backoff: ExponentialBuilder,
    pub http: reqwest::Client,
}

impl Client {
    /// Creates a client that sends a request up to three times and waits for each reply up to a minute.
    pub fn new(credentials: Credentials) -> reqwest::Result<Self> {
        let http = reqwest::Client::builder()
            .timeout(Duration::from_secs(60))
            // A redirected request would have another host than the signed one.
            .redirect(redirect::Policy::none())
            .build()?;
        Ok(Self {
            credentials,
            region: None,
            language: None,
            host: None,
            scheme: "https",
            lenient: false,
            backoff: ExponentialBuilder::new().with_jitter().with_max_times(2),
            http,
        })
    }

    /// Calls an action. After a failure, it is called again only if the first call was certainly not carried out.
    pub async fn call<R: TencentRequest>(&self, request: &R) -> CallResult<R> {
        self.call_and_retry(request, false).await
    }

    /// Calls an action that has the same effect if it is carried out twice: a query, or one with a `ClientToken`. It is
    /// called again also if the first call may have been carried out.
    pub async fn call_idempotent<R: TencentRequest>(&self, request: &R) -> CallResult<R> {
        self.call_and_retry(request, true).await
    }

    async fn call_and_retry<R: TencentRequest>(&self, request: &R, idempotent: bool) -> CallResult<R> {
        let body = serde_json::to_vec(request)?;
        let attempt = || async {
            let result = self.attempt::<R>(&body).await;
            log::<R>(&result);
            result
        };
        attempt
            .retry(self.backoff)
            .when(|error| error.retry().allows(idempotent))
            .await
    }

    async fn attempt<R: TencentRequest>(&self, body: &[u8]) -> CallResult<R> {
        let sent = self.send::<R>(body.to_vec()).await;
        let response = sent.map_err(|error| CallError::Http(error, None))?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = response.bytes().await.map_err(|error| {
            let request_id = headers.get("X-TC-RequestId").and_then(|id| id.to_str().ok());
            CallError::Http(error, request_id.and_then(RequestId::new))
        })?;
        Ok(if self.lenient {
            lenient::from_http_parts(status, &headers, &body)?
        } else {
            from_http_parts(status, &headers, &body)?
        })
    }

    /// Signs a request with the current time, sends it once, and returns the response as it is.
    pub async fn send<R: TencentRequest>(&self, body: Vec<u8>) -> reqwest::Result<reqwest::Response> {
        self.http.execute(self.signed::<R>(body)?).await
    }

    /// Returns a request that is signed with the current time. Its `Debug` shows neither the signature nor the token.
    pub fn signed<R: TencentRequest>(&self, body: Vec<u8>) -> reqwest::Result<reqwest::Request> {
        let service_host = || format!("{}.tencentcloudapi.com", R::SERVICE);
        let host = self.host.clone().unwrap_or_else(service_host);
        let now = UtcDateTime::now();
        let authorization = self.credentials.authorization(R::SERVICE, &host, R::ACTION, now, &body);
        let mut request = self
            .http
            .post(format!("{}://{host}/", self.scheme))
            .header(AUTHORIZATION, authorization)
            .header(CONTENT_TYPE, JSON)
            .header(HOST, host)
            .header("X-TC-Action", R::ACTION)
            .header("X-TC-Version", R::VERSION)
            .header("X-TC-Timestamp", now.unix_timestamp())
            .body(body);
        let optional = [
            ("X-TC-Region", &self.region),
            ("X-TC-Language", &self.language),
            ("X-TC-Token", &self.credentials.token),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        let mut request = request.build()?;
        for name in ["Authorization", "X-TC-Token"] {
            if let Some(value) = request.headers_mut().get_mut(name) {
                value.set_sensitive(true);
            }
        }
        Ok(request)
    }
}

fn log<R: TencentRequest>(result: &CallResult<R>) {
    let action = R::ACTION;
    match result {
        Ok(response) => {
            let request_id = response.request_id.as_ref().map(RequestId::as_str);
            tracing::info!(action, request_id, "succeeded");
            for correction in &response.corrections {
                tracing::warn!(action, request_id, %correction, "the reply deviates from its documentation");
            }
        }
        Err(error) => {
            let reply = error.reply();
            tracing::warn!(
                action,
                code = reply.and_then(Error::code).map(Code::as_str),
                class = reply.and_then(Error::class).map(ErrorClass::as_str),
                request_id = error.request_id().map(RequestId::as_str),
                error = error as &dyn StdError,
                "failed"
            );
        }
    }
}

/// The error of a call.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CallError<C: Code> {
    #[error("the request cannot be written as JSON")]
    Request(#[from] serde_json::Error),
    /// The response, or a part of it, is missing. The id of the request is there if the response had begun.
    #[error("no complete response arrived")]
    Http(#[source] reqwest::Error, Option<RequestId>),
    /// The API returned an error, or the reply did not decode.
    #[error(transparent)]
    Reply(#[from] Error<C>),
}

impl<C: Code> CallError<C> {
    /// Returns the error in the reply, if there is a reply.
    pub fn reply(&self) -> Option<&Error<C>> {
        match self {
            Self::Reply(error) => Some(error),
            _ => None,
        }
    }

    /// Returns the id of the request, if any part of the response has it.
    pub fn request_id(&self) -> Option<&RequestId> {
        match self {
            Self::Request(_) => None,
            Self::Http(_, request_id) => request_id.as_ref(),
            Self::Reply(error) => error.request_id(),
        }
    }

    /// Returns whether to send the request again.
    pub fn retry(&self) -> Retry {
        match self {
            Self::Request(_) => Retry::Never,
            Self::Http(error, _) if error.is_builder() => Retry::Never,
            // Without a connection, nothing was carried out.
            Self::Http(error, _) if error.is_connect() => Retry::Safe,
            Self::Http(..) => Retry::IfIdempotent,
            Self::Reply(error) => error.retry(),
        }
    }
}

/// The keys of an account. `Debug` shows their id alone.
#[derive(Clone)]
pub struct Credentials {
    pub secret_id: String,
    pub secret_key: String,
    /// The token of temporary keys.
    pub token: Option<String>,
}

impl Credentials {
    /// Reads `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` and, for temporary keys, `TENCENTCLOUD_TOKEN`.
    pub fn from_env() -> Option<Self> {
        let read = |name| env::var(name).ok().filter(|value| !value.is_empty());
        Some(Self {
            secret_id: read("TENCENTCLOUD_SECRET_ID")?,
            secret_key: read("TENCENTCLOUD_SECRET_KEY")?,
            token: read("TENCENTCLOUD_TOKEN"),
        })
    }

    /// Returns the value of the header `Authorization` for a request with these bytes as its body.
    pub fn authorization(&self, service: &str, host: &str, action: &str, now: UtcDateTime, body: &[u8]) -> String {
        let (date, timestamp) = (now.date().to_string(), now.unix_timestamp());
        let scope = format!("{date}/{service}/tc3_request");
        let request_hash = Sha256::digest(canonical_request(host, action, body));
        let text = format!("{ALGORITHM}\n{timestamp}\n{scope}\n{request_hash:x}");
        let signature = hmac(&self.signing_key(&date, service), &text);
        let id = &self.secret_id;
        format!("{ALGORITHM} Credential={id}/{scope}, SignedHeaders={SIGNED_HEADERS}, Signature={signature:x}")
    }

    /// Returns the key for the requests of a day, such as `2019-02-25` in UTC, to a service.
    pub fn signing_key(&self, date: &str, service: &str) -> Output<Sha256> {
        let day_key = hmac(format!("TC3{}", self.secret_key).as_bytes(), date);
        hmac(&hmac(&day_key, service), "tc3_request")
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("secret_id", &self.secret_id)
            .finish_non_exhaustive()
    }
}

/// Returns the text of a request that is hashed and signed.
pub fn canonical_request(host: &str, action: &str, body: &[u8]) -> String {
    let action = action.to_ascii_lowercase();
    let body_hash = Sha256::digest(body);
    format!("POST\n/\n\ncontent-type:{JSON}\nhost:{host}\nx-tc-action:{action}\n\n{SIGNED_HEADERS}\n{body_hash:x}")
}

/// Returns the HMAC-SHA256 of a text.
pub fn hmac(key: &[u8], text: &str) -> Output<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes()
}

/// Collects the items of all pages of an action with `Offset`, `Limit` and `TotalCount`. The function calls the action
/// with an offset, and returns `TotalCount` and the items. The last page is an empty one, or the one that completes the
/// `TotalCount` that came with it.
pub async fn all_pages<T, E, F>(mut page: impl FnMut(u64) -> F) -> Result<Vec<T>, E>
where
    F: Future<Output = Result<(u64, Vec<T>), E>>,
{
    let mut all = Vec::new();
    loop {
        let (total_count, items) = page(all.len() as u64).await?;
        let is_empty = items.is_empty();
        all.extend(items);
        if is_empty || all.len() as u64 >= total_count {
            return Ok(all);
        }
    }
}
