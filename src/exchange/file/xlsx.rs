//! Workbooks, cell by cell, without a second copy of the sheet.

use std::{borrow::Cow, io::Cursor};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;

use super::{merged::Fill, unzip};
use crate::exchange::{
    cell::Cell,
    model::{FileProblem, Mapping, ParsedSheet, Refusal},
    read::Counter,
    rows::{Context, Output},
    sheet::SheetReader,
};

/// Widest and longest sheet of the format.
const MOST: (u32, u32) = (1 << 20, 1 << 14);

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads every sheet of a workbook.
pub fn read(
    bytes: &[u8],
    mapping: &Mapping,
    today: NaiveDate,
    counter: &mut Counter<'_>,
) -> Result<(Vec<ParsedSheet>, Output), FileProblem> {
    unzip::check(bytes)?;
    let mut book: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(problem)?;
    let context = Context { today, from_1904: book.has_1904_epoch() };
    let listed: Vec<_> = book.sheets_metadata().to_vec();
    let mut output = Output::default();
    let mut sheets = Vec::new();
    for (index, sheet) in listed.iter().enumerate().take(usize::from(u16::MAX)) {
        let hidden = sheet.visible != SheetVisible::Visible;
        let new = || SheetReader::new(index as u16, &sheet.name, hidden, mapping, context);
        if sheet.typ != SheetType::WorkSheet {
            sheets.push(new().finish(&mut output));
            continue;
        }
        let mut own = Output::default();
        let mut parsed = rows(&mut book, new(), Fill::default(), counter, &mut own)?;
        if own.refused.iter().any(|refused| refused.reason == Refusal::Missing) {
            // Perhaps a name stands once, merged over the visits of its child.
            let ranges = book.merge_cells_by_sheet_name(&sheet.name).map_err(problem)?;
            let fill = Fill::new(ranges);
            if !fill.is_empty() {
                own = Output::default();
                parsed = rows(&mut book, new(), fill, counter, &mut own)?;
            }
        }
        output.rows.append(&mut own.rows);
        output.refused.append(&mut own.refused);
        sheets.push(parsed);
    }
    Ok((sheets, output))
}

/// Takes the rows of every visible sheet one by one, as they stand there: sheet, row (from 1),
/// cells.
pub fn each_row(
    bytes: &[u8],
    counter: &mut Counter<'_>,
    push: &mut dyn FnMut(u16, u32, &[Cell<'_>]),
) -> Result<(), FileProblem> {
    unzip::check(bytes)?;
    let mut book: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(problem)?;
    let listed: Vec<_> = book.sheets_metadata().to_vec();
    for (index, sheet) in listed.iter().enumerate().take(usize::from(u16::MAX)) {
        if sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet {
            let mut own = |row: u32, cells: &mut Vec<Cell<'_>>| push(index as u16, row + 1, cells);
            each(&mut book, &sheet.name, counter, &mut own)?;
        }
    }
    Ok(())
}

fn rows(
    book: &mut Workbook<'_>,
    mut reader: SheetReader<'_>,
    mut fill: Fill,
    counter: &mut Counter<'_>,
    output: &mut Output,
) -> Result<ParsedSheet, FileProblem> {
    let name = reader.name().to_owned();
    each(book, &name, counter, &mut |row, cells| {
        fill.apply(row, cells);
        reader.push(row + 1, cells, output);
    })?;
    Ok(reader.finish(output))
}

/// The rows of a sheet, numbered from 0.
fn each(
    book: &mut Workbook<'_>,
    name: &str,
    counter: &mut Counter<'_>,
    take: &mut dyn FnMut(u32, &mut Vec<Cell<'_>>),
) -> Result<(), FileProblem> {
    let mut source = book.worksheet_cells_reader(name).map_err(problem)?;
    let size = source.dimensions();
    counter.expect(u64::from(size.end.0.saturating_sub(size.start.0)) + 1);
    let mut cells: Vec<Cell<'_>> = Vec::new();
    let mut row = None;
    loop {
        let record = source.next_cell_with_formula_metadata().map_err(problem)?;
        let at = record.as_ref().map(|record| record.pos.0);
        if at != row {
            if let Some(row) = row {
                take(row, &mut cells);
                counter.row(&cells)?;
            }
            cells.clear();
            // Rows out of order, or beyond the sheet: no program writes that.
            if at.is_some_and(|at| at >= MOST.0 || row.is_some_and(|row| at < row)) {
                return Err(FileProblem::Damaged { what: "rows".to_owned() });
            }
            row = at;
        }
        let Some(record) = record else { return Ok(()) };
        let column = record.pos.1;
        if column >= MOST.1 {
            return Err(FileProblem::Damaged { what: "columns".to_owned() });
        }
        let cell = cell(record.value, record.formula.is_some());
        if cell == Cell::Empty {
            continue;
        }
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
    }
}

fn cell(value: DataRef<'_>, formula: bool) -> Cell<'_> {
    match value {
        DataRef::Empty if formula => Cell::Formula,
        DataRef::Empty => Cell::Empty,
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::String(text) => Cell::text(text),
        DataRef::Float(number) => Cell::Number(number),
        DataRef::Int(number) => Cell::Number(number as f64),
        DataRef::Bool(truth) => Cell::Bool(truth),
        DataRef::Error(_) => Cell::Error,
        DataRef::DateTime(date) => day(&date).map_or(Cell::Number(date.as_f64()), Cell::Date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Text(Cow::Owned(text)),
    }
}

/// The day of a cell that is shown as a date; a time of day alone is none.
fn day(date: &ExcelDateTime) -> Option<NaiveDate> {
    if !date.is_datetime() || date.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
}

fn problem(error: XlsxError) -> FileProblem {
    match error {
        XlsxError::Password => FileProblem::Unsupported,
        error => FileProblem::Damaged { what: error.to_string() },
    }
}
