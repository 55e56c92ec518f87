//! Code, laid out as rustfmt does.

use proc_macro2::TokenStream;

use crate::error::Error;

/// The columns that rustfmt fills where nobody says otherwise.
const WIDTH: usize = 100;

/// `tokens` as text.
pub(crate) fn lay_out(tokens: TokenStream) -> Result<String, Error> {
    let file =
        syn::parse2(tokens).map_err(|error| Error::new(format!("the code that was made is no Rust: {error}")))?;
    let text = prettyplease::unparse(&file);
    // Where a field is long, prettyplease breaks inside the type, and rustfmt before it.
    let joined = text.replace("<\n        ", "<").replace(",\n    >", ">");
    Ok(joined.lines().map(|line| format!("{}\n", break_field(line))).collect())
}

fn break_field(line: &str) -> String {
    let is_long = line.chars().count() > WIDTH && line.starts_with("    pub ");
    match line.split_once(": ").filter(|_| is_long) {
        Some((name, ty)) => format!("{name}:\n        {ty}"),
        None => line.to_owned(),
    }
}
