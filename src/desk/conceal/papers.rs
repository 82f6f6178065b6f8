//! Documents of coordination: the office is shown, its holder is initials.

use super::Conceal;
use crate::{
    documents::Extra,
    records::{
        PersonalText,
        coordination::{
            AgendaItem, AksiReport, Bimtek, CallRecord, Campaign, Commitment, Holder, Innovation,
            Invited, LifeEvents, Need, Paper, Participant, Partner, Party, Pilot, Pledge, Problem,
            PuskesmasPj, Rakor, Registration, Seat, ServiceYear, SpmBook, Survey, Team,
        },
    },
};

/// Shows every text of a document that says who a person is: names first, then what is never
/// shown while identities are hidden.
pub fn each_person(paper: &mut Paper, look: &mut dyn FnMut(Of, &mut PersonalText)) {
    match paper {
        Paper::Team(team) => {
            for holder in team.seats.iter_mut().flat_map(|seat| &mut seat.holders) {
                look(Of::Name, &mut holder.name);
                look(Of::Phone, &mut holder.phone);
            }
        }
        Paper::Rakor(rakor) => each_in_rakor(rakor, look),
        Paper::Commitment(commitment) => look(Of::Name, &mut commitment.owner.name),
        Paper::Partner(partner) => {
            look(Of::Name, &mut partner.contact);
            look(Of::Phone, &mut partner.phone);
        }
        Paper::PuskesmasPj(contact) => {
            look(Of::Name, &mut contact.party.name);
            look(Of::Phone, &mut contact.phone);
        }
        Paper::AksiReport(_)
        | Paper::Problem(_)
        | Paper::Pledge(_)
        | Paper::Pilot(_)
        | Paper::Need(_)
        | Paper::Innovation(_)
        | Paper::Campaign(_)
        | Paper::SpmBook(_)
        | Paper::Survey(_)
        | Paper::CallRecord(_)
        | Paper::Registration(_)
        | Paper::ServiceYear(_) => {}
    }
}

/// What a text about a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A name.
    Name,
    /// A phone number.
    Phone,
}

fn each_in_rakor(rakor: &mut Rakor, look: &mut dyn FnMut(Of, &mut PersonalText)) {
    for party in [
        &mut rakor.host,
        &mut rakor.facilitator,
        &mut rakor.opened_by,
        &mut rakor.notulis,
        &mut rakor.invitation.signed_by,
    ] {
        look(Of::Name, &mut party.name);
    }
    for item in &mut rakor.agenda {
        look(Of::Name, &mut item.speaker.name);
    }
    for invited in &mut rakor.invited {
        look(Of::Name, &mut invited.party.name);
        look(Of::Name, &mut invited.represented_by.name);
    }
    for participant in rakor.bimtek.iter_mut().flat_map(|bimtek| &mut bimtek.participants) {
        look(Of::Name, &mut participant.name);
    }
}

impl Conceal for Party {
    fn conceal(&mut self) {
        let Self {
            sector: _,
            instansi: _,
            position: _,
            name,
            sex: _,
            standing: _,
            on_behalf_of: _,
            extra,
        } = self;
        name.conceal();
        extra.conceal();
    }
}

impl Conceal for Holder {
    fn conceal(&mut self) {
        let Self { id: _, name, instansi: _, standing: _, phone, from: _, until: _, skills, extra } =
            self;
        name.conceal();
        *phone = PersonalText::default();
        clear(skills.iter_mut().map(|skill| &mut skill.extra));
        extra.conceal();
    }
}

impl Conceal for Team {
    fn conceal(&mut self) {
        for Seat { holders, extra, .. } in &mut self.seats {
            holders.conceal();
            extra.conceal();
        }
        clear(self.sks.iter_mut().map(|sk| &mut sk.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for Rakor {
    fn conceal(&mut self) {
        let Self { host, facilitator, opened_by, notulis, .. } = self;
        for party in [host, facilitator, opened_by, notulis] {
            party.conceal();
        }
        let Self { invitation, agenda, invited, bimtek, .. } = self;
        invitation.signed_by.conceal();
        invitation.extra.conceal();
        for AgendaItem { speaker, extra, .. } in agenda {
            speaker.conceal();
            extra.conceal();
        }
        for Invited { party, represented_by, extra, .. } in invited {
            party.conceal();
            represented_by.conceal();
            extra.conceal();
        }
        bimtek.conceal();
        if let Some(sealed) = &mut self.sealed {
            sealed.stamp.conceal();
            sealed.extra.conceal();
        }
        if let Some(deck) = &mut self.deck {
            clear(deck.slides.iter_mut().map(|slide| &mut slide.extra));
            deck.extra.conceal();
        }
        clear(self.notes.iter_mut().map(|note| &mut note.extra));
        clear(self.decisions.iter_mut().map(|decision| &mut decision.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for Bimtek {
    fn conceal(&mut self) {
        let Self { modules, participants, pass_mark: _, extra } = self;
        clear(modules.iter_mut().map(|module| &mut module.extra));
        for Participant { name, extra, .. } in participants {
            name.conceal();
            extra.conceal();
        }
        extra.conceal();
    }
}

impl Conceal for Commitment {
    fn conceal(&mut self) {
        self.owner.conceal();
        clear(self.progress.iter_mut().map(|progress| &mut progress.extra));
        clear(self.evidence.iter_mut().map(|evidence| &mut evidence.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for AksiReport {
    fn conceal(&mut self) {
        self.sent.conceal();
        clear(self.items.iter_mut().map(|item| &mut item.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for Partner {
    fn conceal(&mut self) {
        self.contact.conceal();
        self.phone = PersonalText::default();
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for PuskesmasPj {
    fn conceal(&mut self) {
        self.party.conceal();
        self.phone = PersonalText::default();
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for SpmBook {
    fn conceal(&mut self) {
        clear(self.services.iter_mut().map(|one| &mut one.extra));
        clear(self.requests.iter_mut().map(|one| &mut one.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for Survey {
    fn conceal(&mut self) {
        clear(self.answers.iter_mut().map(|one| &mut one.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for CallRecord {
    fn conceal(&mut self) {
        clear(self.children.iter_mut().map(|one| &mut one.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for Problem {
    fn conceal(&mut self) {
        clear(self.evidence.iter_mut().map(|evidence| &mut evidence.extra));
        clear(self.causes.iter_mut().map(|cause| &mut cause.extra));
        clear(self.plan.iter_mut().map(|item| &mut item.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for Pledge {
    fn conceal(&mut self) {
        for delivery in &mut self.deliveries {
            clear(delivery.evidence.iter_mut().map(|evidence| &mut evidence.extra));
            delivery.extra.conceal();
        }
        clear(self.spendings.iter_mut().map(|spending| &mut spending.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for Campaign {
    fn conceal(&mut self) {
        if let Some(closed) = &mut self.closed {
            closed.stamp.conceal();
            closed.extra.conceal();
        }
        self.edited.conceal();
        self.extra.conceal();
    }
}

impl Conceal for Registration {
    fn conceal(&mut self) {
        clear(self.rows.iter_mut().map(|row| &mut row.extra));
        self.edited.conceal();
        self.extra.conceal();
    }
}

/// Who died in a month at one Posyandu is known there: the number is as good as a name
/// (docs/hazards.md).
impl Conceal for ServiceYear {
    fn conceal(&mut self) {
        for month in &mut self.months {
            month.events = LifeEvents { born: month.events.born, ..LifeEvents::default() };
            month.extra.conceal();
        }
        self.edited.conceal();
        self.extra.conceal();
    }
}

/// Documents of which only the last write and what is not known could tell anything.
macro_rules! written_only {
    ($($paper:ty),*) => {
        $(impl Conceal for $paper {
            fn conceal(&mut self) {
                self.edited.conceal();
                self.extra.conceal();
            }
        })*
    };
}

written_only!(Pilot, Need, Innovation);

fn clear<'a>(extras: impl Iterator<Item = &'a mut Extra>) {
    extras.for_each(Conceal::conceal);
}

impl Conceal for Paper {
    fn conceal(&mut self) {
        match self {
            Self::Team(paper) => paper.conceal(),
            Self::Rakor(paper) => paper.conceal(),
            Self::Commitment(paper) => paper.conceal(),
            Self::AksiReport(paper) => paper.conceal(),
            Self::Problem(paper) => paper.conceal(),
            Self::Partner(paper) => paper.conceal(),
            Self::Pledge(paper) => paper.conceal(),
            Self::Pilot(paper) => paper.conceal(),
            Self::Need(paper) => paper.conceal(),
            Self::Innovation(paper) => paper.conceal(),
            Self::Campaign(paper) => paper.conceal(),
            Self::SpmBook(paper) => paper.conceal(),
            Self::PuskesmasPj(paper) => paper.conceal(),
            Self::Survey(paper) => paper.conceal(),
            Self::CallRecord(paper) => paper.conceal(),
            Self::Registration(paper) => paper.conceal(),
            Self::ServiceYear(paper) => paper.conceal(),
        }
    }
}
