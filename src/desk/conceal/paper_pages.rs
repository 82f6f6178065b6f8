//! Answers that are made of documents of coordination.

use super::Conceal;
use crate::{
    desk::protocol::{
        BimtekView, KaderRow, LetterheadChange, LifeCycle, LifeRow, PaperEntry, PaperSaved,
        PaperView, PartnerPage, PilotsPage, PuskesmasPage, RakorPapers, RegistrationView,
        ServicesView,
    },
    records::Place,
    wilayah::Level,
};

impl Conceal for PaperView {
    fn conceal(&mut self) {
        self.paper.conceal();
    }
}

impl Conceal for PartnerPage {
    fn conceal(&mut self) {
        self.view.conceal();
        self.pledges.iter_mut().for_each(|line| line.view.conceal());
    }
}

impl Conceal for PuskesmasPage {
    fn conceal(&mut self) {
        self.rows.iter_mut().for_each(|row| row.contact.conceal());
    }
}

impl Conceal for PilotsPage {
    fn conceal(&mut self) {
        let pilots = self.kecamatan.iter_mut().flat_map(|one| &mut one.pilots);
        for line in pilots {
            line.view.conceal();
            line.surveys.iter_mut().for_each(Conceal::conceal);
        }
    }
}

impl Conceal for BimtekView {
    fn conceal(&mut self) {
        for KaderRow { name, .. } in &mut self.kader {
            name.conceal();
        }
    }
}

impl Conceal for PaperSaved {
    fn conceal(&mut self) {
        self.paper.conceal();
    }
}

impl Conceal for PaperEntry {
    fn conceal(&mut self) {
        let Self { entry: _, stamp, kind: _, changes, undoable: _ } = self;
        stamp.conceal();
        for (path, before, after) in changes {
            if !tells_of_nobody(path) {
                (*before, *after) = (None, None);
            }
        }
    }
}

/// Fields whose values are shown in a history while identities are hidden: plain words and numbers
/// of the documents. What is not among them (names, phones, whole members of lists, which are
/// written as one text) is not shown.
fn tells_of_nobody(path: &str) -> bool {
    const SHOWN: [&str; 24] = [
        "theme",
        "title",
        "text",
        "goal",
        "venue",
        "date",
        "due",
        "from",
        "until",
        "starts",
        "state",
        "status",
        "order",
        "minutes",
        "attendance",
        "attended",
        "severity",
        "amount",
        "quantity",
        "number",
        "pre",
        "post",
        "meets_every",
        "plan_year",
    ];
    SHOWN.contains(&path.rsplit('/').next().unwrap_or_default())
}

impl Conceal for RakorPapers {
    fn conceal(&mut self) {
        let Self {
            view,
            today: _,
            place: _,
            tiers: _,
            team: _,
            sealed,
            carried,
            kinds: _,
            letterhead: _,
            concealed,
        } = self;
        view.conceal();
        sealed.conceal();
        carried.conceal();
        *concealed = true;
    }
}

/// Deaths are told of a kecamatan and of what is larger, never of what lies in one
/// (docs/hazards.md).
impl Conceal for LifeRow {
    fn conceal(&mut self) {
        let large = match &self.place {
            Place::Regency => true,
            Place::Region(code) => code.level() <= Level::Kecamatan,
            Place::Puskesmas(_) | Place::Posyandu(_) => false,
        };
        if !large {
            self.sum.without_deaths();
            self.without_deaths = true;
        }
    }
}

impl Conceal for LifeCycle {
    fn conceal(&mut self) {
        self.total.conceal();
        self.rows.conceal();
    }
}

/// RT and RW are numbers only.
impl Conceal for RegistrationView {
    fn conceal(&mut self) {
        self.paper.conceal();
    }
}

impl Conceal for ServicesView {
    fn conceal(&mut self) {
        self.paper.conceal();
        self.died = None;
        self.without_deaths = true;
    }
}

impl Conceal for LetterheadChange {
    fn conceal(&mut self) {
        let Self { entry: _, stamp, undone: _, lines: _, address: _, logo: _, undoable: _ } = self;
        stamp.conceal();
    }
}
