//! What a body holds of the envelope's own members, also when it breaks off.

use crate::envelope::api2::Legacy;
use crate::envelope::members::{EnvelopeMembers, EnvelopeName, Owns, RawError, is_request_id};
use crate::json::text::unescape_exactly;
use crate::json::{Event, Reader, Step};
use crate::misfit::{Misfit, Problem};
use crate::request_id::RequestId;
use crate::shape::fit::is_readable;
use crate::value_kind::ValueKind;

/// What a look at the whole body finds.
pub(crate) struct Survey {
    pub(crate) members: EnvelopeMembers<Box<str>>,
    /// Whether an object `Response` was read to its end.
    pub(crate) response_is_whole: bool,
    /// Why the body is no envelope, if it is JSON.
    pub(crate) misfit: Option<Misfit>,
    /// Whether `Response.Error` is neither an object nor null.
    pub(crate) error_is_malformed: bool,
    /// Whether a member of the envelope cannot be read, by which it refuses no reply.
    pub(crate) is_unreadable: bool,
    /// The first byte that is not JSON.
    pub(crate) first_fault: Option<usize>,
    /// Where that is.
    pub(crate) fault_path: String,
    /// Where the byte is that was asked for.
    pub(crate) target_path: String,
    /// The names of the body's own members, unless it has a `Response`.
    pub(crate) names: Vec<String>,
    /// What an error of API 2.0 consists of.
    pub(crate) legacy: Legacy,
    /// The request id beside `Response`, or in its place, or in it by another spelling.
    outer_id: Option<RequestId>,
    /// The request id in an object in the place of `Response`.
    inner_id: Option<RequestId>,
}

/// How many names of a body's own members are kept.
const MOST_NAMES: usize = 100;

/// Which of the envelope's objects the reader is in.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Outside,
    Response,
    Error,
}

/// Where an event is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Scope {
    /// Outside of `Response`, or in another one after it.
    Outside,
    /// It opens `Response`.
    Opens,
    /// It is inside `Response`, or closes it.
    Inside,
}

impl Survey {
    /// Reads `body`, for a payload that owns `owns`; `each` is called for every event of the reader. `target` is a byte
    /// whose path is wanted.
    pub(crate) fn of(body: &[u8], owns: Owns, target: usize, mut each: impl FnMut(&Reader<'_>, &Event, Scope)) -> Self {
        let mut survey = Self {
            members: EnvelopeMembers::new(owns),
            response_is_whole: false,
            misfit: None,
            error_is_malformed: false,
            is_unreadable: false,
            first_fault: None,
            fault_path: String::new(),
            target_path: String::new(),
            names: Vec::new(),
            legacy: Legacy::default(),
            outer_id: None,
            inner_id: None,
        };
        let mut reader = Reader::new(body);
        let mut place = Place::Outside;
        let mut is_past_target = false;
        while let Some(event) = reader.next() {
            let was = place;
            // Nothing of the envelope's is nested more deeply, and most of a body is.
            if reader.depth() <= 3 {
                place = survey.note(place, &reader, &event);
            }
            let scope = match (was, place) {
                (Place::Outside, Place::Outside) => Scope::Outside,
                (Place::Outside, _) => Scope::Opens,
                _ => Scope::Inside,
            };
            each(&reader, &event, scope);
            if reader.fault().is_some() {
                survey.note_fault(&reader);
            }
            if event.span.end > target && !is_past_target {
                is_past_target = true;
                survey.target_path = reader.sure_path();
            }
        }
        survey.note_fault(&reader);
        if !survey.response_is_whole && survey.misfit.is_none() {
            let problem = Problem::Missing("Response".to_owned());
            survey.misfit = Some(misfit("", problem, ValueKind::Missing, body.trim_ascii_end().len()));
        }
        let inner_id = survey.inner_id.take().filter(|_| survey.is_without_response());
        survey.members.request_id = survey.members.request_id.or(survey.outer_id.take()).or(inner_id);
        survey
    }

    /// Whether the body is a whole object without `Response`.
    pub(crate) fn is_without_response(&self) -> bool {
        let is_missing = |misfit: &Misfit| misfit.found == ValueKind::Missing;
        self.first_fault.is_none() && self.misfit.as_ref().is_some_and(is_missing)
    }

    fn note_fault(&mut self, reader: &Reader<'_>) {
        if self.first_fault.is_none() && reader.fault().is_some() {
            self.first_fault = reader.fault();
            self.fault_path = reader.sure_path();
        }
    }

    /// Takes from an event what it says of the envelope, and returns where the reader is after it.
    fn note(&mut self, place: Place, reader: &Reader<'_>, event: &Event) -> Place {
        match (place, reader.depth(), event.step) {
            (Place::Outside, 0, Step::Scalar(kind)) | (Place::Outside, 1, Step::Open(kind @ ValueKind::Array)) => {
                let problem = Problem::Expected("an envelope, `{\"Response\": {…}}`".into());
                self.misfit
                    .get_or_insert_with(|| misfit("", problem, kind, event.span.end));
            }
            (Place::Outside, 2, Step::Open(kind)) if !self.response_is_whole && reader.path() == "Response" => {
                if kind == ValueKind::Object && self.misfit.is_none() {
                    return Place::Response;
                }
                self.refuse_response(event, kind);
            }
            (Place::Outside, 1, Step::Scalar(kind)) => {
                let key = reader.key();
                let is_id = is_request_id(&key);
                if is_id {
                    self.outer_id = id(reader, event, kind).or(self.outer_id.take());
                }
                match &*key {
                    // What follows `Response` is ignored, readable or not.
                    _ if self.response_is_whole => {}
                    "Response" => self.refuse_response(event, kind),
                    key if is_id || matches!(key, "code" | "message" | "codeDesc") => {
                        self.is_unreadable |= !is_readable(kind, reader.text(&event.span));
                        self.note_legacy(key, kind, &reader.unescape(&event.span));
                    }
                    _ => {}
                }
            }
            (Place::Outside, 2, Step::Scalar(kind)) if is_request_id(&reader.key()) => {
                self.inner_id = self.inner_id.take().or_else(|| id(reader, event, kind));
            }
            (Place::Outside, 1, Step::Key) if self.names.len() < MOST_NAMES => self.names.push(reader.key().into()),
            (Place::Response, 1, Step::Close(_)) => {
                self.response_is_whole = true;
                return Place::Outside;
            }
            (Place::Response, 3, Step::Open(kind)) if reader.key_of_open() == "Error" => {
                if kind == ValueKind::Object && !self.members.error_counts() {
                    self.members.error = Some(RawError {
                        code: None,
                        message: String::new(),
                    });
                    return Place::Error;
                }
                if kind != ValueKind::Object {
                    self.refuse_error(event, kind);
                }
            }
            (Place::Response, 3, Step::Open(_)) => {
                // Whatever is inside may not be readable.
                self.is_unreadable |=
                    EnvelopeName::of(&reader.key_of_open()).is_some_and(|name| !self.members.keys.owns.owns(name));
            }
            (Place::Error, 2, Step::Close(_)) => return Place::Response,
            (Place::Response, 2, Step::Key) => {
                self.members.keys.note(&reader.key());
            }
            (Place::Response, 2, Step::Scalar(kind)) => match EnvelopeName::of(&reader.key()) {
                Some(EnvelopeName::Error) if kind != ValueKind::Null => self.refuse_error(event, kind),
                Some(EnvelopeName::RequestId) => {
                    self.is_unreadable |= !is_readable(kind, reader.text(&event.span));
                    self.members.request_id = id(reader, event, kind).or(self.members.request_id.take());
                }
                Some(EnvelopeName::DeprecatedWarning) => {
                    self.is_unreadable |= !is_readable(kind, reader.text(&event.span));
                    let warning = text(reader, event, kind);
                    self.members.deprecated_warning = warning.or(self.members.deprecated_warning.take());
                }
                None if is_request_id(&reader.key()) => {
                    self.outer_id = self.outer_id.take().or_else(|| id(reader, event, kind));
                }
                _ => {}
            },
            (Place::Error, 3, Step::Scalar(ValueKind::Number)) => {
                if let (Some(error), "Code") = (&mut self.members.error, &*reader.key()) {
                    error.code = Some(reader.unescape(&event.span).into());
                }
            }
            (Place::Error, 3, Step::Scalar(ValueKind::String)) => {
                self.is_unreadable |= !is_readable(ValueKind::String, reader.text(&event.span));
                if let Some(error) = &mut self.members.error {
                    let text = reader.unescape(&event.span);
                    match &*reader.key() {
                        "Code" if !text.is_empty() => error.code = Some(text.into()),
                        "Message" => error.message = text.into_owned(),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        place
    }

    /// Notes a member of an error of API 2.0.
    fn note_legacy(&mut self, key: &str, kind: ValueKind, text: &str) {
        let is_text = kind == ValueKind::String;
        let text = (is_text || kind == ValueKind::Number).then(|| text.to_owned());
        match key {
            "code" => self.legacy.code = text.into(),
            "message" => self.legacy.message = text.filter(|_| is_text),
            "codeDesc" => self.legacy.code_desc = text.filter(|_| is_text),
            _ => {}
        }
    }

    fn refuse_response(&mut self, event: &Event, kind: ValueKind) {
        let problem = Problem::Expected("an object".into());
        self.misfit
            .get_or_insert_with(|| misfit("Response", problem, kind, event.span.end));
    }

    fn refuse_error(&mut self, event: &Event, kind: ValueKind) {
        if !self.members.keys.owns.error {
            self.error_is_malformed = true;
            let problem = Problem::Expected("an object with `Code` and `Message`".into());
            self.misfit
                .get_or_insert_with(|| misfit("Response.Error", problem, kind, event.span.end));
        }
    }
}

fn misfit(path: &str, problem: Problem, found: ValueKind, at: usize) -> Misfit {
    Misfit {
        path: path.to_owned(),
        problem,
        found,
        at: Some(at),
    }
}

/// The request id in a string that can be read, unless it is empty.
fn id(reader: &Reader<'_>, event: &Event, kind: ValueKind) -> Option<RequestId> {
    RequestId::new(&text(reader, event, kind)?)
}

/// The text of a string that can be read, but for bytes that are not UTF-8.
fn text(reader: &Reader<'_>, event: &Event, kind: ValueKind) -> Option<String> {
    let quoted = reader.text(&event.span);
    let is_text = kind == ValueKind::String
        && unescape_exactly(&String::from_utf8_lossy(quoted).into_owned().into_bytes()).is_some();
    is_text.then(|| reader.unescape(&event.span).into_owned())
}
