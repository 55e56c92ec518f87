//! The programs that the benchmark builds.

use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

/// A way to declare structs and decode replies into them.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Contender {
    /// serde's derive on the payload alone: an API error becomes a decode error, and the request id is lost.
    Derive,
    /// serde's derive on the payload together with the envelope's members, all optional, which keeps errors and ids.
    ByHand,
    /// `from_str` of this crate.
    Exact,
    /// `lenient::from_str` of this crate.
    Lenient,
    /// serde's derive on a payload that borrows its text.
    DeriveBorrowed,
    /// `from_str` of this crate into such a payload.
    ExactBorrowed,
}

/// The types of all members but the last, in roughly the proportions of the API: half are strings, a quarter are
/// integers, and one in ten is a list.
const TYPES: [&str; 14] = [
    "String",
    "Option<String>",
    "u64",
    "Option<String>",
    "String",
    "Option<i64>",
    "Option<String>",
    "Vec<String>",
    "Option<String>",
    "bool",
    "Option<u64>",
    "String",
    "Option<f64>",
    "Option<String>",
];

const ENVELOPE: &str = r#"
#[derive(serde::Deserialize)]
struct Envelope<T> {
    #[serde(rename = "Response")]
    response: T,
}
"#;

const API_ERROR: &str = r#"
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
struct ApiError {
    code: String,
    message: String,
}
"#;

impl Contender {
    pub(crate) const ALL: [Self; 6] = [
        Self::Derive,
        Self::ByHand,
        Self::Exact,
        Self::Lenient,
        Self::DeriveBorrowed,
        Self::ExactBorrowed,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Derive => "derive",
            Self::ByHand => "by_hand",
            Self::Exact => "exact",
            Self::Lenient => "lenient",
            Self::DeriveBorrowed => "derive_borrowed",
            Self::ExactBorrowed => "exact_borrowed",
        }
    }

    fn borrows(self) -> bool {
        matches!(self, Self::DeriveBorrowed | Self::ExactBorrowed)
    }

    fn is_ours(self) -> bool {
        matches!(self, Self::Exact | Self::Lenient | Self::ExactBorrowed)
    }

    pub(crate) fn dependencies(self) -> &'static str {
        if self.is_ours() {
            "tencent-response"
        } else {
            "serde, its derive, serde_json"
        }
    }

    /// Writes a program with `count` structs, every other one a payload.
    pub(crate) fn write(self, package: &Path, count: usize) -> io::Result<()> {
        let dependencies = if self.is_ours() {
            format!("tencent-response = {{ path = {:?} }}\n", env!("CARGO_MANIFEST_DIR"))
        } else {
            "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n".to_owned()
        };
        fs::create_dir_all(package.join("src"))?;
        fs::write(
            package.join("Cargo.toml"),
            format!(
                "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                 [profile.release]\nstrip = true\n\n[dependencies]\n{dependencies}"
            ),
        )?;
        fs::write(package.join("src/main.rs"), self.program(count))
    }

    fn program(self, count: usize) -> String {
        let mut program = "#![allow(dead_code, unused_mut, unused_variables)]\n".to_owned();
        let mut calls = String::new();
        match self {
            Self::Derive | Self::DeriveBorrowed => program.push_str(ENVELOPE),
            Self::ByHand => program.extend([ENVELOPE, API_ERROR]),
            Self::Exact | Self::Lenient | Self::ExactBorrowed => {}
        }
        for number in 0..count / 2 {
            self.push_struct(&mut program, true, number);
            self.push_struct(&mut program, false, number);
            let _ = writeln!(
                calls,
                "    count += u32::from({}(&body).is_ok());",
                self.function(number)
            );
        }
        let _ = write!(
            program,
            "\nfn main() {{\n    let body = std::env::args().nth(1).unwrap_or_default();\n    let mut count = 0_u32;\n\
             {calls}    println!(\"{{count}}\");\n}}\n"
        );
        program
    }

    fn push_struct(self, program: &mut String, is_payload: bool, number: usize) {
        let attribute = match (self.is_ours(), is_payload) {
            (false, _) => "#[derive(serde::Deserialize)]\n#[serde(rename_all = \"PascalCase\")]",
            (true, true) => "#[tencent_response::tencent_response]",
            (true, false) => "#[tencent_response::tencent_object]",
        };
        let name = if is_payload { "Action" } else { "Object" };
        let lifetime = if self.borrows() { "<'a>" } else { "" };
        let _ = writeln!(program, "\n{attribute}\nstruct {name}{number}{lifetime} {{");
        for (member, kind) in TYPES.iter().enumerate() {
            let kind = match self {
                // Missing if the reply is an error.
                Self::ByHand if is_payload && !kind.starts_with("Option") => format!("Option<{kind}>"),
                _ if self.borrows() => kind.replace("String", "std::borrow::Cow<'a, str>"),
                _ => (*kind).to_owned(),
            };
            if self == Self::DeriveBorrowed && kind.contains("'a") {
                let _ = writeln!(program, "    #[serde(borrow)]");
            }
            let _ = writeln!(program, "    member_{member}_of_{number}: {kind},");
        }
        if !is_payload {
            let text = if self.borrows() { "&'a str" } else { "String" };
            let _ = writeln!(program, "    final_member: {text},\n}}");
            return;
        }
        let list = format!("Vec<Object{number}{lifetime}>");
        let _ = match self {
            Self::ByHand => writeln!(
                program,
                "    object_set: Option<{list}>,\n    error: Option<ApiError>,\n    request_id: Option<String>,\n}}"
            ),
            Self::DeriveBorrowed => writeln!(program, "    #[serde(borrow)]\n    object_set: {list},\n}}"),
            _ => writeln!(program, "    object_set: {list},\n}}"),
        };
    }

    /// Returns the function that decodes a payload.
    fn function(self, number: usize) -> String {
        match self {
            Self::Derive | Self::ByHand | Self::DeriveBorrowed => {
                format!("serde_json::from_str::<Envelope<Action{number}>>")
            }
            Self::Exact | Self::ExactBorrowed => format!("tencent_response::from_str::<Action{number}>"),
            Self::Lenient => format!("tencent_response::lenient::from_str::<Action{number}>"),
        }
    }
}
