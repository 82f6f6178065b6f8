//! Finding the header among titles, and joining headings that stand in two rows.

use super::{
    cell::Cell,
    headings::{self, BlockMonth, Meaning},
    model::Field,
    values::months,
};

/// A buffered row: its number as the spreadsheet counts, and its cells.
pub type Row = (u32, Vec<Cell<'static>>);

/// A header that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// Index of its first row among the rows looked at.
    pub index: usize,
    /// One row, or two.
    pub depth: usize,
    /// Every column.
    pub columns: Vec<Heading>,
    /// How sure: fields recognised, weighted.
    pub score: u32,
}

/// One column's heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heading {
    /// As written; two rows are joined with a blank.
    pub text: String,
    /// What it means.
    pub meaning: Option<Meaning>,
    /// The monthly block it belongs to.
    pub block: Option<BlockMonth>,
}

/// Below this no row is taken for a header: two of the fields that every sheet needs.
const ENOUGH: u32 = 5;

/// The most convincing header among the rows; the first of equals.
pub fn find(rows: &[Row]) -> Option<Header> {
    let all = (0..rows.len()).flat_map(|index| [at(rows, index, 1), at(rows, index, 2)]);
    let mut best: Option<Header> = None;
    for header in all.flatten().filter(|header| header.score >= ENOUGH) {
        if best.as_ref().is_none_or(|best| header.worth() > best.worth()) {
            best = Some(header);
        }
    }
    best
}

impl Header {
    /// Two rows must explain clearly more than one: the upper may be a title, the lower a child.
    fn worth(&self) -> u32 {
        if self.depth == 1 { self.score } else { self.score.saturating_sub(1) }
    }
}

/// The header of this depth that begins at this row, whatever its score.
pub fn at(rows: &[Row], index: usize, depth: usize) -> Option<Header> {
    let (_, top) = rows.get(index)?;
    let columns = if depth == 1 {
        top.iter().map(single).collect()
    } else {
        let (_, sub) = rows.get(index + 1)?;
        let plain = |cell: &Cell<'_>| matches!(cell, Cell::Empty | Cell::Text(_));
        if !sub.iter().all(plain) || top.iter().all(Cell::is_blank) {
            return None;
        }
        double(top, sub)
    };
    let columns: Vec<Heading> = columns;
    let score = score(&columns);
    Some(Header { index, depth, columns, score })
}

fn single(cell: &Cell<'_>) -> Heading {
    let text = tidy(&cell.shown());
    if let Some((block, meaning)) = headings::monthly(&text) {
        return Heading { text, meaning: Some(meaning), block: Some(block) };
    }
    Heading { meaning: headings::meaning(&text), text, block: None }
}

/// Joins two rows. A heading merged over several columns stands in the first of them only, so it
/// counts for the empty ones to its right that have something below.
fn double(top: &[Cell<'_>], sub: &[Cell<'_>]) -> Vec<Heading> {
    let mut above = String::new();
    let width = top.len().max(sub.len());
    let mut columns = Vec::with_capacity(width);
    for column in 0..width {
        let upper = top.get(column).map(|cell| tidy(&cell.shown())).unwrap_or_default();
        let lower = sub.get(column).map(|cell| tidy(&cell.shown())).unwrap_or_default();
        if !upper.is_empty() {
            above.clone_from(&upper);
        }
        columns.push(match (upper.is_empty(), lower.is_empty()) {
            (_, true) => single(&Cell::text(upper)),
            _ if above.is_empty() => single(&Cell::text(lower)),
            _ => joined(&above, &lower),
        });
    }
    columns
}

/// Whose or which a heading below is, when not the child's of today.
const OTHERS: [&str; 8] = ["ibu", "ayah", "bapak", "ortu", "orangtua", "lahir", "kader", "wali"];

fn joined(above: &str, below: &str) -> Heading {
    if headings::normal(above) == headings::normal(below) {
        return single(&Cell::text(below)); // A heading merged over both rows.
    }
    let text = format!("{above} {below}");
    if let Some((block, meaning)) = headings::monthly(&text) {
        return Heading { text, meaning: Some(meaning), block: Some(block) };
    }
    let reversed = format!("{below} {above}");
    let together = headings::meaning(&text).or_else(|| headings::meaning(&reversed));
    // "Ibu" above "Nama" is not the child's name: such a heading counts as a whole or not at all.
    let owner = headings::normal(above);
    let foreign = OTHERS.iter().any(|other| owner.contains(other));
    let alone = if foreign { None } else { headings::meaning(below) };
    Heading { text, meaning: together.or(alone), block: None }
}

/// One line without doubled blanks.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}

fn score(columns: &[Heading]) -> u32 {
    let mut seen = Vec::new();
    let mut score = 0;
    for column in columns {
        let Some(meaning) = column.meaning else { continue };
        if seen.contains(&(column.block, meaning.field)) {
            continue;
        }
        seen.push((column.block, meaning.field));
        score += match meaning.field {
            Field::Name | Field::BirthDate => 3,
            Field::Nik | Field::Sex | Field::VisitDate | Field::Weight | Field::LenHei => 2,
            _ => 1,
        };
    }
    if seen.len() < 2 { 0 } else { score }
}

/// Whether a row repeats the header (a new page of a printed list).
pub fn repeats(header: &Header, cells: &[Cell<'_>]) -> bool {
    let mut same = 0;
    let mut filled = 0;
    for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank()) {
        filled += 1;
        let Cell::Text(text) = cell else { continue };
        if text.len() > 60 {
            continue;
        }
        let heading = header.columns.get(column).map_or("", |heading| &heading.text);
        let is_same = !heading.is_empty() && headings::normal(text) == headings::normal(heading);
        let is_known = headings::meaning(text).is_some() || months::number(text).is_some();
        same += usize::from(is_same || (header.depth == 2 && is_known));
    }
    same >= 3 && same * 2 > filled
}

#[cfg(test)]
#[path = "recognise_tests.rs"]
mod tests;
