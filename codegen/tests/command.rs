//! Runs the command as a user would.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-tencent"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .output()
        .unwrap()
}

/// Runs the command, which must fail, and returns what it writes to standard error.
fn failure(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(!output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

/// Returns the path of a temporary file or folder that does not exist yet.
fn fresh(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_file(&path);
    let _ = fs::remove_dir_all(&path);
    path
}

const SHOP: [&str; 5] = ["structs", "shop", "CancelOrder", "--metadata", "tests/packages"];

#[test]
fn the_name_that_cargo_passes_is_ignored() {
    let with_name = run(&[["tencent"].as_slice(), &SHOP].concat());
    assert!(with_name.status.success());
    assert_eq!(with_name.stdout, run(&SHOP).stdout);
}

#[test]
fn a_generated_file_is_updated_but_no_other_file_is_overwritten() {
    let path = fresh("shop.rs");
    let arguments = [SHOP.as_slice(), &["--out", path.to_str().unwrap()]].concat();
    assert!(run(&arguments).status.success());
    let first = fs::read(&path).unwrap();
    let below = |text: &[u8]| {
        String::from_utf8_lossy(text)
            .lines()
            .skip(1)
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_eq!(below(&first), below(&run(&SHOP).stdout));
    assert!(
        String::from_utf8(run(&arguments).stderr)
            .unwrap()
            .starts_with("no changes to ")
    );
    assert_eq!(fs::read(&path).unwrap(), first);
    fs::write(&path, "fn mine() {}\n").unwrap();
    assert!(
        failure(&arguments)
            .contains("not a file that cargo tencent wrote; remove it, or choose another path for `--out`")
    );
}

#[test]
fn the_newest_version_is_used_if_the_package_names_no_default() {
    let version = |more: &[&str]| {
        let output = String::from_utf8(run(&[SHOP.as_slice(), more].concat()).stdout).unwrap();
        let line = output.lines().nth(1).unwrap_or_default();
        line.split(';').next().unwrap().to_owned()
    };
    assert_eq!(version(&[]), "// @generated from shop 2020-02-29 of tccli 1.2.3");
    for spelling in ["2019-01-01", "v20190101"] {
        assert_eq!(
            version(&["--version", spelling]),
            "// @generated from shop 2019-01-01 of tccli 1.2.3"
        );
    }
}

#[test]
fn an_unknown_name_suggests_similar_ones() {
    let with = |service, action, more: &[&str]| {
        failure(
            &[
                ["structs", service, action, "--metadata", "tests/packages"].as_slice(),
                more,
            ]
            .concat(),
        )
    };
    let expected = "error: `tccli` has no service `shp`; did you mean `shop`?\n";
    assert_eq!(with("shp", "CancelOrder", &[]), expected);
    let expected = "error: shop has no version `2021`; it has `2019-01-01`, `2020-02-29`\n";
    assert_eq!(with("shop", "CancelOrder", &["--version", "2021"]), expected);
    let expected = "error: shop has no action `CancelOrders`; did you mean `CancelOrder`?\n";
    assert!(with("shop", "CancelOrders", &[]).starts_with(expected));
}

#[test]
fn a_folder_without_the_package_says_how_to_download_it() {
    let text = failure(&["structs", "shop", "CancelOrder", "--metadata", "src"]);
    assert!(
        text.starts_with("error: src: no `api.json` of `tccli` found; download the package with `pip download"),
        "{text}"
    );
}

#[test]
fn an_error_in_a_file_has_path_line_and_column() {
    let folder = fresh("broken");
    let version = folder.join("shop/v20200229");
    fs::create_dir_all(&version).unwrap();
    fs::write(version.join("api.json"), "{\n  \"actions\": 5}").unwrap();
    let text = failure(&["structs", "shop", "A", "--metadata", folder.to_str().unwrap()]);
    let expected = format!("error: {}:2:14: invalid type", version.join("api.json").display());
    assert!(text.starts_with(&expected), "{text}");
}

#[test]
fn a_table_is_printed_or_updated() {
    let arguments = ["errors", "shop", "--sdk", "tests/packages"];
    let printed = run(&arguments).stdout;
    let path = fresh("errors.toml");
    let into = [arguments.as_slice(), &["--into", path.to_str().unwrap()]].concat();
    let output = String::from_utf8(run(&into).stderr).unwrap();
    assert!(
        output.ends_with(
            "[shop]: 4 rows added, 0 updated, 1 common code left out; a class proposed for 1
"
        ),
        "{output}"
    );
    assert_eq!(fs::read(&path).unwrap(), printed);
    assert!(run(&into).status.success());
    assert_eq!(fs::read(&path).unwrap(), printed);
    assert_eq!(run(&["errors", "Shop", "--sdk", "tests/packages"]).stdout, printed);
}

#[test]
fn both_packages_fill_one_table() {
    let errors = ["errors", "shop", "--sdk", "tests/packages"];
    let both = [errors.as_slice(), &["--sdk", "tests/packages_zh"]].concat();
    let text = String::from_utf8(run(&both).stdout).unwrap();
    let closed = "\"FailedOperation.Closed\" = { class = \"resource\", description = \"The shop is closed today.\", \
                  description_zh = \"小店今天打烊了。\" }\n";
    let knock = "\"FailedOperation.Knock\" = { class = \"throttling\", retry = \"if_idempotent\", \
                 description_zh = \"您敲门太频繁了，请歇一会儿。\" }\n";
    assert!(text.contains(closed) && text.contains(knock), "{text}");
    let plain = String::from_utf8(run(&[both.as_slice(), &["--plain"]].concat()).stdout).unwrap();
    assert!(!plain.contains("class = "), "{plain}");
    let unknown = failure(&["errors", "shp", "--sdk", "tests/packages"]);
    assert!(
        unknown.ends_with("has no service `shp`; did you mean `shop`?\n"),
        "{unknown}"
    );
}

#[test]
fn help_includes_an_example() {
    let help = String::from_utf8(run(&["tencent", "structs", "--help"]).stdout).unwrap();
    assert!(help.contains("Usage: cargo tencent structs "), "{help}");
    assert!(
        help.contains("For example: `cargo tencent structs cvm DescribeInstances"),
        "{help}"
    );
}

/// Runs `explain -` on a reply, and returns what it writes to standard output and standard error.
fn explain(body: impl AsRef<[u8]>) -> (String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-tencent"))
        .args(["explain", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(body.as_ref()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

#[test]
fn current_and_old_replies_are_explained() {
    let (text, _) = explain(r#"{"Response": {"Error": {"Code": "InternalError", "Message": "m"}, "RequestId": "id"}}"#);
    assert!(
        text.starts_with("InternalError: m (request id)\n\nInternalError  [common]\n"),
        "{text}"
    );
    let (text, _) = explain(r#"{"code": 4000, "message": "m", "codeDesc": "InternalError.X"}"#);
    assert!(
        text.starts_with("InternalError.X: m\n\nInternalError.X  (not in any table; "),
        "{text}"
    );
}

#[test]
fn a_damaged_reply_is_explained_if_its_error_can_be_read() {
    let bodies: [&[u8]; 3] = [
        b"{\"Response\": {\"Error\": {\"Code\": \"InternalError\", \"Message\": \"\xff\"}}}",
        b"{\"Response\": {\"Error\": {\"Code\": \"InternalError\", \"Message\": \"m\"}, \"RequestI",
        b"{\"Response\": {\"A\": 1, \"A\": 2, \"Error\": {\"Code\": \"InternalError\", \"Message\": \"m\"}}}",
    ];
    for body in bodies {
        let (text, problem) = explain(body);
        assert!(text.contains("\nInternalError  [common]\n"), "{text}{problem}");
    }
    let (text, problem) = explain(br#"{"Response": {"Error": {"Message": "m"}, "RequestId": "id"}}"#);
    assert!(text.contains("(request id)"), "{text}");
    assert_eq!(problem, "error: the error on standard input has no code\n");
}

#[test]
fn a_reply_without_an_error_is_distinguished_from_invalid_json() {
    let (_, problem) = explain(r#"{"Response": {"RequestId": "id"}}"#);
    assert_eq!(
        problem,
        "error: the reply on standard input does not contain an error\n"
    );
    let (_, problem) = explain("{\n]");
    assert!(
        problem.starts_with("error: standard input: not JSON: ") && problem.contains(" at line 2 column 1"),
        "{problem}"
    );
}

#[test]
fn an_error_in_an_event_stream_is_explained() {
    let (text, _) = explain(
        "data: {\"Type\": \"chunk\"}\n\n\
         data: {\"RequestId\": \"id\", \"Error\": {\"Code\": \"InternalError\", \"Message\": \"m\"}}",
    );
    assert!(text.starts_with("InternalError: m (request id)\n\n"), "{text}");
    let (text, problem) = explain("data: {}\n\n");
    assert_eq!(
        (text.as_str(), problem.as_str()),
        (
            "",
            "error: the event stream on standard input does not contain an error\n"
        )
    );
}
