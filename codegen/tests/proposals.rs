//! The classes that are proposed for codes.

use cargo_tencent::tables::error_list::ListedCode;
use cargo_tencent::tables::proposal::{inherited, propose};

/// Returns the class of a code: the proposed one, or else the one that it inherits.
fn class(code: &str, description: &str, description_zh: &str) -> &'static str {
    let listed = ListedCode {
        code: code.to_owned(),
        description: description.to_owned(),
        description_zh: description_zh.to_owned(),
    };
    let inherited = inherited(code);
    let proposed = propose(&listed, inherited).map(|proposal| proposal.class);
    proposed.or(inherited).unwrap_or("none")
}

fn class_of_name(code: &str) -> &'static str {
    class(code, "", "")
}

#[test]
fn a_name_that_says_more_than_its_root_decides() {
    for (code, expected) in [
        ("FailedOperation.TooFrequently", "throttling"),
        ("LimitExceeded.TooManyRequests", "throttling"),
        ("InternalError.QueryReqLimited", "throttling"),
        ("UnsupportedOperation.FrequencyLimit", "throttling"),
        ("ResourceUnavailable.InArrears", "billing"),
        ("ResourcesSoldOut.ChargeStatusException", "billing"),
        ("OperationDenied.NotEnoughMoneyError", "billing"),
        ("InvalidParameter.PermissionDenied", "auth"),
        ("OperationDenied.NotResourceOwner", "auth"),
        ("UnsupportedOperation.SystemError", "server"),
        ("FailedOperation.RequestTimeout", "server"),
        ("ResourceInsufficient.OverQuota", "quota"),
        ("InvalidParameter.UserGroupFull", "quota"),
        ("FailedOperation.TemplateIdNotExist", "resource"),
        ("FailedOperation.NameAlreadyExists", "resource"),
        ("FailedOperation.InvalidTopicName", "client"),
        ("FailedOperation.ImageSizeExceed", "client"),
    ] {
        assert_eq!(class_of_name(code), expected, "{code}");
    }
}

#[test]
fn a_name_that_only_seems_to_say_more_keeps_the_class_of_its_root() {
    for (code, expected) in [
        ("FailedOperation.DataFlowTooManyRequests", "quota"),
        ("FailedOperation.RequestLimitExceeded1D", "quota"),
        ("LimitExceeded.ReceiverDetailRequestLimit", "quota"),
        ("UnsupportedOperation.GatewayTooManyRequestParameter", "client"),
        ("LimitExceeded.StudioLoRaFreqExceedLimit", "quota"),
        ("ResourceInUse.RatelimitRuleExistError", "resource"),
        ("InvalidParameter.LoadBalancerInvalid", "client"),
        ("ResourceUnavailable.InvoiceAmountLack", "resource"),
        ("InternalError.CrtDateOverdue", "server"),
        ("FailedOperation.DescribeBlueprintQuotaFailed", "failed"),
        ("FailedOperation.CreateDeskFailed", "failed"),
        // Common codes are what their table says.
        ("LimitExceeded", "quota"),
        ("RequestLimitExceeded.UinLimitExceeded", "throttling"),
    ] {
        assert_eq!(class_of_name(code), expected, "{code}");
    }
}

#[test]
fn descriptions_say_the_same_in_both_languages() {
    for (english, chinese, expected) in [
        ("You knock too frequently.", "您敲门过于频繁。", "throttling"),
        (
            "The order rate exceeds the frequency limit.",
            "下单频率超过限制。",
            "throttling",
        ),
        ("The shop account is in arrears.", "小店的账号已欠费。", "billing"),
        (
            "Your balance is insufficient for tea.",
            "您的余额不足，买不了茶。",
            "billing",
        ),
        (
            "You have no permission to open the till.",
            "您没有打开钱箱的权限。",
            "auth",
        ),
        ("Asking the kitchen timed out.", "询问后厨超时。", "server"),
        ("An internal error of the oven.", "烤箱内部错误。", "server"),
        ("The quota of chairs is exceeded.", "椅子的配额已超出。", "quota"),
        ("This table is already taken.", "这张桌子已被占用。", "resource"),
        ("The cake does not exist.", "这块蛋糕不存在。", "resource"),
        ("Half a cup is not supported.", "不支持半杯。", "client"),
        (
            "The format of the note is wrong: invalid.",
            "便条格式不正确。",
            "client",
        ),
        (
            "The tea could not be brewed. Try again later.",
            "泡茶失败，请稍后重试。",
            "failed",
        ),
    ] {
        let code = "FailedOperation.Shop";
        assert_eq!(class(code, english, ""), expected, "{english}");
        assert_eq!(class(code, "", chinese), expected, "{chinese}");
        assert_eq!(class(code, english, chinese), expected, "{english} {chinese}");
    }
}

#[test]
fn politeness_and_counter_examples_prove_nothing() {
    for (code, english, chinese, expected) in [
        (
            "InternalError.Shop",
            "Baking failed; try again later.",
            "烘焙失败，请稍后再试。",
            "server",
        ),
        (
            "LimitExceeded.Shop",
            "The limit can be changed in the frequency limit policy.",
            "",
            "quota",
        ),
        ("InvalidParameter.Shop", "", "限流规则已存在。", "client"),
        ("ResourceUnavailable.Shop", "", "商户余额不足。", "resource"),
        ("UnauthorizedOperation.Shop", "", "服务未开通，或账号已欠费。", "auth"),
        // An absent or used resource is the client's mistake below a root of that class.
        ("InvalidParameterValue.Shop", "The shop does not exist.", "", "client"),
    ] {
        assert_eq!(class(code, english, chinese), expected, "{code} {english} {chinese}");
    }
}

#[test]
fn a_root_without_a_class_is_told_by_its_name() {
    for (code, expected) in [
        ("InvalidFilter", "client"),
        ("RegionError", "client"),
        ("ResourceBusy", "resource"),
        ("InvalidDisk.Busy", "resource"),
        ("Credential.CredentialExpired", "client"),
        ("DidFailedOperation.DidExisted", "resource"),
        ("DidFailedOperation.CreateDidFailed", "failed"),
        ("InvalidSnapshotId.NotFound", "resource"),
        ("InvalidSgId.Malformed", "client"),
        ("OverQuota", "quota"),
        ("Moon", "none"),
    ] {
        assert_eq!(class_of_name(code), expected, "{code}");
    }
}

#[test]
fn a_throttle_is_safe_only_if_nothing_can_have_been_done() {
    let retry = |code: &str| {
        let listed = ListedCode {
            code: code.to_owned(),
            ..ListedCode::default()
        };
        propose(&listed, inherited(code)).unwrap().retry
    };
    assert_eq!(retry("LimitExceeded.TooFrequent"), None);
    assert_eq!(retry("FailedOperation.TooFrequent"), Some("if_idempotent"));
    assert_eq!(retry("InternalError.TooFrequent"), Some("if_idempotent"));
    // The class `server` has this advice already.
    assert_eq!(retry("FailedOperation.RequestTimeout"), None);
}
