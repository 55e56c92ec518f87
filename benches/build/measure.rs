//! Runs cargo and measures the cost.

use std::error::Error;
use std::path::Path;
use std::process::Command;

/// The cost of a run of cargo, including its child processes.
pub(crate) struct Cost {
    /// The CPU time in seconds, user and system.
    pub(crate) seconds: f64,
    /// The peak memory of the largest process, in megabytes.
    pub(crate) megabytes: f64,
}

/// Runs cargo in a package, and measures it with GNU `time`.
pub(crate) fn cargo(package: &Path, arguments: &[&str]) -> Result<Cost, Box<dyn Error>> {
    let mut command = Command::new("time");
    command
        .args(["--format", "%U %S %M", "cargo"])
        .args(arguments)
        .current_dir(package)
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("CARGO_TARGET_DIR");
    let output = command
        .output()
        .map_err(|error| format!("cannot run GNU time, which takes the measurements: {error}"))?;
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        return Err(format!("cargo {} in {}: {words}", arguments.join(" "), package.display()).into());
    }
    let figures: Vec<f64> = words
        .lines()
        .last()
        .unwrap_or_default()
        .split(' ')
        .filter_map(|figure| figure.parse().ok())
        .collect();
    match figures[..] {
        [user, system, kilobytes] => Ok(Cost {
            seconds: user + system,
            megabytes: kilobytes / 1000.0,
        }),
        _ => Err(format!("unexpected output of GNU time: {words}").into()),
    }
}

/// Returns the size of a package's stripped program in megabytes.
pub(crate) fn size(package: &Path) -> Result<f64, Box<dyn Error>> {
    let program = package.join("target/release/program");
    Ok(std::fs::metadata(program)?.len() as f64 / 1e6)
}
