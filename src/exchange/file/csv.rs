//! Text files: the separator is the one under which the header is recognised best.

use csv::{ReaderBuilder, StringRecord};

use crate::exchange::{
    cell::Cell,
    model::FileProblem,
    recognise::{self, Row},
};

/// Takes the rows of a sheet one by one; an error stops the reading.
pub type Push<'p> = dyn FnMut(u32, &[Cell<'_>], u64) -> Result<(), FileProblem> + 'p;

const SEPARATORS: [u8; 4] = *b";,\t|";
/// Records that the separator is told from.
const LOOK: usize = 60;
/// A quoted cell over more lines than this was never closed.
const RUNAWAY_LINES: usize = 50;

/// Reads text; each row comes with the bytes read so far.
pub fn read(text: &str, push: &mut Push<'_>) -> Result<(), FileProblem> {
    let (named, body) = named_separator(text);
    let separator = named.unwrap_or_else(|| separator(body));
    let skipped = u64::from(named.is_some());
    let quoted = !runs_away(body, separator);
    let mut reader = reader(separator, quoted).from_reader(body.as_bytes());
    let mut record = StringRecord::new();
    let mut cells: Vec<Cell<'static>> = Vec::new();
    // The reader counts lines; a spreadsheet counts a cell over three lines as one row.
    let mut inner_lines = 0;
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) => return Err(FileProblem::Damaged { what: error.to_string() }),
        }
        let (line, byte) = record.position().map_or((0, 0), |at| (at.line(), at.byte()));
        let row = (line + blank_lines(body, byte)).saturating_sub(inner_lines) + skipped;
        inner_lines += record.iter().map(|field| lines_within(field) as u64).sum::<u64>();
        cells.clear();
        cells.extend(record.iter().map(|field| Cell::text(field.to_owned())));
        push(u32::try_from(row).unwrap_or(u32::MAX), &cells, byte)?;
    }
}

/// Ends of lines at this place: the reader passes over blank lines without counting them.
fn blank_lines(text: &str, from: u64) -> u64 {
    let bytes = text.as_bytes().get(from as usize..).unwrap_or_default();
    let ends = bytes.iter().take_while(|b| matches!(b, b'\r' | b'\n'));
    ends.filter(|b| **b == b'\n').count() as u64
}

fn lines_within(field: &str) -> usize {
    field.bytes().filter(|b| *b == b'\n').count()
}

fn reader(separator: u8, quoted: bool) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(separator).quoting(quoted).has_headers(false).flexible(true);
    builder
}

/// Excel's own hint in the first line: `sep=;`.
fn named_separator(text: &str) -> (Option<u8>, &str) {
    let hint = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="));
    let Some((separator, rest)) = hint.and_then(|hint| hint.split_once('\n')) else {
        return (None, text);
    };
    match separator.trim_end_matches('\r').as_bytes() {
        [byte] => (Some(*byte), rest),
        _ => (None, text),
    }
}

fn separator(text: &str) -> u8 {
    let sure = |separator: &u8| {
        let rows = first_rows(text, *separator);
        let score = recognise::find(&rows).map_or(0, |header| header.score);
        let cells: usize = rows.iter().map(|(_, cells)| cells.len()).sum();
        (score, cells)
    };
    SEPARATORS.into_iter().rev().max_by_key(sure).unwrap_or(b',')
}

fn first_rows(text: &str, separator: u8) -> Vec<Row> {
    let end = text.len().min(256 * 1024);
    let end = (0..=end).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    let mut reader = reader(separator, true).from_reader(&text.as_bytes()[..end]);
    let records = reader.records().take(LOOK).filter_map(Result::ok);
    let cells = |record: StringRecord| {
        record.iter().map(|field| Cell::text(field.to_owned())).collect::<Vec<_>>()
    };
    records.enumerate().map(|(at, record)| (at as u32 + 1, cells(record))).collect()
}

/// Whether an unclosed quotation mark swallows the rest of the file.
fn runs_away(text: &str, separator: u8) -> bool {
    if !text.contains('"') {
        return false;
    }
    let mut reader = reader(separator, true).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    while matches!(reader.read_record(&mut record), Ok(true)) {
        if record.iter().any(|field| lines_within(field) > RUNAWAY_LINES) {
            return true;
        }
    }
    false
}
