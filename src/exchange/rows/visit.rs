//! The visit of a row: its day, its measures and what the source made of them.

use chrono::{Months, NaiveDate};

use super::{Refused, RowReader, noted, refuse, text};
use crate::{
    exchange::{
        cell::Cell,
        layout::Columns,
        model::{Field, Refusal, RowChild, RowNote, RowNoteKind, RowVisit},
        values::{
            age,
            measures::{self, Guards, Kind, Measure, SCHOOL_AGE, UNDER_FIVE},
            number, words,
        },
    },
    records::{Care, Reported},
};

/// Measures of a visit.
const MEASURES: [Field; 4] = [Field::Weight, Field::LenHei, Field::Head, Field::Muac];
/// From this age on no table of WHO holds.
const TOO_OLD_MONTHS: u32 = 19 * 12;
/// Above this the standards for the under-fives end.
const OVER_AGE_MONTHS: u32 = 60;

impl RowReader {
    /// The visit, if there is one; notes of values that were converted or left out.
    pub(super) fn read_visit(
        &self,
        cells: &[Cell<'_>],
        columns: &Columns,
        child: &RowChild,
        notes: &mut Vec<RowNote>,
    ) -> Result<Option<RowVisit>, Refused> {
        let cell = |field| columns.cell(cells, field);
        let written = MEASURES.into_iter().find(|field| !cell(*field).is_missing());
        let Ok(date) = self.visit.read(cell(Field::VisitDate)) else {
            return refuse(Field::VisitDate, Refusal::NotADate);
        };
        let Some(date) = date.or(self.layout.visit_date.filter(|_| written.is_some())) else {
            return match written {
                Some(_) => refuse(Field::VisitDate, Refusal::Missing),
                None => self.without_visit(child),
            };
        };
        let over_age = self.check_day(date, child.birth_date)?;
        let guards = if over_age { SCHOOL_AGE } else { UNDER_FIVE };
        let mut visit = measured(cells, columns, date, &guards, notes);
        visit.care = self.read_care(cells, columns, notes);
        let nothing = visit.weight.is_none()
            && visit.lenhei.is_none()
            && visit.head.is_none()
            && visit.muac.is_none()
            && !visit.oedema
            && visit.care == Care::default();
        if nothing {
            return self.nothing_measured(written, child, notes);
        }
        if over_age {
            notes.push(RowNote { field: Field::VisitDate, kind: RowNoteKind::OverAge });
        }
        if age::differs(cell(Field::AgeAtVisit), child.birth_date, date) == Some(true) {
            notes.push(RowNote { field: Field::AgeAtVisit, kind: RowNoteKind::AgeDiffers });
        }
        visit.reported = reported(cells, columns, notes);
        Ok(Some(visit))
    }

    /// Whether the child is 60 months or older; refuses days that cannot be.
    fn check_day(&self, date: NaiveDate, birth: NaiveDate) -> Result<bool, Refused> {
        if date > self.context.today {
            return refuse(Field::VisitDate, Refusal::InFuture);
        }
        if date < birth {
            return refuse(Field::VisitDate, Refusal::BeforeBirth);
        }
        if is_older(birth, date, TOO_OLD_MONTHS) {
            return refuse(Field::BirthDate, Refusal::TooOld);
        }
        Ok(is_older(birth, date, OVER_AGE_MONTHS))
    }

    fn without_visit(&self, child: &RowChild) -> Result<Option<RowVisit>, Refused> {
        if is_older(child.birth_date, self.context.today, TOO_OLD_MONTHS) {
            return refuse(Field::BirthDate, Refusal::TooOld);
        }
        Ok(None)
    }

    /// Values that could not be read are refused, so that they are put right and come again; a day
    /// with empty cells only says that the child was not measured.
    fn nothing_measured(
        &self,
        written: Option<Field>,
        child: &RowChild,
        notes: &mut Vec<RowNote>,
    ) -> Result<Option<RowVisit>, Refused> {
        let swapped = notes.iter().any(|note| note.kind == RowNoteKind::Swapped);
        match written {
            Some(_) if swapped => refuse(Field::Weight, Refusal::Swapped),
            Some(field) => refuse(field, Refusal::NothingMeasured),
            None => {
                notes.push(RowNote { field: Field::VisitDate, kind: RowNoteKind::NotMeasured });
                self.without_visit(child)
            }
        }
    }
}

fn is_older(birth: NaiveDate, on: NaiveDate, months: u32) -> bool {
    birth.checked_add_months(Months::new(months)).is_none_or(|day| on >= day)
}

fn measured(
    cells: &[Cell<'_>],
    columns: &Columns,
    date: NaiveDate,
    guards: &Guards,
    notes: &mut Vec<RowNote>,
) -> RowVisit {
    let cell = |field| columns.cell(cells, field);
    let (weight, lenhei) = if measures::swapped(cell(Field::Weight), cell(Field::LenHei)) {
        notes.push(RowNote { field: Field::Weight, kind: RowNoteKind::Swapped });
        notes.push(RowNote { field: Field::LenHei, kind: RowNoteKind::Swapped });
        (Ok(None), Ok(None))
    } else {
        let lenhei = measures::length(cell(Field::LenHei), Kind::Body, guards.lenhei);
        (measures::weight(cell(Field::Weight), guards.weight), lenhei)
    };
    let head = measures::length(cell(Field::Head), Kind::Head, guards.head);
    let muac = measures::length(cell(Field::Muac), Kind::Arm, guards.muac);
    RowVisit {
        date,
        weight: converted(weight, Field::Weight, notes),
        lenhei: converted(lenhei, Field::LenHei, notes),
        position: noted(words::position(cell(Field::Position)), Field::Position, notes),
        head: converted(head, Field::Head, notes),
        muac: converted(muac, Field::Muac, notes),
        oedema: noted(words::truth(cell(Field::Oedema)), Field::Oedema, notes).unwrap_or(false),
        care: Care::default(),
        reported: None,
    }
}

fn converted<T>(
    value: Result<Option<Measure<T>>, RowNoteKind>,
    field: Field,
    notes: &mut Vec<RowNote>,
) -> Option<T> {
    let (value, note) = noted(value, field, notes)?;
    notes.extend(note.map(|kind| RowNote { field, kind }));
    Some(value)
}

/// What the source had computed itself: kept beside ours.
fn reported(cells: &[Cell<'_>], columns: &Columns, notes: &mut Vec<RowNote>) -> Option<Reported> {
    let mut z = |field| noted(number::plain(columns.cell(cells, field)), field, notes);
    let mut reported = Reported {
        weight_for_age: z(Field::ZWeightForAge),
        lenhei_for_age: z(Field::ZLenHeiForAge),
        weight_for_lenhei: z(Field::ZWeightForLenHei),
        ..Reported::default()
    };
    let mut words = |field| text(columns.cell(cells, field), 60, field, notes);
    reported.weight_for_age_words = words(Field::WeightForAge);
    reported.lenhei_for_age_words = words(Field::LenHeiForAge);
    reported.weight_for_lenhei_words = words(Field::WeightForLenHei);
    reported.gain = words(Field::Gain);
    (reported != Reported::default()).then_some(reported)
}
