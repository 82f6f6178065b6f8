//! What was given and asked at a visit.

use super::{RowReader, noted, text};
use crate::{
    exchange::{
        cell::Cell,
        layout::Columns,
        model::{Field, RowNote, RowNoteKind},
        values::{vaccines, words},
    },
    records::{Care, Vaccine},
};

/// Notes are cut here.
const NOTE: usize = 2000;

impl RowReader {
    #[expect(clippy::unused_self, reason = "reads like its siblings")]
    pub(super) fn read_care(
        &self,
        cells: &[Cell<'_>],
        columns: &Columns,
        notes: &mut Vec<RowNote>,
    ) -> Care {
        let cell = |field| columns.cell(cells, field);
        let dewormed = noted(words::given(cell(Field::Deworming)), Field::Deworming, notes);
        Care {
            asi: noted(words::asi(cell(Field::Asi)), Field::Asi, notes),
            vitamin_a: noted(words::vitamin_a(cell(Field::VitaminA)), Field::VitaminA, notes),
            deworming: dewormed.unwrap_or(false),
            pmt: noted(words::pmt(cell(Field::Pmt)), Field::Pmt, notes),
            vaccines: given(cell(Field::Immunisation), notes),
            kpsp: noted(words::kpsp(cell(Field::Kpsp)), Field::Kpsp, notes),
            note: text(cell(Field::Note), NOTE, Field::Note, notes),
            ..Care::default()
        }
    }
}

fn given(cell: &Cell<'_>, notes: &mut Vec<RowNote>) -> Vec<Vaccine> {
    let text = text(cell, NOTE, Field::Immunisation, notes);
    let (vaccines, all) = vaccines::parse(&text);
    if !all {
        notes.push(RowNote { field: Field::Immunisation, kind: RowNoteKind::Unreadable });
    }
    vaccines
}
