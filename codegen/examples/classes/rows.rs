//! The rows of all products and versions in a package.

use std::collections::BTreeMap;
use std::path::Path;

use cargo_tencent::Error;
use cargo_tencent::metadata::package::{Folder, Package};
use cargo_tencent::tables::error_list::{ListedCode, complete, parse};
use cargo_tencent::tables::proposal::{inherited, propose};

/// A product, its version without dashes, and a code.
pub(crate) type Key = (String, String, String);

/// The rows of a package.
#[derive(Debug, Default)]
pub(crate) struct Rows(pub(crate) BTreeMap<Key, ListedCode>);

impl Rows {
    /// Reads the lists of all products and versions in a folder.
    pub(crate) fn read(folder: &Path) -> Result<Self, Error> {
        let folder = Folder::open(Package::Sdk, folder)?;
        let mut rows = Self::default();
        for product in folder.services()? {
            for version in folder.versions(&product)? {
                let (path, text) = version.read("errorcodes.py")?;
                let version = version.name.replace('-', "");
                rows.0.extend(parse(&path, &text)?.into_iter().map(|listed| {
                    let key = (product.clone(), version.clone(), listed.code.clone());
                    (key, listed)
                }));
            }
        }
        Ok(rows)
    }
}

/// Returns the rows of both packages, with the descriptions of both.
pub(crate) fn both(a: &Rows, b: &Rows) -> Rows {
    let mut all = Rows::default();
    for (key, listed) in a.0.iter().chain(&b.0) {
        let mut list: Vec<ListedCode> = all.0.remove(key).into_iter().collect();
        complete(&mut list, vec![listed.clone()]);
        all.0.extend(list.pop().map(|listed| (key.clone(), listed)));
    }
    all
}

/// Returns the class that a code inherits, or `none`.
pub(crate) fn class_of_root(listed: &ListedCode) -> &'static str {
    inherited(&listed.code).unwrap_or("none")
}

/// Returns the class that is proposed for a code, or else the one that it inherits.
pub(crate) fn class(listed: &ListedCode) -> &'static str {
    let inherited = inherited(&listed.code);
    let proposed = propose(listed, inherited).map(|proposal| proposal.class);
    proposed.or(inherited).unwrap_or("none")
}
