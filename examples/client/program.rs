//! Lists the instances of an account in a region with the client in `call.rs`. Without keys in the environment, it calls
//! servers on this machine instead, and fails if the client does not do what it should.

use std::error::Error;
use std::process::ExitCode;

use call::{Client, Credentials};

mod cases;
mod instances;
mod server;
mod verify;

const USAGE: &str = "usage: call [--region REGION] [--host HOST]";

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_target(false)
        .init();
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let (mut region, mut host) = (None, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(option) = arguments.next() {
        let target = match option.as_str() {
            "--region" => &mut region,
            "--host" => &mut host,
            _ => return Err(USAGE.into()),
        };
        *target = Some(arguments.next().ok_or(USAGE)?);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let Some(credentials) = Credentials::from_env() else {
        println!(
            "There are no keys in TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY: calling servers on this machine."
        );
        return runtime.block_on(cases::run());
    };
    let mut client = Client::new(credentials)?;
    client.region = Some(region.unwrap_or_else(|| "ap-guangzhou".to_owned()));
    client.language = Some("en-US".to_owned());
    client.host = host;
    client.lenient = true;
    for instance in runtime.block_on(instances::all(&client, 100))? {
        println!("{} is {}", instance.instance_id, instance.instance_state);
    }
    Ok(())
}
