//! Rows that hold no child: blanks, sums, signatures, repeated headers, column numbers.

use super::RowReader;
use crate::exchange::{cell::Cell, model::Field, recognise};

/// Words that begin a footer.
const FOOTERS: [&str; 21] = [
    "jumlah",
    "total",
    "rata-rata",
    "rerata",
    "mengetahui",
    "keterangan",
    "catatan",
    "kepala",
    "petugas",
    "kader",
    "bidan",
    "nip",
    "dicetak",
    "sumber",
    "ttd",
    "tanda tangan",
    "halaman",
    "hal.",
    "page",
    "menyetujui",
    "pembina",
];

impl RowReader {
    /// Whether a row is passed over.
    pub(super) fn is_noise(&mut self, cells: &[Cell<'_>]) -> bool {
        if cells.iter().all(Cell::is_missing) {
            return true;
        }
        // A row with a date is a child's, whatever else it looks like; nearly all rows end here.
        if self.is_dated(cells) {
            return false;
        }
        let child = |field| !self.layout.child.cell(cells, field).is_missing();
        let visited = |field| {
            self.layout.visits.iter().any(|block| !block.columns.cell(cells, field).is_missing())
        };
        let placed = child(Field::BirthDate) || visited(Field::VisitDate);
        if self.below_footer || is_footer(cells) {
            // Below a footer stand signatures, in whatever columns.
            self.below_footer = true;
            return true;
        }
        // A prefilled row number, place or formula is no child.
        let named = child(Field::Name) || child(Field::Nik);
        let measured = visited(Field::Weight) || visited(Field::LenHei);
        if !placed && !named && !measured {
            return true;
        }
        recognise::repeats(&self.header, cells) || is_numbering(cells)
    }

    /// Whether a birth date or a day of visit can be read.
    fn is_dated(&self, cells: &[Cell<'_>]) -> bool {
        let birth = self.layout.child.cell(cells, Field::BirthDate);
        let visits = self.layout.visits.iter();
        matches!(self.birth.read(birth), Ok(Some(_)))
            || visits
                .map(|block| block.columns.cell(cells, Field::VisitDate))
                .any(|cell| matches!(self.visit.read(cell), Ok(Some(_))))
    }
}

/// One of the first filled cells begins with a word of a footer.
fn is_footer(cells: &[Cell<'_>]) -> bool {
    let filled = cells.iter().filter(|cell| !cell.is_missing());
    filled.take(3).any(|cell| {
        let Cell::Text(text) = cell else { return false };
        let text = text.trim();
        FOOTERS.iter().any(|word| {
            let front = text.get(..word.len());
            let rest = text.get(word.len()..).and_then(|rest| rest.chars().next());
            front.is_some_and(|front| front.eq_ignore_ascii_case(word))
                && rest.is_none_or(|next| !next.is_alphanumeric())
        })
    })
}

/// "1 2 3 4 …" below a header: every cell is the number of its column, give or take an offset.
fn is_numbering(cells: &[Cell<'_>]) -> bool {
    let mut previous = None;
    let mut count = 0;
    for cell in cells.iter().filter(|cell| !cell.is_missing()) {
        let number = match cell {
            Cell::Number(number) => *number,
            Cell::Text(text) if text.len() <= 5 => {
                let bare = text.trim().trim_matches(['(', ')']);
                match bare.parse::<u32>() {
                    Ok(number) => f64::from(number),
                    Err(_) => return false,
                }
            }
            _ => return false,
        };
        if previous.is_some_and(|previous: f64| (number - previous - 1.0).abs() > f64::EPSILON) {
            return false;
        }
        previous = Some(number);
        count += 1;
    }
    count >= 3
}
