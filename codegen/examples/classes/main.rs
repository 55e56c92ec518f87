//! Measures the classes that `cargo tencent errors` proposes: against codes that people judged, and whether they depend
//! on the language of the descriptions.

mod measure;
mod rows;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::measure::{differences, measure, proposals};
use crate::rows::{Rows, both};

/// Compare the proposed classes with the judged ones, and the classes of one package with those of the other
#[derive(Debug, Parser)]
struct Args {
    /// The folders into which `tencentcloud-sdk-python` and `tencentcloud-sdk-python-intl-en` were unpacked
    #[arg(long, value_name = "DIR", num_args = 2)]
    sdk: Vec<PathBuf>,
    /// The judged codes, one on each line: sample, product, version, code and class, separated by tabs
    #[arg(long, value_name = "FILE")]
    judged: PathBuf,
    /// A file with exactly what this run must print
    #[arg(long, value_name = "FILE")]
    expected: Option<PathBuf>,
}

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

/// Runs the program, and returns whether it prints what is expected.
fn run(args: &Args) -> Result<bool, Box<dyn Error>> {
    let [chinese, english] = args.sdk.as_slice() else {
        return Err("two folders are needed: `--sdk CHINESE ENGLISH`".into());
    };
    let (chinese, english) = (Rows::read(chinese)?, Rows::read(english)?);
    let all = both(&chinese, &english);
    let judged = std::fs::read_to_string(&args.judged)?;
    let text = [
        measure(&judged, &all)?,
        proposals(&all),
        differences(&chinese, &english),
    ]
    .join("\n");
    print!("{text}");
    let Some(expected) = &args.expected else {
        return Ok(true);
    };
    let is_expected = std::fs::read_to_string(expected)? == text;
    if !is_expected {
        eprintln!("this is not what {} says", expected.display());
    }
    Ok(is_expected)
}
