//! The contents of `api.json` and `examples.json`, as Tencent Cloud publishes them.

pub mod choice;
pub mod comparison;
pub mod package;
mod release;
pub mod shape;
mod stream;

use std::collections::BTreeMap;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

use crate::error::Error;
use crate::shared::suggest::did_you_mean;

/// One version of a service: its actions and the objects that they send and receive.
#[derive(Debug, Clone, Deserialize)]
pub struct Api {
    /// The service and version that the file describes.
    pub metadata: About,
    /// The actions, by name.
    pub actions: BTreeMap<String, Action>,
    /// The objects, by name, including requests and responses.
    pub objects: BTreeMap<String, Object>,
}

/// The service and version that a file describes.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The API version, such as `2017-03-12`.
    pub api_version: String,
    /// The short name of the service, such as `cvm`.
    pub service_short_name: String,
}

/// An action of a service.
#[derive(Debug, Clone, Deserialize)]
pub struct Action {
    /// The title.
    #[serde(default)]
    pub name: String,
    /// The description of the action, in a mixture of Markdown and HTML.
    #[serde(default)]
    pub document: String,
    /// The name of the object that the action takes.
    #[serde(default)]
    pub input: String,
    /// The name of the object that the action returns.
    pub output: String,
    /// The status: `online`, `deprecated` or `offline`.
    pub status: Option<String>,
}

/// An object that a service sends or receives.
#[derive(Debug, Clone, Deserialize)]
pub struct Object {
    /// The description of the object, in a mixture of Markdown and HTML.
    #[serde(default)]
    pub document: String,
    /// The members, in the order of the documentation.
    pub members: Vec<Member>,
}

/// A member of an object.
#[derive(Debug, Clone, Deserialize)]
pub struct Member {
    /// The name of the member in JSON.
    pub name: String,
    /// The type: `string`, `int`, `float`, `bool`, `binary`, `object` or `list`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The exact kind of number or text, the name of the object, or the type of the list's items.
    pub member: String,
    /// The description of the member, in a mixture of Markdown and HTML.
    #[serde(default)]
    pub document: String,
    /// Whether a request must contain the member.
    #[serde(default, deserialize_with = "flag")]
    pub required: bool,
    /// Whether the documentation promises that every reply contains the member.
    #[serde(default, deserialize_with = "flag")]
    pub output_required: bool,
    /// Whether the documentation says that the member may be null in a reply, if it says anything about that.
    #[serde(default, deserialize_with = "optional_flag")]
    pub value_allowed_null: Option<bool>,
}

/// Reads a boolean; a few are written as 0 or 1.
fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(optional_flag(deserializer)?.unwrap_or_default())
}

fn optional_flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "expected a boolean, 0 or 1")]
    enum Flag {
        Bool(bool),
        Integer(u8),
    }
    Ok(Option::deserialize(deserializer)?.map(|flag| match flag {
        Flag::Bool(flag) => flag,
        Flag::Integer(number) => number != 0,
    }))
}

/// The example calls in the documentation.
#[derive(Debug, Clone, Deserialize)]
pub struct Examples {
    /// The examples, by action.
    pub actions: BTreeMap<String, Vec<Example>>,
}

/// An example call in the documentation.
#[derive(Debug, Clone, Deserialize)]
pub struct Example {
    /// The request: HTTP text with a JSON body, or the address of a `GET` request.
    #[serde(default)]
    pub input: String,
    /// The body of the reply, which is usually JSON.
    pub output: String,
}

impl Api {
    /// Returns the action called `name`.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such action; its message suggests similar names.
    pub fn action(&self, name: &str) -> Result<&Action, Error> {
        self.actions.get(name).ok_or_else(|| {
            let About {
                api_version,
                service_short_name,
            } = &self.metadata;
            let near = did_you_mean(name, self.actions.keys().map(String::as_str));
            let hint = near.unwrap_or_else(|| "`--all` writes every action".to_owned());
            Error::new(format!(
                "{service_short_name} {api_version} has no action `{name}`; {hint}"
            ))
        })
    }
}

/// Parses `text`, the contents of the JSON file at `path`.
///
/// # Errors
///
/// Returns an error with path, line and column if `text` is not JSON or does not have the expected form.
pub fn parse<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or(&message);
        Error::in_file(path, error.line(), error.column(), what)
    })
}
