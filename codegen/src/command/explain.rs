//! `cargo tencent explain`

use std::error::Error;
use std::io::Read;
use std::path::PathBuf;

use cargo_tencent::tables::explanation::Tables;
use tencent_response::stream::Events;
use tencent_response::{ApiError, DecodeErrorKind, Language, lenient};

use super::output;

/// Explain an error code: what it means, what kind of failure it is, what to do, and whether to send the request again
///
/// For example: `cargo tencent explain AuthFailure.SignatureFailure --lang zh` or `curl … | cargo tencent explain -`
#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The error code, or `-` to read a reply or an event stream from standard input
    code: String,
    /// The file of tables to search; by default only the common codes are known
    #[arg(long, value_name = "FILE")]
    table: Option<PathBuf>,
    /// The language of the explanation
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
}

/// The languages, as users write them.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Lang {
    /// English
    En,
    /// Chinese
    Zh,
}

impl Explain {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        let tables = match &self.table {
            None => Tables::common(),
            Some(path) => match output::read(path)? {
                Some(text) => Tables::parse(path, &text)?,
                None => return Err(format!("{}: no such file", path.display()).into()),
            },
        };
        let language = match self.lang {
            Lang::En => Language::English,
            Lang::Zh => Language::Chinese,
        };
        if self.code != "-" {
            return output::print(&tables.explain(&self.code, language)?);
        }
        let mut body = Vec::new();
        std::io::stdin().read_to_end(&mut body)?;
        let error = api_error(&body)?;
        output::print(&format!("{error}\n\n"))?;
        if error.code.as_str().is_empty() {
            return Err("the error on standard input has no code".into());
        }
        output::print(&tables.explain(error.code.as_str(), language)?)
    }
}

/// Returns the API error in the body of a reply, or the one in an event stream.
fn api_error(body: &[u8]) -> Result<Box<ApiError>, Box<dyn Error>> {
    match lenient::from_slice::<()>(body) {
        Err(tencent_response::Error::Decode(error)) if error.kind() == DecodeErrorKind::EventStream => {
            let mut events = Events::<()>::new().lenient().with_limit(body.len());
            events.push(body);
            // A stream that was copied by hand often lacks its last line ends.
            events.push(b"\n\n");
            let error = events.find_map(|event| match event {
                Err(tencent_response::Error::Api(error)) => Some(error),
                _ => None,
            });
            error.ok_or_else(|| "the event stream on standard input does not contain an error".into())
        }
        Ok(_) => Err("the reply on standard input does not contain an error".into()),
        Err(tencent_response::Error::Api(error)) => Ok(error),
        Err(error) => Err(format!("standard input: {error}").into()),
    }
}
