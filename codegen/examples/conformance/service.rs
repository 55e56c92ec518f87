//! A version of a service: its structs, its table of error codes and the replies to decode.

use std::error::Error;
use std::path::Path;

use cargo_tencent::metadata::package::{Folder, Version};
use cargo_tencent::metadata::{Api, Examples};
use cargo_tencent::structs::emit::emit;
use cargo_tencent::structs::model::{Model, Style};
use cargo_tencent::tables::{error_list, product_table};

/// A version of a service.
pub(crate) struct Service {
    /// The name of the module and of the table.
    pub(crate) module: String,
    model: Model,
    /// The file that contains the table of error codes, if the SDK has a list of them.
    pub(crate) table: Option<String>,
    pub(crate) replies: Vec<Reply>,
}

/// An example reply in the documentation.
pub(crate) struct Reply {
    pub(crate) action: String,
    /// The number of the example among those of its action, counted from 1.
    pub(crate) number: usize,
    pub(crate) body: String,
}

impl Service {
    /// Reads the metadata of a version of a service.
    pub(crate) fn read(name: &str, version: &Version, sdk: Option<&Folder>) -> Result<Self, Box<dyn Error>> {
        let module = format!("{name}_v{}", version.name.replace('-', ""));
        let api: Api = version.read_json("api.json")?;
        // The two packages may have been released at different times, so the SDK may lack this version.
        let listed = sdk.and_then(|sdk| sdk.version(name, Some(&version.name)).ok());
        let table = listed.map(|listed| table(&module, &listed)).transpose()?;
        let style = Style {
            serialize: true,
            codes: table.as_ref().map(|_| format!("crate::codes::{module}::Codes")),
            ..Style::default()
        };
        let actions: Vec<String> = api.actions.keys().cloned().collect();
        let model = Model::new(&api, &actions, style)?;
        let examples: Examples = version.read_json("examples.json")?;
        let numbered = |(action, examples): (String, Vec<_>)| {
            let examples: Vec<cargo_tencent::metadata::Example> = examples;
            examples.into_iter().zip(1..).map(move |(example, number)| Reply {
                action: action.clone(),
                number,
                body: example.output,
            })
        };
        let known = examples
            .actions
            .into_iter()
            .filter(|(action, _)| api.actions.contains_key(action));
        let replies = known.flat_map(numbered).collect();
        Ok(Self {
            module,
            model,
            table,
            replies,
        })
    }

    /// Returns the number of structs.
    pub(crate) fn len(&self) -> usize {
        self.model.len()
    }

    /// Returns the code of the module: the structs, and a function that finds the decoder of an action.
    pub(crate) fn code(&self) -> Result<String, Box<dyn Error>> {
        let mut code = emit(&self.model, &[])?;
        code.push_str("\npub fn decoder(action: &str) -> Option<crate::runner::Decoder> {\n    Some(match action {\n");
        for (action, name) in self.model.payloads() {
            code.push_str(&format!("        {action:?} => crate::runner::decode::<{name}>,\n"));
        }
        code.push_str("        _ => return None,\n    })\n}\n");
        Ok(code)
    }
}

/// Returns a file with the table of a version's error codes.
fn table(module: &str, listed: &Version) -> Result<String, Box<dyn Error>> {
    let (path, text) = listed.read("errorcodes.py")?;
    let list = error_list::parse(&path, &text)?;
    Ok(product_table::update(Path::new("errors.toml"), "", module, &list, false)?.0)
}
