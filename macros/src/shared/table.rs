//! The parser of `errors.toml`: turns its text into rows and a list of mistakes.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::shared::suggest::suggest;
use crate::shared::variant::{identifier, propose, variant_of};
use crate::shared::vocabulary::{CLASSES, Class, KEYS, RETRIES, Retry};

/// The contents of a file.
pub(crate) struct Contents {
    pub(crate) tables: Vec<Table>,
    /// All mistakes, in the order of the text.
    pub(crate) problems: Vec<Problem>,
}

/// A mistake, and the byte offset at which it was found.
#[derive(Debug, PartialEq)]
pub(crate) struct Problem {
    pub(crate) at: usize,
    pub(crate) message: String,
}

/// A table of the file, without the rows that have mistakes in their variants.
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
}

/// What the table says about one code.
#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) code: String,
    pub(crate) at: usize,
    pub(crate) variant: String,
    pub(crate) description: String,
    pub(crate) description_zh: String,
    pub(crate) class: Option<&'static Class>,
    pub(crate) retry: Option<&'static Retry>,
}

/// Parses a file, and goes on after a mistake so that all of them are found.
pub(crate) fn parse(text: &str) -> Contents {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut reader = RowReader::default();
    for error in errors {
        let at = error.span().map_or(text.len(), |span| span.start);
        reader.note(at, error.message().trim().replace('\n', ", "));
    }
    let mut tables = Vec::new();
    for (name, value) in root.get_ref() {
        match value.get_ref() {
            DeValue::Table(rows) => tables.push(reader.read_table(name.get_ref(), rows)),
            value => {
                let word = name.get_ref();
                let message = match value {
                    DeValue::Array(rows) if rows.iter().any(|row| row.get_ref().is_table()) => {
                        format!("`{word}` is an array of tables; write `[{word}]`")
                    }
                    _ => format!("`{word}` is outside any table; begin one with `[my_product]`"),
                };
                reader.note(name.span().start, message);
            }
        }
    }
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| problem.at);
    Contents { tables, problems }
}

#[derive(Default)]
struct RowReader {
    problems: Vec<Problem>,
}

impl RowReader {
    fn note(&mut self, at: usize, message: String) {
        self.problems.push(Problem { at, message });
    }

    fn read_table(&mut self, name: &str, table: &DeTable<'_>) -> Table {
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(code, _)| code.span().start);
        let mut rows: Vec<Row> = Vec::new();
        for (code, value) in entries {
            let at = code.span().start;
            match code.get_ref().as_ref() {
                "" => self.note(at, "a code cannot be empty".to_owned()),
                code => rows.push(self.read_row(code, at, value)),
            }
        }
        self.check_variants(&mut rows);
        Table {
            name: name.to_owned(),
            rows,
        }
    }

    fn read_row(&mut self, code: &str, at: usize, value: &Spanned<DeValue<'_>>) -> Row {
        let mut row = Row {
            code: code.to_owned(),
            at,
            variant: variant_of(code),
            description: String::new(),
            description_zh: String::new(),
            class: None,
            retry: None,
        };
        match value.get_ref() {
            DeValue::String(description) => row.description = description.as_ref().to_owned(),
            DeValue::Table(keys) => {
                for (key, value) in keys {
                    self.read_key(&mut row, key.get_ref(), key.span(), value);
                }
            }
            _ => {
                let message = format!(
                    "`{code}` needs a description or a table with the keys `{}`",
                    KEYS.join("`, `")
                );
                self.note(value.span().start, message);
            }
        }
        row
    }

    fn read_key(&mut self, row: &mut Row, key: &str, span: Range<usize>, value: &Spanned<DeValue<'_>>) {
        let at = value.span().start;
        match (key, value.get_ref().as_str()) {
            ("description", Some(text)) => row.description = text.to_owned(),
            ("description_zh", Some(text)) => row.description_zh = text.to_owned(),
            ("class", Some(text)) => match CLASSES.iter().find(|class| class.word == text) {
                Some(class) => row.class = Some(class),
                None => {
                    let suggestion = suggest(text, CLASSES.iter().map(|class| class.word));
                    self.note(at, format!("unknown class `{text}`; {suggestion}"));
                }
            },
            ("retry", Some(text)) => match RETRIES.iter().find(|retry| retry.word == text) {
                Some(retry) => row.retry = Some(retry),
                None => {
                    let suggestion = suggest(text, RETRIES.iter().map(|retry| retry.word));
                    self.note(at, format!("unknown retry `{text}`; {suggestion}"));
                }
            },
            ("variant", Some(text)) => row.variant = text.to_owned(),
            (key, None) if KEYS.contains(&key) => self.note(at, format!("`{key}` needs a string")),
            _ => {
                // Without quotes, TOML reads a code with a dot as a table inside a table.
                let message = match value.get_ref() {
                    DeValue::Table(_) | DeValue::String(_)
                        if key.starts_with(char::is_uppercase) && !KEYS.contains(&key.to_lowercase().as_str()) =>
                    {
                        format!(
                            "unknown key `{key}`; a code with a dot needs quotes: `\"{}.{key}\"`",
                            row.code
                        )
                    }
                    _ => format!("unknown key `{key}`; {}", suggest(key, KEYS)),
                };
                self.note(span.start, message);
            }
        }
    }

    /// Reports and removes the rows whose variant is invalid or already belongs to another row.
    fn check_variants(&mut self, rows: &mut Vec<Row>) {
        let mut firsts: HashMap<String, (usize, String, String)> = HashMap::new();
        let mut taken: HashSet<String> = rows.iter().map(|row| row.variant.clone()).collect();
        rows.retain_mut(|row| {
            let Row { code, at, variant, .. } = row;
            let problem = match identifier(variant) {
                Err(why) => format!("`{code}` would be the variant `{variant}`, but {why}"),
                Ok(name) => match firsts.get(&name) {
                    None => {
                        firsts.insert(name.clone(), (*at, code.clone(), std::mem::replace(variant, name)));
                        return true;
                    }
                    Some((first_at, first, written)) => {
                        let form = if written == variant {
                            ""
                        } else {
                            " (they differ in Unicode form alone, which Rust ignores in names)"
                        };
                        let message = format!(
                            "`{first}` and `{code}` would both be the variant `{name}`{form}; the first one is here"
                        );
                        self.note(*first_at, message);
                        format!("`{code}` would be the variant `{name}`, but `{first}` already is{form}")
                    }
                },
            };
            let proposal = propose(code, |name| taken.contains(name));
            self.note(*at, format!("{problem}; write `variant = \"{proposal}\"` in this row"));
            // Rows that clash must not be told the same.
            taken.insert(proposal);
            false
        });
    }
}
