//! A list as a CSV file that spreadsheets set to Indonesian open as a table.

/// What stands at the start of a file so that spreadsheets read it as UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A CSV file with `;` between its cells, line by line.
#[derive(Clone, Debug)]
pub struct ListCsv(String);

impl Default for ListCsv {
    fn default() -> Self {
        Self(BYTE_ORDER_MARK.to_owned())
    }
}

impl ListCsv {
    /// Adds a line.
    pub fn line(&mut self, cells: impl IntoIterator<Item = String>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.0.push(';');
            }
            self.0.push_str(&quoted(&cell));
        }
        self.0.push_str("\r\n");
    }

    /// The file.
    pub fn finish(self) -> String {
        self.0
    }
}

/// A cell in quotes. One that a spreadsheet would take for a formula gets an apostrophe.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
}
