//! `cargo tencent errors`

use std::error::Error;
use std::path::{Path, PathBuf};

use cargo_tencent::metadata::package::{Folder, Package};
use cargo_tencent::tables::error_list;
use cargo_tencent::tables::product_table::{Changes, update};

use super::output;

/// Write or update the table of a product's error codes
///
/// Whatever you wrote into the file is kept: comments, rows of your own, and the class, retry and variant of any row.
/// Codes that are not in the list are reported and kept.
///
/// For example: `cargo tencent errors cvm --sdk sdk --into errors.toml`
#[derive(Debug, clap::Args)]
pub(crate) struct Errors {
    /// The product, such as `cvm`
    product: String,
    /// The folder into which `tencentcloud-sdk-python` was unpacked or installed
    #[arg(long, value_name = "DIR")]
    sdk: PathBuf,
    /// The version of the product, such as `2017-03-12`; by default the newest
    #[arg(long)]
    version: Option<String>,
    /// The name of the table; by default the name of the product
    #[arg(long, value_name = "NAME")]
    table: Option<String>,
    /// The file to write the table into; by default a new table is printed
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
}

impl Errors {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        let folder = Folder::open(Package::Sdk, &self.sdk)?;
        let product = folder.service(&self.product)?;
        let version = folder.version(&product, self.version.as_deref())?;
        let (list_path, list) = version.read("errorcodes.py")?;
        let list = error_list::parse(&list_path, &list)?;
        let table = self.table.as_deref().unwrap_or(&product);
        let Some(path) = &self.into else {
            let (text, _) = update(Path::new("errors.toml"), "", table, &list)?;
            return output::print(&text);
        };
        let old = output::read(path)?.unwrap_or_default();
        let (text, changes) = update(path, &old, table, &list)?;
        output::write(path, &text)?;
        eprint!("{}", report(path, table, &changes));
        Ok(())
    }
}

/// Describes the changes to a table, for the user.
fn report(path: &Path, table: &str, changes: &Changes) -> String {
    let Changes {
        added,
        updated,
        unlisted,
        left_out,
    } = changes;
    let mut text = format!(
        "{}: [{table}]: {} added, {} updated, {} left out\n",
        path.display(),
        output::count(added.len(), "row"),
        updated.len(),
        output::count(left_out.len(), "common code")
    );
    if !unlisted.is_empty() {
        text.push_str(&format!(
            "kept, although not in the list: `{}`\n",
            unlisted.join("`, `")
        ));
    }
    text
}
