//! Answers about sessions and Posyandu.

use super::{Conceal, children::month_only};
use crate::{
    desk::protocol::{PosyanduMonth, PosyanduPage, SessionSheet, SheetLine},
    records::{Posyandu, Session},
};

impl Conceal for SheetLine {
    fn conceal(&mut self) {
        let Self {
            id: _,
            rev: _,
            name,
            sex: _,
            birth_date,
            visitor: _,
            before: _,
            kbm_g: _,
            visit,
            position: _,
        } = self;
        name.conceal();
        month_only(birth_date);
        visit.conceal();
    }
}

impl Conceal for SessionSheet {
    fn conceal(&mut self) {
        let Self { posyandu: _, posyandu_name: _, month: _, session, counts: _, rows } = self;
        session.conceal();
        rows.conceal();
    }
}

impl Conceal for Session {
    fn conceal(&mut self) {
        let Self {
            id: _,
            posyandu: _,
            month: _,
            date: _,
            kader_present: _,
            closed: _,
            closed_at: _,
            // The tablet's label, as in `edited`.
            closed_by,
            note,
            edited,
            extra,
        } = self;
        note.clear();
        if let Some(by) = closed_by {
            by.0.clear();
        }
        edited.conceal();
        extra.conceal();
    }
}

/// Many a Posyandu meets in somebody's house ("rumah Bu Siti").
impl Conceal for Posyandu {
    fn conceal(&mut self) {
        let Self {
            id: _,
            name: _,
            desa: _,
            area: _,
            puskesmas: _,
            registration: _,
            point: _,
            address,
            schedule: _,
            kader: _,
            open: _,
            edited,
            ilp_since: _,
            extra,
        } = self;
        address.clear();
        edited.conceal();
        extra.conceal();
    }
}

impl Conceal for PosyanduPage {
    fn conceal(&mut self) {
        let Self { posyandu, puskesmas, desa_name: _, kecamatan_name: _, children: _, months } =
            self;
        posyandu.conceal();
        puskesmas.conceal();
        for PosyanduMonth { month: _, counts: _, session } in months {
            session.conceal();
        }
    }
}
