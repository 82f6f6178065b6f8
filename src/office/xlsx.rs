//! The tables of a paper as XLSX: a sheet each, numbers as numbers, ready to print on A4.
//!
//! Words are written as words: a cell that begins with `=` stays text and is no formula.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::doc::{Cell, Doc, Page, Table};
use crate::i18n::{DASH, Lang};

/// Longest name of a sheet, in characters (a limit of the format).
const NAME: usize = 31;
/// Characters that an A4 page has room for, standing and lying, and the narrowest column.
const ROOM: (f64, f64) = (88.0, 132.0);
const NARROW: f64 = 5.5;
/// The first row of a table; title and subtitle stand above.
const FIRST: u32 = 3;
/// A4 in the numbers of printers.
const A4: u8 = 9;

/// The file.
///
/// # Errors
/// When the paper holds no table, or more than a sheet can hold.
pub fn write(doc: &Doc) -> Result<Vec<u8>, String> {
    let mut book = Workbook::new();
    let mut names: Vec<String> = Vec::new();
    for table in doc.tables() {
        let name = name(&table.caption, &names);
        let sheet = book.add_worksheet();
        fill(sheet, doc, table, &name).map_err(|error| error.to_string())?;
        names.push(name);
    }
    if names.is_empty() {
        return Err("no table".to_owned());
    }
    book.save_to_buffer().map_err(|error| error.to_string())
}

fn fill(sheet: &mut Worksheet, doc: &Doc, table: &Table, name: &str) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let bordered =
        || Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::Top).set_text_wrap();
    let head = bordered()
        .set_bold()
        .set_background_color(0x00EE_EEEE)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter);
    let room = if doc.page == Page::Landscape { ROOM.1 } else { ROOM.0 };
    let all: f64 = table.columns.iter().map(|column| f64::from(column.width.max(1))).sum();
    sheet.set_name(name)?;
    sheet.write_string_with_format(0, 0, &doc.title, &bold)?;
    sheet.write_string(1, 0, &table.caption)?;
    for (column, at) in table.columns.iter().zip(0..) {
        sheet.write_string_with_format(FIRST, at, &column.title, &head)?;
        let share = f64::from(column.width.max(1)) / all;
        sheet.set_column_width(at, (room * share).max(NARROW))?;
    }
    for (cells, row) in table.rows.iter().zip(FIRST + 1..) {
        line(sheet, row, cells, &bordered(), doc)?;
    }
    let end = FIRST + 1 + table.rows.len() as u32;
    line(sheet, end, &table.foot, &bordered().set_bold(), doc)?;
    sheet.set_freeze_panes(FIRST + 1, 0)?;
    sheet.set_repeat_rows(FIRST, FIRST)?;
    sheet.set_paper_size(A4);
    if doc.page == Page::Landscape {
        sheet.set_landscape();
    }
    // One page wide, as many high as it takes.
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn line(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[Cell],
    format: &Format,
    doc: &Doc,
) -> Result<(), XlsxError> {
    let aligned = |side: FormatAlign| format.clone().set_align(side);
    for (cell, at) in cells.iter().zip(0..) {
        match cell {
            Cell::Text(words) => sheet.write_string_with_format(row, at, words, format)?,
            Cell::Number { value, decimals } => {
                let digits = "0".repeat(usize::from(*decimals));
                let point = if digits.is_empty() { "" } else { "." };
                let format =
                    aligned(FormatAlign::Right).set_num_format(format!("#,##0{point}{digits}"));
                sheet.write_number_with_format(row, at, *value, &format)?
            }
            Cell::Of(n, of) => {
                let format = aligned(FormatAlign::Right);
                let words = Lang::from(doc.lang).ratio(*n, *of);
                sheet.write_string_with_format(row, at, words, &format)?
            }
            Cell::None => {
                sheet.write_string_with_format(row, at, DASH, &aligned(FormatAlign::Center))?
            }
            Cell::Blank => sheet.write_blank(row, at, format)?,
        };
    }
    Ok(())
}

/// A name of a sheet that the format takes and no other sheet has.
fn name(caption: &str, taken: &[String]) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let plain: String = caption.chars().filter(allowed).filter(|c| !c.is_control()).collect();
    let plain = if plain.trim().is_empty() { "Tabel" } else { plain.trim() };
    let cut = |most: usize| plain.chars().take(most).collect::<String>().trim().to_owned();
    let is_free =
        |name: &str| taken.iter().all(|other| other.to_lowercase() != name.to_lowercase());
    let first = cut(NAME);
    if is_free(&first) {
        return first;
    }
    let numbered = (2..).map(|n| {
        let end = format!(" {n}");
        cut(NAME - end.len()) + &end
    });
    numbered.into_iter().find(|name| is_free(name)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};

    use super::*;
    use crate::office::doc::{Block, Column};

    fn table(caption: &str) -> Table {
        Table {
            caption: caption.to_owned(),
            columns: vec![Column::new("Posyandu", 3), Column::new("D/S", 1)],
            rows: vec![
                vec![Cell::text("=1+1"), Cell::Number { value: 20.1, decimals: 1 }],
                vec![Cell::text("Melati & <Mawar>"), Cell::None],
                vec![Cell::Blank, Cell::count(7)],
                vec![Cell::text("Kenanga"), Cell::Of(1200, 1500)],
            ],
            foot: vec![Cell::text("Jumlah"), Cell::count(2)],
        }
    }

    fn read(doc: &Doc) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(write(doc).unwrap())).unwrap()
    }

    #[test]
    fn tables_are_sheets_with_numbers_and_no_formulas() {
        let mut doc = Doc::new("rekap", Lang::Id, "Rekap");
        doc.blocks = vec![
            Block::Text("bukan tabel".to_owned()),
            Block::Table(table("Cakupan: D/S")),
            Block::Table(table("cakupan d s")),
            Block::Table(table("Cakupan DS")),
            Block::Table(table(&"x".repeat(40))),
            Block::Table(table(&"x".repeat(50))),
        ];
        let mut book = read(&doc);
        let names = book.sheet_names();
        let (long, second) = ("x".repeat(31), "x".repeat(29) + " 2");
        assert_eq!(names, ["Cakupan DS", "cakupan d s", "Cakupan DS 2", &long, &second]);
        let range = book.worksheet_range("Cakupan DS").unwrap();
        let at = |row, column| range.get_value((row, column)).cloned();
        assert_eq!(at(0, 0), Some(Data::String("Rekap".to_owned())));
        assert_eq!(at(3, 1), Some(Data::String("D/S".to_owned())));
        assert_eq!(at(4, 0), Some(Data::String("=1+1".to_owned())));
        assert_eq!(at(4, 1), Some(Data::Float(20.1)));
        assert_eq!(at(5, 0), Some(Data::String("Melati & <Mawar>".to_owned())));
        assert_eq!(at(7, 1), Some(Data::String("1.200/1.500".to_owned())));
        assert_eq!(at(8, 1), Some(Data::Float(2.0)));
        let formulas = book.worksheet_formula("Cakupan DS").unwrap();
        assert!(formulas.used_cells().next().is_none());
    }

    #[test]
    fn a_paper_without_tables_is_refused() {
        assert!(write(&Doc::new("x", Lang::Id, "X")).is_err());
    }
}
