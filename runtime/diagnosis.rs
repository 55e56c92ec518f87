//! The second look: what can still be read in a body that did not decode.

mod form;
mod opaques;
mod position;
mod survey;
mod walk;
pub(crate) mod words;

pub(crate) use crate::diagnosis::survey::{Scope, Survey};

use std::sync::Arc;

use crate::action::TencentResponse;
use crate::api_error::ApiError;
use crate::code::Code;
use crate::code::class::Retry;
use crate::decode_error::kind::DecodeErrorKind;
use crate::decode_error::{Cause, DecodeError};
#[cfg(feature = "http")]
use crate::diagnosis::form::may_be_event_stream;
use crate::diagnosis::form::{Form, id_in_events, list_names};
use crate::diagnosis::position::{offset_of, position_of};
use crate::diagnosis::walk::Walk;
use crate::diagnosis::words::{GaveUp, is_about_a_value, syntax_error, words};
use crate::envelope::members::{EnvelopeMembers, Owns};
use crate::error::Error;
use crate::hint::count;
use crate::misfit::Misfits;
use crate::request_id::RequestId;
use crate::shape::Shape;
use crate::value_kind::ValueKind;

/// What is declared of a payload.
#[derive(Clone, Copy)]
pub(crate) struct Declared {
    pub(crate) action: &'static str,
    pub(crate) shape: &'static Shape,
    pub(crate) owns: Owns,
}

impl Declared {
    pub(crate) fn by<T: TencentResponse>() -> Self {
        Self {
            action: T::ACTION,
            shape: const { &T::__PAYLOAD_SHAPE },
            owns: T::__PAYLOAD_OWNS,
        }
    }
}

/// What a body that did not decode turned out to be.
pub(crate) enum Diagnosis {
    /// It holds the API's error.
    Api(ApiError<Box<str>>),
    /// It does not, and this is why it did not decode.
    Decode(Box<DecodeError>),
}

impl Diagnosis {
    /// The error to return.
    pub(crate) fn into_error<C: Code>(self) -> Error<C> {
        match self {
            Self::Api(error) => error.map_code(|code| C::from(&code)).into(),
            Self::Decode(error) => Error::Decode(error),
        }
    }
}

/// Returns the API's error in a body whose payload declares `Error`, and received it with nothing beside it.
#[cold]
pub(crate) fn lone_error(body: &str, owns: Owns) -> Option<ApiError<Box<str>>> {
    own_members(body.as_bytes(), owns).members.take_api_error()
}

/// Returns the request id that a body holds in or beside `Response`, whoever declares it.
#[cold]
pub(crate) fn request_id(body: &str, owns: Owns) -> Option<RequestId> {
    own_members(body.as_bytes(), owns).members.request_id
}

/// Returns the envelope's members, if one of them cannot be read, as half a surrogate pair cannot.
#[cold]
pub(crate) fn unreadable_members(body: &str, owns: Owns) -> Option<EnvelopeMembers<Box<str>>> {
    let survey = own_members(body.as_bytes(), owns);
    // Without a misfit, `Response` is whole.
    let is_payload = survey.misfit.is_none() && !survey.is_error();
    (survey.is_unreadable && is_payload).then_some(survey.members)
}

fn own_members(body: &[u8], owns: Owns) -> Survey {
    Survey::of(body, owns, usize::MAX, |_, _, _| {})
}

impl Survey {
    /// Whether the body holds the API's error.
    pub(crate) fn is_error(&self) -> bool {
        if self.response_is_whole {
            self.members.is_error()
        } else {
            // Whatever the rest would have held.
            self.members.error_counts() && !self.members.keys.owns.error
        }
    }

    /// Takes the API's error, if the body holds one; `reads_api2` tells whether it may be one of API 2.0.
    fn take_error(&mut self, reads_api2: bool) -> Option<ApiError<Box<str>>> {
        if self.is_error() {
            return self.members.take_api_error();
        }
        if !reads_api2 || !self.is_without_response() {
            return None;
        }
        self.legacy.request_id.clone_from(&self.members.request_id);
        std::mem::take(&mut self.legacy).into_error()
    }

    /// Whether the call took effect, if the body holds no error: a whole response says so, readable or not.
    fn took_effect(&self) -> bool {
        self.response_is_whole && !self.error_is_malformed
    }
}

/// Looks again at a body that the decoder refused because of `cause`.
#[cold]
pub(crate) fn diagnose(body: &[u8], cause: Cause, declared: Declared) -> Diagnosis {
    look_again(body, cause, declared, true)
}

/// Looks again at a body; `reads_api2` tells whether it may be an error of API 2.0.
fn look_again(body: &[u8], cause: Cause, declared: Declared, reads_api2: bool) -> Diagnosis {
    let target = match &cause {
        Cause::Json(error) => offset_of(body, error.line(), error.column()),
        Cause::Utf8(error) => error.valid_up_to(),
        _ => usize::MAX,
    };
    let message = match &cause {
        Cause::Json(error) => words(error),
        _ => String::new(),
    };
    let mut walk = Walk::new(declared.shape, declared.owns, GaveUp::at(target, &message));
    let mut survey = Survey::of(body, declared.owns, target, |reader, event, scope| match scope {
        Scope::Outside => {}
        Scope::Opens => walk.open_response(reader, event),
        Scope::Inside => walk.note(reader, event),
    });
    let form = survey.first_fault.map_or(Form::Json, |fault| Form::of(body, fault));
    if let Form::Prefixed(before, _) = form {
        survey = own_members(body.get(before..).unwrap_or_default(), declared.owns);
    }
    if let Some(error) = survey.take_error(reads_api2) {
        return Diagnosis::Api(error);
    }
    let mut error = DecodeError::new(DecodeErrorKind::Payload, declared.action);
    if survey.took_effect() {
        error.retry = Retry::Never;
    }
    error.request_id = survey.members.request_id;
    if let Form::Markup(start) = &form {
        error.snippet = Some(start.clone());
    }
    if body.iter().all(u8::is_ascii_whitespace) {
        error.kind = DecodeErrorKind::Json;
        error.problem = "the body is empty".to_owned();
    } else if let Form::EventStream = form {
        error.set_event_stream(body);
    } else if let Form::Prefixed(before, names) = form {
        error.kind = DecodeErrorKind::Json;
        error.problem = format!("JSON after {} of other text{names}", count(before, "byte"));
    } else if let Form::Other(words) = form {
        error.kind = DecodeErrorKind::Json;
        error.problem = words;
    } else if let Cause::Utf8(_) = &cause {
        error.kind = DecodeErrorKind::Json;
        error.problem = "the text is not UTF-8".to_owned();
        error.path = survey.target_path;
        (error.line, error.column) = position_of(body, target);
    } else if let Some(fault) = survey.first_fault {
        error.kind = DecodeErrorKind::Json;
        error.path = survey.fault_path;
        (error.problem, error.line, error.column) = syntax_error(body, fault);
    } else if let Some(misfit) = survey.misfit {
        error.kind = DecodeErrorKind::Envelope;
        let names = list_names(&survey.names);
        if misfit.found == ValueKind::Missing && !names.is_empty() {
            error.hint = Some(format!("the body has {names}"));
        }
        let count = 1;
        let first = vec![misfit];
        error.set_misfits(Misfits { first, count }, body);
    } else {
        let parser_words = match &cause {
            Cause::Json(error) if !error.is_data() && is_about_a_value(&message) => Some(message),
            _ => None,
        };
        let (misfits, renames) = walk.into_misfits(body, parser_words);
        error.hint = renames.into_iter().next();
        error.set_misfits(misfits, body);
    }
    error.cause = Some(Arc::new(cause));
    Diagnosis::Decode(Box::new(error))
}

/// Returns the error of a body that is an error of API 2.0 without a name, and so might be a gateway's; `None` for any
/// other body that holds an API error.
#[cfg(feature = "http")]
#[cold]
pub(crate) fn not_an_envelope(body: &[u8], declared: Declared) -> Option<Box<DecodeError>> {
    if own_members(body, declared.owns).response_is_whole {
        return None;
    }
    let missing = serde::de::Error::missing_field("Response");
    match look_again(body, Cause::Json(missing), declared, false) {
        Diagnosis::Decode(error) => Some(error),
        Diagnosis::Api(_) => None,
    }
}

impl DecodeError {
    /// Sets what does not fit; the path, the problem and the position are those of the first one.
    pub(crate) fn set_misfits(&mut self, misfits: Misfits, body: &[u8]) {
        match misfits.first.first() {
            Some(first) => {
                self.path.clone_from(&first.path);
                self.problem = first.problem();
                (self.line, self.column) = first.at.map_or((0, 0), |at| position_of(body, at));
            }
            None => "the type rejected the reply".clone_into(&mut self.problem),
        }
        self.misfits = misfits;
    }

    /// Sets that the body is an event stream.
    pub(crate) fn set_event_stream(&mut self, body: &[u8]) {
        self.kind = DecodeErrorKind::EventStream;
        self.problem = format!("{} where a reply was expected", count(body.len(), "byte"));
        self.request_id = self.request_id.take().or_else(|| id_in_events(body));
    }

    /// Sets that the body, which is not JSON, is the event stream that its content type says it is, if it may be one.
    #[cfg(feature = "http")]
    pub(crate) fn set_labelled_event_stream(&mut self, body: &[u8]) {
        if may_be_event_stream(body) {
            self.set_event_stream(body);
            self.path.clear();
            (self.line, self.column) = (0, 0);
        }
    }

    /// Sets what no correction helps, in a body that is JSON, but for text that is not UTF-8.
    pub(crate) fn set_unfit(&mut self, misfits: Misfits, body: &[u8]) {
        self.kind = DecodeErrorKind::Payload;
        self.snippet = None;
        self.set_misfits(misfits, body);
    }
}
