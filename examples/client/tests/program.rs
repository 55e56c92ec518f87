//! The program `call` as a whole.

use std::process::{Command, Output};

fn call(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_call"));
    command.args(arguments);
    for name in [
        "TENCENTCLOUD_SECRET_ID",
        "TENCENTCLOUD_SECRET_KEY",
        "TENCENTCLOUD_TOKEN",
    ] {
        command.env_remove(name);
    }
    command.output().unwrap()
}

#[test]
fn without_keys_every_case_has_the_expected_outcome() {
    let output = call(&[]);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{printed}");
    assert!(
        printed.ends_with("requests: 1\n") && printed.contains("another key: AuthFailure"),
        "{printed}"
    );
}

#[test]
fn the_log_has_the_action_the_code_the_class_and_the_request_id_but_no_key() {
    let log = String::from_utf8(call(&[]).stderr).unwrap();
    let fields =
        r#"action="DescribeInstancesStatus" code="RequestLimitExceeded" class="throttling" request_id="request-2""#;
    assert!(log.contains(fields), "{log}");
    assert!(
        !log.contains("a key for the examples") && !log.contains("another key"),
        "{log}"
    );
}

#[test]
fn an_unknown_argument_is_an_error_that_shows_the_usage() {
    let output = call(&["--zone"]);
    assert!(!output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("usage: call "));
}
