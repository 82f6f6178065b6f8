//! What stands in the fields, one signal each, so that typing in one does not touch the others.

use leptos::prelude::*;

use crate::{
    forms::VisitForm,
    growth::Position,
    records::{Asi, Kpsp, Pmt, PosyanduId, Vaccine, VisitId, VitaminA},
};

/// The fields of a visit.
#[derive(Clone, Copy)]
pub struct Fields {
    pub id: Option<VisitId>,
    pub posyandu: PosyanduId,
    pub date: RwSignal<String>,
    pub weight: RwSignal<String>,
    pub lenhei: RwSignal<String>,
    pub position: RwSignal<Option<Position>>,
    pub head: RwSignal<String>,
    pub muac: RwSignal<String>,
    pub oedema: RwSignal<bool>,
    pub confirmed: RwSignal<Vec<String>>,
    care: StoredValue<Care>,
}

/// What was given, asked and found.
#[derive(Clone, Copy)]
pub struct Care {
    pub asi: RwSignal<Option<Asi>>,
    pub vitamin_a: RwSignal<Option<VitaminA>>,
    pub deworming: RwSignal<bool>,
    pub pmt: RwSignal<Option<Pmt>>,
    pub vaccines: RwSignal<Vec<Vaccine>>,
    pub kpsp: RwSignal<Option<Kpsp>>,
    pub illness: RwSignal<String>,
    pub referred: RwSignal<bool>,
    pub referral_to: RwSignal<String>,
    pub referral_reason: RwSignal<String>,
    pub note: RwSignal<String>,
}

impl Fields {
    /// Fields that hold a form.
    pub fn of(form: VisitForm) -> Self {
        Self {
            id: form.id,
            posyandu: form.posyandu,
            date: RwSignal::new(form.date),
            weight: RwSignal::new(form.weight),
            lenhei: RwSignal::new(form.lenhei),
            position: RwSignal::new(form.position),
            head: RwSignal::new(form.head),
            muac: RwSignal::new(form.muac),
            oedema: RwSignal::new(form.oedema),
            confirmed: RwSignal::new(form.confirmed),
            care: StoredValue::new(Care {
                asi: RwSignal::new(form.asi),
                vitamin_a: RwSignal::new(form.vitamin_a),
                deworming: RwSignal::new(form.deworming),
                pmt: RwSignal::new(form.pmt),
                vaccines: RwSignal::new(form.vaccines),
                kpsp: RwSignal::new(form.kpsp),
                illness: RwSignal::new(form.illness),
                referred: RwSignal::new(form.referred),
                referral_to: RwSignal::new(form.referral_to),
                referral_reason: RwSignal::new(form.referral_reason),
                note: RwSignal::new(form.note),
            }),
        }
    }

    /// Services and findings.
    pub fn care(self) -> Care {
        self.care.get_value()
    }

    /// The form as it stands; whoever asks hears of every change.
    pub fn form(self) -> VisitForm {
        let care = self.care();
        VisitForm {
            id: self.id,
            posyandu: self.posyandu,
            date: self.date.get(),
            weight: self.weight.get(),
            lenhei: self.lenhei.get(),
            position: self.position.get(),
            head: self.head.get(),
            muac: self.muac.get(),
            oedema: self.oedema.get(),
            asi: care.asi.get(),
            vitamin_a: care.vitamin_a.get(),
            deworming: care.deworming.get(),
            pmt: care.pmt.get(),
            vaccines: care.vaccines.get(),
            kpsp: care.kpsp.get(),
            illness: care.illness.get(),
            referred: care.referred.get(),
            referral_to: care.referral_to.get(),
            referral_reason: care.referral_reason.get(),
            note: care.note.get(),
            confirmed: self.confirmed.get(),
        }
    }

    /// Puts another form into the fields.
    pub fn fill(self, form: VisitForm) {
        let care = self.care();
        self.date.set(form.date);
        self.weight.set(form.weight);
        self.lenhei.set(form.lenhei);
        self.position.set(form.position);
        self.head.set(form.head);
        self.muac.set(form.muac);
        self.oedema.set(form.oedema);
        care.asi.set(form.asi);
        care.vitamin_a.set(form.vitamin_a);
        care.deworming.set(form.deworming);
        care.pmt.set(form.pmt);
        care.vaccines.set(form.vaccines);
        care.kpsp.set(form.kpsp);
        care.illness.set(form.illness);
        care.referred.set(form.referred);
        care.referral_to.set(form.referral_to);
        care.referral_reason.set(form.referral_reason);
        care.note.set(form.note);
        self.confirmed.set(form.confirmed);
    }
}
