//! What already stood is no reason to refuse. Files of two tablets may bring together what no
//! form would take: two visits of one day, a visit after the exit, one NIK twice, and an import
//! keeps odd values and flags them. Who then corrects something else of the same record must not
//! be held up by it, so only what a form *changes* is judged.

use super::Problems;
use crate::{
    desk::protocol::{ChildDraft, FormField as F, SavePosyandu, VisitDraft, Why},
    records::{Child, Posyandu, Visit},
};

impl Problems {
    /// Leaves out problems of fields that `same` says stand as before. That something is missing
    /// is said always: it is of no one field.
    fn forgive(&mut self, same: impl Fn(F) -> bool) {
        self.0.retain(|found| matches!(found.why, Why::Empty | Why::Missing) || !same(found.field));
    }

    /// Of a visit that stood. On another day everything is judged anew: limits follow the age.
    pub(super) fn forgive_visit(&mut self, draft: &VisitDraft, stood: &Visit) {
        if draft.date != stood.date {
            return;
        }
        self.forgive(|field| match field {
            F::VisitDate => true,
            F::Weight => draft.weight == stood.weight,
            F::LenHei => draft.lenhei == stood.lenhei,
            F::Head => draft.head == stood.head,
            F::Muac => draft.muac == stood.muac,
            F::Posyandu => draft.posyandu == stood.posyandu,
            _ => false,
        });
    }

    /// Of a child that stood.
    pub(super) fn forgive_child(&mut self, draft: &ChildDraft, stood: &Child) {
        let same_birth = draft.birth.date == stood.birth.date;
        self.forgive(|field| match field {
            F::BirthDate | F::VisitDate => same_birth,
            F::ExitDate => same_birth && draft.exit == stood.exit,
            F::Nik => draft.identity.nik == stood.identity.nik,
            F::BirthWeight => draft.birth.weight == stood.birth.weight,
            F::BirthLength => draft.birth.length == stood.birth.length,
            F::Gestation => draft.birth.gestation_weeks == stood.birth.gestation_weeks,
            F::Posyandu => draft.posyandu == stood.posyandu,
            F::Desa => draft.home.desa == stood.home.desa,
            _ => false,
        });
    }

    /// Of a Posyandu that stood.
    pub(super) fn forgive_posyandu(&mut self, draft: &SavePosyandu, stood: &Posyandu) {
        let same_desa = draft.desa == stood.desa;
        self.forgive(|field| match field {
            F::Desa => same_desa,
            F::Registration => same_desa && draft.registration.trim() == stood.registration,
            F::Point => draft.point == stood.point,
            _ => false,
        });
    }
}
