//! Formatting of the generated code in the style of rustfmt.

use proc_macro2::TokenStream;

use crate::error::Error;

/// The default of rustfmt's `max_width`.
const WIDTH: usize = 100;

/// Formats `tokens` as text.
pub(crate) fn lay_out(tokens: TokenStream) -> Result<String, Error> {
    let file = syn::parse2(tokens).map_err(|error| {
        Error::new(format!(
            "the generated code does not parse; this is a bug in cargo tencent: {error}"
        ))
    })?;
    let text = prettyplease::unparse(&file);
    // In a long field, prettyplease breaks the line inside the type, but rustfmt breaks it before the type.
    let joined = text.replace("<\n        ", "<").replace(",\n    >", ">");
    Ok(joined.lines().map(|line| format!("{}\n", break_field(line))).collect())
}

/// Breaks the line of a field before the type if it is too long.
fn break_field(line: &str) -> String {
    let is_long = line.chars().count() > WIDTH && line.starts_with("    pub ");
    match line.split_once(": ").filter(|_| is_long) {
        Some((name, ty)) => format!("{name}:\n        {ty}"),
        None => line.to_owned(),
    }
}
