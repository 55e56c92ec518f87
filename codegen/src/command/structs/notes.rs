//! What the user should know about the generated structs.

use cargo_tencent::metadata::choice::Choice;
use cargo_tencent::structs::model::Model;

use crate::command::output;

/// Returns a line for each note.
pub(crate) fn notes(choice: &Choice, model: &Model, actions: &[String]) -> String {
    let Choice { service, version, .. } = choice;
    let mut notes = String::new();
    if let Some(default) = &choice.instead_of {
        notes.push_str(&format!(
            "note: {service} {version}, because the default version, {default}, does not have all of the actions\n"
        ));
    }
    for (other, actions) in choice.different_replies(actions) {
        let replies = if actions.len() == 1 {
            "the reply of"
        } else {
            "the replies of"
        };
        notes.push_str(&format!(
            "note: {service} {other} has other members in {replies} `{}`\n",
            actions.join("`, `")
        ));
    }
    if !model.multipart().is_empty() {
        notes.push_str(&format!(
            "note: no request for `{}`: a file is uploaded as multipart/form-data, not as JSON\n",
            model.multipart().join("`, `")
        ));
    }
    notes
}

/// Returns what a file contains.
pub(crate) fn size(choice: &Choice, model: &Model) -> String {
    let Choice { service, version, .. } = choice;
    let structs = output::count(model.len(), "struct");
    let actions = output::count(model.payloads().count(), "action");
    format!("{structs} for {actions} of {service} {version}")
}

/// Returns the message for a user who named no actions.
pub(crate) fn no_actions(choice: &Choice) -> String {
    let Choice {
        service, version, api, ..
    } = choice;
    let is_online = |status: &Option<String>| !matches!(status.as_deref(), Some("deprecated" | "offline"));
    let online = api.actions.iter().filter(|(_, action)| is_online(&action.status));
    let some: Vec<&str> = online.map(|(name, _)| name.as_str()).take(3).collect();
    let such = if some.is_empty() {
        String::new()
    } else {
        format!(", such as `{}`", some.join("`, `"))
    };
    format!(
        "no actions; name some{such}, or use `--all` for the {} of {service} {version}, which \
         `cargo tencent list {service}` lists",
        output::count(api.actions.len(), "action")
    )
}
