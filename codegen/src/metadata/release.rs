//! What the unpacked package says about itself: its name, its release and its default versions.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The name and release of a package, as far as its files tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Release {
    pub(crate) name: Option<String>,
    pub(crate) number: Option<String>,
}

impl Release {
    /// Reads the release from the files beside the folder of services. `prefix` is the beginning of the package's name.
    pub(crate) fn read(services: &Path, prefix: &str) -> Self {
        let places = || services.ancestors().take(3);
        let number = places().find_map(|place| {
            let text = fs::read_to_string(place.join("__init__.py")).ok()?;
            let line = text.lines().find(|line| line.starts_with("__version__"))?;
            Some(line.split(['\'', '"']).nth(1)?.to_owned())
        });
        let mut installed: Vec<(String, String)> = places()
            .flat_map(packages)
            .filter(|(name, _)| name.starts_with(prefix))
            .collect();
        // A folder into which several packages were installed describes each of them.
        installed.retain(|(_, found)| number.as_ref().is_none_or(|number| number == found));
        installed.sort();
        installed.dedup();
        match installed.as_slice() {
            [(name, found)] => Self {
                name: Some(name.clone()),
                number: number.or_else(|| Some(found.clone())),
            },
            _ => Self { name: None, number },
        }
    }
}

/// Returns the names and releases of the packages that are described in `folder`: a folder such as
/// `tccli_intl_en-3.1.193.1.dist-info` in an installed package, or the file `PKG-INFO` in a source archive.
fn packages(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<(String, String)> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let (name, number) = name.strip_suffix(".dist-info")?.rsplit_once('-')?;
            Some((normal(name), number.to_owned()))
        })
        .collect();
    if let Ok(text) = fs::read_to_string(folder.join("PKG-INFO")) {
        let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key));
        if let (Some(name), Some(number)) = (value("Name: "), value("Version: ")) {
            found.push((normal(name.trim()), number.trim().to_owned()));
        }
    }
    found
}

/// Returns the name of a package as the Python Package Index writes it.
fn normal(name: &str) -> String {
    name.to_ascii_lowercase().replace(['_', '.'], "-")
}

/// Returns the versions of each service, the default one first, as the package's own program lists them in
/// `SERVICE_VERSIONS`. Returns none if the package has no such list.
pub(crate) fn version_order(services: &Path) -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(services.join("__init__.py")).unwrap_or_default();
    let list = text
        .split_once("SERVICE_VERSIONS")
        .and_then(|(_, after)| after.split_once('='))
        .map(|(_, after)| after)
        .unwrap_or_default();
    // The list is written as JSON, and the file may continue after it.
    let mut lists = serde_json::Deserializer::from_str(list).into_iter();
    lists.next().and_then(Result::ok).unwrap_or_default()
}
