//! What the program is asked for.

use std::error::Error;
use std::path::PathBuf;

use cargo_tencent::metadata::package::{Folder, Package};

use crate::service::Service;

/// Decode every example reply of some services, and compare what comes out with what went in
#[derive(Debug, clap::Parser)]
pub(crate) struct Args {
    /// The services; all of them, if you name none
    services: Vec<String>,
    /// The folder that `tccli` was unpacked or installed in
    #[arg(long, value_name = "DIR")]
    metadata: PathBuf,
    /// The folder that `tencentcloud-sdk-python` was unpacked in: each service gets an enum of its own codes
    #[arg(long, value_name = "DIR")]
    sdk: Option<PathBuf>,
    /// Where crates are written and built; a folder for temporary files, if you leave it out
    #[arg(long, value_name = "DIR")]
    scratch: Option<PathBuf>,
    /// The folder of tencent-response
    #[arg(long = "crate", value_name = "DIR")]
    krate: Option<PathBuf>,
    /// A file with the lines about corrected and refused replies that this run must print, no more and no fewer
    #[arg(long, value_name = "FILE")]
    pub(crate) expected: Option<PathBuf>,
    /// How many structs a crate may hold, which bounds the memory that the compiler takes
    #[arg(long, default_value_t = 1500)]
    pub(crate) structs: usize,
}

impl Args {
    pub(crate) fn scratch(&self) -> PathBuf {
        self.scratch
            .clone()
            .unwrap_or_else(|| std::env::temp_dir().join("tencent-response-conformance"))
    }

    pub(crate) fn krate(&self) -> PathBuf {
        let parent = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        self.krate.clone().unwrap_or_else(parent)
    }

    /// Every version of every service that was asked for.
    pub(crate) fn services(&self) -> Result<Vec<Service>, Box<dyn Error>> {
        let folder = Folder::open(Package::Metadata, &self.metadata)?;
        let sdk = self
            .sdk
            .as_deref()
            .map(|sdk| Folder::open(Package::Sdk, sdk))
            .transpose()?;
        let names = match self.services.is_empty() {
            true => folder.services()?,
            false => self.services.clone(),
        };
        let mut services = Vec::new();
        for name in &names {
            for version in folder.versions(name)? {
                services.push(Service::read(name, &version, sdk.as_ref())?);
            }
        }
        Ok(services)
    }
}
