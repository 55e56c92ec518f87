//! `cargo tencent list`

use std::error::Error;
use std::path::PathBuf;

use cargo_tencent::metadata::package::Folder;
use cargo_tencent::metadata::{Action, Api};

use super::{metadata, output};

/// List the services, or the versions and actions of a service
///
/// For example: `cargo tencent list --metadata tccli` or `cargo tencent list cvm --metadata tccli`
#[derive(Debug, clap::Args)]
pub(crate) struct List {
    /// The service whose versions and actions to list, such as `cvm`; by default all services are listed
    service: Option<String>,
    /// The folder into which `tccli` or `tccli-intl-en` was unpacked or installed; by default the one in the
    /// environment variable `TENCENT_METADATA`
    #[arg(long, value_name = "DIR")]
    metadata: Option<PathBuf>,
    /// List only this version of the service, such as `2017-03-12`
    #[arg(long, requires = "service")]
    version: Option<String>,
}

impl List {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        let folder = metadata::open(self.metadata.as_deref())?;
        let text = match &self.service {
            Some(service) => actions(&folder, service, self.version.as_deref())?,
            None => services(&folder)?,
        };
        output::print(&text)
    }
}

/// Returns a line for each service, with its versions.
fn services(folder: &Folder) -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    for service in folder.services()? {
        let default = folder.version(&service, None)?.name;
        let versions = folder.versions(&service)?;
        let versions = versions
            .iter()
            .map(|version| mark(&version.name, &default, versions.len()));
        text.push_str(&format!("{service} {}\n", versions.collect::<Vec<_>>().join(", ")));
    }
    Ok(text)
}

/// Returns a line for each version of a service, followed by a line for each of its actions.
fn actions(folder: &Folder, service: &str, version: Option<&str>) -> Result<String, Box<dyn Error>> {
    let service = folder.service(service)?;
    let default = folder.version(&service, None)?.name;
    let all = folder.versions(&service)?;
    let versions = match version {
        Some(_) => vec![folder.version(&service, version)?],
        None => all.clone(),
    };
    let mut text = String::new();
    for version in versions {
        let api: Api = version.read_json("api.json")?;
        let count = output::count(api.actions.len(), "action");
        text.push_str(&format!(
            "{service} {}: {count}\n",
            mark(&version.name, &default, all.len())
        ));
        for (name, action) in &api.actions {
            text.push_str(&format!("  {name}{}\n", describe(action)));
        }
    }
    Ok(text)
}

/// Marks the default version among several.
fn mark(version: &str, default: &str, count: usize) -> String {
    if version == default && count > 1 {
        format!("{version} (default)")
    } else {
        version.to_owned()
    }
}

/// Returns the status and the title of an action.
fn describe(action: &Action) -> String {
    let status = match action.status.as_deref() {
        Some(status @ ("deprecated" | "offline")) => format!(" ({status})"),
        _ => String::new(),
    };
    let title = action.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        status
    } else {
        format!("{status}: {title}")
    }
}
