//! A JSON reader that keeps what others lose: duplicates, the text of numbers, and half surrogate pairs.

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    Text(Text),
    List(Vec<Json>),
    /// Members in the order of the text.
    Object(Vec<(Text, Json)>),
}

/// The characters of a string; `None` if it holds half a surrogate pair.
pub type Text = Option<String>;

/// Parses a body; `None` if it is not JSON.
pub fn parse(body: &str) -> Option<Json> {
    let mut reader = Reader { rest: body };
    let value = reader.value()?;
    reader.blanks();
    reader.rest.is_empty().then_some(value)
}

/// Whether a text is a number in the grammar of JSON, and nothing else.
pub fn is_number(text: &str) -> bool {
    let mut reader = Reader { rest: text };
    reader.number().is_some() && reader.rest.is_empty()
}

/// The text that is still to be read.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Skips `token`, if it stands here.
    fn take(&mut self, token: &str) -> bool {
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let next = chars.next()?;
        self.rest = chars.as_str();
        Some(next)
    }

    fn value(&mut self) -> Option<Json> {
        self.blanks();
        if self.take("null") {
            Some(Json::Null)
        } else if self.take("true") {
            Some(Json::Bool(true))
        } else if self.take("false") {
            Some(Json::Bool(false))
        } else if self.take("\"") {
            self.text().map(Json::Text)
        } else if self.take("[") {
            self.list("]", Self::value).map(Json::List)
        } else if self.take("{") {
            self.list("}", Self::member).map(Json::Object)
        } else {
            self.number().map(Json::Number)
        }
    }

    /// Reads what follows an opening bracket.
    fn list<T>(&mut self, end: &str, item: fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut items = Vec::new();
        self.blanks();
        if self.take(end) {
            return Some(items);
        }
        loop {
            items.push(item(self)?);
            self.blanks();
            if self.take(end) {
                return Some(items);
            }
            if !self.take(",") {
                return None;
            }
        }
    }

    fn member(&mut self) -> Option<(Text, Json)> {
        self.blanks();
        let key = if self.take("\"") { self.text()? } else { return None };
        self.blanks();
        if self.take(":") {
            Some((key, self.value()?))
        } else {
            None
        }
    }

    /// Reads what follows an opening quotation mark; the outer `None` is an error of syntax.
    fn text(&mut self) -> Option<Text> {
        let mut units = Vec::new();
        loop {
            let char = match self.next()? {
                '"' => return Some(String::from_utf16(&units).ok()),
                '\\' => match self.next()? {
                    'u' => {
                        units.push(self.hexadecimal()?);
                        continue;
                    }
                    'b' => '\u{8}',
                    'f' => '\u{c}',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    char @ ('"' | '\\' | '/') => char,
                    _ => return None,
                },
                '\0'..='\u{1f}' => return None,
                char => char,
            };
            units.extend_from_slice(char.encode_utf16(&mut [0; 2]));
        }
    }

    fn hexadecimal(&mut self) -> Option<u16> {
        (0..4).try_fold(0, |unit, _| Some(unit << 4 | self.next()?.to_digit(16)? as u16))
    }

    fn number(&mut self) -> Option<String> {
        let start = self.rest;
        self.take("-");
        if !self.take("0") && self.digits() == 0 {
            return None;
        }
        if self.take(".") && self.digits() == 0 {
            return None;
        }
        if self.take("e") || self.take("E") {
            let _ = self.take("+") || self.take("-");
            if self.digits() == 0 {
                return None;
            }
        }
        Some(start[..start.len() - self.rest.len()].to_owned())
    }

    /// Skips digits, and returns how many there were.
    fn digits(&mut self) -> usize {
        let after = self.rest.trim_start_matches(|char: char| char.is_ascii_digit());
        let count = self.rest.len() - after.len();
        self.rest = after;
        count
    }
}
