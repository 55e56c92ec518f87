//! The command-line arguments and the subcommands that they select.

mod errors;
mod explain;
mod list;
mod metadata;
mod output;
mod structs;

use std::error::Error;

/// Generate structs and error tables for Tencent Cloud API 3.0 from Tencent Cloud's own metadata, and explain error
/// codes
///
/// The metadata comes in two packages from the Python Package Index. Download them with
/// `pip download --no-deps tccli` and `pip download --no-deps tencentcloud-sdk-python`, then unpack them. Their
/// international editions, `tccli-intl-en` and `tencentcloud-sdk-python-intl-en`, are in English and describe the
/// services of the international site.
#[derive(Debug, clap::Parser)]
#[command(name = "cargo tencent", bin_name = "cargo tencent", version)]
pub(crate) enum Command {
    List(list::List),
    Structs(structs::Structs),
    Errors(errors::Errors),
    Explain(explain::Explain),
}

impl Command {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        match self {
            Self::List(list) => list.run(),
            Self::Structs(structs) => structs.run(),
            Self::Errors(errors) => errors.run(),
            Self::Explain(explain) => explain.run(),
        }
    }
}
