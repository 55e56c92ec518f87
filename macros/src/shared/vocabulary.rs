//! The words that a table may use, and the names of the runtime's variants for them.

/// A class of errors.
#[derive(Debug, PartialEq)]
pub(crate) struct Class {
    /// The word for it in a table.
    pub(crate) word: &'static str,
    /// The variant of the runtime's `ErrorClass`.
    pub(crate) variant: &'static str,
    /// The retry advice for codes of this class, unless the table gives another.
    pub(crate) retry: &'static Retry,
}

/// Advice on whether to retry a request.
#[derive(Debug, PartialEq)]
pub(crate) struct Retry {
    /// The word for it in a table.
    pub(crate) word: &'static str,
    /// The variant of the runtime's `Retry`.
    pub(crate) variant: &'static str,
}

macro_rules! retry {
    ($word:literal, $variant:literal) => {
        Retry {
            word: $word,
            variant: $variant,
        }
    };
}

const SAFE: Retry = retry!("safe", "Safe");
const IF_IDEMPOTENT: Retry = retry!("if_idempotent", "IfIdempotent");
pub(crate) const NEVER: Retry = retry!("never", "Never");

macro_rules! class {
    ($word:literal, $variant:literal, $retry:expr) => {
        Class {
            word: $word,
            variant: $variant,
            retry: &$retry,
        }
    };
}

pub(crate) const CLASSES: &[Class] = &[
    class!("auth", "Auth", NEVER),
    class!("throttling", "Throttling", SAFE),
    class!("client", "Client", NEVER),
    class!("quota", "Quota", NEVER),
    class!("resource", "Resource", NEVER),
    class!("billing", "Billing", NEVER),
    class!("server", "Server", IF_IDEMPOTENT),
    class!("failed", "Failed", NEVER),
    class!("dry_run", "DryRun", NEVER),
];

pub(crate) const RETRIES: &[Retry] = &[SAFE, IF_IDEMPOTENT, NEVER];

/// The keys that a row may have.
pub(crate) const KEYS: [&str; 5] = ["description", "description_zh", "class", "retry", "variant"];
