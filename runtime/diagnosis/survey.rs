//! What a body holds of the envelope's own members, also when it breaks off.

use crate::envelope::members::{EnvelopeMembers, EnvelopeName, RawError};
use crate::envelope::owned::Owned;
use crate::json::{Event, Reader, Step};
use crate::request_id::RequestId;
use crate::value_kind::ValueKind;

/// What a look at the whole body finds.
pub(crate) struct Survey {
    pub(crate) members: EnvelopeMembers<Box<str>>,
    /// Whether an object `Response` was read to its end.
    pub(crate) response_is_whole: bool,
    /// Whether `Response.Error` is neither an object nor null.
    pub(crate) error_is_malformed: bool,
    /// The first byte that is not JSON.
    pub(crate) first_fault: Option<usize>,
    /// How many steps of the reader lead to the offset that was asked for.
    pub(crate) steps: usize,
    /// Where the first value begins that is neither an object nor an array.
    pub(crate) first_value: Option<usize>,
}

/// Where the decoder gave up.
#[derive(Clone, Copy)]
pub(crate) struct Target {
    /// The first byte that it had not read.
    pub(crate) offset: usize,
    /// What it refused before reading it, if that is why.
    pub(crate) refused: Option<ValueKind>,
}

/// Which of the envelope's objects the reader is in.
#[derive(Clone, Copy)]
enum Place {
    Outside,
    Response,
    Error,
}

impl Survey {
    /// Reads `body`, for a payload that owns `owned`, and counts the steps to `target`.
    pub(crate) fn of(body: &[u8], target: Target, owned: Owned) -> Self {
        let mut survey = Self {
            members: EnvelopeMembers::new(),
            response_is_whole: false,
            error_is_malformed: false,
            first_fault: None,
            steps: 0,
            first_value: None,
        };
        let mut reader = Reader::new(body);
        let mut place = Place::Outside;
        for count in 1.. {
            let Some(event) = reader.next() else {
                if reader.fault().is_some() && survey.steps + 1 == count {
                    // The step that broke leads there too.
                    survey.steps = count;
                }
                break;
            };
            let is_refused =
                event.span.start == target.offset && target.refused.is_some_and(|kind| event.step == Step::Open(kind));
            if event.span.end <= target.offset || is_refused {
                survey.steps = count;
            }
            if matches!(event.step, Step::Scalar(_)) {
                survey.first_value.get_or_insert(event.span.start);
            }
            place = survey.note(place, &reader, &event, owned);
        }
        survey.first_fault = reader.fault();
        survey.first_value = survey.first_value.or(reader.broken_value());
        survey
    }

    /// Takes from a step what it says of the envelope, and answers where the reader is after it.
    fn note(&mut self, place: Place, reader: &Reader<'_>, event: &Event, owned: Owned) -> Place {
        match (place, reader.depth(), event.step) {
            (Place::Outside, 2, Step::Open(ValueKind::Object))
                if !self.response_is_whole && reader.path() == "Response" =>
            {
                return Place::Response;
            }
            (Place::Response, 1, Step::Close(_)) => {
                self.response_is_whole = true;
                return Place::Outside;
            }
            (Place::Response, 3, Step::Open(kind)) if reader.path() == "Response.Error" => {
                if kind == ValueKind::Object && !self.members.error_counts() {
                    self.members.error = Some(RawError {
                        code: None,
                        message: String::new(),
                    });
                    return Place::Error;
                }
                self.error_is_malformed |= kind != ValueKind::Object && !owned.owns(EnvelopeName::Error);
            }
            (Place::Error, 2, Step::Close(_)) => return Place::Response,
            (Place::Response, 2, Step::Key) => {
                let key = reader.key();
                self.members.holds_more |= EnvelopeName::of(&key).is_none();
            }
            (Place::Response, 2, Step::Scalar(kind)) => match EnvelopeName::of(&reader.key()) {
                Some(EnvelopeName::Error) => {
                    self.error_is_malformed |= kind != ValueKind::Null && !owned.owns(EnvelopeName::Error)
                }
                Some(EnvelopeName::RequestId) if kind == ValueKind::String => {
                    let id = RequestId::new(&reader.unescape(&event.span));
                    self.members.request_id = id.or(self.members.request_id.take());
                }
                _ => {}
            },
            (Place::Error, 3, Step::Scalar(ValueKind::String)) => {
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
}
