//! Requests, secrets and the other things that make the generated types fit for use.

#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use cargo_tencent::structs::model::{Model, Style};
use cargo_tencent::structs::secret::secret;
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
    let lines = fields(&module, name).into_iter().filter(|line| line.starts_with("pub "));
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
    let code = write("action A\nX! object One\nobject One\nX! object One\nY! int int64", &["A"], style);
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
    assert_eq!(Model::new(&api(&text), &actions, Style::default()).unwrap().multipart(), [""; 0]);
}

#[test]
fn deprecated_and_withdrawn_actions_are_deprecated_in_rust_too() {
    let text = "action A deprecated\naction B offline\naction C online\naction D";
    let code = write(text, &["A", "B", "C", "D"], requests());
    let deprecated = |code: &str, name: &str| {
        let (before, _) = code.split_once(&format!("pub struct {name} {{")).unwrap();
        let (_, item) = before.rsplit_once("\n\n").unwrap();
        item.contains("#[deprecated = \"Tencent Cloud has ")
    };
    let module = request_module(&code);
    for (name, expected) in [("A", true), ("B", true), ("C", false), ("D", false)] {
        assert_eq!((deprecated(&code, name), deprecated(&module, name)), (expected, expected), "{name}");
    }
    assert!(code.contains("#[deprecated = \"Tencent Cloud has withdrawn this action\"]\n"));
    assert_eq!(code.matches("#[allow(deprecated)]\n").count(), 2);
}

#[test]
fn further_derives_are_added_where_they_can_be() {
    let text = "action A
        X object Whole
        Y object Point
        object Whole
        X int int64
        object Point
        X list Float
        object Float
        X float float";
    let style = Style {
        derives: ["Eq", "std::hash::Hash", "Clone", "schemars::JsonSchema"].map(str::to_owned).into(),
        ..requests()
    };
    let code = write(text, &["A"], style);
    let derives = |name: &str| {
        let (before, _) = code.split_once(&format!("pub struct {name} {{")).unwrap();
        before.trim_end().lines().last().unwrap().to_owned()
    };
    let all = "#[derive(Debug, Clone, PartialEq, Default, Eq, std::hash::Hash, schemars::JsonSchema)]";
    assert_eq!(derives("Whole"), all);
    for name in ["A", "Point", "Float"] {
        assert_eq!(derives(name), all.replace("Eq, std::hash::Hash, schemars", "schemars"));
    }
}

#[test]
fn a_path_that_is_none_is_an_error() {
    let model = |style| Model::new(&api("action A"), &["A".to_owned()], style).unwrap();
    let style = Style {
        derives: vec!["Eq + Hash".to_owned()],
        ..Style::default()
    };
    let problem = cargo_tencent::structs::emit::emit(&model(style), &[]).unwrap_err();
    let expected = "`Eq + Hash` is not a path to a derive macro; write `--derive Eq,Hash`";
    assert_eq!(problem.to_string(), expected);
}

#[test]
fn only_text_is_a_secret() {
    let code = write("action A\nPassword string string\nToken int int64\nSecrets list string", &["A"], Style::default());
    assert!(code.contains(".field(\"password\", &\"…\")"), "{code}");
    assert!(code.contains(".field(\"token\", &self.token)"), "{code}");
    assert!(code.contains(".field(\"secrets\", &\"…\")"), "{code}");
    assert!(!code.contains("Debug, Clone"), "{code}");
}

#[test]
fn secrets_are_told_by_the_last_words_of_their_names() {
    let secrets = [
        "Password", "AdminPassword", "PassWord", "PassWords", "DbPwd", "ESUserPasswd", "KeyPass", "MetaDataPass",
        "Passphrase", "Token", "Tokens", "SessionToken", "TmpSecretKey", "SecretAccessKey", "AppSecret", "SecretBinary",
        "APIKey", "ApiKeys", "AuthKey", "SignKey", "AesKey", "AppSKey", "DevicePsk", "PrivateKey", "Kubeconfig",
        "KeyTab", "CredentialData", "Credentials", "Plaintext", "PlainText", "AccessKey", "LoginCookie", "UserSig",
        "CertKey",
    ];
    let others = [
        "ClientToken", "NextToken", "NextPageToken", "ScrollToken", "ParamToken", "TotalTokens", "CachedTokens",
        "MaxInputToken", "Tokenizer", "TrafficToken", "StreamToken", "LifecycleActionToken", "SecretId", "TokenIds",
        "SecretName", "TokenType", "PasswordStatus", "CredentialUrl", "SecretRegion", "SecretValueMd5", "MissPassword",
        "AutoGeneratePassword", "NFCToken", "PublicEncryptKey", "DvAuthKey", "KuberneteNativeSecret", "Key", "Bypass",
        "TrtcUserSig", "Monkey", "Skey",
    ];
    let wrong = |name: &&str| secret(name).is_none();
    assert_eq!(secrets.iter().copied().filter(wrong).collect::<Vec<_>>(), [""; 0]);
    let wrong = |name: &&str| secret(name).is_some();
    assert_eq!(others.iter().copied().filter(wrong).collect::<Vec<_>>(), [""; 0]);
}
