//! `cargo tencent errors`

use std::error::Error;
use std::path::{Path, PathBuf};

use cargo_tencent::metadata::package::{Folder, Package};
use cargo_tencent::tables::error_list::{self, ListedCode};
use cargo_tencent::tables::product_table::{Changes, update};

use super::output;

/// Write or update the table of a product's error codes
///
/// Whatever you wrote into the file is kept: comments, rows of your own, and the class, retry and variant of any row.
/// Codes that are not in the list are reported and kept.
///
/// A row without a class gets one if the name or the description of its code says that it is not the class of its root,
/// the code before the first dot. Change a class that is wrong; to decline it, write the class of the root.
///
/// For example: `cargo tencent errors cvm --sdk sdk --into errors.toml`
#[derive(Debug, clap::Args)]
pub(crate) struct Errors {
    /// The product, such as `cvm`
    product: String,
    /// The folder into which `tencentcloud-sdk-python` or `tencentcloud-sdk-python-intl-en` was unpacked or installed; give
    /// the option twice for descriptions in both languages
    #[arg(long, value_name = "DIR", required = true)]
    sdk: Vec<PathBuf>,
    /// The version of the product, such as `2017-03-12`; by default the newest
    #[arg(long)]
    version: Option<String>,
    /// The name of the table; by default the name of the product
    #[arg(long, value_name = "NAME")]
    table: Option<String>,
    /// The file to write the table into; by default a new table is printed
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
    /// Do not propose classes
    #[arg(long)]
    plain: bool,
}

impl Errors {
    pub(crate) fn run(self) -> Result<(), Box<dyn Error>> {
        let (product, list) = self.list()?;
        let table = self.table.as_deref().unwrap_or(&product);
        let Some(path) = &self.into else {
            let (text, _) = update(Path::new("errors.toml"), "", table, &list, self.plain)?;
            return output::print(&text);
        };
        let old = output::read(path)?.unwrap_or_default();
        let (text, changes) = update(path, &old, table, &list, self.plain)?;
        output::write(path, &text)?;
        eprint!("{}", report(path, table, &changes));
        Ok(())
    }

    /// Reads the list of the product's codes, and the product's name as the lists have it. Lists of different versions
    /// are not mixed.
    fn list(&self) -> Result<(String, Vec<ListedCode>), Box<dyn Error>> {
        let mut versions = Vec::new();
        let mut problems = Vec::new();
        let mut product = self.product.clone();
        for path in &self.sdk {
            let folder = Folder::open(Package::Sdk, path)?;
            let version = folder.service(&self.product).and_then(|name| {
                product.clone_from(&name);
                folder.version(&name, self.version.as_deref())
            });
            match version {
                Ok(version) => versions.push((path, version)),
                Err(error) => problems.push(format!("{}: {error}", path.display())),
            }
        }
        let Some(newest) = versions.iter().map(|(_, version)| version.name.clone()).max() else {
            return Err(problems.join("\n").into());
        };
        let mut list = Vec::new();
        for (path, version) in versions {
            if version.name == newest {
                let (path, text) = version.read("errorcodes.py")?;
                error_list::complete(&mut list, error_list::parse(&path, &text)?);
            } else {
                problems.push(format!("{}: {} has no version `{newest}`", path.display(), product));
            }
        }
        problems.iter().for_each(|problem| eprintln!("ignored {problem}"));
        Ok((product, list))
    }
}

/// Describes the changes to a table, for the user.
fn report(path: &Path, table: &str, changes: &Changes) -> String {
    let Changes {
        added,
        updated,
        proposed,
        unlisted,
        left_out,
    } = changes;
    let mut text = format!(
        "{}: [{table}]: {} added, {} updated, {} left out; a class proposed for {}
",
        path.display(),
        output::count(added.len(), "row"),
        updated.len(),
        output::count(left_out.len(), "common code"),
        proposed.len()
    );
    if !unlisted.is_empty() {
        text.push_str(&format!(
            "kept, although not in the list: `{}`\n",
            unlisted.join("`, `")
        ));
    }
    text
}
