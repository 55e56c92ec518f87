//! The folder of an unpacked or installed package, with its services and their versions.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::metadata::release::{Release, version_order};
use crate::shared::suggest::did_you_mean;

/// A package in a folder that the user specified.
#[derive(Debug)]
pub struct Folder {
    package: Package,
    /// The folder that contains one subfolder per service.
    services: PathBuf,
    release: Release,
    /// The versions of each service in the package's own order, the default one first.
    order: BTreeMap<String, Vec<String>>,
}

/// A package of the Python Package Index from which Tencent Cloud's metadata can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Package {
    /// `tccli`, or its international edition `tccli-intl-en`, which contains `api.json` and `examples.json`.
    Metadata,
    /// `tencentcloud-sdk-python`, or its international edition, which contains `errorcodes.py`.
    Sdk,
}

/// The end of the names of the international packages.
pub const INTERNATIONAL: &str = "-intl-en";

/// A version of a service, with the folder that contains its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The version, such as `2017-03-12`.
    pub name: String,
    folder: PathBuf,
}

impl Package {
    /// Returns the name of the package in the Python Package Index. The name of the international edition, whose
    /// documentation is in English, is this one followed by [`INTERNATIONAL`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Metadata => "tccli",
            Self::Sdk => "tencentcloud-sdk-python",
        }
    }

    /// Returns the paths, relative to the folder that the user specifies, at which the services may be.
    fn places(self) -> &'static [&'static str] {
        match self {
            Self::Metadata => &["tccli/services", "services", ""],
            Self::Sdk => &["tencentcloud", ""],
        }
    }

    /// Returns the name of the file that every version of a service contains.
    fn file(self) -> &'static str {
        match self {
            Self::Metadata => "api.json",
            Self::Sdk => "errorcodes.py",
        }
    }
}

impl Folder {
    /// Finds `package` in `folder`, which is the folder into which it was unpacked or a `site-packages` folder.
    ///
    /// # Errors
    ///
    /// Returns an error if the package is not there; its message says how to download it.
    pub fn open(package: Package, folder: &Path) -> Result<Self, Error> {
        let mut places = package.places().iter().map(|place| folder.join(place));
        let found = places.find(|services| {
            let services = subfolders(services).unwrap_or_default();
            services
                .iter()
                .any(|(_, service)| !versions_in(package, service).is_empty())
        });
        match found {
            Some(services) => Ok(Self {
                package,
                release: Release::read(&services, package.name()),
                order: version_order(&services),
                services,
            }),
            None => Err(Error::new(format!(
                "{}: no `{}` of `{name}` found; download the package with `pip download --no-deps {name}`, unpack it, \
                 and pass the folder into which you unpacked it",
                folder.display(),
                package.file(),
                name = package.name(),
            ))),
        }
    }

    /// Returns the name of the package, such as `tccli-intl-en`, as its own files give it.
    pub fn name(&self) -> &str {
        self.release.name.as_deref().unwrap_or(self.package.name())
    }

    /// Returns the name of the package with its release, such as `tccli 3.1.189.1`, or without it if it is not known.
    pub fn release(&self) -> String {
        match &self.release.number {
            Some(number) => format!("{} {number}", self.name()),
            None => self.name().to_owned(),
        }
    }

    /// Returns the name of the other edition of the package: the international one, or the one for the Chinese mainland.
    pub fn other_edition(&self) -> String {
        let name = self.package.name();
        if self.name().ends_with(INTERNATIONAL) {
            name.to_owned()
        } else {
            format!("{name}{INTERNATIONAL}")
        }
    }

    /// Returns the names of the services, sorted.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder cannot be read.
    pub fn services(&self) -> Result<Vec<String>, Error> {
        let services = subfolders(&self.services)?;
        Ok(services
            .into_iter()
            .filter(|(_, folder)| !versions_in(self.package, folder).is_empty())
            .map(|(name, _)| name)
            .collect())
    }

    /// Returns the name of a service as the package spells it; upper and lower case are not distinguished in `service`.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such service; its message suggests similar names.
    pub fn service(&self, service: &str) -> Result<String, Error> {
        // To look into the folder of every service takes time, so it is done only for the error.
        let is_found = |(name, folder): &(String, PathBuf)| {
            name.eq_ignore_ascii_case(service) && !versions_in(self.package, folder).is_empty()
        };
        if let Some((name, _)) = subfolders(&self.services)?.into_iter().find(is_found) {
            return Ok(name);
        }
        let services = self.services()?;
        let near = did_you_mean(&service.to_ascii_lowercase(), services.iter().map(String::as_str))
            .unwrap_or_else(|| format!("`{}` may have it", self.other_edition()));
        Err(Error::new(format!(
            "`{}` has no service `{service}`; {near}",
            self.name()
        )))
    }

    /// Returns the versions of a service, oldest first.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such service; its message suggests similar names.
    pub fn versions(&self, service: &str) -> Result<Vec<Version>, Error> {
        let service = self.service(service)?;
        Ok(versions_in(self.package, &self.services.join(service)))
    }

    /// Returns a version of a service, or the default one if `version` is `None`: the version that the package's own
    /// program uses, which is not always the newest, or the newest if the package does not say. Only the digits of
    /// `version` are compared, so that both `2017-03-12` and `v20170312` are accepted.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such service or version; its message suggests similar services, or lists the
    /// versions.
    pub fn version(&self, service: &str, version: Option<&str>) -> Result<Version, Error> {
        let service = self.service(service)?;
        let versions = versions_in(self.package, &self.services.join(&service));
        let named = |name: &str| versions.iter().find(|version| digits(&version.name) == digits(name));
        let found = match version {
            Some(asked) => named(asked),
            None => {
                let order = self.order.get(&service).into_iter().flatten();
                order.into_iter().find_map(|name| named(name)).or(versions.last())
            }
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
    /// Reads and parses a JSON file in the folder of the version.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read, or, with path, line and column, if it cannot be parsed.
    pub fn read_json<T: DeserializeOwned>(&self, file: &str) -> Result<T, Error> {
        let (path, text) = self.read(file)?;
        crate::metadata::parse(&path, &text)
    }

    /// Reads a text file in the folder of the version. Returns its path and its text.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read or is not UTF-8.
    pub fn read(&self, file: &str) -> Result<(PathBuf, String), Error> {
        let path = self.folder.join(file);
        match fs::read_to_string(&path) {
            Ok(text) => Ok((path, text)),
            Err(error) => Err(Error::io(&path, &error)),
        }
    }
}

/// Returns the name and path of each subfolder of `folder`, sorted by name.
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

/// Returns the versions of a service: its subfolders that are named like `v20170312` and contain the package's file.
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

/// Converts the name of a folder, such as `v20170312`, to the documentation's spelling, `2017-03-12`.
fn spell(folder: &str) -> String {
    let digits = digits(folder);
    match (digits.get(..4), digits.get(4..6), digits.get(6..8)) {
        (Some(year), Some(month), Some(day)) if digits.len() == 8 => format!("{year}-{month}-{day}"),
        _ => folder.to_owned(),
    }
}

/// Returns the digits of a version, which alone tell it from others: `20170312` for `2017-03-12` and `v20170312`.
pub fn digits(version: &str) -> String {
    version.chars().filter(char::is_ascii_digit).collect()
}
