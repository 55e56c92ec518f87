//! The folder of an unpacked or installed package: its services and their versions.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::shared::suggest::did_you_mean;

/// A package, found in the folder that a user named.
#[derive(Debug)]
pub struct Folder {
    package: Package,
    /// Where a folder a service stands.
    services: PathBuf,
}

/// Which package a folder should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Package {
    /// `tccli`, with `api.json` and `examples.json`.
    Metadata,
    /// `tencentcloud-sdk-python`, with `errorcodes.py`.
    Sdk,
}

/// A version of a service, and its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The version, such as `2017-03-12`.
    pub name: String,
    folder: PathBuf,
}

impl Package {
    /// The package's name in the Python Package Index.
    pub fn name(self) -> &'static str {
        match self {
            Self::Metadata => "tccli",
            Self::Sdk => "tencentcloud-sdk-python",
        }
    }

    /// Where services stand, below the folder that a user may name.
    fn places(self) -> &'static [&'static str] {
        match self {
            Self::Metadata => &["tccli/services", "services", ""],
            Self::Sdk => &["tencentcloud", ""],
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::Metadata => "api.json",
            Self::Sdk => "errorcodes.py",
        }
    }
}

impl Folder {
    /// Finds `package` in `folder`: where it was unpacked, or a `site-packages`.
    ///
    /// # Errors
    ///
    /// If it is not there; the error says how to get it.
    pub fn open(package: Package, folder: &Path) -> Result<Self, Error> {
        let mut places = package.places().iter().map(|place| folder.join(place));
        let found = places.find(|services| {
            let services = subfolders(services).unwrap_or_default();
            services
                .iter()
                .any(|(_, service)| !versions_in(package, service).is_empty())
        });
        match found {
            Some(services) => Ok(Self { package, services }),
            None => Err(Error::new(format!(
                "{}: no `{}` of `{name}` here; get the package with `pip download --no-deps {name}`, unpack it, and name \
                 the folder that it was unpacked in",
                folder.display(),
                package.file(),
                name = package.name(),
            ))),
        }
    }

    /// The package and its version, such as `tccli 3.1.189.1`.
    pub fn release(&self) -> String {
        let name = self.package.name();
        let mut places = [Some(self.services.as_path()), self.services.parent()]
            .into_iter()
            .flatten();
        let version = places.find_map(|place| {
            let text = fs::read_to_string(place.join("__init__.py")).ok()?;
            let line = text.lines().find(|line| line.starts_with("__version__"))?;
            let version = line.split(['\'', '"']).nth(1)?;
            Some(format!("{name} {version}"))
        });
        version.unwrap_or_else(|| name.to_owned())
    }

    /// The services, sorted.
    ///
    /// # Errors
    ///
    /// If the folder cannot be read.
    pub fn services(&self) -> Result<Vec<String>, Error> {
        let services = subfolders(&self.services)?;
        Ok(services
            .into_iter()
            .filter(|(_, folder)| !versions_in(self.package, folder).is_empty())
            .map(|(name, _)| name)
            .collect())
    }

    /// The versions of a service, the oldest first.
    ///
    /// # Errors
    ///
    /// If there is no such service; the error lists near ones.
    pub fn versions(&self, service: &str) -> Result<Vec<Version>, Error> {
        let services = self.services()?;
        if !services.iter().any(|known| known == service) {
            let near = did_you_mean(service, services.iter().map(String::as_str))
                .map_or_else(String::new, |near| format!("; {near}"));
            let name = self.package.name();
            return Err(Error::new(format!("`{name}` has no service `{service}`{near}")));
        }
        Ok(versions_in(self.package, &self.services.join(service)))
    }

    /// A version of a service, in any spelling; the newest where none is asked for.
    ///
    /// # Errors
    ///
    /// If there is no such service or version; the error lists what there is.
    pub fn version(&self, service: &str, version: Option<&str>) -> Result<Version, Error> {
        let versions = self.versions(service)?;
        let found = match version {
            Some(asked) => versions.iter().find(|version| digits(&version.name) == digits(asked)),
            None => versions.last(),
        };
        found.cloned().ok_or_else(|| {
            let names: Vec<&str> = versions.iter().map(|version| version.name.as_str()).collect();
            let asked = version.unwrap_or_default();
            Error::new(format!(
                "{service} has no version `{asked}`; it has `{}`",
                names.join("`, `")
            ))
        })
    }
}

impl Version {
    /// Reads the JSON of a file in the version's folder.
    ///
    /// # Errors
    ///
    /// If the file is missing or broken; the error names its path, line and column.
    pub fn read_json<T: DeserializeOwned>(&self, file: &str) -> Result<T, Error> {
        let (path, text) = self.read(file)?;
        crate::metadata::parse(&path, &text)
    }

    /// Reads the text of a file in the version's folder, and answers its path too.
    ///
    /// # Errors
    ///
    /// If the file is missing, or not UTF-8.
    pub fn read(&self, file: &str) -> Result<(PathBuf, String), Error> {
        let path = self.folder.join(file);
        match fs::read_to_string(&path) {
            Ok(text) => Ok((path, text)),
            Err(error) => Err(Error::io(&path, &error)),
        }
    }
}

/// The folders in a folder, sorted by name.
fn subfolders(folder: &Path) -> Result<Vec<(String, PathBuf)>, Error> {
    let entries = fs::read_dir(folder).map_err(|error| Error::io(folder, &error))?;
    let mut found: Vec<(String, PathBuf)> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_str()?.to_owned();
            path.is_dir().then_some((name, path))
        })
        .collect();
    found.sort();
    Ok(found)
}

/// The folders `v20170312` of a service that hold the package's file.
fn versions_in(package: Package, service: &Path) -> Vec<Version> {
    let folders = subfolders(service).unwrap_or_default();
    folders
        .into_iter()
        .filter(|(name, folder)| name.starts_with('v') && folder.join(package.file()).is_file())
        .map(|(name, folder)| Version {
            name: spell(&name),
            folder,
        })
        .collect()
}

/// `v20170312` as the documentation spells it, `2017-03-12`.
fn spell(folder: &str) -> String {
    let digits = digits(folder);
    match (digits.get(..4), digits.get(4..6), digits.get(6..8)) {
        (Some(year), Some(month), Some(day)) if digits.len() == 8 => format!("{year}-{month}-{day}"),
        _ => folder.to_owned(),
    }
}

fn digits(version: &str) -> String {
    version.chars().filter(char::is_ascii_digit).collect()
}
