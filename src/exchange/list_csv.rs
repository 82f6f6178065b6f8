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

/// A cell in quotes. One that a spreadsheet would take for a formula gets an apostrophe; a whole
/// number below zero is none.
fn quoted(cell: &str) -> String {
    let debt = cell.strip_prefix('-').is_some_and(|digits| digits.parse::<u64>().is_ok());
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !debt;
    format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_a_formula_is_text_and_a_debt_a_number() {
        let mut csv = ListCsv::default();
        let cells = ["=HYPERLINK(\"x\")", "-5000", "+62812", "-2+3", "@a", "PT \"Idaman\"; Tbk"];
        csv.line(cells.map(str::to_owned));
        assert_eq!(
            csv.finish(),
            "\u{feff}\"'=HYPERLINK(\"\"x\"\")\";\"-5000\";\"'+62812\";\"'-2+3\";\"'@a\";\
             \"PT \"\"Idaman\"\"; Tbk\"\r\n"
        );
    }
}
