//! Rows of one child brought together, as a child document that is not yet stored.

use std::collections::HashMap;

use super::{places::Placed, similar::Who, takeover::fill_person};
use crate::{
    documents::{Extra, Id, Stamp},
    exchange::model::{Field, Refusal, RefusedRow, RowChild, RowNoteKind, SheetRow},
    records::{BatchId, Birth, Child, Home, Identity, Nik, Source, Visit},
};

/// A child of a file.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The child as it would be added, with an id of its own.
    pub child: Child,
    /// For matching.
    pub who: Who,
    /// First row.
    pub row: u32,
    /// Where its latest row belongs; decides its Posyandu.
    last: chrono::NaiveDate,
}

/// Brings rows together.
pub struct Groups {
    batch: BatchId,
    /// Children in the order of their first rows.
    pub children: Vec<Incoming>,
    /// Rows that contradict another row.
    pub refused: Vec<RefusedRow>,
    /// Second rows of one child and day: field, kind, row.
    pub doubled: Vec<(Field, RowNoteKind, u32)>,
    by_nik: HashMap<Nik, usize>,
    by_name: HashMap<(chrono::NaiveDate, crate::growth::Sex, String), Vec<usize>>,
}

impl Groups {
    /// For an import.
    pub fn new(batch: BatchId) -> Self {
        Self {
            batch,
            children: Vec::new(),
            refused: Vec::new(),
            doubled: Vec::new(),
            by_nik: HashMap::new(),
            by_name: HashMap::new(),
        }
    }

    /// Takes a row to the child it speaks of.
    pub fn add(&mut self, row: &SheetRow, placed: Placed, new_bits: &mut impl FnMut() -> u64) {
        let who = Who::of_sheet(&row.child, Some(placed.posyandu));
        let key = (who.birth, who.sex, who.name().to_owned());
        let by_nik = who.nik.as_ref().and_then(|nik| self.by_nik.get(nik)).copied();
        if let Some(at) = by_nik {
            let other = &self.children[at].who;
            if (other.birth, other.sex) != (who.birth, who.sex) {
                let (field, reason) = (Field::Nik, Refusal::NikTwice);
                let (sheet, row) = (row.sheet, row.row);
                self.refused.push(RefusedRow { sheet, row, field, reason, found: String::new() });
                return;
            }
        }
        let same = |at: &&usize| self.children[**at].who.same_record(&who);
        let by_name = || self.by_name.get(&key)?.iter().find(same).copied();
        let at = by_nik.or_else(by_name).unwrap_or_else(|| {
            let child = child(&row.child, placed, self.batch, Id::from_bits(new_bits()));
            let last = chrono::NaiveDate::MIN;
            self.children.push(Incoming { child, who: who.clone(), row: row.row, last });
            let at = self.children.len() - 1;
            self.by_name.entry(key).or_default().push(at);
            at
        });
        if let Some(nik) = &who.nik {
            self.by_nik.entry(nik.clone()).or_insert(at);
        }
        self.join(at, row, placed, new_bits);
    }

    fn join(
        &mut self,
        at: usize,
        row: &SheetRow,
        placed: Placed,
        new_bits: &mut impl FnMut() -> u64,
    ) {
        let incoming = &mut self.children[at];
        let more = child(&row.child, placed, self.batch, incoming.child.id);
        fill_person(&mut incoming.child, &more);
        let date = row.visit.as_ref().map_or(row.child.birth_date, |visit| visit.date);
        if date >= incoming.last {
            incoming.last = date;
            incoming.child.posyandu = placed.posyandu;
        }
        let (nik, masked) = (&incoming.child.identity.nik, &incoming.child.identity.masked_nik);
        incoming.who.nik.clone_from(nik);
        incoming.who.masked.clone_from(masked);
        incoming.who.parents = crate::desk::roster::parents(&incoming.child.identity);
        incoming.who.posyandu = Some(incoming.child.posyandu);
        let Some(visit) = visit(row, placed, self.batch, new_bits()) else { return };
        match incoming.child.visits.iter_mut().find(|other| other.date == visit.date) {
            // The later row counts.
            Some(other) => {
                *other = visit;
                self.doubled.push((Field::VisitDate, RowNoteKind::Duplicate, row.row));
            }
            None => incoming.child.visits.push(visit),
        }
        incoming.child.sort_visits();
    }
}

fn child(row: &RowChild, placed: Placed, batch: BatchId, id: crate::records::ChildId) -> Child {
    Child {
        id,
        identity: Identity {
            name: row.name.clone(),
            nik: row.nik.clone(),
            masked_nik: row.masked_nik.clone(),
            mother: row.mother.clone(),
            father: row.father.clone(),
            parents: row.parents.clone(),
            phone: row.phone.clone(),
        },
        sex: row.sex,
        birth: Birth {
            date: row.birth_date,
            weight: row.birth_weight,
            length: row.birth_length,
            gestation_weeks: row.gestation_weeks,
            order: row.birth_order,
        },
        home: Home {
            desa: placed.desa,
            rt: row.rt.clone(),
            rw: row.rw.clone(),
            dasawisma: row.dasawisma.clone(),
            address: row.address.clone(),
        },
        posyandu: placed.posyandu,
        transfers: Vec::new(),
        consent: None,
        kia: row.kia,
        exit: None,
        imports: vec![batch],
        known_as: Vec::new(),
        visits: Vec::new(),
        edited: Stamp::default(),
        extra: Extra::new(),
    }
}

fn visit(row: &SheetRow, placed: Placed, batch: BatchId, bits: u64) -> Option<Visit> {
    let visit = row.visit.as_ref()?;
    Some(Visit {
        id: Id::from_bits(bits),
        date: visit.date,
        posyandu: placed.posyandu,
        weight: visit.weight,
        lenhei: visit.lenhei,
        position: visit.position,
        head: visit.head,
        muac: visit.muac,
        oedema: visit.oedema,
        care: visit.care.clone(),
        confirmed: Vec::new(),
        source: Some(Source {
            batch,
            row: row.row,
            reported: visit.reported.clone().map(Box::new),
            columns: row.columns.clone(),
        }),
        extra: Extra::new(),
    })
}
