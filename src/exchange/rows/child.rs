//! The child of a row.

use super::{Refused, RowReader, noted, refuse, text};
use crate::{
    exchange::{
        cell::Cell,
        model::{Field, Refusal, RowChild, RowNote, RowNoteKind},
        values::{
            identity,
            measures::{self, BIRTH_LENGTH, BIRTH_WEIGHT, Kind},
            number, words,
        },
    },
    records::{Length, PersonalText, Weight},
};

/// A name longer than this is no name.
const NAME: usize = 200;
/// Address and parents are cut here.
const LONG: usize = 300;
/// RT, RW, phone.
const SHORT: usize = 40;

impl RowReader {
    pub(super) fn read_child(
        &self,
        cells: &[Cell<'_>],
        notes: &mut Vec<RowNote>,
    ) -> Result<RowChild, Refused> {
        let cell = |field| self.layout.child.cell(cells, field);
        let name = name(cell(Field::Name))?;
        let birth_date = match self.birth.read(cell(Field::BirthDate)) {
            Ok(Some(date)) if date > self.context.today => {
                return refuse(Field::BirthDate, Refusal::InFuture);
            }
            Ok(Some(date)) => date,
            Ok(None) => return refuse(Field::BirthDate, Refusal::Missing),
            Err(_) => return refuse(Field::BirthDate, Refusal::NotADate),
        };
        let sex = match words::sex(cell(Field::Sex)) {
            Ok(Some(sex)) => sex,
            Ok(None) => return refuse(Field::Sex, Refusal::Missing),
            Err(_) => return refuse(Field::Sex, Refusal::UnknownSex),
        };
        let nik = identity::nik(cell(Field::Nik)).unwrap_or_else(|(kind, nik)| {
            notes.push(RowNote { field: Field::Nik, kind });
            nik
        });
        if nik.full.as_ref().is_some_and(|nik| !nik.agrees_with(birth_date, sex)) {
            notes.push(RowNote { field: Field::Nik, kind: RowNoteKind::NikDisagrees });
        }
        let (birth_weight, birth_length) = self.birth_measures(cells, notes);
        let mut personal = |field, most| PersonalText::new(text(cell(field), most, field, notes));
        let mut child = RowChild {
            name,
            nik: nik.full,
            masked_nik: nik.partial,
            sex,
            birth_date,
            birth_weight,
            birth_length,
            gestation_weeks: None,
            birth_order: None,
            mother: personal(Field::Mother, LONG),
            father: personal(Field::Father, LONG),
            parents: personal(Field::Parents, LONG),
            phone: personal(Field::Phone, SHORT),
            rt: personal(Field::Rt, SHORT),
            rw: personal(Field::Rw, SHORT),
            dasawisma: personal(Field::Dasawisma, SHORT * 2),
            address: personal(Field::Address, LONG),
            kia: None,
        };
        child.gestation_weeks =
            noted(number::whole(cell(Field::Gestation), 20, 45), Field::Gestation, notes);
        child.birth_order =
            noted(number::whole(cell(Field::BirthOrder), 1, 20), Field::BirthOrder, notes);
        child.kia = noted(words::truth(cell(Field::Kia)), Field::Kia, notes);
        split_pairs(&mut child);
        Ok(child)
    }

    fn birth_measures(
        &self,
        cells: &[Cell<'_>],
        notes: &mut Vec<RowNote>,
    ) -> (Option<Weight>, Option<Length>) {
        let weight = self.layout.child.cell(cells, Field::BirthWeight);
        let length = self.layout.child.cell(cells, Field::BirthLength);
        let weight = noted(measures::weight(weight, BIRTH_WEIGHT), Field::BirthWeight, notes);
        let length = measures::length(length, Kind::Body, BIRTH_LENGTH);
        let length = noted(length, Field::BirthLength, notes);
        let mut converted = |field, kind: Option<RowNoteKind>| {
            notes.extend(kind.map(|kind| RowNote { field, kind }));
        };
        converted(Field::BirthWeight, weight.and_then(|(_, note)| note));
        converted(Field::BirthLength, length.and_then(|(_, note)| note));
        (weight.map(|(weight, _)| weight), length.map(|(length, _)| length))
    }
}

fn name(cell: &Cell<'_>) -> Result<PersonalText, Refused> {
    let missing = cell.is_missing() || matches!(cell, Cell::Formula | Cell::Error);
    let shown = cell.shown();
    if missing || shown.is_empty() {
        return refuse(Field::Name, Refusal::Missing);
    }
    // Bytes first: counting the characters of a novel takes its time.
    if shown.len() > NAME * 4 || shown.chars().count() > NAME {
        return refuse(Field::Name, Refusal::TooLong);
    }
    Ok(PersonalText::new(shown))
}

/// `AYAH / IBU` in one cell, and `001/002` for RT and RW.
fn split_pairs(child: &mut RowChild) {
    let parents = std::mem::take(&mut child.parents);
    match identity::parents(parents.reveal()) {
        Some((father, mother)) if child.father.is_empty() && child.mother.is_empty() => {
            child.father = PersonalText::new(father);
            child.mother = PersonalText::new(mother);
        }
        _ => child.parents = parents,
    }
    if child.rw.is_empty() {
        let both = child.rt.clone();
        if let Some((rt, rw)) = both.reveal().split_once('/') {
            (child.rt, child.rw) = (PersonalText::new(rt), PersonalText::new(rw));
        }
    }
}
