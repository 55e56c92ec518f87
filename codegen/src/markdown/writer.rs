//! The lines of a doc comment, as they grow.

/// A line's kind; between two kinds stands an empty line, so that Markdown takes none for a part of the other.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Heading,
    Item,
    Numbered,
    Block,
}

#[derive(Debug, Default)]
pub(crate) struct Page {
    lines: Vec<String>,
    last: Option<Kind>,
    /// A paragraph has ended.
    gap: bool,
    line: String,
    /// The line is an item of a list, whatever it begins with.
    is_item: bool,
    /// The line is a row of a table, and ends with it alone.
    is_row: bool,
}

impl Page {
    pub(crate) fn push_str(&mut self, text: &str) {
        self.line.push_str(text);
    }

    fn push_blank(&mut self) {
        if !self.line.ends_with(' ') {
            self.line.push(' ');
        }
    }

    /// Whether the line has no text yet.
    pub(crate) fn is_at_start(&self) -> bool {
        self.line.trim().is_empty()
    }

    pub(crate) fn ends_in_word(&self) -> bool {
        self.line.ends_with(char::is_alphanumeric)
    }

    pub(crate) fn begin_item(&mut self) {
        self.end_line();
        self.is_item = !self.is_row;
    }

    pub(crate) fn begin_row(&mut self) {
        self.end_row();
        self.begin_item();
        self.is_row = true;
    }

    pub(crate) fn begin_cell(&mut self) {
        if !self.is_at_start() {
            self.push_blank();
            self.push_str("| ");
        }
    }

    pub(crate) fn end_row(&mut self) {
        self.is_row = false;
        self.end_line();
    }

    pub(crate) fn end_paragraph(&mut self) {
        // An item's own paragraph begins behind its mark.
        let is_begun = !self.is_item || !self.is_at_start();
        match self.is_row {
            true => self.push_blank(),
            false if is_begun => {
                self.end_line();
                self.gap = true;
            }
            false => {}
        }
    }

    pub(crate) fn end_line(&mut self) {
        if self.is_row {
            return self.push_blank();
        }
        // Behind a mark, many blanks would make code of what follows.
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

    /// A block of code, which rustdoc shall not take for Rust.
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

    pub(crate) fn finish(mut self) -> Vec<String> {
        self.end_row();
        self.lines
    }

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

/// Whether a line would be a rule, or make a heading of the line above.
fn is_rule(line: &str) -> bool {
    line.chars()
        .all(|c| matches!(c, '-' | '=' | '_' | '*' | '+' | '\\' | ' '))
}

fn is_numbered(line: &str) -> bool {
    let behind = line.trim_start_matches(|c: char| c.is_ascii_digit());
    behind.len() < line.len() && (behind.starts_with(". ") || behind.starts_with(") "))
}
