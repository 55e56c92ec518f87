//! Writing, building and running a crate that contains the structs of some services.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::service::Service;

/// The source of the module that decodes the examples in the crate.
const RUNNER: &str = include_str!("runner.rs");

/// Divides the services into groups, one per crate, of at most `limit` structs. A service with more forms its own
/// group.
pub(crate) fn groups(services: Vec<Service>, limit: usize) -> Vec<Vec<Service>> {
    let mut groups: Vec<Vec<Service>> = Vec::new();
    let mut room = 0;
    for service in services {
        let size = service.len();
        match groups.last_mut().filter(|_| size <= room) {
            Some(group) => group.push(service),
            None => {
                room = limit.max(size);
                groups.push(vec![service]);
            }
        }
        room -= size;
    }
    groups
}

/// Writes the crate and the examples that it is to decode.
pub(crate) fn write(folder: &Path, krate: &Path, services: &[Service]) -> Result<(), Box<dyn Error>> {
    let source = folder.join("src");
    if source.exists() {
        fs::remove_dir_all(&source)?;
    }
    fs::create_dir_all(&source)?;
    let krate = krate
        .canonicalize()
        .map_err(|error| format!("{}: {error}", krate.display()))?;
    let manifest = format!(
        "[package]\nname = \"conformance-of-structs\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\ntencent-response = {{ path = {:?} }}\n\n[profile.dev]\ndebug = 0\nincremental = false\n",
        krate.display().to_string()
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    let mut main = "mod codes;\nmod runner;\n".to_owned();
    let mut finder = String::new();
    let mut codes = String::new();
    let mut tables = String::new();
    let mut examples = String::new();
    for service in services {
        let module = &service.module;
        fs::write(source.join(format!("{module}.rs")), service.code()?)?;
        main.push_str(&format!("mod {module};\n"));
        finder.push_str(&format!("        {module:?} => {module}::decoder(kind, action),\n"));
        if let Some(table) = &service.table {
            tables.push_str(table);
            codes.push_str(&format!(
                "pub mod {module} {{\n    #[tencent_response::error_codes(\"errors.toml\", table = {module:?})]\n    \
                 pub enum Codes {{}}\n}}\n"
            ));
        }
        for reply in &service.replies {
            examples.push_str(&json!([module, "reply", reply.action, reply.body]).to_string());
            examples.push('\n');
        }
        for (action, body) in service.bodies() {
            examples.push_str(&json!([module, "request", action, body.to_string()]).to_string());
            examples.push('\n');
        }
    }
    main.push_str(&format!(
        "\nfn main() {{\n    runner::run(|module, kind, action| match module {{\n{finder}        _ => None,\n    }});\n}}\n"
    ));
    fs::write(source.join("main.rs"), main)?;
    fs::write(source.join("runner.rs"), RUNNER)?;
    fs::write(source.join("codes.rs"), codes)?;
    fs::write(folder.join("errors.toml"), tables)?;
    fs::write(folder.join("examples.jsonl"), examples)?;
    Ok(())
}

/// Builds the crate.
pub(crate) fn build(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let status = command
        .args(["build", "--quiet", "--target-dir", "target"])
        .current_dir(folder)
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("the structs in {} do not compile", folder.display()).into())
    }
}

/// Runs the crate, and returns the outcome of each example, in order: for each service those of its replies, and then
/// those of its requests.
pub(crate) fn run(folder: &Path, services: &[Service]) -> Result<Vec<Value>, Box<dyn Error>> {
    let examples = fs::File::open(folder.join("examples.jsonl"))?;
    let mut command = Command::new(folder.join("target/debug/conformance-of-structs"));
    let output = command.stdin(examples).stderr(Stdio::inherit()).output()?;
    let outcomes: Vec<Value> = serde_json::Deserializer::from_slice(&output.stdout)
        .into_iter()
        .collect::<Result<_, _>>()?;
    let asked = |service: &Service| service.replies.len() + service.bodies().count();
    let asked: usize = services.iter().map(asked).sum();
    if output.status.success() && outcomes.len() == asked {
        Ok(outcomes)
    } else {
        Err(format!("the crate reported {} outcomes for {asked} examples", outcomes.len()).into())
    }
}
