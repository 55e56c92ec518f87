//! A version of a service: its structs, its table of error codes and the examples to decode.

use std::error::Error;
use std::path::Path;

use cargo_tencent::metadata::package::{Folder, Version};
use cargo_tencent::metadata::{Api, Examples};
use cargo_tencent::structs::emit::emit;
use cargo_tencent::structs::model::{Model, Style};
use cargo_tencent::tables::{error_list, product_table};
use serde_json::Value;

use crate::input::{Input, from_query};

/// A version of a service.
pub(crate) struct Service {
    /// The name of the module and of the table.
    pub(crate) module: String,
    model: Model,
    /// The file that contains the table of error codes, if the SDK has a list of them.
    pub(crate) table: Option<String>,
    pub(crate) replies: Vec<Reply>,
    pub(crate) requests: Vec<Request>,
}

/// An example request in the documentation.
pub(crate) struct Request {
    pub(crate) action: String,
    /// The number of the example among those of its action, counted from 1.
    pub(crate) number: usize,
    pub(crate) parameters: Parameters,
}

/// The parameters of an example request.
pub(crate) enum Parameters {
    Body(Value),
    /// The body with the parameters of a query, or why they cannot be read.
    Query(Result<Value, String>),
    /// Neither JSON nor a query.
    Other,
}

impl Parameters {
    /// Returns the JSON body.
    pub(crate) fn body(&self) -> Result<&Value, String> {
        match self {
            Self::Body(body) => Ok(body),
            Self::Query(body) => body.as_ref().map_err(String::clone),
            Self::Other => Err("neither JSON nor a query".to_owned()),
        }
    }
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
            requests: true,
            codes: table.as_ref().map(|_| format!("crate::codes::{module}::Codes")),
            ..Style::default()
        };
        let actions: Vec<String> = api.actions.keys().cloned().collect();
        let model = Model::new(&api, &actions, style)?;
        let examples: Examples = version.read_json("examples.json")?;
        let mut replies = Vec::new();
        let mut requests = Vec::new();
        for (action_name, examples) in examples.actions {
            let Some(action) = api.actions.get(&action_name) else {
                continue;
            };
            for (example, number) in examples.into_iter().zip(1..) {
                let parameters = match Input::read(&example.input) {
                    // The action uploads a file.
                    _ if model.multipart().contains(&action_name) => Parameters::Other,
                    Input::Body(body) => Parameters::Body(body),
                    Input::Query(query) => Parameters::Query(from_query(&query, &api, &action.input)),
                    Input::Other => Parameters::Other,
                };
                requests.push(Request {
                    action: action_name.clone(),
                    number,
                    parameters,
                });
                replies.push(Reply {
                    action: action_name.clone(),
                    number,
                    body: example.output,
                });
            }
        }
        Ok(Self {
            module,
            model,
            table,
            replies,
            requests,
        })
    }

    /// Returns the bodies of the example requests that can be read, each with its action.
    pub(crate) fn bodies(&self) -> impl Iterator<Item = (&str, &Value)> {
        let bodies = self.requests.iter();
        bodies.filter_map(|request| Some((request.action.as_str(), request.parameters.body().ok()?)))
    }

    /// Returns the number of structs.
    pub(crate) fn len(&self) -> usize {
        self.model.len()
    }

    /// Returns the code of the module: the structs, and a function that finds the decoder of an action. Only here, requests
    /// can be deserialized.
    pub(crate) fn code(&self) -> Result<String, Box<dyn Error>> {
        let code = emit(&self.model)?;
        let (payloads, requests) = code.split_once("\npub mod request {").unwrap_or((&code, "}\n"));
        let derive = "tencent_response::serde::Serialize";
        let requests = requests.replace(derive, &format!("{derive}, tencent_response::serde::Deserialize"));
        let mut code = format!("#![allow(deprecated)]\n{payloads}\npub mod request {{{requests}");
        code.push_str("\npub fn decoder(kind: &str, action: &str) -> Option<crate::runner::Decoder> {\n    ");
        code.push_str("Some(match (kind, action) {\n");
        for (action, name) in self.model.payloads() {
            code.push_str(&format!(
                "        (\"reply\", {action:?}) => crate::runner::decode::<{name}>,\n"
            ));
        }
        for (action, name) in self.model.requests() {
            code.push_str(&format!(
                "        (\"request\", {action:?}) => crate::runner::send::<request::{name}>,\n"
            ));
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
