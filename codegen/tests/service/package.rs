//! Packages of metadata and crates in temporary folders, and runs of the command in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::service::json;

/// A temporary folder.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Creates an empty folder. Each test needs a name of its own.
    pub(crate) fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Writes a version of a service in the package `package`; `text` is as for `api`.
    pub(crate) fn version(&self, package: &str, service: &str, version: &str, text: &str) {
        let folder = format!("{package}/tccli/services/{service}/v{}", version.replace('-', ""));
        self.write(&format!("{folder}/api.json"), &json(text, service, version));
    }

    /// Runs the command in the folder `within`.
    pub(crate) fn run(&self, within: &str, arguments: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-tencent"));
        command
            .current_dir(self.path(within))
            .env_remove("TENCENT_METADATA")
            .args(shlex::split(arguments).unwrap())
            .output()
            .unwrap()
    }

    /// Runs the command, which must succeed, and returns what it writes to standard output and standard error.
    pub(crate) fn success(&self, within: &str, arguments: &str) -> (String, String) {
        let output = self.run(within, arguments);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let (stdout, stderr) = (text(output.stdout), text(output.stderr));
        assert!(output.status.success(), "{stderr}");
        (stdout, stderr)
    }

    /// Runs the command, which must fail, and returns what it writes to standard error.
    pub(crate) fn failure(&self, within: &str, arguments: &str) -> String {
        let output = self.run(within, arguments);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    }
}
