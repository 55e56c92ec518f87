//! Requests, secrets and the other things that make the generated types fit for use.

#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use cargo_tencent::structs::model::{Model, Style};
use service::{api, fields, write};

const RUN: &str = "action Run
    Id string string
    input
    Zone! string string
    Disks! list Disk
    Name string string
    Tags list string
    Boot object Disk
    Cpu! object Cpu
    object Disk
    Size! int int64
    Inner! object Disk
    object Cpu
    Cores! int uint64";

fn requests() -> Style {
    Style {
        requests: true,
        ..Style::default()
    }
}

/// Returns the module `request`, without its indentation.
fn request_module(code: &str) -> String {
    let (_, module) = code.split_once("\npub mod request {\n").unwrap();
    let lines = module.lines().map(|line| line.strip_prefix("    ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the fields of a struct in the module `request`, without attributes.
fn parameters(code: &str, name: &str) -> Vec<String> {
    let module = request_module(code);
    let lines = fields(&module, name)
        .into_iter()
        .filter(|line| line.starts_with("pub "));
    lines.map(str::to_owned).collect()
}

#[test]
fn required_parameters_are_plain_and_the_others_options() {
    let code = write(RUN, &["Run"], requests());
    let expected = [
        "pub zone: String,",
        "pub disks: Vec<Disk>,",
        "pub name: Option<String>,",
        "pub tags: Option<Vec<String>>,",
        "pub boot: Option<Disk>,",
        "pub cpu: Cpu,",
    ];
    assert_eq!(parameters(&code, "Run"), expected);
    assert_eq!(fields(&code, "Run"), ["pub id: Option<String>,"]);
}

#[test]
fn a_required_parameter_that_closes_a_cycle_is_optional() {
    let code = write(RUN, &["Run"], requests());
    let expected = ["pub size: i64,", "pub inner: Option<Box<Disk>>,"];
    assert_eq!(parameters(&code, "Disk"), expected);
    let style = Style {
        trust_required: true,
        ..Style::default()
    };
    let code = write(
        "action A\nX! object One\nobject One\nX! object One\nY! int int64",
        &["A"],
        style,
    );
    assert_eq!(fields(&code, "A"), ["pub x: One,"]);
    assert_eq!(fields(&code, "One"), ["pub x: Option<Box<One>>,", "pub y: i64,"]);
}

#[test]
fn types_do_not_depend_on_the_other_actions() {
    let text = format!("{RUN}\naction Describe\nDisks list Disk");
    let part = |code: &str| request_module(code);
    assert_eq!(
        part(&write(&text, &["Run"], requests())),
        part(&write(&text, &["Run", "Describe"], requests())).replace(&describe_request(), "")
    );
    let disk = |actions: &[&str]| fields(&write(&text, actions, requests()), "Disk").join("\n");
    assert_eq!(disk(&["Describe"]), disk(&["Run", "Describe"]));
}

/// Returns the request without parameters of the action `Describe`, as it is written after another.
fn describe_request() -> String {
    let code = write("action Describe", &["Describe"], requests());
    let module = request_module(&code);
    let (_, request) = module.split_once("actions.\n").unwrap();
    request.strip_suffix('}').unwrap().to_owned()
}

#[test]
fn borrowed_payloads_have_requests_without_an_implementation() {
    let style = Style {
        borrowed: true,
        ..requests()
    };
    let code = write(RUN, &["Run"], style);
    assert_eq!(fields(&code, "Run<'a>"), ["pub id: Option<Cow<'a, str>>,"]);
    assert_eq!(parameters(&code, "Run")[0], "pub zone: String,");
    assert!(!code.contains("TencentRequest"), "{code}");
    assert!(write(RUN, &["Run"], requests()).contains("impl tencent_response::TencentRequest for Run {"));
}

#[test]
fn an_upload_has_no_request() {
    let text = format!("{RUN}\naction Upload\ninput\nWhat! object File\nobject File\nBytes binary binary");
    let actions = ["Run".to_owned(), "Upload".to_owned()];
    let model = Model::new(&api(&text), &actions, requests()).unwrap();
    assert_eq!(model.multipart(), ["Upload"]);
    assert_eq!(model.requests().collect::<Vec<_>>(), [("Run", "Run")]);
    assert_eq!(
        Model::new(&api(&text), &actions, Style::default()).unwrap().multipart(),
        [""; 0]
    );
}

#[test]
fn a_flag_may_be_written_as_an_integer() {
    let action = r#"{"input": "I", "output": "O"}"#;
    let member = |name: &str, required: &str| {
        format!(r#"{{"name": "{name}", "type": "string", "member": "string", "required": {required}}}"#)
    };
    let members = [
        member("A", "1"),
        member("B", "0"),
        member("C", "true"),
        member("D", "null"),
    ]
    .join(",");
    let metadata = format!(
        r#"{{"metadata": {{"apiVersion": "2020-02-29", "serviceShortName": "moon"}}, "actions": {{"Run": {action}}},
        "objects": {{"I": {{"members": [{members}]}}, "O": {{"members": []}}}}}}"#
    );
    let api = cargo_tencent::metadata::parse("api.json".as_ref(), &metadata).unwrap();
    let model = Model::new(&api, &["Run".to_owned()], requests()).unwrap();
    let code = cargo_tencent::structs::emit::emit(&model).unwrap();
    let expected = [
        "pub a: String,",
        "pub b: Option<String>,",
        "pub c: String,",
        "pub d: Option<String>,",
    ];
    assert_eq!(parameters(&code, "Run"), expected);
}
