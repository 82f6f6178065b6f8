//! One sheet, row by row: first its header is looked for, then the rows are read as they come.

use super::{
    cell::{Cell, cut},
    headings,
    layout::{Layout, MOST_COLUMNS, letters},
    model::{Mapping, ParsedColumn, ParsedSheet},
    recognise::{self, Header, Row},
    rows::{Context, Output, RowReader, shows_samples},
};

/// A header stands in the first rows, or nowhere.
const HEAD_ROWS: u32 = 60;
/// A header named by hand is looked for down to here.
const DEEPEST_HEADER: u32 = 10_000;
/// Values shown of a column.
const SAMPLES: usize = 3;
/// Characters of a sample.
const SAMPLE: usize = 40;

/// Takes the rows of a sheet one by one.
pub struct SheetReader<'m> {
    index: u16,
    mapping: &'m Mapping,
    context: Context,
    sheet: ParsedSheet,
    head: Vec<Row>,
    state: State,
}

enum State {
    /// The header is still being looked for.
    Head,
    /// Rows are read.
    Rows(Box<RowReader>),
    /// Rows are counted only: left out by the user, hidden, or something needed is missing.
    Counting,
    /// There is no header.
    NoHeader,
}

impl<'m> SheetReader<'m> {
    /// A reader for the sheet at this place of the workbook.
    pub fn new(
        index: u16,
        name: &str,
        hidden: bool,
        mapping: &'m Mapping,
        context: Context,
    ) -> Self {
        let sheet = ParsedSheet { name: name.to_owned(), hidden, ..ParsedSheet::default() };
        Self { index, mapping, context, sheet, head: Vec::new(), state: State::Head }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.sheet.name
    }

    /// Takes a row, numbered as the spreadsheet counts (from 1). Rows come in order.
    pub fn push(&mut self, number: u32, cells: &[Cell<'_>], output: &mut Output) {
        let cells = &cells[..cells.len().min(MOST_COLUMNS)];
        match &self.state {
            State::Head => {
                if number > self.head_end() {
                    self.decide(output);
                    self.push(number, cells, output);
                } else {
                    self.head.push((number, cells.iter().map(Cell::to_static).collect()));
                }
            }
            _ => self.row(number, cells, output),
        }
    }

    /// The sheet as it was recognised, when all rows were taken.
    pub fn finish(mut self, output: &mut Output) -> ParsedSheet {
        if matches!(self.state, State::Head) {
            self.decide(output);
        }
        self.sheet
    }

    /// Last row that may hold the header.
    fn head_end(&self) -> u32 {
        let by_hand = self.header_by_hand().map_or(0, |row| row.saturating_add(20));
        HEAD_ROWS.max(by_hand.min(DEEPEST_HEADER))
    }

    fn header_by_hand(&self) -> Option<u32> {
        let mut rows = self.mapping.header_rows.iter();
        rows.find(|(sheet, _)| *sheet == self.index).map(|(_, row)| *row)
    }

    fn header(&self) -> Option<Header> {
        let Some(row) = self.header_by_hand() else { return recognise::find(&self.head) };
        let index = self.head.iter().position(|(number, _)| *number == row)?;
        let one = recognise::at(&self.head, index, 1)?;
        let two = recognise::at(&self.head, index, 2);
        Some(two.filter(|two| two.score > one.score + 1).unwrap_or(one))
    }

    /// The rows at the top are all there: finds the header and reads those below it.
    fn decide(&mut self, output: &mut Output) {
        let Some(header) = self.header() else {
            self.sheet.columns = unknown_columns(&self.head);
            self.sheet.skipped_rows = self.head.len() as u32;
            self.state = State::NoHeader;
            self.head.clear();
            return;
        };
        let below = header.index + header.depth;
        let layout = Layout::new(&header, self.mapping, self.index);
        self.sheet.header_row = Some(self.head[header.index].0);
        self.sheet.skipped_rows = header.index as u32;
        self.sheet.missing.clone_from(&layout.missing);
        self.sheet.columns.clone_from(&layout.parsed);
        let head = std::mem::take(&mut self.head);
        let rows = head.get(below..).unwrap_or_default();
        let wanted = self.is_wanted() && layout.missing.is_empty();
        let reader = RowReader::new(self.index, header, layout, self.context, rows);
        self.state = if wanted { State::Rows(Box::new(reader)) } else { State::Counting };
        for (number, cells) in rows {
            self.row(*number, cells, output);
        }
    }

    /// Not left out by the user, and not hidden unless asked for.
    fn is_wanted(&self) -> bool {
        !self.mapping.skip_sheets.contains(&self.index)
            && (!self.sheet.hidden || self.mapping.hidden_sheets.contains(&self.index))
    }

    fn row(&mut self, number: u32, cells: &[Cell<'_>], output: &mut Output) {
        let held = match &mut self.state {
            State::Rows(reader) => reader.read(number, cells, output),
            State::Counting => !cells.iter().all(Cell::is_missing),
            State::Head | State::NoHeader => false,
        };
        if held {
            self.sheet.data_rows += 1;
            if self.sheet.data_rows <= 20 {
                take_samples(&mut self.sheet.columns, cells);
            }
        } else {
            self.sheet.skipped_rows += 1;
        }
    }
}

fn take_samples(columns: &mut [ParsedColumn], cells: &[Cell<'_>]) {
    for (column, cell) in columns.iter_mut().zip(cells) {
        if column.samples.len() >= SAMPLES
            || cell.is_missing()
            || !shows_samples(column.field, &column.heading)
        {
            continue;
        }
        let sample = cut(&cell.shown(), SAMPLE).to_owned();
        if !column.samples.contains(&sample) {
            column.samples.push(sample);
        }
    }
}

/// Columns of a sheet without header, so that a person can map them: named by letters, with their
/// first values. Long numbers (NIK, phone) are not shown.
fn unknown_columns(head: &[Row]) -> Vec<ParsedColumn> {
    let width = head.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let mut columns: Vec<ParsedColumn> = (0..width)
        .map(|index| ParsedColumn {
            index: index as u16,
            heading: letters(index),
            ..ParsedColumn::default()
        })
        .collect();
    for (_, cells) in head {
        let long = |cell: &Cell<'_>| {
            cell.shown().chars().filter(char::is_ascii_digit).count() > 9
                || headings::may_identify(&cell.shown())
        };
        let shown: Vec<Cell<'static>> =
            cells.iter().map(|cell| if long(cell) { Cell::Empty } else { cell.clone() }).collect();
        take_samples(&mut columns, &shown);
    }
    columns
}
