//! What makes the generated types fit for use: derives, deprecation and secrets.

#[allow(dead_code, reason = "each test uses only some of these functions")]
#[path = "service/api.rs"]
mod service;

use cargo_tencent::structs::model::{Model, Style};
use cargo_tencent::structs::secret::secret;
use service::{api, write};

#[test]
fn deprecated_and_withdrawn_actions_are_deprecated_in_rust_too() {
    let text = "action A deprecated\naction B offline\naction C online\naction D";
    let style = Style {
        requests: true,
        ..Style::default()
    };
    let code = write(text, &["A", "B", "C", "D"], style);
    let deprecated = |code: &str, name: &str| {
        let (before, _) = code.split_once(&format!("pub struct {name} {{")).unwrap();
        let (_, item) = before.rsplit_once("\n\n").unwrap();
        item.contains("#[deprecated = \"Tencent Cloud has ")
    };
    let (payloads, module) = code.split_once("\npub mod request {\n").unwrap();
    for (name, expected) in [("A", true), ("B", true), ("C", false), ("D", false)] {
        assert_eq!(
            (deprecated(payloads, name), deprecated(module, name)),
            (expected, expected),
            "{name}"
        );
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
        derives: ["Eq", "std::hash::Hash", "Clone", "Eq", "schemars::JsonSchema"]
            .map(str::to_owned)
            .into(),
        requests: true,
        ..Style::default()
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
    let problem = cargo_tencent::structs::emit::emit(&model(style)).unwrap_err();
    let expected = "`Eq + Hash` is not a path to a derive macro; write `--derive Eq,Hash`";
    assert_eq!(problem.to_string(), expected);
}

#[test]
fn only_text_is_a_secret() {
    let code = write(
        "action A\nPassword string string\nToken int int64\nSecrets list string",
        &["A"],
        Style::default(),
    );
    assert!(code.contains(".field(\"password\", &\"…\")"), "{code}");
    assert!(code.contains(".field(\"token\", &self.token)"), "{code}");
    assert!(code.contains(".field(\"secrets\", &\"…\")"), "{code}");
    assert!(!code.contains("Debug, Clone"), "{code}");
}

#[test]
fn secrets_are_told_by_the_last_words_of_their_names() {
    let secrets = [
        "Password",
        "AdminPassword",
        "PassWord",
        "PassWords",
        "DbPwd",
        "ESUserPasswd",
        "KeyPass",
        "MetaDataPass",
        "Passphrase",
        "Token",
        "Tokens",
        "SessionToken",
        "TmpSecretKey",
        "SecretAccessKey",
        "AppSecret",
        "SecretBinary",
        "APIKey",
        "ApiKeys",
        "AuthKey",
        "SignKey",
        "AesKey",
        "AppSKey",
        "DevicePsk",
        "PrivateKey",
        "Kubeconfig",
        "KeyTab",
        "CredentialData",
        "Credentials",
        "Plaintext",
        "PlainText",
        "AccessKey",
        "LoginCookie",
        "UserSig",
        "CertKey",
    ];
    let others = [
        "ClientToken",
        "NextToken",
        "NextPageToken",
        "ScrollToken",
        "ParamToken",
        "TotalTokens",
        "CachedTokens",
        "MaxInputToken",
        "Tokenizer",
        "TrafficToken",
        "StreamToken",
        "LifecycleActionToken",
        "SecretId",
        "TokenIds",
        "SecretName",
        "TokenType",
        "PasswordStatus",
        "CredentialUrl",
        "SecretRegion",
        "SecretValueMd5",
        "MissPassword",
        "AutoGeneratePassword",
        "NFCToken",
        "PublicEncryptKey",
        "DvAuthKey",
        "KuberneteNativeSecret",
        "Key",
        "Bypass",
        "TrtcUserSig",
        "Monkey",
        "Skey",
    ];
    let wrong = |name: &&str| secret(name).is_none();
    assert_eq!(secrets.iter().copied().filter(wrong).collect::<Vec<_>>(), [""; 0]);
    let wrong = |name: &&str| secret(name).is_some();
    assert_eq!(others.iter().copied().filter(wrong).collect::<Vec<_>>(), [""; 0]);
}
