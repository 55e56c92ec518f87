//! Small packages that a test writes and builds as a user would.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The directory of the root package.
pub(crate) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A package in its own directory that depends on tencent-response.
pub(crate) struct Package {
    folder: PathBuf,
}

impl Package {
    /// Creates an empty package, named after the test that builds it, that depends on the crate in `dependency`.
    pub(crate) fn new(name: &str, dependency: &Path) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let package = Self { folder };
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\ntencent-response = {{ path = {dependency:?} }}\n\n[workspace]\n"
        );
        package.write("Cargo.toml", &manifest);
        // Use versions that are already downloaded.
        let _ = fs::copy(Path::new(ROOT).join("Cargo.lock"), package.folder.join("Cargo.lock"));
        package
    }

    /// Writes a file of the package.
    pub(crate) fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    /// Writes a file of the package that may be binary.
    pub(crate) fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Runs cargo in the package's directory.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Outcome {
        run(&self.folder, arguments)
    }
}

/// Runs cargo in `folder`, with a target directory that all tests share. Uses the network only if a crate must be
/// downloaded.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Outcome {
    let outcome = run_once(folder, &[arguments, &["--offline"]].concat());
    if outcome.stderr.contains("--offline") {
        run_once(folder, arguments)
    } else {
        outcome
    }
}

fn run_once(folder: &Path, arguments: &[&str]) -> Outcome {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target");
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    Outcome::of(output)
}

/// Whether a command succeeded, and what it printed.
pub(crate) struct Outcome {
    pub(crate) success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Outcome {
    fn of(output: Output) -> Self {
        Self {
            success: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Returns what was printed to stdout. Panics if the command failed.
    #[track_caller]
    pub(crate) fn printed(self) -> String {
        assert!(self.success, "{}{}", self.stdout, self.stderr);
        self.stdout
    }

    /// Returns the first line of each error, in order. Panics if the command succeeded.
    #[track_caller]
    pub(crate) fn errors(&self) -> Vec<&str> {
        assert!(!self.success, "{}", self.stdout);
        self.stderr
            .lines()
            .filter(|line| line.starts_with("error") && !line.starts_with("error: could not compile"))
            .collect()
    }
}
