//! serde_json's messages, less what they quote from the body.

use crate::value_kind::ValueKind;

/// What `error` says is wrong, without the text of any value; `found` is what stands at the path.
pub(crate) fn redact(error: &serde_json::Error, found: Option<ValueKind>) -> String {
    let full = error.to_string();
    let message = match full.rfind(" at line ").and_then(|end| full.get(..end)) {
        Some(message) if error.line() > 0 => message,
        _ => &full,
    };
    if !error.is_data() {
        // The parser's own words; they quote nothing.
        return message.to_owned();
    }
    let expected = || {
        message
            .rsplit_once(", expected ")
            .map_or("something else", |(_, expected)| expected)
    };
    let found = || found.map_or_else(|| "something else".to_owned(), |kind| kind.to_string());
    if message.starts_with("invalid type: ") {
        format!("expected {}, found {}", expected(), found())
    } else if message.starts_with("invalid value: ") {
        format!("expected {}, found {} that does not fit", expected(), found())
    } else if let Some(member) = message.strip_prefix("missing field ") {
        format!("missing member {member}")
    } else if let Some(member) = message.strip_prefix("duplicate field ") {
        format!("member {member} stands twice")
    } else if message.starts_with("unknown field ") {
        match message.rsplit_once("`, expected ") {
            Some((_, expected)) => format!("unknown member, expected {expected}"),
            None => "unknown member".to_owned(),
        }
    } else if message.starts_with("unknown variant ") {
        match message.rsplit_once("`, expected ") {
            Some((_, expected)) => format!("unknown variant, expected {expected}"),
            None => "unknown variant".to_owned(),
        }
    } else if message.starts_with("invalid length ") || message.starts_with("data did not match any variant ") {
        message.to_owned()
    } else {
        // A type's own words, which may quote the value.
        format!("{} was refused by the type that decodes it", found())
    }
}

/// The kind of an array or object that the decoder refused; it says so before it reads one.
pub(crate) fn refused_kind(error: &serde_json::Error) -> Option<ValueKind> {
    let message = error.to_string();
    if message.starts_with("invalid type: sequence, ") {
        Some(ValueKind::Array)
    } else if message.starts_with("invalid type: map, ") {
        Some(ValueKind::Object)
    } else {
        None
    }
}

/// The member that a struct misses, if that is what `error` says.
pub(crate) fn missing_member(error: &serde_json::Error) -> Option<String> {
    let message = error.to_string();
    let (member, _) = message.strip_prefix("missing field `")?.split_once('`')?;
    Some(member.to_owned())
}
