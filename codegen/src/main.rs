//! `cargo tencent`: generates structs and error tables for Tencent Cloud API 3.0, and explains error codes.

#![forbid(unsafe_code)]

mod command;

use std::process::ExitCode;

use clap::Parser;

use crate::command::Command;

fn main() -> ExitCode {
    // `cargo tencent …` runs this program with `tencent` as its first argument.
    let is_name = |(index, arg): &(usize, std::ffi::OsString)| *index == 1 && arg == "tencent";
    let args = std::env::args_os()
        .enumerate()
        .filter(|arg| !is_name(arg))
        .map(|(_, arg)| arg);
    match Command::parse_from(args).run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
