//! The command-line arguments.

use std::error::Error;
use std::path::PathBuf;

use cargo_tencent::metadata::package::{Folder, Package};

use crate::service::Service;

/// Decode every example reply of the services, and compare the decoded payloads with the replies
#[derive(Debug, clap::Parser)]
pub(crate) struct Args {
    /// The services; by default all of them
    services: Vec<String>,
    /// The folder into which `tccli` was unpacked or installed
    #[arg(long, value_name = "DIR")]
    metadata: PathBuf,
    /// The folder into which `tencentcloud-sdk-python` was unpacked; gives each service an enum of its own error codes
    #[arg(long, value_name = "DIR")]
    sdk: Option<PathBuf>,
    /// The folder in which crates are written and built; by default a temporary folder
    #[arg(long, value_name = "DIR")]
    scratch: Option<PathBuf>,
    /// The folder of the crate tencent-response; by default the one that contains this program's source
    #[arg(long = "crate", value_name = "DIR")]
    krate: Option<PathBuf>,
    /// A file with exactly the lines about corrected and refused replies that this run must print
    #[arg(long, value_name = "FILE")]
    pub(crate) expected: Option<PathBuf>,
    /// The number of structs per crate, which limits the memory that the compiler needs
    #[arg(long, default_value_t = 1500)]
    pub(crate) structs: usize,
}

impl Args {
    /// Returns the folder in which crates are written and built.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.scratch
            .clone()
            .unwrap_or_else(|| std::env::temp_dir().join("tencent-response-conformance"))
    }

    /// Returns the folder of the crate tencent-response.
    pub(crate) fn krate(&self) -> PathBuf {
        let parent = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        self.krate.clone().unwrap_or_else(parent)
    }

    /// Reads every version of each requested service.
    pub(crate) fn services(&self) -> Result<Vec<Service>, Box<dyn Error>> {
        let folder = Folder::open(Package::Metadata, &self.metadata)?;
        let sdk = self
            .sdk
            .as_deref()
            .map(|sdk| Folder::open(Package::Sdk, sdk))
            .transpose()?;
        let names = if self.services.is_empty() {
            folder.services()?
        } else {
            self.services.clone()
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
