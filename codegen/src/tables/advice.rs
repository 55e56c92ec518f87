//! What a class and retry advice mean, and what to do about an error.

use tencent_response::Language;

use crate::shared::merge::Entry;

/// A class in words: its name in a table, what it means, and what to do, in English and in Chinese.
struct Words {
    name: &'static str,
    meaning: [&'static str; 2],
    action: [&'static str; 2],
}

const CLASSES: &[Words] = &[
    Words {
        name: "auth",
        meaning: [
            "the caller is unknown or not permitted to do this",
            "调用者身份未通过验证，或没有权限",
        ],
        action: [
            "Check the key, the signature and the permissions.",
            "请检查密钥、签名和访问权限。",
        ],
    },
    Words {
        name: "throttling",
        meaning: ["too many calls in a short time", "短时间内请求过多，触发限频"],
        action: ["Wait a moment, and call less often.", "请稍等片刻，并降低请求频率。"],
    },
    Words {
        name: "client",
        meaning: ["the request is invalid", "请求本身有误"],
        action: ["Correct the request.", "请修改请求。"],
    },
    Words {
        name: "quota",
        meaning: ["the account has reached its quota", "账号已达到配额"],
        action: [
            "Release some resources, or ask for a higher quota.",
            "请释放部分资源，或申请提高配额。",
        ],
    },
    Words {
        name: "resource",
        meaning: [
            "a resource is missing, in use, sold out or in the wrong state",
            "资源不存在、被占用、已售罄或状态不符",
        ],
        action: [
            "Choose another resource, or change its state.",
            "请换用其他资源，或先改变资源的状态。",
        ],
    },
    Words {
        name: "billing",
        meaning: ["the account must pay", "账号欠费或余额不足"],
        action: ["Settle the payment.", "请充值或结清欠费。"],
    },
    Words {
        name: "server",
        meaning: [
            "the service failed; the request may still have taken effect",
            "服务端出错，请求仍可能已经生效",
        ],
        action: [
            "Wait a moment; if the error persists, contact Tencent Cloud with the request id.",
            "请稍等片刻；如果仍然出错，请凭 RequestId 联系腾讯云。",
        ],
    },
    Words {
        name: "failed",
        meaning: [
            "the operation failed for a reason that only the code's name or the message tells",
            "操作失败，具体原因只能从错误码名称或错误信息中得知",
        ],
        action: [
            "Read the code's name and the message for the reason.",
            "请根据错误码名称和错误信息查找原因。",
        ],
    },
    Words {
        name: "dry_run",
        meaning: [
            "the request asked for a dry run, and would have succeeded",
            "这是一次试运行，正式请求可以成功",
        ],
        action: [
            "Treat it as a success; omit `DryRun` to carry out the operation.",
            "可视为成功；要真正执行操作，请去掉 DryRun 参数。",
        ],
    },
];

/// What to do about codes for which the advice of their class is not enough.
const CODES: &[(&str, [&str; 2])] = &[
    (
        "AuthFailure.SignatureExpire",
        [
            "Check the clock, which may be wrong by five minutes at most, and sign the request again with the current time.",
            "请检查本机时钟（误差不能超过五分钟），并用当前时间重新签名。",
        ],
    ),
    (
        "AuthFailure.TokenFailure",
        [
            "Get new temporary credentials, and sign the request again with them; if they are new, check the clock.",
            "请重新获取临时密钥并用它重新签名；如果密钥是新的，请检查本机时钟。",
        ],
    ),
];

/// Returns what the class of a code means.
pub(crate) fn meaning(entry: &Entry, language: Language) -> &'static str {
    let words = words(entry).map(|words| words.meaning);
    select(
        words.unwrap_or(["no table says what kind of failure it is", "表中没有说明"]),
        language,
    )
}

/// Returns in sentences what to do about a code, and whether to send the request again.
pub(crate) fn what_to_do(entry: &Entry, language: Language) -> String {
    let own = CODES
        .iter()
        .find(|(code, _)| *code == entry.code)
        .map(|(_, action)| *action);
    let action = own
        .or_else(|| Some(words(entry)?.action))
        .unwrap_or(["Read the message.", "请查看错误信息。"]);
    let again = match entry.retry.word {
        "safe" => ["Then send the same request again.", "然后重新发送同一请求。"],
        "if_idempotent" => [
            "Send the request again only if doing it twice does no harm, as with queries and a `ClientToken`.",
            "只有重复执行无害时（例如查询，或带有 ClientToken 的请求）才重新发送。",
        ],
        _ if entry.class.is_some_and(|class| class.word == "dry_run") => [""; 2],
        _ => ["Unchanged, the request would fail again.", "原样重发同一请求仍会失败。"],
    };
    let separator = select([" ", ""], language);
    let sentences = [select(action, language), select(again, language)];
    sentences.join(separator).trim_end().to_owned()
}

/// Returns what retry advice means.
pub(crate) fn meaning_of_retry(entry: &Entry, language: Language) -> &'static str {
    let words = match entry.retry.word {
        "safe" => ["the call was not carried out", "请求未被执行"],
        "if_idempotent" => ["the call may have taken effect", "请求可能已经生效"],
        _ => [
            "the same request would fail again, or has taken effect",
            "同一请求会再次失败，或已经生效",
        ],
    };
    select(words, language)
}

fn words(entry: &Entry) -> Option<&'static Words> {
    CLASSES
        .iter()
        .find(|words| words.name == entry.class.map_or("", |class| class.word))
}

/// Selects the text in `language` of a text in English and in Chinese.
pub(crate) fn select([english, chinese]: [&'static str; 2], language: Language) -> &'static str {
    match language {
        Language::Chinese => chinese,
        _ => english,
    }
}

#[cfg(test)]
mod tests {
    use crate::shared::vocabulary;

    #[test]
    fn every_class_has_words() {
        let words: Vec<&str> = super::CLASSES.iter().map(|words| words.name).collect();
        let classes: Vec<&str> = vocabulary::CLASSES.iter().map(|class| class.word).collect();
        assert!(classes.iter().all(|class| words.contains(class)), "{words:?}");
    }
}
