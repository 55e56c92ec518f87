//! Decodes replies of CVM's `DescribeInstancesStatus`.
//!
//! `cargo run --example describe_instances_status` decodes the two replies in Tencent Cloud's documentation. With a
//! file name as its argument, or `-` for standard input, it decodes that reply instead.

use std::io::Read;
use std::process::ExitCode;

use tencent_response::{Error, Response, tencent_object, tencent_response};

/// The payload of `DescribeInstancesStatus`.
#[tencent_response]
struct DescribeInstancesStatus {
    total_count: u64,
    instance_status_set: Vec<InstanceStatus>,
}

/// One instance and its state.
#[tencent_object]
struct InstanceStatus {
    instance_id: String,
    instance_state: String,
}

const SUCCESS: &str = r#"{
    "Response": {
        "TotalCount": 0,
        "InstanceStatusSet": [],
        "RequestId": "b5b41468-520d-4192-b42f-595cc34b6c1c"
    }
}"#;

const FAILURE: &str = r#"{
    "Response": {
        "Error": {
            "Code": "AuthFailure.SignatureFailure",
            "Message": "The provided credentials could not be validated. Please ensure your signature is correct."
        },
        "RequestId": "ed93f3cb-f35e-473f-b9f3-0d451b8b79c6"
    }
}"#;

fn main() -> ExitCode {
    let Some(source) = std::env::args().nth(1) else {
        for body in [SUCCESS, FAILURE] {
            match tencent_response::from_str(body) {
                Ok(response) => show(&response),
                Err(error) => println!("{}", explain(&error)),
            }
        }
        return ExitCode::SUCCESS;
    };
    let body = match read(&source) {
        Ok(body) => body,
        Err(error) => {
            eprintln!("cannot read {source}: {error}");
            return ExitCode::FAILURE;
        }
    };
    match tencent_response::from_slice(&body) {
        Ok(response) => {
            show(&response);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}", explain(&error));
            ExitCode::FAILURE
        }
    }
}

fn read(source: &str) -> std::io::Result<Vec<u8>> {
    if source != "-" {
        return std::fs::read(source);
    }
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;
    Ok(body)
}

fn show(response: &Response<DescribeInstancesStatus>) {
    let DescribeInstancesStatus {
        total_count,
        instance_status_set,
    } = &response.payload;
    println!(
        "success: {total_count} instances in total, {} in this reply",
        instance_status_set.len()
    );
    for instance in instance_status_set {
        println!("  {} is {}", instance.instance_id, instance.instance_state);
    }
    if let Some(id) = &response.request_id {
        println!("  request:     {id}");
    }
}

fn explain(error: &Error) -> String {
    let Error::Api(error) = error else {
        return format!("cannot decode the reply: {error}");
    };
    let mut lines = vec![
        "error:".to_owned(),
        format!("  code:        {}", error.code),
        format!(
            "  description: {}",
            error.code.description().unwrap_or("not in the table")
        ),
        format!(
            "  class:       {}",
            error.code.class().map_or("unknown", |class| class.as_str())
        ),
        format!("  retry:       {}", error.code.retry()),
        format!("  message:     {}", error.message),
    ];
    if let Some(id) = &error.request_id {
        lines.push(format!("  request:     {id}"));
    }
    lines.join("\n")
}
