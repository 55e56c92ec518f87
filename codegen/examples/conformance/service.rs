//! A version of a service: its structs, its table of codes, and the replies to decode.

use std::error::Error;
use std::path::Path;

use cargo_tencent::metadata::package::{Folder, Version};
use cargo_tencent::metadata::{Api, Examples};
use cargo_tencent::structs::emit::emit;
use cargo_tencent::structs::model::{Model, Style};
use cargo_tencent::tables::{error_list, product_table};

pub(crate) struct Service {
    /// The name of its module, and of its table.
    pub(crate) module: String,
    model: Model,
    /// The file of its codes, where there is a list.
    pub(crate) table: Option<String>,
    pub(crate) replies: Vec<Reply>,
}

/// A reply that the documentation shows.
pub(crate) struct Reply {
    pub(crate) action: String,
    /// Which of the action's examples it is, from 1.
    pub(crate) number: usize,
    pub(crate) body: String,
}

impl Service {
    pub(crate) fn read(name: &str, version: &Version, sdk: Option<&Folder>) -> Result<Self, Box<dyn Error>> {
        let module = format!("{name}_v{}", version.name.replace('-', ""));
        let api: Api = version.read_json("api.json")?;
        // The two packages are not always of one day.
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

    /// How many structs it has.
    pub(crate) fn len(&self) -> usize {
        self.model.len()
    }

    /// The module: the structs, and a function that finds an action's decoder.
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

fn table(module: &str, listed: &Version) -> Result<String, Box<dyn Error>> {
    let (path, text) = listed.read("errorcodes.py")?;
    let list = error_list::parse(&path, &text)?;
    Ok(product_table::update(Path::new("errors.toml"), "", module, &list)?.0)
}
