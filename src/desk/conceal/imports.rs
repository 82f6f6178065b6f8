//! Answers about imports: what a file said of people stays in the desk.

use super::Conceal;
use crate::{
    desk::protocol::{Candidate, Doubt, ImportBrief, ImportPage, ImportPreview, ZDifference},
    exchange::model::RefusedRow,
};

/// A preview is full of what a file says; it is not made while identities are hidden either.
impl Conceal for ImportPreview {
    fn conceal(&mut self) {
        *self = Self { token: self.token, counts: self.counts, ..Self::default() };
    }
}

impl Conceal for Doubt {
    fn conceal(&mut self) {
        let Self { id: _, batch: _, row: _, incoming, visits: _, candidates } = self;
        incoming.conceal();
        for Candidate { id: _, person, clues: _ } in candidates {
            person.conceal();
        }
    }
}

/// A file may be called after a person.
impl Conceal for ImportBrief {
    fn conceal(&mut self) {
        let Self { batch: _, name, stamp, counts: _, undone, doubts_open: _ } = self;
        name.clear();
        name.push('…');
        stamp.conceal();
        undone.conceal();
    }
}

impl Conceal for ImportPage {
    fn conceal(&mut self) {
        let Self { brief, sheets, refused, notes: _, z_differences, z_differences_total: _ } = self;
        brief.conceal();
        sheets.iter_mut().for_each(String::clear);
        for RefusedRow { sheet: _, row: _, field: _, reason: _, found } in refused {
            found.clear();
        }
        z_differences.conceal();
    }
}

impl Conceal for ZDifference {
    fn conceal(&mut self) {
        let Self { row: _, child: _, name, date: _, indicator: _, ours: _, theirs: _, their_words } =
            self;
        name.conceal();
        their_words.clear();
    }
}
