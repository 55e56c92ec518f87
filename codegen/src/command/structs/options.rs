//! The options that determine the generated code.

use cargo_tencent::metadata::package::digits;
use cargo_tencent::structs::model::Style;

/// The options, as arguments of the command.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Options {
    /// The version of the service, such as `2017-03-12`; by default the one that tccli itself uses, or the only one that
    /// has all of the actions
    #[arg(long)]
    pub(crate) version: Option<String>,
    /// Borrow text from the body (`Cow<str>`)
    #[arg(long)]
    borrowed: bool,
    /// Also derive `Serialize` for payloads, which writes the values of all members, secrets too
    #[arg(long)]
    serialize: bool,
    /// Derive further macros, such as `Eq,schemars::JsonSchema`; `Eq`, `Hash` and `Ord` are left out where numbers are
    /// floating-point
    #[arg(long, value_name = "PATH", value_delimiter = ',')]
    derive: Vec<String>,
    /// Write members without `Option` if the documentation promises them; replies often break such promises, so decode
    /// with `lenient`
    #[arg(long)]
    trust_required: bool,
    /// Also write a struct for the request of each action, in the module `request`
    #[arg(long)]
    requests: bool,
    /// The enum of the service's error codes, such as `crate::CvmErrorCode`
    #[arg(long, value_name = "PATH")]
    codes: Option<String>,
}

impl Options {
    /// Returns the words of the command that give the options.
    pub(crate) fn words(&self) -> Vec<String> {
        let valued = [
            ("--version", self.version.clone()),
            ("--codes", self.codes.clone()),
            ("--derive", (!self.derive.is_empty()).then(|| self.derive.join(","))),
        ];
        let valued = valued
            .into_iter()
            .flat_map(|(name, value)| value.map(|value| [name.to_owned(), value]));
        let flags = [
            ("--borrowed", self.borrowed),
            ("--serialize", self.serialize),
            ("--trust-required", self.trust_required),
            ("--requests", self.requests),
        ];
        let flags = flags
            .into_iter()
            .filter(|(_, is_set)| *is_set)
            .map(|(name, _)| name.to_owned());
        valued.flatten().chain(flags).collect()
    }

    /// Returns the given options over those of the file, and the names of the given ones that the file does not have.
    pub(crate) fn over(&self, file: &Self) -> (Self, Vec<&'static str>) {
        let digits = |version: &Option<String>| digits(version.as_deref().unwrap_or_default());
        let other = [
            (
                "--version",
                self.version.is_some() && digits(&self.version) != digits(&file.version),
            ),
            ("--borrowed", self.borrowed && !file.borrowed),
            ("--serialize", self.serialize && !file.serialize),
            ("--derive", !self.derive.is_empty() && self.derive != file.derive),
            ("--trust-required", self.trust_required && !file.trust_required),
            ("--requests", self.requests && !file.requests),
            ("--codes", self.codes.is_some() && self.codes != file.codes),
        ];
        let joined = Self {
            version: self.version.clone().or(file.version.clone()),
            borrowed: self.borrowed || file.borrowed,
            serialize: self.serialize || file.serialize,
            derive: if self.derive.is_empty() {
                &file.derive
            } else {
                &self.derive
            }
            .clone(),
            trust_required: self.trust_required || file.trust_required,
            requests: self.requests || file.requests,
            codes: self.codes.clone().or(file.codes.clone()),
        };
        (
            joined,
            other
                .into_iter()
                .filter(|(_, is_other)| *is_other)
                .map(|(name, _)| name)
                .collect(),
        )
    }

    /// Returns the style of the generated code.
    pub(crate) fn style(&self) -> Style {
        Style {
            borrowed: self.borrowed,
            serialize: self.serialize,
            codes: self.codes.clone(),
            derives: self.derive.iter().map(|path| path.trim().to_owned()).collect(),
            trust_required: self.trust_required,
            requests: self.requests,
        }
    }
}
