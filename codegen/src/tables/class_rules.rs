//! The rules by which classes are proposed: what names and descriptions say.
//!
//! The first rule that applies decides, by the code's name if any of them does, else by its descriptions. Patterns are
//! explained at [`Text::has`](crate::tables::text::Text::has); misspelt ones, such as `banlance`, are spelt as the names
//! are. Whoever changes a rule measures it with `cargo run --example classes`.

/// A rule: the class of codes that contain one of its patterns.
pub(crate) struct Rule {
    pub(crate) class: &'static str,
    pub(crate) scope: Scope,
    /// What names contain.
    pub(crate) names: &'static [&'static str],
    /// What descriptions contain, in English and in Chinese.
    pub(crate) sentences: &'static [&'static str],
    /// What a name or description must not contain for the rule to apply.
    pub(crate) except: &'static [&'static str],
}

/// Where a rule applies.
#[derive(Clone, Copy)]
pub(crate) enum Scope {
    /// To every code.
    All,
    /// To codes whose root says no more than that the operation failed, and to codes whose root is not known.
    Failed,
}

/// The classes of roots that are not common codes.
pub(crate) const ROOTS: &[(&str, &str)] = &[
    ("Credential", "client"),
    ("DidFailedOperation", "failed"),
    ("InvalidDisk", "resource"),
    ("InvalidFilter", "client"),
    ("InvalidFilterValue", "client"),
    ("InvalidParameterCombination", "client"),
    ("InvalidParameterConflict", "client"),
    ("RegionError", "client"),
    ("ResourceBusy", "resource"),
];

// As it stands, because one pattern on each line would fill 600 lines.
#[rustfmt::skip]
pub(crate) const RULES: &[Rule] = &[
    // Not throttles, although they are named after a frequency.
    Rule {
        class: "quota",
        scope: Scope::All,
        names: &["request limit exceeded1d", "request limit exceeded1h", "receiver detail request limit"],
        sentences: &["频率限制策略", "frequency limit policy", "rate limit policy", "rate limiting policy"],
        except: &[],
    },
    Rule {
        class: "throttling",
        scope: Scope::All,
        names: &[
            "too freq", "too often", "too quick", "too fast", "too many requests ", "request too many", "request limit",
            "req limit", "rate limit exceed", "sending rate limit", "slow down", "freq ctrl", "freq limit", "freq cnt",
            "freq over limit", "frequency limit", "restricted frequency", "frequently called", "over frequency",
            "qps limit", "access frequency", "frequency…limited", "thirty second limit",
        ],
        sentences: &[
            "过于频繁", "太频繁", "太过频繁", "过频繁", "操作频繁", "请求频繁", "限频", "频限", "限流", "频控", "超频",
            "频率…超", "超…频率", "频率…限制", "频率…受限", "频次…限制", "调用频次", "降低访问频率", "速率限制",
            "qps超", "qps限", "请求次数超",
            "too frequent", "too often", "frequency limit", "frequency…exceed", "exceed…frequency", "overfrequency",
            "rate limit", "throttl", "qps exceed", "request frequency", "too many attempts", "too many calling",
            "too many requests", "reduce the access frequency",
        ],
        except: &[
            "data flow", "lo ra", "频点", "rule exist", "规则已存在", "gateway too many", "rate limiting region",
            "limit area", "限速", "回源", "origin", "频率范围", "截帧", "管理配置", "limiting configuration",
            "频率限制策略", "超过配额",
        ],
    },
    Rule {
        class: "billing",
        scope: Scope::All,
        names: &[
            "arrear", "insufficient balance", "insufficient account balance", "balance insufficient",
            "balance not enough", "banlance not enough", "balance less", "no balance", "no banlance", "block balance",
            "low balance", "insufficient fund", "fund insufficient", "fund required", "no enough fund",
            "not enough money", "charge status exception", "out of credit", "account insufficient", "unpaid order",
            "no free amount", "no free account", "free quota exhausted", "has no amount", "package run out",
            "pkg exhausted", "fee negative",
        ],
        sentences: &[
            "欠费", "余额不足", "余额…不足", "没有余额", "充值", "冲正", "未支付订单", "套餐包余量不足",
            "免费额度已用完", "资源包耗尽", "资源包…用尽", "计费状态异常",
            "arrears", "overdue payment", "account overdue", "insufficient balance", "insufficient account balance",
            "balance is insufficient", "balance insufficient", "top up", "unpaid order", "outstanding fee",
            "billing status is abnormal", "quota for this month is used up", "free tier is used up", "package…used up",
            "package…exhausted",
        ],
        except: &[
            "merchant", "商户", "midas", "聚鑫", "发票", "invoice amount", "未开通", "not authorized", "not activated",
            "load balanc", "有可能", "probably because",
        ],
    },
    Rule {
        class: "auth",
        scope: Scope::All,
        names: &[
            "no permission", "no…permission", "not permission", "without permission", "permission denied",
            "permission deny", "permission error", "no auth ", "no authority", "not authority", "not authorized",
            "unauthorized", "un authorized", "unauth ", "missing authorization", "no privilege", "no right",
            "no pay right", "no payment access", "no payment right", "no payment auth", "not resource owner",
            "not owner", "cam auth", "no cam", "auth fail", "authorization failed", "authenticate…fail", "acl failed",
            "access denied", "no access ", "no resource access", "rbac",
        ],
        sentences: &[
            "无权", "没权限", "权限限制", "没有权限", "没有…权限", "无…权限", "权限不足", "不具备…权限", "缺少…权限",
            "是否有权限", "越权", "未授权", "没有授权", "未获授权", "未被授权", "未经授权", "鉴权失败", "鉴权错误",
            "鉴权未通过", "拒绝访问", "不是…所有者", "仅…所有者", "只有…所有者",
            "no permission", "no…permission", "permission denied", "without permission", "need…permission",
            "insufficient permission", "lack…permission", "not have permission", "not have…permission",
            "don t have permission", "not authorized", "unauthorized", "no authority", "no authorization",
            "authentication failed", "authentication error", "cam authentication", "access denied", "not the owner",
            "only…owner",
        ],
        except: &[
            "权限组", "permission group", "无法", "不存在或", "未找到或", "exist or", "exists or", "found or",
            "get auth", "服务异常", "系统异常", "获取",
        ],
    },
    Rule {
        class: "server",
        scope: Scope::All,
        names: &[
            "internal error", "inner error", "internal server", "internal service", "internal inner", "system error",
            "service timeout",
        ],
        sentences: &[
            "内部错误", "内部服务", "内部接口错误", "内部操作", "服务内部", "系统内部", "系统错误", "系统异常",
            "服务超时",
            "internal error", "internal service", "internal server", "internal api", "system error", "system exception",
            "service timeout", "service timed out",
        ],
        except: &["参数"],
    },
    Rule {
        class: "server",
        scope: Scope::Failed,
        names: &[
            "timeout", "time out", "overtime", "overload", "service unavailable", "service not available",
            "temporary error", "server error", "unknown error", "un know error", "unexpected", "busy", "db ", "dberror",
            "database error", "database access", "database exception", "database connect", "query database",
            "exec database", "rpc fail", "network error", "backend",
        ],
        sentences: &[
            "超时", "服务不可用", "服务暂时不可用", "暂时不可用", "服务器错误", "服务异常", "服务繁忙", "系统繁忙",
            "系统忙", "未知错误", "不可预知", "内部异常", "过载", "数据库错误", "数据库异常", "数据库操作",
            "数据库访问失败", "访问数据库失败", "查询数据库失败", "网络异常", "网络错误",
            "timed out", "timeout", "service unavailable", "service is unavailable", "temporarily unavailable",
            "unknown error", "unexpected error", "database error", "database exception", "network error",
            "internal request", "overload", "server is busy", "system is busy", "server error", "service exception",
        ],
        except: &["超时时间", "timeout period", "未支付", "login timeout", "登录", "not found", "not exist"],
    },
    // The size of what was sent is the caller's choice, not a quota.
    Rule {
        class: "client",
        scope: Scope::Failed,
        names: &[
            "size exceed", "size too", "size limit", "size over", "size error", "oversize", "result set over",
            "too large", "too big", "too long", "too small", "too short", "length", "resolution", "duration exceed",
        ],
        sentences: &[
            "过大", "过长", "过小", "太大", "太长", "太小", "大小超", "长度超", "时长超", "分辨率",
            "too large", "too long", "too small", "too short", "size exceed", "length exceed", "duration exceed",
        ],
        except: &[],
    },
    Rule {
        class: "quota",
        scope: Scope::All,
        names: &[
            "quota exceed", "quotas exceed", "exceed…quota", "quota limit", "quota full", "quota over", "over…quota",
            "out of quota", "no quota", "quota not enough", "quota insufficient", "insufficient…quota", "quota max",
            "quota per day", "cvm quota", "full ",
        ],
        sentences: &[
            "配额…超", "超…配额", "配额…不足", "配额…上限", "配额…限制", "配额已", "限额不足", "份额不足", "达到上限",
            "已达上限", "达上限", "达到最大", "已达…上限",
            "quota…exceed", "exceed…quota", "quota…insufficient", "insufficient…quota", "quota limit", "quota run out",
            "quota…used up", "ran out of the quota", "reached the upper limit", "upper limit…reached",
            "reached the maximum", "limit on number",
        ],
        except: &["配额失败", "full backup", "full access"],
    },
    Rule {
        class: "quota",
        scope: Scope::Failed,
        names: &[
            "limit exceed", "exceed…limit", "over limit", "out limit", "num limit", "count limit", "number limit",
            "limit num", "upper limit", "max limit", "reach…limit", "resource limit", "exceed max", "number exceed",
            "num exceed", "count exceed", "too many", "restricted concurrency", "concurrency limit",
        ],
        sentences: &[
            "上限", "数量超", "数超", "超过…限制", "超出…限制", "超限", "超过…最大", "超出…最大",
            "exceeds the limit", "exceeded the limit", "exceeds the upper limit", "exceeded the upper limit",
            "exceeds the maximum", "reached the limit", "limit on the number", "maximum number",
        ],
        except: &["上限失败"],
    },
    Rule {
        class: "resource",
        scope: Scope::Failed,
        names: &[
            "not exist", "no exist", "not found", "no found", "not find", "no such", "already", "exists", "existed",
            "exist ", "duplicate", "repeat", "conflict", "in use", "in used", "being used", "used by", "is used",
            "used in", "occupied", "associated", "not empty", "status", "state ", "not ready", "not running",
            "not in running", "is running", "task running", "job running", "in progress", "processing", "not finish",
            "not complete", "not end", "locked", "locking", "frozen", "stopped", "disabled", "closed", "service stop",
            "offline", "expired", "unavailable", "not available", "not enable", "not open", "un open", "not activated",
            "not set", "not config", "not bind", "not bound", "not regist", "un regist", "sold out",
            "insufficient resource", "resource insufficient", "be deleted", "deleted", "has been", "unapproved",
            "resource not",
        ],
        sentences: &[
            "不存在", "未找到", "找不到", "没有找到", "未查询到", "已存在", "重复", "冲突", "已被", "被使用", "在使用",
            "占用", "使用中", "已经", "已绑定", "已关联", "已添加", "已加入", "已使用", "已开通", "仍绑定", "有绑定",
            "正在", "进行中", "处理中", "创建中", "升级中", "审核中", "状态", "锁定中", "被锁定", "已锁定", "被冻结",
            "已冻结", "过期", "已隔离", "被隔离", "不可用", "已关闭", "已停用", "已删除", "未完成", "暂未", "未就绪",
            "未开通", "没有开通", "未开启", "未启用", "未配置", "没有配置", "未绑定", "没有绑定", "绑定了", "关联了",
            "被绑定", "未注册", "未实名", "没有实名", "未进行实名", "未通过实名", "需要实名", "非企业实名", "未认证",
            "未验证", "没有通过验证", "未发布", "未停止", "未解绑", "没有加入", "尚未", "还未", "不满足", "售罄",
            "不足", "没有空闲",
            "not exist", "not found", "no such", "could not be found", "already", "duplicate", "conflict", "in use",
            "occupied", "has been", "being", "in progress", "is running", "in operation", "status", "state ", "locked",
            "frozen", "expired", "isolated", "unavailable", "not available", "closed", "disabled", "not complete",
            "not ready", "not enabled", "not activated", "not opened", "not configured", "not bound", "not registered",
            "not verified", "not released", "not stopped", "unverified", "not been verified", "not met",
            "identity verification", "real name", "unbound", "under review", "satisfy", "sold out", "insufficient",
            "not enough", "still bound",
        ],
        except: &[
            "check…exist", "get…status", "query…status", "update…status", "是否", "whether", "make sure", "状态失败",
            "获取状态", "查询状态", "更新状态", "obtain the status", "get the status", "query the status",
        ],
    },
    Rule {
        class: "client",
        scope: Scope::Failed,
        names: &[
            "invalid", "illegal", "param", "format", "not support", "unsupport", "un support", "syntax", "malformed",
            "missing", "empty", "is null", "null ", "not match", "mismatch", "wrong", "incorrect", "out of range",
            "bad ", "must ", "size invalid", "no face", "no text", "not allow", "can not", "cannot", "not in ",
            "not valid", "parse fail", "forbid", "pixel", "blur", "poor", "sensitive", "blacklist", "black list",
        ],
        sentences: &[
            "参数错误", "参数不", "参数异常", "参数无效", "参数非法", "参数有误", "传参", "请求参数", "格式", "不支持",
            "非法", "无效", "不合法", "不正确", "不规范", "不符合", "不匹配", "不一致", "有误", "缺少", "为空",
            "配置错误", "输入错误", "类型错误", "密码错误", "未检测到", "不允许", "不能", "禁止", "解析失败", "黑名单",
            "敏感", "质量差", "质量过", "质量低", "模糊", "遮挡", "像素", "尺寸超", "尺寸不", "未知的",
            "parameter error", "parameter is abnormal", "parameters are abnormal", "invalid", "illegal", "incorrect",
            "malformed", "format", "not support", "unsupported", "missing", "empty", "not match", "mismatch",
            "inconsistent", "not conform", "not meet", "not detected", "no…detected", "not allow", "cannot", "can t ",
            "not be performed", "failed to parse", "parsing failed", "differs from", "unknown file", "unknown instance",
            "unknown config", "prohibited", "sensitive", "blocklist", "blacklist", "poor…quality", "low…quality",
            "blur",
        ],
        except: &[],
    },
];
