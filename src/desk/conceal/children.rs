//! Answers about children, their visits, who is called, and the settings.

use chrono::{Datelike as _, NaiveDate};

use super::Conceal;
use crate::{
    desk::protocol::{
        Age, CallChild, CallGroup, CallList, ChildCheck, ChildPage, HistoryItem, HistoryKind,
        Opening, Overview, Person, Register, RegisterRow, Saved, SavedChild, SearchAnswer,
        VisitView,
    },
    records::{
        Birth, Care, Child, Consent, Exit, Home, Identity, PersonalText, Settings, Source,
        Transfer, Visit,
    },
};

/// The first of the month: what is left of a birth date.
pub(super) fn month_only(date: &mut NaiveDate) {
    *date = date.with_day(1).unwrap_or(*date);
}

fn nothing(texts: &mut [&mut PersonalText]) {
    for text in texts {
        **text = PersonalText::default();
    }
}

impl Conceal for Identity {
    fn conceal(&mut self) {
        let Self { name, nik, masked_nik, mother, father, parents, phone } = self;
        name.conceal();
        *nik = None;
        nothing(&mut [masked_nik, mother, father, parents, phone]);
    }
}

impl Conceal for Home {
    fn conceal(&mut self) {
        let Self { desa: _, rt, rw, dasawisma, address } = self;
        nothing(&mut [rt, rw, dasawisma, address]);
    }
}

impl Conceal for Consent {
    fn conceal(&mut self) {
        let Self { given: _, by, date: _, how } = self;
        nothing(&mut [by]);
        how.clear();
    }
}

impl Conceal for Child {
    fn conceal(&mut self) {
        let Self {
            id: _,
            identity,
            sex: _,
            birth: Birth { date, weight: _, length: _, gestation_weeks: _, order: _ },
            home,
            posyandu: _,
            transfers,
            consent,
            kia: _,
            exit,
            imports: _,
            known_as,
            visits,
            edited,
            extra,
        } = self;
        identity.conceal();
        month_only(date);
        home.conceal();
        for Transfer { date: _, from: _, to: _, note } in transfers {
            note.clear();
        }
        consent.conceal();
        if let Some(Exit { date: _, reason: _, note }) = exit {
            note.clear();
        }
        known_as.clear();
        visits.conceal();
        edited.conceal();
        extra.conceal();
    }
}

impl Conceal for Visit {
    fn conceal(&mut self) {
        let Self {
            id: _,
            date: _,
            posyandu: _,
            weight: _,
            lenhei: _,
            position: _,
            head: _,
            muac: _,
            oedema: _,
            care,
            confirmed: _,
            source,
            extra,
        } = self;
        care.conceal();
        if let Some(Source { batch: _, row: _, reported, columns }) = source {
            // The source's own words, and columns of which nobody knows what they hold.
            *reported = None;
            columns.conceal();
        }
        extra.conceal();
    }
}

impl Conceal for Care {
    fn conceal(&mut self) {
        let Self {
            asi: _,
            vitamin_a: _,
            deworming: _,
            pmt: _,
            vaccines: _,
            kpsp: _,
            illness,
            referral,
            note,
        } = self;
        illness.clear();
        note.clear();
        if let Some(referral) = referral {
            referral.to.clear();
            referral.reason.clear();
        }
    }
}

/// Whole days would tell the birthday. The days in all stay: lines of growth are drawn by them.
impl Conceal for Age {
    fn conceal(&mut self) {
        self.days = 0;
    }
}

impl Conceal for VisitView {
    fn conceal(&mut self) {
        self.age.conceal();
    }
}

impl Conceal for ChildPage {
    fn conceal(&mut self) {
        let Self {
            child,
            rev: _,
            posyandu_names: _,
            desa_name: _,
            kecamatan_name: _,
            puskesmas_name: _,
            age,
            visits,
            next_steps: _,
            today: _,
        } = self;
        child.conceal();
        age.conceal();
        visits.conceal();
    }
}

impl Conceal for Saved {
    fn conceal(&mut self) {
        self.visit.conceal();
    }
}

/// Ids and a revision.
impl Conceal for SavedChild {
    fn conceal(&mut self) {}
}

impl Conceal for ChildCheck {
    fn conceal(&mut self) {
        let Self { problems: _, nik_disagrees, similar } = self;
        *nik_disagrees = false;
        similar.clear();
    }
}

impl Conceal for Person {
    fn conceal(&mut self) {
        let Self { name, sex: _, birth_date, parents, nik_shown, posyandu: _, desa: _ } = self;
        name.conceal();
        month_only(birth_date);
        nothing(&mut [parents]);
        nik_shown.clear();
    }
}

impl Conceal for RegisterRow {
    fn conceal(&mut self) {
        let Self {
            id: _,
            name,
            sex: _,
            birth_date,
            months: _,
            parents,
            posyandu: _,
            posyandu_name: _,
            gone: _,
            latest: _,
        } = self;
        name.conceal();
        month_only(birth_date);
        nothing(&mut [parents]);
    }
}

impl Conceal for Register {
    fn conceal(&mut self) {
        self.rows.conceal();
    }
}

/// Whoever searches by name or NIK would learn whom a row of initials is.
impl Conceal for SearchAnswer {
    fn conceal(&mut self) {
        let Self { children, posyandu: _, more } = self;
        children.clear();
        *more = false;
    }
}

/// Nobody is called by initials: the list says how many, and the texts name nobody.
impl Conceal for CallList {
    fn conceal(&mut self) {
        let Self {
            name: _,
            from: _,
            until: _,
            today: _,
            missing: _,
            called: _,
            came: _,
            groups,
            total: _,
            per_page: _,
        } = self;
        groups.conceal();
    }
}

impl Conceal for CallGroup {
    fn conceal(&mut self) {
        let Self {
            posyandu: _,
            name: _,
            within: _,
            address,
            schedule: _,
            sasaran: _,
            weighed: _,
            called: _,
            came: _,
            children,
        } = self;
        address.clear();
        children.conceal();
    }
}

impl Conceal for CallChild {
    fn conceal(&mut self) {
        let Self {
            id: _,
            name,
            sex: _,
            birth_date,
            months: _,
            parents,
            rt,
            rw,
            dasawisma,
            weighed: _,
            called: _,
        } = self;
        name.conceal();
        month_only(birth_date);
        nothing(&mut [parents, rt, rw, dasawisma]);
    }
}

impl Conceal for Settings {
    fn conceal(&mut self) {
        let Self {
            regency: _,
            regency_name: _,
            actor,
            kms: _,
            corrected_age: _,
            strata: _,
            teams: _,
            pilots: _,
            report_day: _,
            edited,
            extra,
        } = self;
        actor.0.clear();
        edited.conceal();
        extra.conceal();
    }
}

impl Conceal for Overview {
    fn conceal(&mut self) {
        self.settings.conceal();
    }
}

impl Conceal for Opening {
    fn conceal(&mut self) {
        let Self { stamp, reason } = self;
        stamp.conceal();
        reason.clear();
    }
}

impl Conceal for HistoryItem {
    fn conceal(&mut self) {
        let Self { entry: _, stamp, kind, changes, undoable: _ } = self;
        stamp.conceal();
        if let HistoryKind::Imported(file) | HistoryKind::ImportUndone(file) = kind {
            file.clear();
        }
        for (path, before, after) in changes {
            if !is_measure(path) {
                (*before, *after) = (None, None);
            }
        }
    }
}

/// Whether the path of a field of a child is that of a number which was measured on a visit. What
/// is not known to be one is not shown.
fn is_measure(path: &str) -> bool {
    let visit = path.starts_with("v[");
    let field = path.rsplit('/').next().unwrap_or_default();
    visit && path.contains('/') && matches!(field, "w" | "h" | "k" | "l" | "m" | "o")
}
