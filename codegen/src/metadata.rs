//! `api.json` and `examples.json`, as Tencent Cloud publishes them.

pub mod package;
pub(crate) mod shape;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::shared::suggest::did_you_mean;

/// A version of a service: its actions, and the objects that they send and receive.
#[derive(Debug, Clone, Deserialize)]
pub struct Api {
    /// What the file says of itself.
    pub metadata: About,
    /// The actions by name.
    pub actions: BTreeMap<String, Action>,
    /// The objects by name, requests and responses among them.
    pub objects: BTreeMap<String, Object>,
}

/// Which service and version a file describes.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The version, such as `2017-03-12`.
    pub api_version: String,
    /// The service, such as `cvm`.
    pub service_short_name: String,
}

/// An action.
#[derive(Debug, Clone, Deserialize)]
pub struct Action {
    /// A title.
    #[serde(default)]
    pub name: String,
    /// What it does: Markdown and HTML, mixed.
    #[serde(default)]
    pub document: String,
    /// The object that it answers with.
    pub output: String,
    /// `online`, `deprecated` or `offline`.
    pub status: Option<String>,
}

/// An object.
#[derive(Debug, Clone, Deserialize)]
pub struct Object {
    /// What it is: Markdown and HTML, mixed.
    #[serde(default)]
    pub document: String,
    /// Its members, in the order of the documentation.
    pub members: Vec<Member>,
}

/// A member of an object.
#[derive(Debug, Clone, Deserialize)]
pub struct Member {
    /// The name on the wire.
    pub name: String,
    /// `string`, `int`, `float`, `bool`, `binary`, `object` or `list`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of number or text, the object, or what the list holds.
    pub member: String,
    /// What it is: Markdown and HTML, mixed.
    #[serde(default)]
    pub document: String,
}

/// The replies that the documentation shows.
#[derive(Debug, Clone, Deserialize)]
pub struct Examples {
    /// The examples of each action.
    pub actions: BTreeMap<String, Vec<Example>>,
}

/// A call, as the documentation shows it.
#[derive(Debug, Clone, Deserialize)]
pub struct Example {
    /// The body of the reply, mostly JSON.
    pub output: String,
}

impl Api {
    /// The action called `name`.
    ///
    /// # Errors
    ///
    /// If there is none; the error lists near ones.
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

/// Reads `text`, which `path` holds.
///
/// # Errors
///
/// If it is not the JSON that is expected; the error names path, line and column.
pub fn parse<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or(&message);
        Error::in_file(path, error.line(), error.column(), what)
    })
}
