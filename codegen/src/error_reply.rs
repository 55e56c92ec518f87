//! The reply of a call that failed, as far as it must be explained.

use serde::Deserialize;

/// What the API said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorReply {
    /// The code of the error.
    pub code: String,
    /// Its description by the API.
    pub message: String,
    /// The id of the request.
    pub request_id: Option<String>,
}

#[derive(Deserialize)]
struct Body {
    #[serde(rename = "Response")]
    response: Option<Response>,
    // The names of API 2.0.
    #[serde(rename = "codeDesc")]
    code_desc: Option<String>,
    message: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Response {
    error: Option<Inner>,
    request_id: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Inner {
    code: Option<String>,
    message: Option<String>,
}

impl ErrorReply {
    /// Reads the body of a reply, of API 3.0 or of its forerunner.
    ///
    /// # Errors
    ///
    /// If it is not JSON, or holds no error.
    ///
    /// ```
    /// use cargo_tencent::error_reply::ErrorReply;
    ///
    /// let body = r#"{"Response": {"Error": {"Code": "InternalError", "Message": "…"}, "RequestId": "b5b41468"}}"#;
    /// assert_eq!(ErrorReply::parse(body)?.code, "InternalError");
    /// # Ok::<(), cargo_tencent::Error>(())
    /// ```
    pub fn parse(body: &str) -> Result<Self, crate::Error> {
        let body: Body = crate::metadata::parse("standard input".as_ref(), body)?;
        let (code, message, request_id) = match body.response {
            Some(Response { error, request_id }) => {
                let (code, message) = error.map(|error| (error.code, error.message)).unwrap_or_default();
                (code, message, request_id)
            }
            None => (body.code_desc, body.message, None),
        };
        match code.filter(|code| !code.is_empty()) {
            Some(code) => Ok(Self {
                code,
                message: message.unwrap_or_default(),
                request_id: request_id.filter(|id| !id.is_empty()),
            }),
            None => Err(crate::Error::new(
                "the reply holds no error; there is no `Code` in `Response.Error`",
            )),
        }
    }
}
