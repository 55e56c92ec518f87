//! `cargo tencent structs`

mod notes;
mod options;
mod place;
mod update;
mod written;

use std::collections::HashSet;
use std::error::Error;
use std::path::{Path, PathBuf};

use cargo_tencent::metadata::choice::Choice;
use cargo_tencent::metadata::package::Folder;
use cargo_tencent::structs::emit::emit;
use cargo_tencent::structs::fingerprint::fingerprint;
use cargo_tencent::structs::model::Model;

use self::options::Options;
use self::update::Update;
use self::written::{Written, header};
use super::{metadata, output};

/// Write the structs for the actions of a service
///
/// There is one struct for the payload of each action and one for each object in the payloads. Every field is an
/// `Option` or a `Vec`, because replies omit members, or set them to null, even where the documentation promises them.
///
/// The first line of the file is the command that writes it. Another run on the same file adds actions to those that it
/// has, and keeps its options; a run without actions brings it up to date with the metadata.
///
/// For example: `cargo tencent structs cvm DescribeInstances RunInstances --metadata tccli --out src/cvm.rs`
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Structs {
    /// The service, such as `cvm`; `cargo tencent list` lists all of them
    service: String,
    /// The actions, such as `DescribeInstances`
    actions: Vec<String>,
    /// The folder into which `tccli` or `tccli-intl-en` was unpacked or installed; by default the one that the file
    /// names, or the one in the environment variable `TENCENT_METADATA`
    #[arg(long, value_name = "DIR")]
    metadata: Option<PathBuf>,
    /// The file to write; by default the structs are printed
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write the structs for every action of the service
    #[arg(long, conflicts_with = "actions")]
    all: bool,
    #[command(flatten)]
    options: Options,
    /// Remove an action from those of the file
    #[arg(long, value_name = "ACTION", requires = "out")]
    remove: Vec<String>,
    /// Discard changes that were made to the file by hand, and let options replace those of the file
    #[arg(long, requires = "out")]
    force: bool,
    /// Write nothing, and fail if the file is not what the metadata says
    #[arg(long, requires = "out", conflicts_with_all = ["force", "remove"])]
    check: bool,
}

impl Structs {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        let home = self.out.as_deref().map(place::home).transpose()?;
        let written = self.out.as_deref().map(Written::read).transpose()?.flatten();
        let mut task = match (&self.out, &written) {
            (Some(out), Some(written)) => self.joined(out, written)?,
            (Some(out), None) if !self.remove.is_empty() => {
                return Err(format!("{}: no such file, so no action can be removed", out.display()).into());
            }
            _ => self.clone(),
        };
        let mut seen = HashSet::new();
        task.actions.retain(|action| seen.insert(action.clone()));
        let folder = match (&self.metadata, &task.metadata, &home) {
            // The path in the file is relative to the file's crate.
            (None, Some(metadata), Some(home)) => metadata::open(Some(&home.join(metadata)))?,
            (metadata, ..) => metadata::open(metadata.as_deref())?,
        };
        let choice = task.choose(&folder, written.is_some())?;
        task.service.clone_from(&choice.service);
        task.options.version = Some(choice.version.clone());
        let actions: Vec<String> = match (task.all, task.actions.is_empty()) {
            (true, _) => choice.api.actions.keys().cloned().collect(),
            (false, true) => return Err(notes::no_actions(&choice).into()),
            (false, false) => task.actions.clone(),
        };
        let model = Model::new(&choice.api, &actions, task.options.style())?;
        let body = emit(&model)?;
        let made = fingerprint(&body).ok_or("the generated code does not parse; this is a bug in cargo tencent")?;
        let metadata = match (&self.metadata, &home) {
            (Some(metadata), Some(home)) => place::publishable(metadata, home)?,
            (Some(metadata), None) if metadata.is_absolute() => None,
            _ => task.metadata.as_ref().map(|metadata| metadata.display().to_string()),
        };
        let out = self.out.as_deref().zip(home.as_deref());
        let out = out.map(|(out, home)| place::relative(out, home)).transpose()?;
        let command = task.command(metadata, out)?;
        let text = header(&command, &choice, &folder.release(), &made) + &body;
        let Some(out) = self.out.as_deref() else {
            output::print(&text)?;
            eprint!("{}", notes::notes(&choice, &model, &actions));
            return Ok(());
        };
        let update = Update {
            out,
            written: written.as_ref(),
            text: &text,
            body: &body,
            fingerprint: &made,
        };
        if task.check {
            update.check()?;
        } else {
            update.write(task.force, &notes::size(&choice, &model))?;
        }
        eprint!("{}", notes::notes(&choice, &model, &actions));
        Ok(())
    }

    /// Chooses the version of the service. `is_update` says whether the file exists.
    fn choose(&self, folder: &Folder, is_update: bool) -> Result<Choice, Box<dyn Error>> {
        let version = self.options.version.as_deref();
        let choice = Choice::new(folder, &self.service, version, &self.actions);
        choice.map_err(|error| {
            if is_update {
                format!("{error}\n`--remove ACTION` removes an action from the file").into()
            } else {
                error.into()
            }
        })
    }

    /// Returns the task of writing the file anew: its own actions and options with the given ones.
    fn joined(&self, out: &Path, written: &Written) -> Result<Self, Box<dyn Error>> {
        let out = out.display();
        let file = &written.task;
        if !self.service.eq_ignore_ascii_case(&file.service) {
            let service = &file.service;
            return Err(format!("{out}: a file for `{service}`; choose another path for `--out`").into());
        }
        let (options, other) = self.options.over(&file.options);
        if !other.is_empty() && !self.force {
            return Err(format!(
                "{out}: not written with the given `{}`; change the command in its first line and run that, or use \
                 `--force`, or choose another path for `--out`",
                other.join("`, `")
            )
            .into());
        }
        let mut actions = file.actions.clone();
        actions.extend(self.actions.iter().cloned());
        if let Some(unknown) = self.remove.iter().find(|action| !file.actions.contains(action)) {
            return Err(match file.all {
                true => format!("{out}: written with `--all`, so no action can be removed"),
                false => format!(
                    "{out}: has no action `{unknown}`; it has `{}`",
                    file.actions.join("`, `")
                ),
            }
            .into());
        }
        actions.retain(|action| !self.remove.contains(action));
        if actions.is_empty() && !self.remove.is_empty() {
            return Err(format!("{out}: no action would be left; remove the file instead").into());
        }
        Ok(Self {
            service: file.service.clone(),
            all: self.all || file.all,
            actions,
            metadata: self.metadata.clone().or(file.metadata.clone()),
            options,
            ..self.clone()
        })
    }

    /// Returns the command that writes the same text again. The paths are relative to the folder in which it runs.
    fn command(&self, metadata: Option<String>, out: Option<String>) -> Result<String, Box<dyn Error>> {
        let mut words = vec!["structs".to_owned(), self.service.clone()];
        if self.all {
            words.push("--all".to_owned());
        } else {
            words.extend(self.actions.iter().cloned());
        }
        words.extend(self.options.words());
        for (option, path) in [("--metadata", metadata), ("--out", out)] {
            words.extend(path.into_iter().flat_map(|path| [option.to_owned(), path]));
        }
        let command = shlex::try_join(words.iter().map(String::as_str))?;
        if command.contains(['\n', '\r']) {
            let message = "a path or an option contains a line break, so the command cannot be written on one line";
            return Err(message.into());
        }
        Ok(command)
    }
}
