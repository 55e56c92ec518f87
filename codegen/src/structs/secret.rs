//! Which members hold secrets, judging by their names.

use crate::structs::ident::field_name;

/// A rule that recognizes secrets by the last words of a name.
#[derive(Debug)]
pub struct Rule {
    /// What the rule covers.
    pub what: &'static str,
    /// The last words of the names, which may be in the plural.
    ends: &'static [&'static str],
    /// Whether the words must be the whole name.
    is_whole: bool,
}

/// The rules. They cover members that hold text.
const RULES: [Rule; 8] = [
    Rule {
        what: "passwords",
        ends: &[
            "password",
            "pass_word",
            "passwd",
            "pwd",
            "passphrase",
            "key_pass",
            "meta_data_pass",
        ],
        is_whole: false,
    },
    Rule {
        what: "tokens",
        ends: &["token"],
        is_whole: false,
    },
    Rule {
        what: "secrets",
        ends: &[
            "secret",
            "secret_key",
            "secret_access_key",
            "secret_value",
            "secret_string",
            "secret_binary",
        ],
        is_whole: false,
    },
    Rule {
        what: "keys",
        ends: &[
            "api_key",
            "auth_key",
            "sign_key",
            "session_key",
            "decrypt_key",
            "aes_key",
            "app_key",
            "license_key",
            "encrypt_key",
            "s_key",
            "psk",
        ],
        is_whole: false,
    },
    Rule {
        what: "private keys",
        ends: &["private_key"],
        is_whole: false,
    },
    Rule {
        what: "credentials",
        ends: &[
            "kubeconfig",
            "kube_config",
            "key_tab",
            "keytab",
            "key_tab_content",
            "keytab_content",
            "credential",
            "credential_data",
            "credential_content",
            "plaintext",
            "plain_text",
        ],
        is_whole: false,
    },
    Rule {
        what: "access keys",
        ends: &["access_key"],
        is_whole: false,
    },
    Rule {
        what: "whole names",
        ends: &[
            "login_cookie",
            "user_sig",
            "certificate_key",
            "client_key",
            "key_content",
            "cert_key",
        ],
        is_whole: true,
    },
];

/// The words before `Token` or `Tokens` that tell a page, a repeated request or a count.
const NO_SECRET_TOKEN: [&str; 22] = [
    "client",
    "next",
    "page",
    "pagination",
    "scroll",
    "continue",
    "creation",
    "idempotency",
    "param",
    "import",
    "total",
    "max",
    "min",
    "input",
    "output",
    "cache",
    "cached",
    "reasoning",
    "prompt",
    "completion",
    "traffic",
    "stream",
];

/// Names that end as secrets do, but hold none: flags, public keys, and keys for proofs that are published.
const NO_SECRET: [&str; 8] = [
    "lifecycle_action_token",
    "miss_password",
    "auto_generate_password",
    "nfc_token",
    "public_encrypt_key",
    "dv_auth_key",
    "domain_validate_auth_key",
    "kubernete_native_secret",
];

/// Returns the rule by which the text member called `wire_name` holds a secret, or `None` if it does not seem to.
///
/// ```
/// use cargo_tencent::structs::secret::secret;
///
/// assert_eq!(secret("TmpSecretKey").map(|rule| rule.what), Some("secrets"));
/// assert!(secret("SecretId").is_none());
/// assert!(secret("NextToken").is_none());
/// ```
pub fn secret(wire_name: &str) -> Option<&'static Rule> {
    let name = field_name(wire_name);
    let plural = name.strip_suffix('s').unwrap_or(&name);
    [name.as_str(), plural].into_iter().find_map(rule)
}

/// Returns the rule for a name in words.
fn rule(name: &str) -> Option<&'static Rule> {
    if NO_SECRET.contains(&name) {
        return None;
    }
    let covers = |rule: &&Rule| {
        rule.ends.iter().any(|end| match name.strip_suffix(end) {
            Some("") => true,
            Some(before) => before.ends_with('_') && !rule.is_whole && !(*end == "token" && is_no_secret_token(before)),
            None => false,
        })
    };
    RULES.iter().find(covers)
}

/// Returns whether the words before `token` say that it is no secret.
fn is_no_secret_token(before: &str) -> bool {
    let last = before.trim_end_matches('_').rsplit('_').next();
    last.is_some_and(|word| NO_SECRET_TOKEN.contains(&word))
}
