//! Tables of web pages: what many systems export under the name `.xls`.

use super::csv::Push;
use crate::exchange::{cell::Cell, layout::MOST_COLUMNS, model::FileProblem};

/// Most rows that one cell may reach over.
const TALLEST: usize = 1000;

/// Reads the rows of all tables of a page, one below the other. Cells over several columns or rows
/// leave empty cells, as merged cells of a workbook do.
pub fn read(text: &str, push: &mut Push<'_>) -> Result<(), FileProblem> {
    let mut page = Page { rest: text };
    let mut table = Table::default();
    let mut total = 0;
    while let Some(tag) = page.next_tag() {
        let done = (text.len() - page.rest.len()) as u64;
        match tag.name.as_str() {
            "script" | "style" => page.skip_past(&tag.name),
            "tr" | "/tr" | "/table" => table.end_row(&mut total, done, push)?,
            "td" | "th" => {
                table.begin();
                let content = page.cell_text();
                table.put(
                    content,
                    span(tag.attributes, "colspan"),
                    span(tag.attributes, "rowspan"),
                );
            }
            _ => {}
        }
    }
    table.end_row(&mut total, text.len() as u64, push)?;
    if total == 0 { Err(FileProblem::NotASheet { found: "HTML".to_owned() }) } else { Ok(()) }
}

/// The row being gathered and the columns that cells above still reach into.
#[derive(Default)]
struct Table {
    row: Option<Vec<Cell<'static>>>,
    reach: Vec<usize>,
}

impl Table {
    fn begin(&mut self) {
        self.row.get_or_insert_default();
    }

    fn put(&mut self, text: String, columns: usize, rows: usize) {
        let Some(row) = &mut self.row else { return };
        while self.reach.get(row.len()).is_some_and(|left| *left > 0) {
            row.push(Cell::Empty);
        }
        if row.len() + columns > MOST_COLUMNS {
            return;
        }
        let at = row.len();
        row.push(Cell::text(text));
        row.resize(at + columns, Cell::Empty);
        if self.reach.len() < row.len() {
            self.reach.resize(row.len(), 0);
        }
        for reach in &mut self.reach[at..at + columns] {
            *reach = rows.min(TALLEST);
        }
    }

    fn end_row(
        &mut self,
        total: &mut u32,
        done: u64,
        push: &mut Push<'_>,
    ) -> Result<(), FileProblem> {
        let Some(row) = self.row.take() else { return Ok(()) };
        for reach in &mut self.reach {
            *reach = reach.saturating_sub(1);
        }
        *total += 1;
        push(*total, &row, done)
    }
}

struct Page<'t> {
    rest: &'t str,
}

struct Tag<'t> {
    name: String,
    attributes: &'t str,
}

impl<'t> Page<'t> {
    fn next_tag(&mut self) -> Option<Tag<'t>> {
        loop {
            let start = self.rest.find('<')?;
            self.rest = &self.rest[start + 1..];
            if let Some(comment) = self.rest.strip_prefix("!--") {
                self.rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
                continue;
            }
            let end = self.rest.find('>')?;
            let (inside, rest) = self.rest.split_at(end);
            self.rest = &rest[1..];
            let name = inside.find(|c: char| c.is_whitespace()).unwrap_or(inside.len());
            let (name, attributes) = inside.split_at(name);
            return Some(Tag { name: name.trim_end_matches('/').to_ascii_lowercase(), attributes });
        }
    }

    fn skip_past(&mut self, name: &str) {
        while let Some(tag) = self.next_tag() {
            if tag.name.strip_prefix('/') == Some(name) {
                return;
            }
        }
    }

    /// Text up to the end of the cell; tags inside it are dropped, `<br>` is a blank.
    fn cell_text(&mut self) -> String {
        let mut text = String::new();
        loop {
            let start = self.rest.find('<').unwrap_or(self.rest.len());
            unescape(&self.rest[..start], &mut text);
            self.rest = &self.rest[start..];
            let before = self.rest;
            let Some(tag) = self.next_tag() else {
                self.rest = "";
                return text.trim().to_owned();
            };
            match tag.name.as_str() {
                "/td" | "/th" => return text.trim().to_owned(),
                "td" | "th" | "tr" | "/tr" | "/table" => {
                    self.rest = before;
                    return text.trim().to_owned();
                }
                "br" => text.push(' '),
                _ => {}
            }
        }
    }
}

fn span(attributes: &str, name: &str) -> usize {
    let lower = attributes.to_ascii_lowercase();
    let value = lower.split(name).nth(1).unwrap_or("");
    let value = value.trim_start().trim_start_matches('=').trim_start_matches([' ', '"', '\'']);
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value[..end].parse().unwrap_or(1).clamp(1, MOST_COLUMNS)
}

/// Appends text with its entities replaced.
fn unescape(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        into.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.bytes().take(12).position(|b| b == b';');
        let known = end.and_then(|end| entity(&rest[1..end]).map(|c| (c, end)));
        if let Some((c, end)) = known {
            into.push(c);
            rest = &rest[end + 1..];
        } else {
            into.push('&');
            rest = &rest[1..];
        }
    }
    into.push_str(rest);
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        return code.and_then(char::from_u32);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(html: &str) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let mut push = |_: u32, cells: &[Cell<'_>], _: u64| {
            rows.push(cells.iter().map(|cell| cell.shown().into_owned()).collect());
            Ok(())
        };
        read(html, &mut push).unwrap();
        rows
    }

    #[test]
    fn a_table_with_spans_entities_and_sloppy_ends() {
        let html = "<html><style>td > b {}</style><table border=1><TR><th rowspan=2>Nama<th \
            colspan=\"2\">Lahir</th></tr><tr><td>BB</td><td>PB</td></tr><!-- <td>x</td> -->\
            <tr><td><b>Ani</b> &amp; Co<td>3,1</td><td>&nbsp;</td></table>";
        let expected: [&[&str]; 3] =
            [&["Nama", "Lahir", ""], &["", "BB", "PB"], &["Ani & Co", "3,1", ""]];
        assert_eq!(rows(html), expected);
    }

    #[test]
    fn a_page_without_a_table_is_no_sheet() {
        let mut push = |_: u32, _: &[Cell<'_>], _: u64| Ok(());
        let found = "HTML".to_owned();
        assert_eq!(read("<html><p>Login", &mut push), Err(FileProblem::NotASheet { found }));
    }
}
