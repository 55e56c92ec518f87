//! `cargo tencent`: structs, tables and explanations for Tencent Cloud API 3.0.

#![forbid(unsafe_code)]

mod command;

use std::process::ExitCode;

use clap::Parser;

use crate::command::Command;

fn main() -> ExitCode {
    // Cargo passes the name that it was called by as an argument.
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
