//! Tables of sasaran proyeksi: a row for each place (and year, and group), or a column for each
//! group. Pure: what a row's place is, others find out.

mod columns;
#[cfg(test)]
mod tests;

pub use columns::{Role, group, meaning, year};

use serde::{Deserialize, Serialize};

use super::{
    cell::is_missing,
    headings::normal,
    table::{Table, TableRow, TableSheet},
};
use crate::records::SasaranGroup;

/// A header stands in the first rows, or nowhere.
const HEAD_ROWS: usize = 60;
/// Values shown of a column.
const SAMPLES: usize = 3;
/// Longest source that is kept.
const SOURCE: usize = 300;

/// How a table is to be read, where a person said so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectionMapping {
    /// Which sheet, as a place in the table; the first that can be read when missing.
    pub sheet: Option<u16>,
    /// Columns by hand; `None` leaves one out.
    pub columns: Vec<(u16, Option<Role>)>,
    /// The year of rows and columns that name none.
    pub year: Option<i32>,
    /// Where it is written, for rows that do not say.
    pub source: String,
}

/// A table as it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectionsRead {
    /// The sheet that was read, as a place in the table.
    pub sheet: u16,
    /// Row of the header.
    pub header_row: Option<u32>,
    /// Its columns.
    pub columns: Vec<ColumnRead>,
    /// Numbers that were read.
    pub rows: Vec<ProjectionRow>,
    /// What could not be.
    pub problems: Vec<ProjectionProblem>,
    /// Rows without a place, and sums, that were passed over.
    pub passed: u32,
    /// Numbers with a fraction that were rounded.
    pub rounded: u32,
    /// There is no column that says where.
    pub lacks_place: bool,
    /// There is no column with numbers of people.
    pub lacks_people: bool,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnRead {
    /// Place in the sheet, from 0.
    pub index: u16,
    /// Its heading.
    pub heading: String,
    /// Its first values.
    pub samples: Vec<String>,
    /// What it holds; `None` is not read.
    pub role: Option<Role>,
}

/// What a row says of its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "as in `Role`")]
pub struct PlaceText {
    pub code: String,
    pub kecamatan: String,
    pub desa: String,
    pub puskesmas: String,
    pub posyandu: String,
    pub place: String,
}

impl PlaceText {
    /// What it was called, most telling first.
    pub fn shown(&self) -> String {
        let parts = [&self.posyandu, &self.puskesmas, &self.place, &self.desa, &self.kecamatan];
        let named: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        if named.is_empty() { self.code.clone() } else { named.join(", ") }
    }
}

/// One number.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectionRow {
    /// Row, as the spreadsheet counts.
    pub row: u32,
    /// Heading of its column.
    pub heading: String,
    /// Where.
    pub place: PlaceText,
    /// When.
    pub year: i32,
    /// Whom.
    pub group: SasaranGroup,
    /// How many.
    pub count: u32,
    /// Where it is written.
    pub source: String,
}

/// A cell that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectionProblem {
    /// Row, as the spreadsheet counts.
    pub row: u32,
    /// Heading of the column, or what it should hold.
    pub field: String,
    /// What stands there.
    pub found: String,
    /// Why.
    pub why: ProjectionWhy,
}

/// Why a number was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProjectionWhy {
    /// No number of people.
    NotACount,
    /// No balita at all cannot stand below a line.
    Zero,
    /// More than can be.
    TooMany,
    /// Neither row, heading nor person names the year.
    NoYear,
    /// Not a year from 2000 to 2100.
    BadYear,
    /// The group is not known.
    UnknownGroup,
    /// No such place in the regency.
    UnknownPlace,
    /// Several places are called so.
    ManyPlaces,
    /// An earlier row says the same of place, year and group.
    Twice,
}

/// Understands a table.
pub fn read(table: &Table, mapping: &ProjectionMapping) -> ProjectionsRead {
    let one = |at: usize| table.sheets.get(at).map(|sheet| read_sheet(at, sheet, mapping));
    if let Some(at) = mapping.sheet {
        return one(usize::from(at)).unwrap_or_default();
    }
    let all = (0..table.sheets.len()).filter_map(one);
    // The sheet that says most; of those that say nothing the first, to be mapped by hand.
    let key = |read: &ProjectionsRead| {
        (read.rows.len() + read.problems.len(), std::cmp::Reverse(read.sheet))
    };
    all.max_by_key(key).unwrap_or_default()
}

fn read_sheet(at: usize, sheet: &TableSheet, mapping: &ProjectionMapping) -> ProjectionsRead {
    let (head, columns) = columns(sheet, mapping);
    let has = |test: &dyn Fn(Role) -> bool| columns.iter().any(|c| c.role.is_some_and(test));
    let long = has(&|role| role == Role::Count);
    let mut read = ProjectionsRead {
        sheet: at as u16,
        header_row: head.and_then(|head| sheet.rows.get(head)).map(|row| row.row),
        lacks_place: !has(&Role::is_place),
        lacks_people: !long && !has(&|role| matches!(role, Role::People(_))),
        ..ProjectionsRead::default()
    };
    if !read.lacks_place && !read.lacks_people {
        let below = head.map_or(0, |head| head + 1);
        let mut reader = Reader { columns: &columns, mapping, read: &mut read };
        sheet.rows.iter().skip(below).for_each(|row| reader.row(row));
    }
    ProjectionsRead { columns, ..read }
}

/// The header's place among the rows, and the columns with what they hold.
fn columns(sheet: &TableSheet, mapping: &ProjectionMapping) -> (Option<usize>, Vec<ColumnRead>) {
    let score = |row: &TableRow| {
        let roles: Vec<Role> = row.cells.iter().filter_map(|cell| meaning(cell)).collect();
        let place = roles.iter().any(|role| role.is_place());
        let people = roles.iter().any(|role| matches!(role, Role::People(_) | Role::Count));
        (usize::from(place) + usize::from(people)) * 100 + roles.len()
    };
    let heads = sheet.rows.iter().take(HEAD_ROWS).enumerate();
    let best = heads.map(|(at, row)| (score(row), std::cmp::Reverse(at))).max();
    // By hand there may be a header that names nothing known: the first row of two cells.
    let filled = |row: &TableRow| row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
    let head = match best {
        Some((score, std::cmp::Reverse(at))) if score > 100 => Some(at),
        _ => sheet.rows.iter().take(HEAD_ROWS).position(filled),
    };
    let Some(at) = head else { return (None, Vec::new()) };
    let mut taken = Vec::new();
    let mut columns = Vec::new();
    for (index, heading) in sheet.rows[at].cells.iter().enumerate() {
        let by_hand = mapping.columns.iter().find(|(column, _)| usize::from(*column) == index);
        let role = by_hand.map_or_else(|| meaning(heading), |(_, role)| *role);
        // Of two columns for the same the first counts, unless a year tells them apart.
        let same = (role, year(heading));
        let role = role.filter(|_| by_hand.is_some() || !taken.contains(&same));
        taken.push(same);
        let below = sheet.rows.iter().skip(at + 1).filter_map(|row| row.cells.get(index));
        let samples = below.filter(|cell| !cell.is_empty()).take(SAMPLES).cloned().collect();
        columns.push(ColumnRead { index: index as u16, heading: heading.clone(), samples, role });
    }
    (head, columns)
}

struct Reader<'a> {
    columns: &'a [ColumnRead],
    mapping: &'a ProjectionMapping,
    read: &'a mut ProjectionsRead,
}

impl Reader<'_> {
    fn text(&self, row: &TableRow, role: Role) -> String {
        let column = self.columns.iter().find(|column| column.role == Some(role));
        let cell = column.and_then(|column| row.cells.get(usize::from(column.index)));
        cell.filter(|cell| !is_missing(cell)).cloned().unwrap_or_default()
    }

    fn row(&mut self, row: &TableRow) {
        let place = PlaceText {
            code: self.text(row, Role::Code),
            kecamatan: self.text(row, Role::Kecamatan),
            desa: self.text(row, Role::Desa),
            puskesmas: self.text(row, Role::Puskesmas),
            posyandu: self.text(row, Role::Posyandu),
            place: self.text(row, Role::Place),
        };
        if place == PlaceText::default() || is_sum(&place) {
            self.read.passed += 1;
            return;
        }
        let said = self.text(row, Role::Year);
        let of_row = year(&said);
        if !said.is_empty() && of_row.is_none() {
            return self.refuse(row, Role::Year.code(), &said, ProjectionWhy::BadYear);
        }
        let source = self.text(row, Role::Source);
        let source = if source.is_empty() { &self.mapping.source } else { &source };
        let source: String = source.trim().chars().take(SOURCE).collect();
        let columns = self.columns;
        for column in columns {
            let Some(cell) = row.cells.get(usize::from(column.index)) else { continue };
            if is_missing(cell) {
                continue;
            }
            let group = match column.role {
                Some(Role::People(group)) => group,
                Some(Role::Count) => {
                    let text = self.text(row, Role::Group);
                    match group(&text) {
                        Some(group) => group,
                        // A table of numbers alone is one of balita.
                        None if text.is_empty() => SasaranGroup::Balita,
                        None => {
                            let why = ProjectionWhy::UnknownGroup;
                            self.refuse(row, Role::Group.code(), &text, why);
                            continue;
                        }
                    }
                }
                _ => continue,
            };
            let Some(year) = year(&column.heading).or(of_row).or(self.mapping.year) else {
                self.refuse(row, Role::Year.code(), "", ProjectionWhy::NoYear);
                continue;
            };
            let (count, rounded) = match count(cell) {
                Ok((0, _)) if group.is_balita() => {
                    self.refuse(row, &column.heading, cell, ProjectionWhy::Zero);
                    continue;
                }
                Ok(count) => count,
                Err(why) => {
                    self.refuse(row, &column.heading, cell, why);
                    continue;
                }
            };
            self.read.rounded += u32::from(rounded);
            let (heading, place, source) = (column.heading.clone(), place.clone(), source.clone());
            let row = row.row;
            self.read.rows.push(ProjectionRow { row, heading, place, year, group, count, source });
        }
    }

    fn refuse(&mut self, row: &TableRow, field: &str, found: &str, why: ProjectionWhy) {
        let (field, found) = (field.to_owned(), found.to_owned());
        self.read.problems.push(ProjectionProblem { row: row.row, field, found, why });
    }
}

/// A line of sums says nothing that its parts do not.
fn is_sum(place: &PlaceText) -> bool {
    let parts = [&place.code, &place.kecamatan, &place.desa, &place.puskesmas, &place.place];
    parts.iter().any(|part| {
        let part = normal(part);
        ["jumlah", "total", "jml"].iter().any(|word| part.starts_with(word))
    })
}

/// More is a mistake of the keyboard: no regency has so many people of any group.
pub const MOST_PEOPLE: u32 = 2_000_000;

/// A number of people, and whether it was rounded: `1234`, `1.234`, `1,234`, `1 234`, `123,4`.
///
/// # Errors
/// Why it is none.
pub fn count(text: &str) -> Result<(u32, bool), ProjectionWhy> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let parts: Vec<&str> = plain.split(['.', ',']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(digits) {
        return Err(ProjectionWhy::NotACount);
    }
    let (whole, up) = match parts[..] {
        [whole] => (whole.to_owned(), None),
        // One or two digits behind a mark are a fraction, three are thousands.
        [whole, part] if part.len() < 3 => (whole.to_owned(), Some(part.as_bytes()[0] >= b'5')),
        [first, ref rest @ ..] if first.len() < 4 && rest.iter().all(|part| part.len() == 3) => {
            (parts.concat(), None)
        }
        _ => return Err(ProjectionWhy::NotACount),
    };
    let people = whole.parse::<u32>().map_err(|_large| ProjectionWhy::TooMany)?;
    let people = people.saturating_add(u32::from(up == Some(true)));
    if people > MOST_PEOPLE {
        return Err(ProjectionWhy::TooMany);
    }
    let exact = parts.get(1).is_none_or(|part| part.bytes().all(|b| b == b'0'));
    Ok((people, up.is_some() && !exact))
}
