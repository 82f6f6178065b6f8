//! A sheet as it stands: cells as text, to be understood elsewhere.

use serde::{Deserialize, Serialize};

use super::cell::{Cell, cut};

/// Rows taken of a sheet, at most.
pub const MOST_ROWS: usize = 20_000;
/// Columns taken, at most.
const MOST_COLUMNS: usize = 60;
/// Characters of a cell.
const MOST_TEXT: usize = 200;

/// A file of tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Name of the file.
    pub name: String,
    /// Its visible sheets that hold something.
    pub sheets: Vec<TableSheet>,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSheet {
    /// Its place in the workbook, from 1.
    pub number: u16,
    /// Rows with something in them, in order.
    pub rows: Vec<TableRow>,
    /// Rows beyond the limit that were left out.
    pub left_out: u32,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// Row, as the spreadsheet counts.
    pub row: u32,
    /// What is seen in its cells. A number with a fraction has a decimal comma and one digit, so
    /// that it cannot be taken for one with thousands.
    pub cells: Vec<String>,
}

impl Table {
    /// Takes a row of the sheet at this place, from 0. Rows come in order, sheet by sheet.
    pub fn push(&mut self, sheet: u16, row: u32, cells: &[Cell<'_>]) {
        if cells.iter().all(Cell::is_blank) {
            return;
        }
        if self.sheets.last().is_none_or(|last| last.number != sheet + 1) {
            self.sheets.push(TableSheet { number: sheet + 1, ..TableSheet::default() });
        }
        let Some(sheet) = self.sheets.last_mut() else { return };
        if sheet.rows.len() >= MOST_ROWS {
            sheet.left_out += 1;
            return;
        }
        let cells = cells.iter().take(MOST_COLUMNS).map(shown).collect();
        sheet.rows.push(TableRow { row, cells });
    }
}

fn shown(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Number(number) if number.fract() != 0.0 => format!("{number:.1}").replace('.', ","),
        cell => cut(&cell.shown(), MOST_TEXT).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_numbers_and_sheets() {
        let mut table = Table::default();
        table.push(0, 1, &[Cell::text("Desa"), Cell::text("Balita")]);
        table.push(0, 2, &[Cell::Empty, Cell::text(" ")]);
        table.push(0, 4, &[Cell::text("Guntung "), Cell::Number(12.345)]);
        table.push(2, 1, &[Cell::Number(1200.0)]);
        let numbers: Vec<_> = table.sheets.iter().map(|sheet| sheet.number).collect();
        assert_eq!(numbers, [1, 3]);
        let second = &table.sheets[0].rows[1];
        assert_eq!(
            (second.row, second.cells.as_slice()),
            (4, &["Guntung".into(), "12,3".into()][..])
        );
        assert_eq!(table.sheets[1].rows[0].cells, ["1200"]);
    }
}
