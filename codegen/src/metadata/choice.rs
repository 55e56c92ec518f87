//! The choice of the version of a service from which actions are taken.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::metadata::Api;
use crate::metadata::comparison::same_reply;
use crate::metadata::package::Folder;
use crate::shared::suggest::did_you_mean;

/// The version of a service that has the actions.
#[derive(Debug)]
pub struct Choice {
    /// The name of the service, as the package spells it.
    pub service: String,
    /// The chosen version, such as `2017-03-12`.
    pub version: String,
    /// The chosen version's metadata.
    pub api: Api,
    /// The version that would have been chosen if it had all of the actions.
    pub instead_of: Option<String>,
    /// The other versions of the service, oldest first.
    others: Vec<(String, Api)>,
}

impl Choice {
    /// Chooses a version of `service` that has all of `actions`: `version` if it is given, else the package's default
    /// version, else the one version that has them all.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such service or version, if a file of the package cannot be read, or if no
    /// version can be chosen; its message then says which version has which action.
    pub fn new(folder: &Folder, service: &str, version: Option<&str>, actions: &[String]) -> Result<Self, Error> {
        let service = folder.service(service)?;
        let preferred = folder.version(&service, version)?.name;
        let mut versions = Vec::new();
        for version in folder.versions(&service)? {
            versions.push((version.name.clone(), version.read_json::<Api>("api.json")?));
        }
        let candidates: Vec<&str> = versions
            .iter()
            .filter(|(_, api)| actions.iter().all(|action| api.actions.contains_key(action)))
            .map(|(name, _)| name.as_str())
            .collect();
        let chosen = match candidates.as_slice() {
            names if names.contains(&preferred.as_str()) => Some(preferred.clone()),
            [only] if version.is_none() => Some((*only).to_owned()),
            _ => None,
        };
        let position = chosen.and_then(|chosen| versions.iter().position(|(name, _)| *name == chosen));
        let Some(position) = position else {
            let asked = version.map(|_| preferred.as_str());
            return Err(refusal(folder, &service, asked, &versions, actions));
        };
        let (version, api) = versions.remove(position);
        Ok(Self {
            service,
            instead_of: (version != preferred).then_some(preferred),
            version,
            api,
            others: versions,
        })
    }

    /// Returns the other versions in which the reply of one of `actions` has other members, each with these actions.
    pub fn different_replies(&self, actions: &[String]) -> Vec<(&str, Vec<String>)> {
        let differs = |other: &Api, action: &&String| {
            other.actions.contains_key(*action) && !same_reply(&self.api, other, action)
        };
        let different = self.others.iter().map(|(version, other)| {
            let actions = actions.iter().filter(|action| differs(other, action));
            (version.as_str(), actions.cloned().collect::<Vec<_>>())
        });
        different.filter(|(_, actions)| !actions.is_empty()).collect()
    }
}

/// Returns the error for `actions` that no version has together, or that the version `asked` lacks.
fn refusal(
    folder: &Folder,
    service: &str,
    asked: Option<&str>,
    versions: &[(String, Api)],
    actions: &[String],
) -> Error {
    let places = |action: &String| -> Vec<&str> {
        let having = versions.iter().filter(|(_, api)| api.actions.contains_key(action));
        having.map(|(name, _)| name.as_str()).collect()
    };
    let unknown: Vec<&String> = actions.iter().filter(|action| places(action).is_empty()).collect();
    if !unknown.is_empty() {
        let known = versions
            .iter()
            .flat_map(|(_, api)| api.actions.keys().map(String::as_str));
        let known: BTreeSet<&str> = known.collect();
        let lines = unknown.iter().map(|action| {
            let near = did_you_mean(action, known.iter().copied()).map_or_else(String::new, |near| format!("; {near}"));
            format!("{service} has no action `{action}`{near}")
        });
        let name = folder.name();
        return Error::new(format!(
            "{}\nTencent Cloud also drops actions; an older release of `{name}` or the package `{}` may have them, and \
             `cargo tencent list {service}` shows those in this one",
            lines.collect::<Vec<_>>().join("\n"),
            folder.other_edition(),
        ));
    }
    let elsewhere = actions
        .iter()
        .map(|action| (action, places(action)))
        .filter(|(_, places)| asked.is_none_or(|asked| !places.contains(&asked)));
    let lines = elsewhere.map(|(action, places)| format!("`{action}` is in {}", places.join(" and ")));
    let lines = lines.collect::<Vec<_>>().join("\n");
    let shared = versions
        .iter()
        .any(|(_, api)| actions.iter().all(|action| api.actions.contains_key(action)));
    Error::new(match asked {
        Some(asked) => format!("{service} {asked} lacks some of the actions, and a file is of one version:\n{lines}"),
        None if shared => {
            format!("several versions of {service} have these actions; choose one with `--version`:\n{lines}")
        }
        None => {
            format!("no version of {service} has all of these actions, so they need a file for each version:\n{lines}")
        }
    })
}
