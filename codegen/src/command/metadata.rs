//! The option `--metadata`, which the commands that read `tccli` share.

use std::error::Error;
use std::path::{Path, PathBuf};

use cargo_tencent::metadata::package::{Folder, Package};

/// The environment variable that is read if the option is not given.
const VARIABLE: &str = "TENCENT_METADATA";

/// Opens the folder that the option gives, or else the environment variable.
pub(crate) fn open(folder: Option<&Path>) -> Result<Folder, Box<dyn Error>> {
    let from_environment = || {
        std::env::var_os(VARIABLE)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let Some(folder) = folder.map(Path::to_owned).or_else(from_environment) else {
        return Err(format!(
            "no metadata; download it with `pip download --no-deps {name}`, unpack it, and pass the folder as \
             `--metadata DIR` or in the environment variable `{VARIABLE}`",
            name = Package::Metadata.name(),
        )
        .into());
    };
    Ok(Folder::open(Package::Metadata, &folder)?)
}
