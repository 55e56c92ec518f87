//! Assembly of the lines of a doc comment.

/// The kind of a line. Lines of different kinds are separated by an empty line, so that Markdown does not join them.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Heading,
    Item,
    Numbered,
    Block,
}

/// The lines that are complete, and the line that is being written.
#[derive(Debug, Default)]
pub(crate) struct Page {
    lines: Vec<String>,
    /// The kind of the last complete line.
    last: Option<Kind>,
    /// Whether a paragraph has ended since the last complete line.
    gap: bool,
    /// The line that is being written.
    line: String,
    /// Whether the line is a list item even if it does not begin with a bullet.
    is_item: bool,
    /// Whether the line is a row of a table, which continues until the end of the row.
    is_row: bool,
}

impl Page {
    /// Appends text to the line.
    pub(crate) fn push_str(&mut self, text: &str) {
        self.line.push_str(text);
    }

    /// Appends a blank to the line, unless it already ends with one.
    fn push_blank(&mut self) {
        if !self.line.ends_with(' ') {
            self.line.push(' ');
        }
    }

    /// Returns whether the line has no text yet.
    pub(crate) fn is_at_start(&self) -> bool {
        self.line.trim().is_empty()
    }

    /// Returns whether the line ends with a letter or digit.
    pub(crate) fn ends_in_word(&self) -> bool {
        self.line.ends_with(char::is_alphanumeric)
    }

    /// Begins a list item. In a row of a table, this has no effect beyond a blank.
    pub(crate) fn begin_item(&mut self) {
        self.end_line();
        self.is_item = !self.is_row;
    }

    /// Begins a row of a table, which is written as a list item.
    pub(crate) fn begin_row(&mut self) {
        self.end_row();
        self.begin_item();
        self.is_row = true;
    }

    /// Begins a cell, separated from the cell before it.
    pub(crate) fn begin_cell(&mut self) {
        if !self.is_at_start() {
            self.push_blank();
            self.push_str("| ");
        }
    }

    /// Ends the row of a table, or the line if there is no row.
    pub(crate) fn end_row(&mut self) {
        self.is_row = false;
        self.end_line();
    }

    /// Ends a paragraph.
    pub(crate) fn end_paragraph(&mut self) {
        // At the start of a list item, the tag belongs to the first paragraph of the item, which stays after the
        // bullet.
        let is_begun = !self.is_item || !self.is_at_start();
        if self.is_row {
            self.push_blank();
        } else if is_begun {
            self.end_line();
            self.gap = true;
        }
    }

    /// Ends the line. In a row of a table, this only appends a blank.
    pub(crate) fn end_line(&mut self) {
        if self.is_row {
            return self.push_blank();
        }
        // Four or more blanks after a list marker would begin a code block: collapse them.
        let line = std::mem::take(&mut self.line);
        let words: Vec<&str> = line.trim().split(' ').filter(|word| !word.is_empty()).collect();
        let line = words.join(" ");
        let line = line.as_str();
        if line.is_empty() {
            if !self.is_item {
                self.gap = true;
            }
            return;
        }
        let bullet = ["- ", "\\* ", "+ "].iter().find_map(|bullet| line.strip_prefix(bullet));
        let is_item = std::mem::take(&mut self.is_item);
        match bullet {
            _ if is_rule(line) => self.gap = true,
            Some(item) => self.add(Kind::Item, format!("- {}", item.trim())),
            None if is_item => self.add(Kind::Item, format!("- {line}")),
            None if is_numbered(line) => self.add(Kind::Numbered, line.to_owned()),
            None if line.starts_with("# ") || line.starts_with("##") => self.add(Kind::Heading, line.to_owned()),
            None => self.add(Kind::Text, line.to_owned()),
        }
    }

    /// Adds a block of code, marked as text so that rustdoc does not compile it as Rust.
    pub(crate) fn block(&mut self, code: &str) {
        self.is_row = false;
        self.end_line();
        let code: Vec<&str> = code
            .lines()
            .map(str::trim_end)
            .filter(|line| !line.is_empty())
            .collect();
        if code.is_empty() {
            return;
        }
        self.gap = true;
        self.add(Kind::Block, "~~~text".to_owned());
        for line in code {
            self.add(Kind::Block, line.replace("~~~", "~ ~ ~"));
        }
        self.add(Kind::Block, "~~~".to_owned());
        self.gap = true;
    }

    /// Ends the last line and returns all lines.
    pub(crate) fn finish(mut self) -> Vec<String> {
        self.end_row();
        self.lines
    }

    /// Adds a complete line, separated by an empty line from one of another kind or paragraph.
    fn add(&mut self, kind: Kind, line: String) {
        let is_list = matches!(kind, Kind::Item | Kind::Numbered);
        if self.last.is_some_and(|last| last != kind || (self.gap && !is_list)) {
            self.lines.push(String::new());
        }
        self.last = Some(kind);
        self.gap = false;
        self.lines.push(line);
    }
}

/// Returns whether Markdown might read a line as a horizontal rule, or as the underline of a heading.
fn is_rule(line: &str) -> bool {
    line.chars()
        .all(|c| matches!(c, '-' | '=' | '_' | '*' | '+' | '\\' | ' '))
}

/// Returns whether a line begins with the marker of a numbered list.
fn is_numbered(line: &str) -> bool {
    let after = line.trim_start_matches(|c: char| c.is_ascii_digit());
    after.len() < line.len() && (after.starts_with(". ") || after.starts_with(") "))
}
