//! A file to rows.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::{
    cell::Cell,
    file::{self, Kind},
    model::{FileProblem, Mapping, ParsedFile, ParsedSheet},
    points::{PointReader, PointsFile},
    rows::{self, Context, Output},
    sheet::SheetReader,
    table::Table,
};

/// Larger files are not read. A regency's yearly export is under 40 MB.
pub const SIZE_LIMIT: u64 = 100_000_000;
/// More rows with something in them are not read.
pub const ROW_LIMIT: u64 = 1_000_000;
/// Rows between two reports of progress.
const STEP: u64 = 500;

/// Refuses a file by its size, before any of it is read.
pub const fn check_size(size: u64) -> Result<(), FileProblem> {
    if size > SIZE_LIMIT {
        return Err(FileProblem::TooLarge { size, limit: SIZE_LIMIT });
    }
    Ok(())
}

/// Reads a file: every sheet of it, recognised by its content and not by its name.
///
/// `today` is the user's day; nothing may lie after it. `progress` is told (done, total) now and
/// then, in rows of a workbook or bytes of a text; total is 0 while it is not known.
///
/// A sheet without a header is listed with its columns by letter and without rows, so that it can
/// be mapped by hand; a sheet that lacks a needed field says which.
pub fn file(
    name: &str,
    bytes: &[u8],
    mapping: &Mapping,
    today: NaiveDate,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<ParsedFile, FileProblem> {
    let size = bytes.len() as u64;
    check_size(size)?;
    let mut counter = Counter::new(progress);
    let (sheets, mut output) = match file::sniff(bytes) {
        Kind::Empty => return Err(FileProblem::Empty),
        Kind::Ole => return Err(FileProblem::Unsupported),
        Kind::Other(found) => return Err(FileProblem::NotASheet { found: found.to_owned() }),
        Kind::Zip => file::read_xlsx(bytes, mapping, today, &mut counter)?,
        Kind::Html => text(bytes, true, name, mapping, today, &mut counter)?,
        Kind::Text => text(bytes, false, name, mapping, today, &mut counter)?,
    };
    if counter.rows == 0 {
        return Err(FileProblem::Empty);
    }
    let found = sheets.iter().any(|sheet| sheet.header_row.is_some());
    // One column of prose: there is nothing to map by hand either.
    if !found && counter.widest < 2 {
        return Err(FileProblem::NoHeader);
    }
    rows::settle(&mut output);
    let Output { rows, refused } = output;
    let hash = format!("{:x}", Sha256::digest(bytes));
    Ok(ParsedFile { name: name.to_owned(), hash, size, sheets, rows, refused })
}

fn text(
    bytes: &[u8],
    html: bool,
    name: &str,
    mapping: &Mapping,
    today: NaiveDate,
    counter: &mut Counter<'_>,
) -> Result<(Vec<ParsedSheet>, Output), FileProblem> {
    let text = file::decode(bytes);
    let context = Context { today, from_1904: false };
    let mut output = Output::default();
    let mut reader = SheetReader::new(0, name, false, mapping, context);
    counter.total = text.len() as u64;
    let mut push = |row: u32, cells: &[Cell<'_>], done: u64| {
        counter.row(cells)?;
        counter.at(done);
        reader.push(row, cells, &mut output);
        Ok(())
    };
    if html {
        file::read_html(&text, &mut push)?;
    } else {
        file::read_csv(&text, &mut push)?;
    }
    let sheet = reader.finish(&mut output);
    Ok((vec![sheet], output))
}

/// Reads a list of places: every sheet whose header names coordinates.
pub fn points(bytes: &[u8], progress: &mut dyn FnMut(u64, u64)) -> Result<PointsFile, FileProblem> {
    let mut out = PointsFile::default();
    let mut found = false;
    let mut reader = PointReader::new(0);
    each_row(bytes, progress, &mut |sheet, row, cells| {
        if sheet != reader.sheet() {
            reader = PointReader::new(sheet);
        }
        reader.push(row, cells, &mut out);
        found |= reader.found();
    })?;
    if found { Ok(out) } else { Err(FileProblem::NoHeader) }
}

/// Reads a table as it stands.
pub fn table(
    name: &str,
    bytes: &[u8],
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Table, FileProblem> {
    let mut table = Table { name: name.to_owned(), ..Table::default() };
    each_row(bytes, progress, &mut |sheet, row, cells| table.push(sheet, row, cells))?;
    if table.sheets.is_empty() { Err(FileProblem::Empty) } else { Ok(table) }
}

/// The rows of every visible sheet of a file, whatever its format: sheet (from 0), row, cells.
fn each_row(
    bytes: &[u8],
    progress: &mut dyn FnMut(u64, u64),
    take: &mut dyn FnMut(u16, u32, &[Cell<'_>]),
) -> Result<(), FileProblem> {
    check_size(bytes.len() as u64)?;
    let mut counter = Counter::new(progress);
    match file::sniff(bytes) {
        Kind::Empty => Err(FileProblem::Empty),
        Kind::Ole => Err(FileProblem::Unsupported),
        Kind::Other(found) => Err(FileProblem::NotASheet { found: found.to_owned() }),
        Kind::Zip => file::each_xlsx_row(bytes, &mut counter, take),
        kind @ (Kind::Html | Kind::Text) => {
            let text = file::decode(bytes);
            let mut push = |row: u32, cells: &[Cell<'_>], _: u64| {
                counter.row(cells)?;
                take(0, row, cells);
                Ok(())
            };
            if kind == Kind::Html {
                file::read_html(&text, &mut push)
            } else {
                file::read_csv(&text, &mut push)
            }
        }
    }
}

/// Counts what was read, stops at the limit and reports progress.
pub struct Counter<'p> {
    progress: &'p mut dyn FnMut(u64, u64),
    /// Rows with something in them.
    rows: u64,
    /// Cells of the widest.
    widest: usize,
    total: u64,
    /// Bytes of a text; a workbook is counted by rows.
    done: Option<u64>,
}

impl<'p> Counter<'p> {
    fn new(progress: &'p mut dyn FnMut(u64, u64)) -> Self {
        Self { progress, rows: 0, widest: 0, total: 0, done: None }
    }

    /// So many rows more are to come.
    pub fn expect(&mut self, rows: u64) {
        self.total += rows;
    }

    fn at(&mut self, done: u64) {
        self.done = Some(done);
    }

    /// Takes note of a row.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), FileProblem> {
        let filled = cells.iter().filter(|cell| !cell.is_blank()).count();
        if filled == 0 {
            return Ok(());
        }
        self.rows += 1;
        self.widest = self.widest.max(filled);
        if self.rows > ROW_LIMIT {
            return Err(FileProblem::TooManyRows { limit: ROW_LIMIT });
        }
        if self.rows.is_multiple_of(STEP) {
            let done = self.done.unwrap_or(self.rows);
            (self.progress)(done, self.total.max(done));
        }
        Ok(())
    }
}
