//! The README is true: what it shows happens, and what it links to exists. The English and the Chinese one show the same.

use std::path::Path;

use tencent_response::{tencent_object, tencent_response};

#[path = "scratch/package.rs"]
#[allow(dead_code)]
mod package;

use package::{Package, ROOT};

const README: &str = include_str!("../README.md");
const CHINESE: &str = include_str!("../README.zh-CN.md");

/// Returns the blocks of code in a language, such as `rust`.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    text.split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| block.split_once('\n'))
        .filter(|(first, _)| *first == language)
        .map(|(_, code)| code)
        .collect()
}

#[test]
fn both_show_the_same_code() {
    let all = |text: &'static str| text.split("```").skip(1).step_by(2).collect::<Vec<_>>();
    assert!(all(README).len() >= 10);
    assert!(all(README) == all(CHINESE));
}

#[test]
fn links_lead_to_files() {
    let files = [
        "README.md",
        "README.zh-CN.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "BENCHMARKS.md",
        "codegen/README.md",
    ];
    let mut count = 0;
    for file in files {
        let path = Path::new(ROOT).join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        let inline = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let definitions = text
            .lines()
            .filter(|line| line.starts_with('['))
            .filter_map(|line| line.split_once("]: "));
        for link in inline.chain(definitions.map(|(_, link)| link)) {
            let target = link.split('#').next().unwrap();
            if !target.is_empty() && !target.contains("://") {
                assert!(path.with_file_name("").join(target).exists(), "{file} links to {link}");
                count += 1;
            }
        }
    }
    assert!(count > 10);
}

/// The payload of the first example.
#[tencent_response]
#[derive(Debug)]
#[allow(dead_code)]
struct DescribeInstancesStatus {
    total_count: u64,
    instance_status_set: Vec<InstanceStatus>,
}

#[tencent_object]
#[derive(Debug)]
#[allow(dead_code)]
struct InstanceStatus {
    instance_id: String,
    instance_state: String,
}

#[test]
#[cfg(feature = "http")]
fn errors_look_as_shown() {
    let statuses =
        r#"[{"InstanceId": "ins-1", "InstanceState": "RUNNING"}, {"InstanceId": 2, "InstanceState": "STOPPED"}]"#;
    let page = "<html>\n<title>502 Bad Gateway</title>";
    let shown: Vec<String> = [
        (200, r#"{"Response": {"Error": {"Code": "AuthFailure.SignatureFailure", "Message": "Check the signature."}, "RequestId": "ed93f3cb"}}"#),
        (200, &format!(r#"{{"Response": {{"TotalCount": 2, "InstanceStatusSet": {statuses}, "RequestId": "b5b41468"}}}}"#)),
        (502, page),
    ]
    .into_iter()
    .map(|(status, body)| {
        let response = http::Response::builder().status(status).header("X-TC-RequestId", "b5b41468").body(body).unwrap();
        tencent_response::from_http::<DescribeInstancesStatus>(&response).unwrap_err().to_string()
    })
    .collect();
    assert!(
        blocks(README, "text").contains(&&*format!("{}\n", shown.join("\n"))),
        "{shown:#?}"
    );
}

#[test]
fn tables_and_mistakes_in_them_are_read_as_shown() {
    let [table] = blocks(README, "toml")[..] else {
        panic!("one table")
    };
    let [source] = blocks(README, "rust,ignore")[..] else {
        panic!("one source")
    };
    let package = Package::new("readme", Path::new(ROOT));
    package.write("errors.toml", table);
    package.write("src/lib.rs", source);
    let outcome = package.cargo(&["check"]);
    assert!(
        outcome.success && !outcome.stderr.contains("warning"),
        "{}",
        outcome.stderr
    );

    package.write("errors.toml", &table.replace("retry", "rety"));
    package.write("src/lib.rs", &source.replace("codes = ", "code = "));
    let outcome = package.cargo(&["check"]);
    let mistakes = blocks(README, "text")
        .into_iter()
        .find(|block| block.starts_with("error: "));
    assert!(
        !outcome.success && outcome.stderr.contains(mistakes.unwrap()),
        "{}",
        outcome.stderr
    );
}
