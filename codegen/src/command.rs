//! The arguments, and what each command does.

mod errors;
mod explain;
mod output;
mod structs;

use std::error::Error;

/// Structs, error tables and explanations for Tencent Cloud API 3.0, from Tencent Cloud's own metadata.
///
/// The metadata are in two packages of the Python Package Index. Get them with
/// `pip download --no-deps tccli` and `pip download --no-deps tencentcloud-sdk-python`, and unpack them.
#[derive(Debug, clap::Parser)]
#[command(name = "cargo tencent", bin_name = "cargo tencent", version)]
pub(crate) enum Command {
    Structs(structs::Structs),
    Errors(errors::Errors),
    Explain(explain::Explain),
}

impl Command {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        match self {
            Self::Structs(structs) => structs.run(),
            Self::Errors(errors) => errors.run(),
            Self::Explain(explain) => explain.run(),
        }
    }
}
