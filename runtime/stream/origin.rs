//! Where a body came from: what is known of it besides its bytes.

use crate::action::TencentResponse;
use crate::decode::{MARK, without_mark};
use crate::error::Error;
#[cfg(feature = "http")]
use crate::http::Head;
use crate::request_id::RequestId;
use crate::response::Response;
use crate::stream::payload::{Decode, decode_body};

/// What is known of a body besides its bytes: nothing, unless the head of an HTTP response is given.
#[derive(Default)]
pub(crate) struct Origin {
    #[cfg(feature = "http")]
    pub(crate) head: Option<Head>,
}

impl Origin {
    /// Returns the request id of the head.
    fn request_id(&self) -> Option<RequestId> {
        #[cfg(feature = "http")]
        if let Some(head) = &self.head {
            return head.request_id.clone();
        }
        None
    }

    /// Returns whether the body is an event stream, if the content type says so or says otherwise.
    fn is_event_stream(&self) -> Option<bool> {
        #[cfg(feature = "http")]
        if let Some(head) = &self.head {
            return head.is_event_stream;
        }
        None
    }

    /// Returns whether a body that begins with `start` is a reply; `None` if that is too short to tell, or if it begins
    /// with more white space than `limit`.
    pub(crate) fn is_reply(&self, start: &[u8], limit: usize) -> Option<bool> {
        let declared = self.is_event_stream();
        if declared == Some(false) {
            return Some(true);
        }
        if MARK.as_bytes().starts_with(start) {
            return None;
        }
        let text = without_mark(start).trim_ascii_start();
        let first = text.first().filter(|_| start.len() - text.len() <= limit)?;
        Some(*first == b'{' || declared.is_none() && matches!(first, b'[' | b'<'))
    }

    /// Adds the request id of the head to a success that has none.
    pub(crate) fn complete<T>(&self, mut response: Response<T>) -> Response<T> {
        response.request_id = response.request_id.or_else(|| self.request_id());
        response
    }

    /// Adds to an error of an event stream what the head says.
    pub(crate) fn complete_error<C>(&self, error: Error<C>) -> Error<C> {
        #[cfg(feature = "http")]
        if let Some(head) = &self.head {
            return head.clone().complete_error(error);
        }
        error
    }

    /// Decodes a reply.
    pub(crate) fn decode_reply<T: TencentResponse>(
        &self,
        body: &[u8],
        decode: Decode<T>,
    ) -> Result<Response<T>, Error<T::Code>> {
        #[cfg(feature = "http")]
        if let Some(head) = &self.head {
            return head.clone().complete(body, || decode_body(body, decode));
        }
        decode_body(body, decode)
    }
}
