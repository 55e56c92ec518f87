//! Measures the cost of compiling the dependencies alone, and programs with many structs. `BENCHMARKS.md` explains the
//! results.

mod contender;
mod measure;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use contender::Contender;
use measure::{Cost, cargo, size};

/// The number of structs, unless the command line gives another.
const STRUCTS: usize = 200;
/// The number of measurements of each build.
const RUNS: usize = 3;

fn main() -> ExitCode {
    // Cargo adds `--bench`.
    let mut counts: Vec<usize> = std::env::args()
        .skip(1)
        .filter_map(|count| count.parse().ok())
        .collect();
    if counts.is_empty() {
        counts.push(STRUCTS);
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/build-bench");
    match dependencies(&folder).and_then(|()| counts.iter().try_for_each(|count| structs(&folder, *count))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Measures clean builds of programs that consist only of the dependencies.
fn dependencies(folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("dependencies, clean build          CPU s    peak MB");
    for contender in [Contender::Derive, Contender::Exact] {
        let package = folder.join(contender.name());
        contender.write(&package, 0)?;
        cargo(&package, &["clean", "--quiet"])?;
        let Cost { seconds, megabytes } = cargo(&package, &["build"])?;
        println!("{:32}{seconds:8.1}{megabytes:11.0}", contender.dependencies());
    }
    Ok(())
}

/// Measures builds of programs with `count` structs, after their dependencies have been built.
fn structs(folder: &Path, count: usize) -> Result<(), Box<dyn Error>> {
    println!("\n{count} structs: CPU s, and as a multiple of the first");
    println!(
        "{:14}{:>14}{:>14}{:>14}{:>12}{:>10}",
        "", "check", "debug", "release", "stripped", "peak MB"
    );
    let mut first: Option<[f64; 3]> = None;
    for contender in Contender::ALL {
        let package = folder.join(contender.name());
        let mut seconds = [0.0; 3];
        let mut peak: f64 = 0.0;
        for (seconds, command) in seconds
            .iter_mut()
            .zip([&["check"][..], &["build"], &["build", "--release"]])
        {
            contender.write(&package, 0)?;
            cargo(&package, command)?;
            let costs: Vec<Cost> = (0..RUNS)
                .map(|_| {
                    contender.write(&package, count)?;
                    cargo(&package, command)
                })
                .collect::<Result<_, _>>()?;
            // Other load on the machine only adds to a run, so the fastest run is the most accurate.
            *seconds = costs.iter().map(|cost| cost.seconds).fold(f64::INFINITY, f64::min);
            peak = costs.iter().map(|cost| cost.megabytes).fold(peak, f64::max);
        }
        let first = first.get_or_insert(seconds);
        print!("{:14}", contender.name());
        for (seconds, first) in seconds.iter().zip(first) {
            print!("{seconds:8.1}{:>6}", format!("({:.2})", seconds / *first));
        }
        println!("{:9.1} MB{peak:10.0}", size(&package)?);
    }
    Ok(())
}
