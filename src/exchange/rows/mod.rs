//! From cells to rows: a child, its visits, and what should be said of them.

mod care;
mod child;
mod noise;
mod twice;
mod visit;

pub use twice::settle;

use chrono::NaiveDate;

use super::{
    cell::{Cell, cut},
    headings,
    layout::{Layout, MOST_COLUMNS, letters},
    model::{Field, Refusal, RefusedRow, RowNote, RowNoteKind, RowPlace, RowVisit, SheetRow},
    recognise::Header,
    values::dates::{Dates, Order},
};
use crate::documents::Extra;

/// Characters of a kept cell of an unknown column.
const KEPT: usize = 1000;
/// Characters of a refused cell that are shown.
const FOUND: usize = 40;

/// What the reading of every row needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The user's day.
    pub today: NaiveDate,
    /// The workbook counts days from 1904.
    pub from_1904: bool,
}

/// Rows read so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Output {
    /// Rows that can be taken over.
    pub rows: Vec<SheetRow>,
    /// Rows that cannot.
    pub refused: Vec<RefusedRow>,
}

/// A field that stands in the way of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Refused {
    field: Field,
    reason: Refusal,
}

const fn refuse<T>(field: Field, reason: Refusal) -> Result<T, Refused> {
    Err(Refused { field, reason })
}

/// Reads the rows of one sheet below its header.
pub struct RowReader {
    sheet: u16,
    header: Header,
    layout: Layout,
    context: Context,
    birth: Dates,
    visit: Dates,
    below_footer: bool,
}

impl RowReader {
    /// A reader for the rows of a sheet. `sample` are rows below the header, from which the order
    /// of day and month is told.
    pub fn new(
        sheet: u16,
        header: Header,
        layout: Layout,
        context: Context,
        sample: &[(u32, Vec<Cell<'static>>)],
    ) -> Self {
        let order = |column: Option<u16>| {
            let Some(column) = column else { return Order::default() };
            let cells = sample.iter().filter_map(|(_, cells)| cells.get(usize::from(column)));
            super::values::dates::order(cells)
        };
        let dates = |field| Dates {
            today: context.today,
            from_1904: context.from_1904,
            order: order(layout.column(0, field)),
        };
        let (birth, visit) = (dates(Field::BirthDate), dates(Field::VisitDate));
        Self { sheet, header, layout, context, birth, visit, below_footer: false }
    }

    /// Reads a row; false when it holds no data (title, sum, footer, blank, repeated header).
    pub fn read(&mut self, number: u32, cells: &[Cell<'_>], output: &mut Output) -> bool {
        if self.is_noise(cells) {
            return false;
        }
        let mut notes = Vec::new();
        let child = match self.read_child(cells, &mut notes) {
            Ok(child) => child,
            Err(refused) => {
                output.refused.push(self.refused(number, 0, cells, refused));
                return true;
            }
        };
        let place = self.read_place(cells);
        let before = output.rows.len();
        let refused_before = output.refused.len();
        let row = |visit: Option<RowVisit>, block: usize, mut notes: Vec<RowNote>| SheetRow {
            sheet: self.sheet,
            row: number,
            child: child.clone(),
            place: place.clone(),
            visit,
            columns: self.kept(cells, block, &mut notes),
            notes,
        };
        let mut visits = Vec::with_capacity(self.layout.visits.len());
        for (block, columns) in self.layout.visits.iter().enumerate() {
            let mut own = Vec::new();
            match self.read_visit(cells, &columns.columns, &child, &mut own) {
                Ok(Some(visit)) => visits.push((Some(visit), block, own)),
                // Empty months of a wide sheet say nothing; a child without visit is one row.
                Ok(None) => notes.extend(own),
                Err(refused) => output.refused.push(self.refused(number, block, cells, refused)),
            }
        }
        if visits.is_empty() && output.refused.len() == refused_before {
            visits.push((None, 0, Vec::new()));
        }
        for (visit, block, own) in visits {
            // What is said of the child is said once.
            let mut all = std::mem::take(&mut notes);
            all.extend(own);
            output.rows.push(row(visit, block, all));
        }
        debug_assert!(output.rows.len() + output.refused.len() > before + refused_before);
        true
    }

    fn refused(&self, row: u32, block: usize, cells: &[Cell<'_>], refused: Refused) -> RefusedRow {
        let column = self.layout.column(block, refused.field);
        let cell = column.and_then(|column| cells.get(usize::from(column)));
        let found = match cell {
            _ if refused.field.is_identity() => String::new(),
            Some(Cell::Formula) => "=…".to_owned(),
            Some(cell) => cut(&cell.shown(), FOUND).to_owned(),
            None => String::new(),
        };
        RefusedRow { sheet: self.sheet, row, field: refused.field, reason: refused.reason, found }
    }

    fn read_place(&self, cells: &[Cell<'_>]) -> RowPlace {
        let text = |field| {
            let cell = self.layout.child.cell(cells, field);
            if cell.is_missing() { String::new() } else { cut(&cell.shown(), 200).to_owned() }
        };
        RowPlace {
            province: text(Field::Province),
            regency: text(Field::Regency),
            kecamatan: text(Field::Kecamatan),
            puskesmas: text(Field::Puskesmas),
            desa: text(Field::Desa),
            posyandu: text(Field::Posyandu),
        }
    }

    /// Unknown columns, and what stands in a known one but could not be read.
    fn kept(&self, cells: &[Cell<'_>], block: usize, notes: &mut Vec<RowNote>) -> Extra {
        let mut kept = Extra::new();
        let mut too_long = false;
        let mut keep = |key: &str, cell: &Cell<'_>| {
            if !cell.is_missing() && *cell != Cell::Formula {
                let shown = cell.shown();
                let short = cut(&shown, KEPT);
                too_long |= short.len() < shown.len();
                kept.insert(key.to_owned(), short.into());
            }
        };
        for (column, key) in &self.layout.unknown {
            if let Some(cell) = cells.get(usize::from(*column)) {
                keep(key, cell);
            }
        }
        let width = self.header.columns.len();
        for (column, cell) in cells.iter().enumerate().take(MOST_COLUMNS).skip(width) {
            keep(&letters(column), cell);
        }
        for note in notes.iter() {
            let lost = matches!(
                note.kind,
                RowNoteKind::Unreadable | RowNoteKind::OutOfRange | RowNoteKind::Swapped
            );
            let column = self.layout.column(block, note.field);
            if let Some(column) = column.filter(|_| lost && !note.field.is_identity()) {
                let heading = &self.header.columns[usize::from(column)].text;
                keep(heading, &cells[usize::from(column)]);
            }
        }
        if too_long {
            notes.push(RowNote { field: Field::Note, kind: RowNoteKind::TooLong });
        }
        kept
    }
}

/// Text of a cell, cut to a length with a note.
fn text(cell: &Cell<'_>, most: usize, field: Field, notes: &mut Vec<RowNote>) -> String {
    match cell {
        _ if cell.is_missing() => return String::new(),
        Cell::Formula => notes.push(RowNote { field, kind: RowNoteKind::Formula }),
        Cell::Error => notes.push(RowNote { field, kind: RowNoteKind::Unreadable }),
        _ => {}
    }
    let shown = if *cell == Cell::Error { "".into() } else { cell.shown() };
    let short = cut(&shown, most);
    if short.len() < shown.len() {
        notes.push(RowNote { field, kind: RowNoteKind::TooLong });
    }
    short.to_owned()
}

/// The value, or nothing with a note.
fn noted<T>(
    value: Result<Option<T>, RowNoteKind>,
    field: Field,
    notes: &mut Vec<RowNote>,
) -> Option<T> {
    value.unwrap_or_else(|kind| {
        notes.push(RowNote { field, kind });
        None
    })
}

/// Whether the samples of a column may be shown.
pub fn shows_samples(field: Option<Field>, heading: &str) -> bool {
    field.map_or_else(|| !headings::may_identify(heading), |field| !field.is_identity())
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
