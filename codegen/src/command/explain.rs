//! `cargo tencent explain`

use std::error::Error;
use std::io::Read;
use std::path::PathBuf;

use cargo_tencent::error_reply::ErrorReply;
use cargo_tencent::explanation::Tables;

use super::output;

/// Explain an error code: what it means, what kind of failure it is, and whether to send the request again
///
/// For example, `cargo tencent explain AuthFailure.SignatureFailure`, or `curl … | cargo tencent explain -`
#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The code; `-` reads the JSON of a reply
    code: String,
    /// A file of tables to look in; without it, only the common codes are known
    #[arg(long, value_name = "FILE")]
    table: Option<PathBuf>,
}

impl Explain {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        let tables = match &self.table {
            None => Tables::common(),
            Some(path) => match output::read(path)? {
                Some(text) => Tables::parse(path, &text)?,
                None => return Err(format!("{}: there is no such file", path.display()).into()),
            },
        };
        if self.code != "-" {
            return output::print(&tables.explain(&self.code)?);
        }
        let mut body = String::new();
        std::io::stdin().read_to_string(&mut body)?;
        let reply = ErrorReply::parse(&body)?;
        let id = reply
            .request_id
            .map(|id| format!(" (request {id})"))
            .unwrap_or_default();
        output::print(&format!("{}: {}{id}\n\n", reply.code, reply.message))?;
        output::print(&tables.explain(&reply.code)?)
    }
}
