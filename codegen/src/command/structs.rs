//! `cargo tencent structs`

mod notes;
mod options;
mod place;
mod written;

use std::error::Error;
use std::path::{Path, PathBuf};

use cargo_tencent::metadata::choice::Choice;
use cargo_tencent::structs::changes::Changes;
use cargo_tencent::structs::emit::emit;
use cargo_tencent::structs::fingerprint::fingerprint;
use cargo_tencent::structs::model::Model;

use self::options::Options;
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
        let written = match &self.out {
            Some(out) => Written::read(out)?,
            None => None,
        };
        let mut task = match (&self.out, &written) {
            (Some(out), Some(written)) => self.joined(out, written)?,
            (Some(out), None) if !self.remove.is_empty() => {
                return Err(format!("{}: no such file, so no action can be removed", out.display()).into());
            }
            _ => self.clone(),
        };
        let folder = match (&self.metadata, &task.metadata, &home) {
            // The path in the file is relative to the file's crate.
            (None, Some(metadata), Some(home)) => metadata::open(Some(&home.join(metadata)))?,
            (metadata, ..) => metadata::open(metadata.as_deref())?,
        };
        let version = task.options.version.as_deref();
        let choice = Choice::new(&folder, &task.service, version, &task.actions).map_err(|error| match &written {
            Some(_) => format!("{error}\n`--remove ACTION` removes an action from the file"),
            None => error.to_string(),
        })?;
        task.service.clone_from(&choice.service);
        task.options.version = Some(choice.version.clone());
        let actions: Vec<String> = match (task.all, task.actions.is_empty()) {
            (true, _) => choice.api.actions.keys().cloned().collect(),
            (false, true) => return Err(notes::no_actions(&choice).into()),
            (false, false) => task.actions.clone(),
        };
        let model = Model::new(&choice.api, &actions, task.options.style())?;
        let body = emit(&model, &[])?;
        let made = fingerprint(&body).ok_or("the generated code does not parse; this is a bug in cargo tencent")?;
        let place = task.out.as_deref().zip(home.as_deref());
        let command = task.command(place)?;
        let text = header(&command, &choice, &folder.release(), &made) + &body;
        match &task.out {
            None => output::print(&text)?,
            Some(out) if task.check => check(out, written.as_ref(), &body, &made)?,
            Some(out) => {
                let summary = format!(
                    "{} for {} of {} {}",
                    output::count(model.len(), "struct"),
                    output::count(model.payloads().count(), "action"),
                    choice.service,
                    choice.version
                );
                write(out, written.as_ref(), task.force, &text, &body, &made, &summary)?;
            }
        }
        eprint!("{}", notes::notes(&choice, &model, &actions));
        Ok(())
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
                "{out}: written with other options than `{}`; change the command in its first line and run that, or use \
                 `--force`, or choose another path for `--out`",
                other.join("`, `")
            )
            .into());
        }
        let mut actions = file.actions.clone();
        actions.extend(self.actions.iter().filter(|action| !file.actions.contains(action)).cloned());
        if let Some(unknown) = self.remove.iter().find(|action| !file.actions.contains(action)) {
            return Err(match file.all {
                true => format!("{out}: written with `--all`, so no action can be removed"),
                false => format!("{out}: has no action `{unknown}`; it has `{}`", file.actions.join("`, `")),
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

    /// Returns the command that writes the same text again, as words. `place` is the file, with the folder in which the
    /// command of that file runs.
    fn command(&self, place: Option<(&Path, &Path)>) -> Result<String, Box<dyn Error>> {
        let mut words = vec!["structs".to_owned(), self.service.clone()];
        words.extend(if self.all { vec!["--all".to_owned()] } else { self.actions.clone() });
        words.extend(self.options.words());
        let metadata = match (&self.metadata, place) {
            (Some(metadata), Some((_, home))) => place::publishable(metadata, home)?,
            (Some(metadata), None) => metadata.is_relative().then(|| metadata.display().to_string()),
            (None, _) => None,
        };
        words.extend(metadata.into_iter().flat_map(|metadata| ["--metadata".to_owned(), metadata]));
        if let Some((out, home)) = place {
            words.extend(["--out".to_owned(), place::relative(out, home)?]);
        }
        let command = shlex::try_join(words.iter().map(String::as_str))?;
        if command.contains(['\n', '\r']) {
            return Err("a path or an option contains a line break, so the command cannot be written on one line".into());
        }
        Ok(command)
    }
}

/// Writes the file, unless it was edited by hand, and reports what changed.
fn write(
    out: &Path,
    written: Option<&Written>,
    force: bool,
    text: &str,
    body: &str,
    made: &str,
    summary: &str,
) -> Result<(), Box<dyn Error>> {
    let path = out.display();
    let loses = |written: &Written| written.is_edited() && written.actual.as_deref() != Some(made);
    if written.is_some_and(loses) && !force {
        return Err(format!(
            "{path}: changed by hand since cargo tencent wrote it; move your changes to another file, or discard them \
             with `--force`"
        )
        .into());
    }
    if !output::write(out, text)? {
        eprintln!("no changes to {path}: {summary}");
        return Ok(());
    }
    eprintln!("wrote {path}: {summary}");
    if let Some(written) = written {
        let changes = Changes::between(&written.body, body);
        if !changes.is_empty() {
            eprint!("{changes}");
        } else if written.actual.as_deref() == Some(made) {
            eprintln!("  no changes to the structs");
        } else {
            eprintln!("  only documentation and attributes changed");
        }
    }
    Ok(())
}

/// Fails if the file is not what the metadata says.
fn check(out: &Path, written: Option<&Written>, body: &str, made: &str) -> Result<(), Box<dyn Error>> {
    let Some(written) = written else {
        return Err(format!("{}: no such file", out.display()).into());
    };
    if written.actual.as_deref() == Some(made) {
        return Ok(());
    }
    let path = out.display();
    let why = if written.is_edited() {
        "changed by hand since cargo tencent wrote it"
    } else {
        "not what the metadata says; run the command in its first line"
    };
    let changes = Changes::between(&written.body, body).to_string();
    Err(format!("{path}: {why}\n{changes}").trim_end().to_owned().into())
}
