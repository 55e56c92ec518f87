//! Where the command in a generated file runs, and the paths in it.

use std::io;
use std::path::{Component, Path, PathBuf};

/// Returns the folder in which the command of the file `out` runs: that of the file's crate, or that of the file itself
/// if it is in no crate.
pub(crate) fn home(out: &Path) -> io::Result<PathBuf> {
    let out = absolute(out)?;
    let folder = out.parent().unwrap_or(&out);
    let is_crate = |folder: &&Path| folder.join("Cargo.toml").is_file();
    Ok(folder.ancestors().find(is_crate).unwrap_or(folder).to_owned())
}

/// Returns the path relative to `home`, as the user could write it in a command.
pub(crate) fn relative(path: &Path, home: &Path) -> io::Result<String> {
    let path = absolute(path)?;
    let shared = path
        .components()
        .zip(home.components())
        .take_while(|(one, other)| one == other);
    let shared = shared.count();
    let up = home.components().skip(shared).map(|_| "..".to_owned());
    let down = path
        .components()
        .skip(shared)
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    let parts: Vec<String> = up.chain(down).collect();
    Ok(if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join("/")
    })
}

/// Returns the path relative to `home`, or `None` if it would tell folders that the user did not write: then it is
/// absolute, or leads through the folders above the current one.
pub(crate) fn publishable(path: &Path, home: &Path) -> io::Result<Option<String>> {
    let written = relative(path, home)?;
    let names = Path::new(&written)
        .components()
        .filter(|part| matches!(part, Component::Normal(_)))
        .count();
    let typed = path
        .components()
        .filter(|part| matches!(part, Component::Normal(_)))
        .count();
    Ok((path.is_relative() && names <= typed).then_some(written))
}

/// Returns the absolute path, without `.` and `..`.
fn absolute(path: &Path) -> io::Result<PathBuf> {
    let mut simple = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        match part {
            Component::ParentDir => {
                simple.pop();
            }
            Component::CurDir => {}
            part => simple.push(part),
        }
    }
    Ok(simple)
}
