//! Small packages that a test writes and builds, as a user would.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folder of the root package.
pub(crate) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A package in a folder of its own, which depends on tencent-response.
pub(crate) struct Package {
    folder: PathBuf,
}

impl Package {
    /// An empty package, named after the test that builds it, that depends on the crate in `dependency`.
    pub(crate) fn new(name: &str, dependency: &Path) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let package = Self { folder };
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\ntencent-response = {{ path = {dependency:?} }}\n\n[workspace]\n"
        );
        package.write("Cargo.toml", &manifest);
        // The versions that are known to be here.
        let _ = fs::copy(Path::new(ROOT).join("Cargo.lock"), package.folder.join("Cargo.lock"));
        package
    }

    /// Writes a file of the package.
    pub(crate) fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    /// Writes a file of the package that need not be text.
    pub(crate) fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Runs cargo in the package.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Outcome {
        run(&self.folder, arguments)
    }
}

/// Runs cargo in `folder`, in a target folder that all tests share; with a network only where a crate has to be fetched.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Outcome {
    let outcome = run_once(folder, &[arguments, &["--offline"]].concat());
    match outcome.stderr.contains("you're using offline mode") {
        true => run_once(folder, arguments),
        false => outcome,
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

/// How a command ended, and what it said.
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

    /// What was printed, where the command succeeded.
    #[track_caller]
    pub(crate) fn printed(self) -> String {
        assert!(self.success, "{}{}", self.stdout, self.stderr);
        self.stdout
    }

    /// The first lines of the errors, in order, where the command failed.
    #[track_caller]
    pub(crate) fn errors(&self) -> Vec<&str> {
        assert!(!self.success, "{}", self.stdout);
        self.stderr
            .lines()
            .filter(|line| line.starts_with("error") && !line.starts_with("error: could not compile"))
            .collect()
    }
}
