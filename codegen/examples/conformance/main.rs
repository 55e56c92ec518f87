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
use std::time::Instant;

use clap::Parser;

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
    let mut summary = Summary::default();
    for group in crates::groups(services, args.structs) {
        let names: Vec<&str> = group.iter().map(|service| service.module.as_str()).collect();
        let structs: usize = group.iter().map(Service::len).sum();
        eprintln!("{structs} structs of {}", names.join(" "));
        let begin = Instant::now();
        crates::write(&args.scratch(), &args.krate(), &group)?;
        crates::build(&args.scratch())?;
        eprintln!("compiled in {:.1} s", begin.elapsed().as_secs_f64());
        let outcomes = crates::run(&args.scratch(), &group)?;
        summary.add(&group, outcomes)?;
    }
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
