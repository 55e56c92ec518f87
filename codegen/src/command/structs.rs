//! `cargo tencent structs`

use std::error::Error;
use std::path::PathBuf;

use cargo_tencent::metadata::Api;
use cargo_tencent::metadata::package::{Folder, Package};
use cargo_tencent::structs::emit::emit;
use cargo_tencent::structs::model::{Model, Style};

use super::output;

/// How a file of ours begins.
const MARK: &str = "Made by `cargo tencent structs ";

/// Write the structs for a service's actions
///
/// One struct for each action's payload, and one for each object that they hold. Every member is an `Option` or a `Vec`,
/// since replies leave out and null what the documentation promises.
///
/// For example, `cargo tencent structs cvm DescribeInstances RunInstances --metadata tccli --out src/cvm.rs`
#[derive(Debug, clap::Args)]
pub(crate) struct Structs {
    /// The service, such as `cvm`
    service: String,
    /// The actions, such as `DescribeInstances`
    #[arg(required_unless_present = "all")]
    actions: Vec<String>,
    /// The folder that `tccli` was unpacked or installed in
    #[arg(long, value_name = "DIR")]
    metadata: PathBuf,
    /// The version of the service, such as `2017-03-12`; the newest, if you leave it out
    #[arg(long)]
    version: Option<String>,
    /// The file to write; the structs are printed, if you leave it out
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Every action of the service
    #[arg(long, conflicts_with = "actions")]
    all: bool,
    /// Text that borrows from the body (`Cow<str>`)
    #[arg(long)]
    borrowed: bool,
    /// Derive `Serialize` too
    #[arg(long)]
    serialize: bool,
    /// The enum of the service's error codes, such as `crate::CvmErrorCode`
    #[arg(long, value_name = "PATH")]
    codes: Option<String>,
}

impl Structs {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        let folder = Folder::open(Package::Metadata, &self.metadata)?;
        let version = folder.version(&self.service, self.version.as_deref())?;
        let api: Api = version.read_json("api.json")?;
        let actions = match self.all {
            true => api.actions.keys().cloned().collect(),
            false => self.actions.clone(),
        };
        let style = Style {
            borrowed: self.borrowed,
            serialize: self.serialize,
            codes: self.codes.clone(),
        };
        let model = Model::new(&api, &actions, style)?;
        let header = [
            format!("{MARK}{}`", self.arguments()),
            format!("from {} {} in {}.", self.service, version.name, folder.release()),
            "Run the command again rather than edit this file.".to_owned(),
        ];
        let text = emit(&model, &header)?;
        let Some(path) = &self.out else {
            return output::print(&text);
        };
        if output::read(path)?.is_some_and(|old| !old.trim().is_empty() && !old.starts_with(&format!("// {MARK}"))) {
            let path = path.display();
            return Err(format!("{path}: this file was made by somebody else; remove it, or name another").into());
        }
        let did = if output::write(path, &text)? {
            "wrote"
        } else {
            "nothing new for"
        };
        eprintln!(
            "{did} {}: {} structs for {} actions",
            path.display(),
            model.len(),
            actions.len()
        );
        Ok(())
    }

    /// The arguments that the text depends on.
    fn arguments(&self) -> String {
        let mut arguments = vec![self.service.clone()];
        arguments.extend(self.actions.iter().cloned());
        arguments.extend(self.version.iter().map(|version| format!("--version {version}")));
        arguments.extend(self.codes.iter().map(|codes| format!("--codes {codes}")));
        for (flag, is_set) in [
            ("--all", self.all),
            ("--borrowed", self.borrowed),
            ("--serialize", self.serialize),
        ] {
            arguments.extend(is_set.then(|| flag.to_owned()));
        }
        arguments.join(" ")
    }
}
