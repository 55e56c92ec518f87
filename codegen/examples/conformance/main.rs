//! Decodes every example reply and request in Tencent Cloud's documentation into the struct that is generated for its
//! action, serializes it to JSON again, and compares.

mod args;
mod compare;
mod crates;
mod expected;
mod input;
mod outcome;
mod requests;
mod service;
mod summary;

use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};

use crate::args::Args;
use crate::service::Service;
use crate::summary::Summary;

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the program, and returns whether no value was lost and the examples that do not decode exactly are the expected
/// ones.
fn run(args: &Args) -> Result<bool, Box<dyn Error>> {
    let services = args.services()?;
    let total: usize = services.iter().map(Service::len).sum();
    let progress = progress(total as u64)?;
    let mut summary = Summary::default();
    for group in crates::groups(services, args.structs) {
        let names: Vec<&str> = group.iter().map(|service| service.module.as_str()).collect();
        let structs: usize = group.iter().map(Service::len).sum();
        progress.suspend(|| eprintln!("{structs} structs of {}", names.join(" ")));
        let begin = Instant::now();
        crates::write(&args.scratch(), &args.krate(), &group)?;
        crates::build(&args.scratch())?;
        progress.suspend(|| eprintln!("compiled in {:.1} s", begin.elapsed().as_secs_f64()));
        let outcomes = crates::run(&args.scratch(), &group)?;
        summary.add(&group, outcomes)?;
        progress.inc(structs as u64);
    }
    progress.finish_and_clear();
    print!("{summary}");
    let expected = args
        .expected
        .as_deref()
        .map(|path| expected::differences(path, &summary))
        .transpose()?;
    let is_expected = expected.is_none_or(|differences| {
        differences.iter().for_each(|difference| println!("{difference}"));
        differences.is_empty()
    });
    Ok(is_expected && summary.is_lossless())
}

/// Returns a progress bar over this many structs, which is shown only on a terminal.
fn progress(structs: u64) -> Result<ProgressBar, Box<dyn Error>> {
    let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} structs, {elapsed} so far, {eta} left")?;
    let progress = ProgressBar::new(structs).with_style(style);
    // The bar moves once for each crate, but the time goes on.
    progress.enable_steady_tick(Duration::from_secs(1));
    Ok(progress)
}
