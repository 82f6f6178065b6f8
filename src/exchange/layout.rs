//! Which column of a sheet holds what.

use chrono::NaiveDate;

use super::{
    cell::Cell,
    headings::{self, BlockMonth},
    model::{Field, Mapping, ParsedColumn},
    recognise::Header,
};

/// Columns beyond these are not looked at: a sheet of 16,384 is formatted, not filled.
pub const MOST_COLUMNS: usize = 400;

/// The column of each field, if there is one.
#[derive(Clone, Debug)]
pub struct Columns([Option<u16>; Field::ALL.len()]);

impl Columns {
    const NONE: Self = Self([None; Field::ALL.len()]);

    /// The column of a field.
    pub const fn get(&self, field: Field) -> Option<u16> {
        self.0[field as usize]
    }

    /// The cell of a field in a row.
    pub fn cell<'r, 'c>(&self, cells: &'r [Cell<'c>], field: Field) -> &'r Cell<'c> {
        const EMPTY: &Cell<'static> = &Cell::Empty;
        self.get(field).and_then(|column| cells.get(usize::from(column))).unwrap_or(EMPTY)
    }
}

/// The columns of one visit; a wide sheet has several in a row.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its month; `None` in a sheet with one visit a row.
    pub month: Option<BlockMonth>,
    /// Its columns.
    pub columns: Columns,
}

/// Which column of a sheet holds what.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Columns of the child.
    pub child: Columns,
    /// Columns of the visits.
    pub visits: Vec<Block>,
    /// Columns that are kept as they are, with the key they are kept under.
    pub unknown: Vec<(u16, String)>,
    /// All of them, for the screen.
    pub parsed: Vec<ParsedColumn>,
    /// What lacks.
    pub missing: Vec<Field>,
    /// The day of measuring that the user gave for a sheet without such a column.
    pub visit_date: Option<NaiveDate>,
}

/// One column while it is being assigned.
struct Claim {
    column: u16,
    field: Field,
    block: Option<BlockMonth>,
    /// By hand first, then the clearest heading, then from the left.
    order: (bool, usize, u16),
}

impl Layout {
    /// Assigns the columns of a sheet; what the user mapped by hand comes first.
    pub fn new(header: &Header, mapping: &Mapping, sheet: u16) -> Self {
        let visit_date =
            mapping.visit_dates.iter().find(|(of, _)| *of == sheet).map(|(_, date)| *date);
        let mut claims = claims(header, mapping, sheet);
        drop_half_ages(header, &mut claims);
        let months = wide_months(&claims);
        claims.retain(|claim| claim.block.is_none_or(|month| months.contains(&month)));
        let mut layout = Self {
            child: Columns::NONE,
            visits: Vec::new(),
            unknown: Vec::new(),
            parsed: parsed(header),
            missing: Vec::new(),
            visit_date,
        };
        let blocks = std::iter::once(None).chain(months.into_iter().map(Some));
        layout.visits = blocks.map(|month| Block { month, columns: Columns::NONE }).collect();
        for claim in claims {
            layout.assign(&claim);
        }
        // The child's own block counts only where it holds a measure.
        let wide = layout.visits.len() > 1;
        layout.visits.retain(|block| !wide || block.month.is_some() || is_visit(&block.columns));
        layout.keep_unknown();
        layout.missing = layout.lacking();
        layout
    }

    fn assign(&mut self, claim: &Claim) {
        let columns = if headings::of_visit(claim.field) {
            match self.visits.iter_mut().find(|block| block.month == claim.block) {
                Some(block) => &mut block.columns,
                None => return,
            }
        } else {
            &mut self.child
        };
        let slot = &mut columns.0[claim.field as usize];
        if slot.is_none() {
            *slot = Some(claim.column);
            if let Some(parsed) = self.parsed.get_mut(usize::from(claim.column)) {
                parsed.field = Some(claim.field);
            }
        }
    }

    fn keep_unknown(&mut self) {
        for column in &self.parsed {
            if column.field.is_some() {
                continue;
            }
            let mut key = column.heading.clone();
            if key.is_empty() {
                key = letters(usize::from(column.index));
            }
            let taken = |key: &str, kept: &[(u16, String)]| kept.iter().any(|(_, k)| k == key);
            let mut count = 2;
            while taken(&key, &self.unknown) {
                key = format!("{} ({count})", column.heading);
                count += 1;
            }
            self.unknown.push((column.index, key));
        }
    }

    /// What every row needs, and of visits the day where something is measured.
    fn lacking(&self) -> Vec<Field> {
        let child = [Field::Name, Field::Sex, Field::BirthDate];
        let mut missing: Vec<Field> =
            child.into_iter().filter(|field| self.child.get(*field).is_none()).collect();
        let undated = |block: &Block| {
            is_measured(&block.columns)
                && block.columns.get(Field::VisitDate).is_none()
                && self.visit_date.is_none()
        };
        if self.visits.iter().any(undated) {
            missing.push(Field::VisitDate);
        }
        missing
    }

    /// The column of a field in one of the visits, or of the child.
    pub fn column(&self, block: usize, field: Field) -> Option<u16> {
        if headings::of_visit(field) {
            self.visits.get(block)?.columns.get(field)
        } else {
            self.child.get(field)
        }
    }
}

fn claims(header: &Header, mapping: &Mapping, sheet: u16) -> Vec<Claim> {
    let by_hand = |column: u16| {
        let mut entries = mapping.columns.iter().rev();
        entries.find(|(of, at, _)| *of == sheet && *at == column).map(|(_, _, field)| *field)
    };
    let mut claims: Vec<Claim> = Vec::new();
    for (index, heading) in header.columns.iter().take(MOST_COLUMNS).enumerate() {
        let column = index as u16;
        let (field, rank, auto) = match by_hand(column) {
            Some(None) => continue,
            Some(Some(field)) => (field, 0, false),
            None => match heading.meaning {
                Some(meaning) => (meaning.field, meaning.rank, true),
                None => continue,
            },
        };
        claims.push(Claim {
            column,
            field,
            block: heading.block.filter(|_| headings::of_visit(field)),
            order: (auto, rank, column),
        });
    }
    claims.sort_by_key(|claim| claim.order);
    claims
}

/// "usia bulan" beside "usia tahun" is the rest of an age, not the age.
fn drop_half_ages(header: &Header, claims: &mut Vec<Claim>) {
    let normal = |column: u16| headings::normal(&header.columns[usize::from(column)].text);
    let years = header.columns.iter().any(|heading| {
        let normal = headings::normal(&heading.text);
        ["usiatahun", "umurtahun", "usiathn", "umurthn"].contains(&normal.as_str())
    });
    claims.retain(|claim| {
        let half = ["bulan", "bln"].iter().any(|unit| normal(claim.column).ends_with(unit));
        !(years && claim.field == Field::AgeAtVisit && claim.order.0 && half)
    });
}

/// Months of a wide sheet: those with a measure. One alone is no wide sheet, but a title.
fn wide_months(claims: &[Claim]) -> Vec<BlockMonth> {
    let measured = |claim: &&Claim| matches!(claim.field, Field::Weight | Field::LenHei);
    let mut months: Vec<BlockMonth> =
        claims.iter().filter(measured).filter_map(|claim| claim.block).collect();
    months.sort_unstable();
    months.dedup();
    months
}

fn is_measured(columns: &Columns) -> bool {
    [Field::Weight, Field::LenHei, Field::Head, Field::Muac]
        .into_iter()
        .any(|field| columns.get(field).is_some())
}

fn is_visit(columns: &Columns) -> bool {
    is_measured(columns) || columns.get(Field::VisitDate).is_some()
}

fn parsed(header: &Header) -> Vec<ParsedColumn> {
    let columns = header.columns.iter().take(MOST_COLUMNS).enumerate();
    columns
        .map(|(index, heading)| ParsedColumn {
            index: index as u16,
            heading: heading.text.clone(),
            field: None,
            samples: Vec::new(),
        })
        .collect()
}

/// A column as spreadsheets name it: A, B, … Z, AA.
pub fn letters(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + (index % 26) as u8));
        if index < 26 {
            break;
        }
        index = index / 26 - 1;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::recognise;

    fn lay(headings: &[&'static str], mapping: &Mapping) -> Layout {
        let cells = headings.iter().map(|heading| Cell::text(*heading)).collect();
        let header = recognise::at(&[(1, cells)], 0, 1).unwrap();
        Layout::new(&header, mapping, 0)
    }

    #[test]
    fn the_clearest_heading_wins_and_the_other_is_kept() {
        let layout = lay(&["Nama", "Nama Anak", "JK", "Tgl Lahir"], &Mapping::default());
        assert_eq!(layout.child.get(Field::Name), Some(1));
        assert_eq!(layout.unknown, [(0, "Nama".to_owned())]);
        assert_eq!(layout.missing, []);
    }

    #[test]
    fn a_hand_made_mapping_overrides() {
        let mapping = Mapping {
            columns: vec![(0, 0, Some(Field::Name)), (0, 1, None), (1, 2, None)],
            ..Mapping::default()
        };
        let layout = lay(&["Si kecil", "Nama", "JK", "Tgl Lahir", "Berat"], &mapping);
        assert_eq!(layout.child.get(Field::Name), Some(0));
        assert_eq!(layout.child.get(Field::Sex), Some(2));
        assert_eq!(layout.missing, [Field::VisitDate]);
        let day = NaiveDate::from_ymd_opt(2024, 2, 5).unwrap();
        let mapping = Mapping { visit_dates: vec![(0, day)], ..Mapping::default() };
        let layout = lay(&["Nama", "JK", "Tgl Lahir", "Berat"], &mapping);
        assert_eq!(layout.missing, []);
    }

    #[test]
    fn months_become_visits() {
        let headings = [
            "Nama",
            "JK",
            "Tgl Lahir",
            "JANUARI_TANGGALUKUR",
            "JANUARI_BERAT",
            "FEBRUARI_TANGGALUKUR",
            "FEBRUARI_BERAT",
            "Vit A Agustus",
        ];
        let layout = lay(&headings, &Mapping::default());
        let months: Vec<_> = layout.visits.iter().map(|block| block.month.unwrap().month).collect();
        assert_eq!(months, [1, 2]);
        assert_eq!(layout.visits[1].columns.get(Field::Weight), Some(6));
        assert_eq!(layout.unknown, [(7, "Vit A Agustus".to_owned())]);
        assert_eq!(layout.missing, []);
    }

    #[test]
    fn column_letters() {
        let named: Vec<String> = [0, 25, 26, 51, 701, 702].into_iter().map(letters).collect();
        assert_eq!(named, ["A", "Z", "AA", "AZ", "ZZ", "AAA"]);
    }
}
